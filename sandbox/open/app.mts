/** The application (应用): its key pair, what it may do, and how often. */
import { refuse } from './refusal.mts';
import { type Scope, SCOPES } from './scopes.mts';

const DAY = 86_400;
const CHINA = 8 * 3600;

export class OpenApp {
	readonly key: string;
	readonly secret: string;
	state: 'normal' | 'banned' = 'normal';
	/** Capabilities granted in the console. */
	readonly capabilities = new Set<Scope>(SCOPES);
	/** Capabilities that were banned or taken off line (能力被封禁或下线). */
	readonly banned = new Set<Scope>();
	/** Calls a day, by path; the length of the platform's window is UNVERIFIED. */
	readonly daily = new Map<string, number>();
	private readonly used = new Map<string, number>();

	constructor(key: string, secret: string) {
		this.key = key;
		this.secret = secret;
	}

	/** `undefined`: an endpoint that needs no capability of its own. */
	checkCapability(scope: Scope | undefined): void {
		if (this.state === 'banned') throw refuse('appBanned');
		if (this.capabilities.size === 0) throw refuse('nothingGranted');
		if (scope === undefined) return;
		if (!this.capabilities.has(scope)) throw refuse('noCapability');
		if (this.banned.has(scope)) throw refuse('capabilityBanned');
	}

	takeDaily(path: string, now: number): void {
		const limit = this.daily.get(path);
		if (limit === undefined) return;
		const key = `${path}@${Math.floor((now + CHINA) / DAY)}`;
		const used = this.used.get(key) ?? 0;
		if (used >= limit) throw refuse('quota');
		this.used.set(key, used + 1);
	}
}

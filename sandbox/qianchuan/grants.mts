/**
 * OAuth of 巨量引擎: a code (10 minutes, once) becomes a pair of tokens; every refresh makes a new
 * pair and kills the refresh token it was asked with. Who refreshes twice with one token has lost.
 */
import type { Clock } from '../clock.mts';
import type { Random } from '../random.mts';
import type { QianchuanDecisions } from './decisions.mts';
import { QianchuanRefusal, refuse } from './refusal.mts';

const CODE_SECONDS = 600;
/** As recorded: 24 hours and 30 days, less a second. */
export const ACCESS_SECONDS = 86_399;
export const REFRESH_SECONDS = 2_591_999;
const EXPIRED_CODE = 40110;

export interface Pair {
	access: string;
	refresh: string;
	accessUntil: number;
	refreshUntil: number;
}

export class Grants {
	/** Pairs that were issued for a code or a refresh token. */
	issued = 0;
	private readonly clock: Clock;
	private readonly draw: Random;
	private readonly decisions: QianchuanDecisions;
	private readonly codes = new Map<string, { until: number; used: boolean }>();
	/** Dead ones are not in here. */
	private readonly access = new Map<string, number>();
	private current: Pair | undefined;

	constructor(clock: Clock, draw: Random, decisions: QianchuanDecisions) {
		this.clock = clock;
		this.draw = draw;
		this.decisions = decisions;
	}

	issueCode(): string {
		const code = this.text();
		this.codes.set(code, { until: this.clock.now() + CODE_SECONDS, used: false });
		return code;
	}

	/** Authorising again takes the place of the earlier grant. */
	redeem(code: string): Pair {
		const found = this.codes.get(code);
		if (found?.used) {
			throw new QianchuanRefusal(this.decisions.qcUsedCode, 'auth_code已经使用，请重新授权');
		}
		if (!found || found.until <= this.clock.now()) {
			throw new QianchuanRefusal(EXPIRED_CODE, 'auth_code已过期，请重新授权');
		}
		found.used = true;
		this.access.clear();
		return this.issue();
	}

	refresh(token: string): Pair {
		const { current } = this;
		if (current?.refresh !== token || current.refreshUntil <= this.clock.now()) {
			throw new QianchuanRefusal(this.decisions.qcDeadRefresh, 'refresh_token无效，请重新授权');
		}
		if (this.decisions.qcOldAccess === 'dies') this.access.delete(current.access);
		return this.issue();
	}

	/** Whether the token was ever given here and was not taken away. */
	knows(token: string): boolean {
		return this.access.has(token);
	}

	check(token: string | null | undefined): void {
		if (!token) throw refuse('tokenEmpty', 'access_token为空');
		const until = this.access.get(token);
		if (until === undefined) throw refuse('tokenInvalid', 'access_token无效');
		if (until <= this.clock.now()) throw refuse('tokenInvalid', 'access_token已过期');
	}

	/** The access token is dead; with `both` the whole grant. */
	revoke(both: boolean, token?: string): void {
		if (token === undefined) this.access.clear();
		else this.access.delete(token);
		if (both) this.current = undefined;
	}

	private issue(): Pair {
		const now = this.clock.now();
		const pair = {
			access: this.text(),
			refresh: this.text(),
			accessUntil: now + ACCESS_SECONDS,
			refreshUntil: now + REFRESH_SECONDS,
		};
		this.access.set(pair.access, pair.accessUntil);
		this.current = pair;
		this.issued += 1;
		return pair;
	}

	private text(): string {
		return Array.from({ length: 40 }, () => this.draw.int(0, 15).toString(16)).join('');
	}
}

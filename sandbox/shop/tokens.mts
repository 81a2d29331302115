/**
 * Tokens (授权令牌): access 7 days, refresh 14 days, code 10 minutes and once.
 * Refreshing early gives the same pair; in the last hour a new one while the old lives one hour
 * more; after expiry a new one and the old is dead.
 */
import type { Clock } from '../clock.mts';
import type { Random } from '../random.mts';
import type { App } from './apps.mts';
import { businessFailed, refuse } from './refusal.mts';

const HOUR = 3600;
const DAY = 24 * HOUR;

export interface Pair {
	access: string;
	refresh: string;
	appKey: string;
	shopId: string;
	accessUntil: number;
	refreshUntil: number;
	/** The pair that took its place in the last hour. */
	successor?: Pair;
}

export class Tokens {
	private readonly clock: Clock;
	private readonly draw: Random;
	private readonly byAccess = new Map<string, Pair>();
	private readonly byRefresh = new Map<string, Pair>();
	private readonly newest = new Map<string, Pair>();
	private readonly codes = new Map<string, { appKey: string; shopId: string; until: number }>();

	constructor(clock: Clock, draw: Random) {
		this.clock = clock;
		this.draw = draw;
	}

	issueCode(app: App, shopId: string): string {
		const code = this.text();
		this.codes.set(code, { appKey: app.key, shopId, until: this.clock.now() + 600 });
		return code;
	}

	/** The shop behind an authorisation code; the code is used up. */
	redeem(app: App, code: string): string {
		const found = this.codes.get(code);
		if (found?.appKey !== app.key) throw failed('code-invalid', '授权码无效');
		this.codes.delete(code);
		// The blank after the colon is real in some answers.
		if (found.until <= this.clock.now()) throw failed(' code-expired', '授权码已过期');
		return found.shopId;
	}

	create(app: App, shopId: string): Pair {
		checkOpen(app, shopId);
		const current = this.newest.get(`${app.key}/${shopId}`);
		return current && current.refreshUntil > this.clock.now()
			? this.renew(current)
			: this.issue(app.key, shopId);
	}

	refresh(app: App, refreshToken: string): Pair {
		const pair = this.byRefresh.get(refreshToken);
		// CONFLICT: 50001 `dop.token-generate-failed:token-invalid` is documented too.
		if (pair?.appKey !== app.key) throw businessFailed(31009, 'refresh_token不存在');
		if (pair.refreshUntil <= this.clock.now()) {
			throw failed(' token-expired', 'refresh_token已过期');
		}
		checkOpen(app, pair.shopId);
		return this.renew(pair);
	}

	/** The shop that a token is of, for the log. */
	shopOf(access: string | null): string | undefined {
		return access === null ? undefined : this.byAccess.get(access)?.shopId;
	}

	check(app: App, access: string | undefined): Pair {
		if (!access) throw refuse(40001, 'isv.access-token-missing', '缺少access_token');
		const pair = this.byAccess.get(access);
		if (!pair) throw refuse(40003, 'isv.access-token-no-existed', 'access_token不存在');
		if (pair.appKey !== app.key) {
			throw refuse(40003, 'isv.access-token-invalid', 'access_token与app_key不匹配');
		}
		if (pair.accessUntil <= this.clock.now()) {
			throw refuse(40003, 'isv.access-token-expired', 'access_token已过期');
		}
		return pair;
	}

	/** Takes the newest access tokens away (a fault); with `both`, their refresh tokens too. */
	revoke(both: boolean, access?: string): void {
		const pairs = access ? [this.byAccess.get(access)] : [...this.newest.values()];
		for (const pair of pairs) {
			if (!pair) continue;
			this.byAccess.delete(pair.access);
			pair.accessUntil = 0;
			if (both) this.bury(pair);
		}
	}

	private renew(pair: Pair): Pair {
		if (pair.successor) return this.renew(pair.successor);
		const now = this.clock.now();
		const left = pair.accessUntil - now;
		if (left > HOUR) return pair;
		const next = this.issue(pair.appKey, pair.shopId);
		if (left > 0) {
			pair.accessUntil = now + HOUR;
			pair.refreshUntil = now + HOUR;
			pair.successor = next;
		} else {
			this.bury(pair);
		}
		return next;
	}

	private bury(pair: Pair): void {
		this.byAccess.delete(pair.access);
		this.byRefresh.delete(pair.refresh);
		pair.refreshUntil = 0;
	}

	private issue(appKey: string, shopId: string): Pair {
		const now = this.clock.now();
		const pair: Pair = {
			access: this.text(),
			refresh: this.text(),
			appKey,
			shopId,
			accessUntil: now + 7 * DAY,
			refreshUntil: now + 14 * DAY,
		};
		this.byAccess.set(pair.access, pair);
		this.byRefresh.set(pair.refresh, pair);
		this.newest.set(`${appKey}/${shopId}`, pair);
		return pair;
	}

	private text(): string {
		return `${this.draw.digits(8)}-${this.draw.digits(12)}-${this.draw.digits(16)}`;
	}
}

function checkOpen(app: App, shopId: string): void {
	const open = app.authorisations.some((each) => each.shopId === shopId && each.state === 'open');
	if (!open) throw failed('no-authorization', '店铺未授权该应用');
}

export function failed(reason: string, subMsg: string): Error {
	return refuse(50001, `dop.token-generate-failed:${reason}`, subMsg);
}

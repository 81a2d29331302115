/**
 * What an account granted the app (授权), and its two tokens: access_token 15 days, refresh_token 30.
 * Refreshing lengthens the life of an access_token that still lives and replaces one that does not;
 * the refresh_token keeps its own end unless it is renewed, five times at most.
 */
import type { Clock } from '../clock.mts';
import type { Random } from '../random.mts';
import type { Account } from './accounts.mts';
import { Codes } from './codes.mts';
import { letters } from './ids.mts';
import { refuse, refuseOAuth } from './refusal.mts';
import type { Scope } from './scopes.mts';

const DAY = 86_400;
export const ACCESS_LIFE = 15 * DAY;
const REFRESH_LIFE = 30 * DAY;
const RENEWALS = 5;

export interface Grant {
	clientKey: string;
	account: Account;
	scopes: ReadonlySet<Scope>;
	access: string;
	accessUntil: number;
	refresh: string;
	refreshUntil: number;
	renewals: number;
	/** The account's owner took it back. */
	revoked: boolean;
}

export class Grants {
	private readonly clock: Clock;
	private readonly draw: Random;
	private readonly codes: Codes;
	/** Every token there ever was, the dead ones too. */
	private readonly byAccess = new Map<string, Grant>();
	private readonly byRefresh = new Map<string, Grant>();
	private readonly killed = new Set<string>();
	/** The newest, by account. */
	private readonly current = new Map<string, Grant>();

	constructor(clock: Clock, draw: Random) {
		this.clock = clock;
		this.draw = draw;
		this.codes = new Codes(clock, draw.fork(1));
	}

	issueCode(clientKey: string, account: Account, scopes: ReadonlySet<Scope>): string {
		return this.codes.issue({ clientKey, account, scopes });
	}

	/** The account's earlier tokens are void from then on. */
	redeem(clientKey: string, text: string): Grant {
		const { account, scopes } = this.codes.redeem(clientKey, text);
		const now = this.clock.now();
		const earlier = this.current.get(account.openId);
		if (earlier) earlier.revoked = true;
		const grant: Grant = {
			clientKey,
			account,
			scopes,
			access: '',
			accessUntil: 0,
			refresh: '',
			refreshUntil: 0,
			renewals: 0,
			revoked: false,
		};
		this.giveAccess(grant, now);
		this.giveRefresh(grant, now);
		this.current.set(account.openId, grant);
		account.since ??= now;
		return grant;
	}

	refresh(clientKey: string, refreshToken: string): Grant {
		const grant = this.alive(clientKey, refreshToken);
		const now = this.clock.now();
		const lives = grant.accessUntil > now && !this.killed.has(grant.access);
		if (lives) grant.accessUntil = now + ACCESS_LIFE;
		else this.giveAccess(grant, now);
		return grant;
	}

	renew(clientKey: string, refreshToken: string): Grant {
		const grant = this.alive(clientKey, refreshToken);
		if (!grant.scopes.has('renew_refresh_token')) throw refuseOAuth(10004, '应用没有权限');
		if (grant.renewals >= RENEWALS) throw refuseOAuth(10020, 'refresh_token刷新次数超过限制');
		grant.renewals += 1;
		this.byRefresh.delete(grant.refresh);
		this.giveRefresh(grant, this.clock.now());
		return grant;
	}

	/** The account of a token, dead or not. */
	accountOf(access: string): Account | undefined {
		return this.byAccess.get(access)?.account;
	}

	/** The grant behind an access_token that works. */
	check(access: string): Grant {
		const grant = this.byAccess.get(access);
		if (!grant || grant.revoked || this.killed.has(access)) throw refuse('tokenInvalid');
		// One that was replaced had expired before.
		if (grant.access !== access || grant.accessUntil <= this.clock.now()) {
			throw refuse('tokenExpired');
		}
		return grant;
	}

	/** The access_token is dead; with `both` the whole grant. Without a token: every account's. */
	kill(both: boolean, access?: string): void {
		const named = access === undefined ? [...this.current.values()] : [this.byAccess.get(access)];
		for (const grant of named) {
			if (!grant) continue;
			this.killed.add(grant.access);
			if (both) grant.revoked = true;
		}
	}

	/** The owner takes the authorisation back (解除授权); undefined if there was none. */
	revoke(account: Account): Grant | undefined {
		const grant = this.current.get(account.openId);
		if (!grant || grant.revoked) return undefined;
		grant.revoked = true;
		return grant;
	}

	/** What the account grants at this moment. */
	granted(account: Account): Grant | undefined {
		const grant = this.current.get(account.openId);
		return grant?.revoked ? undefined : grant;
	}

	private alive(clientKey: string, refreshToken: string): Grant {
		const grant = this.byRefresh.get(refreshToken);
		const lives =
			grant?.clientKey === clientKey && !grant.revoked && grant.refreshUntil > this.clock.now();
		if (!lives) throw refuseOAuth(10010, 'refresh_token过期');
		return grant;
	}

	private giveAccess(grant: Grant, now: number): void {
		grant.access = `act.${letters(this.draw, 64)}`;
		grant.accessUntil = now + ACCESS_LIFE;
		this.byAccess.set(grant.access, grant);
	}

	private giveRefresh(grant: Grant, now: number): void {
		grant.refresh = `rft.${letters(this.draw, 64)}`;
		grant.refreshUntil = now + REFRESH_LIFE;
		this.byRefresh.set(grant.refresh, grant);
	}
}

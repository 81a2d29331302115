/** Authorisation codes (授权码): what an account's owner agreed to, to be exchanged once, and soon. */
import type { Clock } from '../clock.mts';
import type { Random } from '../random.mts';
import type { Account } from './accounts.mts';
import { letters } from './ids.mts';
import { refuseOAuth } from './refusal.mts';
import type { Scope } from './scopes.mts';

/** UNVERIFIED: no source says how long a code lives. */
const LIFE = 600;

export interface Agreed {
	clientKey: string;
	account: Account;
	scopes: ReadonlySet<Scope>;
}

export class Codes {
	private readonly clock: Clock;
	private readonly draw: Random;
	private readonly byText = new Map<string, Agreed & { until: number }>();

	constructor(clock: Clock, draw: Random) {
		this.clock = clock;
		this.draw = draw;
	}

	/** Agreeing again makes the account's earlier code void. */
	issue(agreed: Agreed): string {
		for (const [text, { account }] of this.byText) {
			if (account === agreed.account) this.byText.delete(text);
		}
		const text = letters(this.draw, 32);
		this.byText.set(text, { ...agreed, until: this.clock.now() + LIFE });
		return text;
	}

	redeem(clientKey: string, text: string): Agreed {
		const code = this.byText.get(text);
		if (!code) throw refuseOAuth(10007, '授权码过期');
		if (code.clientKey !== clientKey) throw refuseOAuth(10014, 'client_key与授权码不匹配');
		this.byText.delete(text);
		if (code.until <= this.clock.now()) throw refuseOAuth(10007, '授权码过期');
		return code;
	}
}

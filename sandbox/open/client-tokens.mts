/**
 * client_token: the app's own, 2 hours. A new one leaves the one before 5 minutes and kills the one
 * before that (https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/server/reach-marketing/instant-message/FAQ).
 */
import type { Clock } from '../clock.mts';
import type { Random } from '../random.mts';
import { letters } from './ids.mts';
import { refuse } from './refusal.mts';

export const CLIENT_LIFE = 7200;
const OVERLAP = 300;

interface Token {
	text: string;
	until: number;
}

export class ClientTokens {
	private readonly clock: Clock;
	private readonly draw: Random;
	private newest: Token | undefined;
	private before: Token | undefined;
	private readonly known = new Set<string>();

	constructor(clock: Clock, draw: Random) {
		this.clock = clock;
		this.draw = draw;
	}

	issue(): string {
		const now = this.clock.now();
		if (this.newest) {
			this.before = { ...this.newest, until: Math.min(this.newest.until, now + OVERLAP) };
		}
		const text = `clt.${letters(this.draw, 64)}`;
		this.newest = { text, until: now + CLIENT_LIFE };
		this.known.add(text);
		return text;
	}

	knows(text: string): boolean {
		return this.known.has(text);
	}

	check(text: string): void {
		const now = this.clock.now();
		const lives = [this.newest, this.before].some(
			(token) => token?.text === text && token.until > now,
		);
		if (lives) return;
		throw refuse(this.known.has(text) ? 'tokenExpired' : 'tokenInvalid');
	}

	kill(): void {
		this.newest = this.before = undefined;
		this.known.clear();
	}
}

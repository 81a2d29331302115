/**
 * The fans live: so many acts a minute of sandbox time, evenly spaced, the same ones for the same
 * seed. The first question lets them catch up.
 */
import { Pace } from '../../pace.mts';
import { type Random, random } from '../../random.mts';
import { consents, type Fan } from './fan.mts';
import type { Fans } from './fans.mts';

export const FAN_ACTS = [
	'message',
	'enterChat',
	'follow',
	'unfollow',
	'authorize',
	'unauthorize',
	'digg',
	'comment',
] as const;
export type FanAct = (typeof FAN_ACTS)[number];

/** Every other day a fan does something. */
const ACTS_A_DAY = 0.5;

const WEIGHTS: ReadonlyArray<readonly [FanAct, number]> = [
	['message', 44],
	['enterChat', 22],
	['follow', 12],
	['unfollow', 5],
	['authorize', 13],
	['unauthorize', 4],
	['digg', 6],
	['comment', 4],
];

const TYPES: ReadonlyArray<readonly [string, number]> = [
	['text', 80],
	['emoji', 6],
	['image', 4],
	['video', 2],
	['user_local_image', 5],
	['user_local_video', 2],
	['other', 1],
];

/** Questions of everyday, and texts that trip parsers. */
const TEXTS = [
	'什么时候发货？',
	'有优惠吗',
	'怎么退货',
	'尺码怎么选',
	'在吗',
	'发什么快递',
	'A&B <不要> "压坏" 了😀',
	'第一行\n第二行\u2028第三行',
	'=1+1',
	'{"text":"不是JSON"}',
];

export class FanLife {
	private readonly ask: () => Fans;
	private readonly draw: Random;
	private readonly pace: Pace;
	private beats = 0;
	private asked = 0;

	/** @param awake how many fans do something by themselves */
	constructor(fans: () => Fans, seed: number, now: number, awake: number) {
		this.ask = fans;
		this.draw = random(seed, 'open', 'life');
		this.pace = new Pace((awake * ACTS_A_DAY) / 1440, now);
	}

	private get fans(): Fans {
		return this.ask();
	}

	get perMinute(): number {
		return this.pace.perMinute;
	}

	setPace(perMinute: number, now: number): void {
		this.catchUp(now);
		this.pace.set(perMinute, now);
	}

	catchUp(now: number): void {
		for (const at of this.pace.due(now)) {
			const draw = this.draw.fork((this.beats += 1));
			this.act(draw.weighted(WEIGHTS), at, draw);
		}
	}

	/** Acts now, with anyone who can, or with the one named; the open_id of who did. */
	actNow(act: FanAct, at: number, openId?: string): string | undefined {
		const draw = this.draw.fork((this.asked -= 1));
		const named = openId === undefined ? undefined : this.fans.find(openId);
		if (openId !== undefined && !named) throw new RangeError(`no fan ${openId}`);
		return this.act(act, at, draw, named);
	}

	private act(act: FanAct, at: number, draw: Random, named?: Fan): string | undefined {
		const fan = named ?? this.someone(act, at, draw);
		return fan && this.does(fan, act, at, draw) ? fan.openId : undefined;
	}

	private does(fan: Fan, act: FanAct, at: number, draw: Random): boolean {
		switch (act) {
			case 'message': {
				const type = draw.weighted(TYPES);
				this.fans.message(fan, at, type, type === 'text' ? draw.pick(TEXTS) : undefined);
				return true;
			}
			case 'enterChat':
				this.fans.enterChat(fan, at);
				return true;
			case 'comment':
				return this.fans.comment(fan, at, draw.pick(TEXTS));
			default:
				return this.fans[act](fan, at);
		}
	}

	/** The first from a drawn place on who can. */
	private someone(act: FanAct, at: number, draw: Random): Fan | undefined {
		const { list } = this.fans;
		if (list.length === 0) return undefined;
		const from = draw.int(0, list.length - 1);
		for (let step = 0; step < list.length; step += 1) {
			const fan = list[(from + step) % list.length];
			if (fan && CAN[act](fan, at)) return fan;
		}
		return undefined;
	}
}

const CAN: Record<FanAct, (fan: Fan, at: number) => boolean> = {
	message: () => true,
	enterChat: () => true,
	digg: () => true,
	comment: () => true,
	follow: ({ followedAt }) => followedAt === undefined,
	unfollow: ({ followedAt }) => followedAt !== undefined,
	authorize: (fan, at) => !consents(fan, at),
	unauthorize: (fan, at) => consents(fan, at),
};

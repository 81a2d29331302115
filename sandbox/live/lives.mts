/**
 * The lives of the shop's accounts. What they count is a function of the seed and the moment asked
 * about (`totals.mts`); here is which lives there are, and how one starts, ends, or is corrected.
 */
import { random, type Random } from '../random.mts';
import { Ids } from '../shop/ids.mts';
import type { Goods } from '../shop/world/goods.mts';
import { type LiveAccount, liveAccounts } from './account.mts';
import type { Figure } from './figures.mts';
import { type Live, type Promotion, statusOf } from './live.mts';
import { drawShelf } from './shelf.mts';
import { Totals } from './totals.mts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A live to begin; what is left out is drawn. */
export interface LivePlan {
	/** aweme_id; the shop's own account. */
	account?: string | undefined;
	title?: string | undefined;
	/** Planned length. Default 240. */
	minutes?: number | undefined;
	/** People who enter in an average minute. */
	perMinute?: number | undefined;
	promotion?: Promotion | undefined;
	/** Which advertiser pays for its ads, by position. Default the first. */
	advertiser?: number | undefined;
	/** Seconds until it starts; until then it is prepared. Default 0. */
	startsIn?: number | undefined;
}

export class Lives {
	readonly accounts: readonly LiveAccount[];
	/** By room id, in the order they were made. */
	private readonly byId = new Map<string, Totals>();
	private readonly seed: number;
	private readonly goods: Goods;
	private readonly ids: Ids;
	private readonly draws: Random;

	constructor(seed: number, goods: Goods, round = 0) {
		this.seed = seed;
		this.goods = goods;
		this.accounts = liveAccounts(goods.creators, random(seed, 'live accounts'));
		this.ids = new Ids(7_500_000_000_000_000_000n, seed, round);
		this.draws = random(seed, 'lives');
	}

	/** One that runs, one of earlier today, and one of each evening before. */
	fill(count: number, now: number): void {
		const [own, other] = this.accounts;
		for (let index = 0; index < count; index += 1) {
			const [startsAt, minutes] = SCHEDULE[index] ?? [-(index - 1) * DAY, 180];
			const account = index % 4 === 3 ? other?.id : own?.id;
			this.open({ account, minutes, startsIn: startsAt }, Math.floor(now / 60) * 60);
		}
	}

	open(plan: LivePlan, now: number): Live {
		const ordinal = this.byId.size;
		const draw = this.draws.fork(ordinal);
		const { minutes = 240, promotion = draw.chance(0.8) ? 'standard' : 'none' } = plan;
		const account = this.accounts.find(({ id }) => id === (plan.account ?? this.accounts[0]?.id));
		if (!account?.canBroadcast) throw new RangeError(`no account ${plan.account} that broadcasts`);
		const startsAt = Math.floor(now) + (plan.startsIn ?? 0);
		const live: Live = {
			id: this.ids.next(),
			account,
			title: plan.title ?? draw.pick(TITLES),
			ordinal,
			startsAt,
			endsAt: startsAt + minutes * 60,
			planned: minutes,
			perMinute: plan.perMinute ?? draw.int(40, 120),
			promotion,
			advertiser: plan.advertiser ?? 0,
			plans: promotion === 'standard' ? draw.int(1, 6) : 0,
			shelf: drawShelf(this.goods.skus, draw),
			corrections: [],
		};
		this.byId.set(live.id, new Totals(this.seed, live));
		return live;
	}

	/** Ends a live that runs; whether it did. */
	end(id: string, now: number): boolean {
		const live = this.byId.get(id)?.live;
		if (!live || statusOf(live, now) !== 'LIVING') return false;
		live.endsAt = Math.floor(now);
		return true;
	}

	/** From now on the platform counts so many more or, mostly, fewer. */
	correct(id: string, figure: Figure, by: number, now: number): void {
		const found = this.byId.get(id);
		if (!found) throw new RangeError(`no live ${id}`);
		found.live.corrections.push({ at: Math.floor(now), figure, by });
	}

	/** The live that runs in this account, the latest if there are several. */
	runningAt(accountId: string, at: number): string | undefined {
		return this.list(accountId).find(({ live }) => statusOf(live, at) === 'LIVING')?.live.id;
	}

	find(id: string): Totals | undefined {
		return this.byId.get(id);
	}

	/** The latest first; of one account, or of all. */
	list(accountId?: string): Totals[] {
		return [...this.byId.values()]
			.filter(({ live }) => (accountId ?? live.account.id) === live.account.id)
			.sort((a, b) => b.live.startsAt - a.live.startsAt);
	}
}

/** Start (seconds from now) and length in minutes of the first ones. */
const SCHEDULE: ReadonlyArray<readonly [number, number]> = [
	[-45 * 60, 360],
	[-5 * HOUR, 150],
];

const TITLES = [
	'秋冬上新专场 全场包邮',
	'产地直发｜云南蓝莓"第二件半价"',
	'老板娘清仓 <最后1天>',
	'周三会员日😀福利秒杀',
	'新品首播 & 试吃',
];

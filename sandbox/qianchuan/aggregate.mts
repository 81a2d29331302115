/** Lives as one advertiser sees them: its own ads, or with QUALIFICATION those of its legal entity. */
import { type Figure, type Figures, FIGURES, sumOf } from '../live/figures.mts';
import type { Settled } from '../live/items.mts';
import type { Totals } from '../live/totals.mts';
import type { Advertiser } from './accounts.mts';
import type { Sums } from './metrics.mts';
import type { Qianchuan } from './platform.mts';

export type Authority = 'CURRENT' | 'QUALIFICATION';

const ADS: ReadonlySet<Figure> = new Set(
	FIGURES.filter((name) => name.startsWith('ad') || name === 'costFen'),
);

export function sumsOf(
	{ advertisers }: Qianchuan,
	caller: Advertiser,
	lives: readonly Totals[],
	now: number,
	authority: Authority = 'CURRENT',
): Sums {
	const ofEntity = ({ live }: Totals) => advertisers[live.advertiser]?.entity === caller.entity;
	const visible = (totals: Totals) =>
		authority === 'QUALIFICATION'
			? ofEntity(totals)
			: advertisers[totals.live.advertiser]?.id === caller.id;
	const figures = lives.map((each) => each.at(now));
	const seen = lives.filter(visible);
	return {
		all: sumOf(
			figures.map((each, at) => (lives[at] && visible(lives[at]) ? each : withoutAds(each))),
		),
		entityCostFen: sumOf(lives.filter(ofEntity).map((each) => each.at(now))).costFen,
		settled7: settledOf(seen, now, 7),
		settled14: settledOf(seen, now, 14),
		ownAccount: lives.every(({ live }) => live.account.bind !== 'AWEME_COOPERATOR'),
	};
}

function withoutAds(figures: Figures): Figures {
	const rest = { ...figures };
	for (const name of ADS) rest[name] = 0;
	return rest;
}

function settledOf(lives: readonly Totals[], now: number, days: number): Settled {
	const sum: Settled = { count: 0, fen: 0, refundedCount: 0, refundedFen: 0 };
	for (const each of lives) {
		const { count, fen, refundedCount, refundedFen } = each.settled(now, days);
		sum.count += count;
		sum.fen += fen;
		sum.refundedCount += refundedCount;
		sum.refundedFen += refundedFen;
	}
	return sum;
}

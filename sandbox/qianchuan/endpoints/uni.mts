/**
 * Whole-domain promotion (全域推广): totals of an advertiser (获取全域推广数据) and one room by hour or
 * day (获取全域推广直播间维度数据). All sales of a room so promoted count, and all of its cost.
 */
import { z } from 'zod';
import { chinaMidnight, chinaText } from '../../clock.mts';
import { type Figures, FIGURES, noFigures, sumOf } from '../../live/figures.mts';
import type { Totals } from '../../live/totals.mts';
import { endpoint } from '../endpoint.mts';
import { id, list, object, page, pageSize, time } from '../params.mts';
import { measured, ROOM, TOTALS } from '../uni-metrics.mts';
import { advertiserOf, pageOf, roomOf } from '../lookup.mts';

const named = (known: object) => list(z.string().refine((name) => Object.hasOwn(known, name)));
const PLATFORMS = z.enum(['QIANCHUAN', 'ALL', 'ECP_AWEME']);

export const uniPromotion = endpoint({
	path: 'v1.0/qianchuan/report/uni_promotion/get/',
	params: z
		.object({
			advertiser_id: id,
			start_date: time,
			end_date: time,
			fields: named(TOTALS),
			marketing_goal: z.enum(['ALL', 'LIVE_PROM_GOODS', 'VIDEO_PROM_GOODS']).optional(),
			order_platform: PLATFORMS.optional(),
		})
		.strict(),
	act(params, { platform, now }) {
		const advertiser = advertiserOf(platform, params.advertiser_id);
		const lives = params.marketing_goal === 'VIDEO_PROM_GOODS' ? [] : platform.lives.list();
		const found = lives.filter(
			({ live }) =>
				live.promotion === 'uni' && platform.advertisers[live.advertiser]?.id === advertiser.id,
		);
		const sums = found.map((each) => between(each, params.start_date, params.end_date + 1, now));
		return measured(params.fields, TOTALS, sumOf(sums), platform.decisions.qcUniMoney);
	},
});

const STEP = { TIME_GRANULARITY_HOURLY: 3600, TIME_GRANULARITY_DAILY: 86_400 } as const;

export const uniRoom = endpoint({
	path: 'v1.0/qianchuan/report/uni_promotion/dimension_data/room/get/',
	params: z
		.object({
			advertiser_id: id,
			room_id: id,
			start_time: time.optional(),
			end_time: time.optional(),
			dimension: z
				.enum(['TIME_GRANULARITY_HOURLY', 'TIME_GRANULARITY_DAILY'])
				.default('TIME_GRANULARITY_DAILY'),
			metrics: named(ROOM).default('["stat_cost_for_roi2"]'),
			order_field: z
				.string()
				.refine((name) => Object.hasOwn(ROOM, name))
				.default('stat_cost_for_roi2'),
			order_type: z.enum(['ASC', 'DESC']).default('DESC'),
			page,
			page_size: pageSize(10),
			filtering: object({
				order_platform: PLATFORMS.optional(),
				smart_bid_type: z.enum(['SMART_BID_CUSTOM', 'SMART_BID_CONSERVATIVE']).optional(),
			}).optional(),
		})
		.strict(),
	act(params, { platform, now }) {
		const room = roomOf(platform, advertiserOf(platform, params.advertiser_id), params.room_id);
		const { startsAt, endsAt } = room.live;
		const from = Math.max(startsAt, params.start_time ?? startsAt);
		const to = Math.min(endsAt, now, (params.end_time ?? now) + 1);
		const step = STEP[params.dimension];
		const { qcUniMoney } = platform.decisions;
		const found: Array<{ at: number; all: Record<string, number> }> = [];
		const origin = chinaMidnight(from);
		const first = origin + Math.floor((from - origin) / step) * step;
		for (let at = first; room.live.promotion === 'uni' && at < to; at += step) {
			const all = between(room, Math.max(at, from), Math.min(at + step, to), now);
			const names = [...new Set([...params.metrics, params.order_field])];
			found.push({ at, all: measured(names, ROOM, all, qcUniMoney) });
		}
		const sign = params.order_type === 'ASC' ? 1 : -1;
		const by = ({ all }: (typeof found)[number]) => all[params.order_field] ?? 0;
		found.sort((a, b) => sign * (by(a) - by(b)) || a.at - b.at);
		const { rows, total, ...rest } = pageOf(found, params.page, params.page_size);
		return {
			list: rows.map(({ at, all }) => ({
				stat_datetime: chinaText(at),
				...Object.fromEntries(params.metrics.map((name) => [name, all[name]])),
			})),
			page_info: { ...rest, total_number: total },
		};
	},
});

/** What was counted from one second up to another. */
function between(room: Totals, from: number, to: number, now: number): Figures {
	const before = room.at(Math.min(from, now));
	const after = room.at(Math.min(to, now));
	const gained = noFigures();
	for (const name of FIGURES) gained[name] = after[name] - before[name];
	return gained;
}

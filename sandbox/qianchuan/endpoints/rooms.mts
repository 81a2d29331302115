/** The rooms of a day with their metrics (获取今日直播间列表), and one room (获取直播间详情). */
import { z } from 'zod';
import { chinaMidnight, chinaText } from '../../clock.mts';
import { int64 } from '../../json.mts';
import { type Live, type LiveStatus, statusOf } from '../../live/live.mts';
import { endpoint } from '../endpoint.mts';
import type { QianchuanDecisions } from '../decisions.mts';
import { measured, METRICS } from '../metrics.mts';
import { day, id, list, page, pageSize } from '../params.mts';
import { sumsOf } from '../aggregate.mts';
import { accountOf, advertiserOf, isListed, pageOf, roomOf } from '../lookup.mts';

export const rooms = endpoint({
	path: 'v1.0/qianchuan/today_live/room/get/',
	params: z
		.object({
			advertiser_id: id,
			aweme_id: id,
			date_time: day,
			fields: list(z.string().refine((name) => Object.hasOwn(METRICS, name))),
			room_status: z.enum(['ALL', 'LIVING', 'FINISH']).default('ALL'),
			ad_status: z.enum(['ALL', 'DELIVERY_OK', 'NO_DELIVERY']).default('ALL'),
			page,
			page_size: pageSize(20),
		})
		.strict(),
	act(params, { platform, now, counted }) {
		const { decisions, lives } = platform;
		const advertiser = advertiserOf(platform, params.advertiser_id);
		const account = accountOf(advertiser, params.aweme_id);
		const found = lives.list(account.id).filter((each) => {
			const { live } = each;
			return (
				isListed(platform, each) &&
				isRecent(params.date_time, now, decisions) &&
				chinaMidnight(live.startsAt) === params.date_time &&
				fits(params.room_status, statusOf(live, now)) &&
				fits(params.ad_status, delivering(live, now) > 0 ? 'DELIVERY_OK' : 'NO_DELIVERY')
			);
		});
		const { rows, total, ...rest } = pageOf(found, params.page, params.page_size);
		return {
			room_list: rows.map((each) => ({
				...roomRow(each.live, now, decisions),
				...shown(
					measured(
						params.fields,
						sumsOf(platform, advertiser, [each], counted),
						decisions.qcTodayMoney,
					),
					decisions.qcFigures,
				),
			})),
			page_info: { ...rest, total_num: total },
		};
	},
});

export const roomDetail = endpoint({
	path: 'v1.0/qianchuan/today_live/room/detail/get/',
	params: z.object({ advertiser_id: id, room_id: id }).strict(),
	act(params, { platform, now }) {
		const advertiser = advertiserOf(platform, params.advertiser_id);
		return roomRow(roomOf(platform, advertiser, params.room_id).live, now, platform.decisions);
	},
});

function roomRow(live: Live, now: number, { qcOpenEnd }: QianchuanDecisions): object {
	const over = statusOf(live, now) === 'FINISH';
	const end = over || qcOpenEnd === 'planned' ? chinaText(live.endsAt) : '';
	return {
		room_id: int64(live.id),
		room_title: live.title,
		room_cover: ['https://example.com/cover.webp'],
		room_status: statusOf(live, now),
		start_time: chinaText(live.startsAt),
		...((over || qcOpenEnd !== 'absent') && { end_time: end }),
		aweme_id: int64(live.account.id),
		aweme_name: live.account.name,
		aweme_avatar: ['https://example.com/avatar.webp'],
		room_delivery: delivering(live, now),
	};
}

function isRecent(day: number, now: number, { qcListedDays }: QianchuanDecisions): boolean {
	return qcListedDays === 0 || day > now - (qcListedDays + 1) * 86_400;
}

/** UNVERIFIED: how a figure looks that the platform does not know (yet). */
function shown(figures: object, how: QianchuanDecisions['qcFigures']): object {
	if (how === 'number') return figures;
	if (how === 'absent') return {};
	const written = (value: number) =>
		how === 'null' ? null : how === 'dashes' ? '--' : value.toLocaleString('en-US');
	return Object.fromEntries(
		Object.entries(figures).map(([name, value]) => [name, written(Number(value))]),
	);
}

function delivering(live: Live, now: number): number {
	return statusOf(live, now) === 'LIVING' ? live.plans : 0;
}

function fits(wanted: string, found: LiveStatus | 'DELIVERY_OK' | 'NO_DELIVERY'): boolean {
	return wanted === 'ALL' || wanted === found;
}

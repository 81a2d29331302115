/**
 * Figures of finished lives (直播数据, T+1): ids of the rooms, and three sets of metrics a room. Each
 * metric appears on the morning after the live, one after the other; until then `is_ready` is false and
 * there is no value.
 */
import { z } from 'zod';
import { chinaMidnight, chinaText } from '../../clock.mts';
import { int64 } from '../../json.mts';
import { random } from '../../random.mts';
import { endpoint, type OpenCall } from '../endpoint.mts';
import { digits, text } from '../params.mts';
import { badParameter, refuse } from '../refusal.mts';
import { METRICS, type Metric, type Room } from '../rooms.mts';
import type { Scope } from '../scopes.mts';

const DAY = 86_400;
/** Seconds over which the metrics of one morning appear. */
const MORNING = 7200;

export const roomIds = endpoint({
	path: '/room/data/room_id/get/',
	frame: 'new',
	// UNVERIFIED: no source prints the scope.
	scope: 'live.room.base',
	params: z.object({ start_time: digits, end_time: digits }),
	act({ start_time, end_time }, { platform, account, now }) {
		if (end_time < start_time) throw badParameter('end_time');
		const ids = platform
			.rooms(account.openId)
			.filter((room) => room.startedAt >= start_time && room.startedAt <= end_time)
			.filter((room) => dayAfter(room) + platform.decisions.openReadyHour * 3600 <= now)
			.map(({ id }) => (platform.decisions.openRoomIds === 'text' ? id : int64(id)));
		return { beside: { room_ids: ids } };
	},
});

export const roomBase = figures('base', 'live.room.base');
export const roomAudience = figures('audience', 'live.room.audience');
export const roomInteractive = figures('interactive', 'live.room.interactive');

function figures(group: keyof typeof METRICS, scope: Scope) {
	return endpoint({
		path: `/room/data/${group}/get/`,
		frame: 'new',
		scope,
		params: z.object({ room_id: text, live_id: z.enum(['1', '3']).default('1') }),
		act({ room_id, live_id }, call) {
			const room = call.platform.rooms(call.account.openId).find(({ id }) => id === room_id);
			if (!room) throw refuse('parameter', '参数不合法: room_id');
			// The sandbox's lives are Douyin's; as rooms of Xigua (3) nothing is known of them.
			const names = live_id === '1' ? METRICS[group] : [];
			return { data: report(room, names, call) };
		},
	});
}

function report(room: Room, names: readonly Metric[], { platform, now }: OpenCall): object {
	const { seed, decisions } = platform;
	const draw = random(seed, 'open', 'figures', room.id);
	const hour = decisions.openReadyHour * 3600;
	const slots = names.map((name) => {
		const since = dayAfter(room) + hour + draw.int(0, MORNING);
		// The slot is the day of the partition that is read, the newest there is; not the live's day.
		const newest = chinaMidnight(now - hour - MORNING) - DAY;
		const day = Math.max(newest, dayAfter(room) - DAY);
		return { name, ready: since <= now, slot: chinaText(day).slice(0, 10) };
	});
	const about = { item_type: 3, live_id: 1 };
	return {
		data_ready_status: shuffled(slots, now).map(({ name, ready, slot }) => ({
			...about,
			is_ready: ready,
			name,
			time_slot: slot,
		})),
		stats: shuffled(slots, now + 1)
			.filter(({ ready }) => ready)
			.map(({ name, slot }) => ({
				...about,
				item: room.id,
				name,
				timeslot: slot,
				value: room.metrics[name],
				value_float: room.metrics[name],
			})),
	};
}

/** Midnight after the live's end. */
function dayAfter({ endedAt }: Room): number {
	return chinaMidnight(endedAt) + DAY;
}

/** The order of the rows is arbitrary. */
function shuffled<T>(rows: readonly T[], key: number): T[] {
	const draw = random(key, 'order');
	return rows
		.map((row) => ({ row, at: draw.int(0, 999_999) }))
		.sort((a, b) => a.at - b.at)
		.map(({ row }) => row);
}

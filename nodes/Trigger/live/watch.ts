/** Watches the lives of a Douyin account: 巨量千川 lists the rooms, and no list shows what changed. */
import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { isoTime } from '../../values/cells';
import { InputError } from '../../kernel/errors';
import type { Api } from '../../kernel/operation';
import type { Observation as Found, Watch } from '../../kernel/poll/snapshot';
import { comingsSchema, roomTransitions } from './room-transitions';
import { advanceMinutes, minutesSchema, type Minute } from './minute-deltas';
import { MONEY_UNITS, moneyColumns, type PerYuan } from '../../values/qianchuan-money';
import {
	daysToRead,
	isTooLongAgo,
	MAX_DAYS,
	readRooms,
	type RoomQuery,
	type RoomSnapshot,
} from './room-snapshots';
import { simplifierOf, type Simplifier } from '../../values/output';
import { beijingDay } from '../../values/time';
import { ROOM_OUTPUTS } from '../../records/live/room-columns';
import { MINUTE_OUTPUTS } from './minute-columns';
import type { WatchEvent, WatchInput } from '../define-watch';

type Event = 'liveStarted' | 'liveEnded' | 'liveMinute';

const EXAMPLES = 3;

export const liveSubject = {
	subject: 'live',
	platform: 'qianchuan',
	listing: { method: 'v1.0/qianchuan/today_live/room/get/' },
} as const satisfies Partial<WatchEvent>;

const lookingOf = ({ advertiser, account, options }: WatchInput): RoomQuery => {
	if (!advertiser) throw new InputError('Advertiser: is empty');
	if (!account) throw new InputError('Douyin Account: is empty');
	return {
		advertiserId: advertiser,
		accountId: account,
		metrics: options.figures,
		perYuan: MONEY_UNITS[options.moneyUnit],
	};
};

const nameOf = (event: Event, { advertiserId, accountId }: RoomQuery, owner: string) =>
	createHash('sha256')
		.update(`${owner} ${event} ${advertiserId} ${accountId}`)
		.digest('hex')
		.slice(0, 16);

const present = (api: Api) => {
	const now = Math.floor(api.now() / 1000);
	return { now, today: beijingDay(now) };
};

function sayGap(api: Api, now: number, last: string | undefined): void {
	if (!isTooLongAgo(now, last)) return;
	api.addHint(
		`The last poll was on ${last}: lives that began and ended more than ${MAX_DAYS} days ago are not emitted.`,
	);
}

/** Live Started and Live Ended: a room fires once. */
export const watchRooms =
	(event: 'liveStarted' | 'liveEnded') =>
	(input: WatchInput, api: Api, owner: string): Watch => {
		const looking = lookingOf(input);
		const simplify = input.options.output === 'simplified' ? simplifiedRoom : asItIs;
		const itemOf = (now: number) => (room: RoomSnapshot) => roomItem(event, room, now, simplify);
		return {
			of: nameOf(event, looking, owner),

			async look(stored): Promise<Found> {
				const { now, today } = present(api);
				const { data: noted } = comingsSchema.safeParse(stored);
				const running = Object.entries(noted?.seen ?? {}).filter(([, room]) => room.running);
				sayGap(api, now, noted?.day);
				const days = daysToRead(now, noted?.day, daysOf(running));
				const sights = await readRooms(api, looking, days, idsOf(running));
				const found = roomTransitions(noted, sights, today);
				const rooms = event === 'liveStarted' ? found.started : found.ended;
				return { items: rooms.map(itemOf(now)), noted: found.noted };
			},

			async examples() {
				const { now, today } = present(api);
				const sights = await readRooms(api, looking, [beijingDay(now - 86_400), today], []);
				const isOne = ({ state }: RoomSnapshot) =>
					event === 'liveEnded' ? state === 'ended' : state !== 'none';
				return sights.filter(isOne).slice(-EXAMPLES).map(itemOf(now));
			},
		};
	};

const asItIs: Simplifier = (row) => row;
const simplifiedRoom = simplifierOf(ROOM_OUTPUTS.simplified);
const simplifiedMinute = simplifierOf(MINUTE_OUTPUTS.simplified);

function roomItem(
	event: Event,
	{ roomId, room, figures, start, end }: RoomSnapshot,
	now: number,
	simplify: Simplifier,
) {
	const at = event === 'liveStarted' ? start : end;
	return {
		...simplify({ ...room, ...figures }),
		event,
		eventKey: `${event}:${roomId}`,
		occurredAt: isoTime(at ?? now),
	};
}

/** Live Minute: one item a minute of a running room. */
export function watchMinutes(input: WatchInput, api: Api, owner: string): Watch {
	const looking = lookingOf(input);
	const { limit } = input.options;
	const simplify = input.options.output === 'simplified' ? simplifiedMinute : asItIs;
	const itemOf = (minute: Minute) => minuteItem(minute, looking.perYuan, simplify);
	return {
		of: nameOf('liveMinute', looking, owner),

		async look(stored): Promise<Found> {
			const { now, today } = present(api);
			const { data: before } = minutesSchema.safeParse(stored);
			const open = Object.entries(before?.open ?? {});
			sayGap(api, now, before?.day);
			const days = daysToRead(now, before?.day, daysOf(open));
			const sights = await readRooms(api, looking, days, idsOf(open));
			const { items, noted, skipped } = advanceMinutes(before, sights, { now, today, limit });
			if (skipped > 0) {
				api.addHint(
					`${skipped} minutes that were missed have no item of their own: what they added is spread over the last two days.`,
				);
			}
			return { items: items.map(itemOf), noted };
		},

		async examples() {
			const { now, today } = present(api);
			const sights = await readRooms(api, looking, [beijingDay(now - 86_400), today], []);
			return advanceMinutes(undefined, sights, { now, today }).items.slice(0, EXAMPLES).map(itemOf);
		},
	};
}

const daysOf = (rooms: ReadonlyArray<[string, { day: string }]>) => rooms.map(([, { day }]) => day);
const idsOf = (rooms: ReadonlyArray<[string, unknown]>) => rooms.map(([roomId]) => roomId);

/** Figures that are not followed are of the present, so a minute of the past has none. */
function minuteItem(minute: Minute, perYuan: PerYuan, simplify: Simplifier): IDataObject {
	const { sight, totals, change } = minute;
	const names = Object.keys(sight.figures);
	const figures = minute.isLatest
		? sight.figures
		: Object.fromEntries(names.map((it) => [it, null]));
	const at = isoTime(minute.at);
	const row = {
		...sight.room,
		...figures,
		minute: at,
		entries: totals.entries,
		entriesChange: change.entries,
		ordersPaid: totals.ordersPaid,
		ordersPaidChange: change.ordersPaid,
		...moneyColumns('sales', totals.sales, perYuan),
		...moneyColumns('salesChange', change.sales, perYuan),
		spread: minute.spread,
		corrected: minute.corrected,
		ended: minute.ended,
	};
	return {
		...simplify(row),
		event: 'liveMinute',
		eventKey: `liveMinute:${sight.roomId}:${minute.at}`,
		occurredAt: at,
	};
}

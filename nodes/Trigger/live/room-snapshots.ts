/** The rooms of an account as a trigger sees them: which run, since when, and what they have counted. */
import type { Counts } from '../../records/live/counts';
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull } from '../../values/cells';
import { GatewayError } from '../../kernel/errors';
import { asRecord, asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { collect, isPassing } from '../../kernel/poll/read';
import { fieldsOf, metricColumns, metricsOf } from '../../records/live/metric-columns';
import type { PerYuan } from '../../values/qianchuan-money';
import { pagedRows } from '../../gateways/qianchuan/paging';
import { ROOM_DETAIL, roomRow, ROOMS } from '../../records/live/room-row';
import { beginningOf, beijingDay, DAY, secondsOf } from '../../values/time';

const COUNTED = ['entries', 'ordersPaid', 'sales'] as const;

export interface RoomSnapshot {
	readonly roomId: string;
	/** The day of Beijing on which it started, by which the platform lists it. */
	readonly day: string;
	/** `none`: it has not begun, or nobody knows. */
	readonly state: 'running' | 'ended' | 'none';
	/** Unix seconds; undefined where the platform does not say. */
	readonly start?: number;
	readonly end?: number;
	/** What the platform did not say is left out. */
	readonly counts: Partial<Counts>;
	readonly room: IDataObject;
	readonly figures: IDataObject;
}

export interface RoomQuery {
	readonly advertiserId: string;
	readonly accountId: string;
	readonly metrics: readonly string[];
	readonly perYuan: PerYuan;
}

/** Days before the first look on which a live may have begun that still runs. */
const FIRST_LOOK_DAYS = 7;

/** Days that a look catches up with at the most: each is a call, and a poll has half a minute. */
export const MAX_DAYS = 15;

/**
 * Days on which a room may have begun that runs now, or ran since the last look: every day since
 * then, and the days of the rooms that are known to run, however old.
 */
export function daysToRead(now: number, last: string | undefined, running: readonly string[]) {
	const today = beijingDay(now);
	const passed = last === undefined ? FIRST_LOOK_DAYS : daysBetween(last, today);
	const back = Math.min(Math.max(0, passed), MAX_DAYS);
	const since = Array.from({ length: back + 1 }, (_, days) => beijingDay(now - days * DAY));
	return [...new Set([...since, ...running.filter((day) => day < today)])].sort();
}

/** Whether rooms that began and ended meanwhile may never be seen. */
export const isTooLongAgo = (now: number, last: string | undefined): boolean =>
	last !== undefined && daysBetween(last, beijingDay(now)) > MAX_DAYS;

const daysBetween = (from: string, to: string) =>
	Math.round((beginningOf(to) - beginningOf(from)) / DAY);

/**
 * The rooms of these days, oldest first. A room that `running` names and no day lists any more is
 * asked for by itself, and counts as ended where the platform does not know it.
 */
export async function readRooms(
	api: Api,
	looking: RoomQuery,
	days: readonly string[],
	running: readonly string[],
): Promise<RoomSnapshot[]> {
	const found = new Map<string, RoomSnapshot>();
	for (const day of days) {
		const isToday = day === days.at(-1);
		for (const room of await roomsOf(api, looking, day, isToday)) {
			const sight = sightOf(room, day, looking, api);
			found.set(sight.roomId, sight);
		}
	}
	for (const roomId of running) {
		if (!found.has(roomId)) found.set(roomId, await readMissingRoom(api, looking, roomId));
	}
	return [...found.values()].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

async function roomsOf(api: Api, looking: RoomQuery, day: string, isToday: boolean) {
	const params = {
		advertiser_id: looking.advertiserId,
		aweme_id: looking.accountId,
		date_time: day,
		room_status: 'ALL',
		fields: fieldsOf(metricsOf([...COUNTED, ...looking.metrics])),
	};
	const rooms = collect(pagedRows(api, ROOMS, params));
	// How far back the list goes is not known; today's is there for certain.
	return isToday ? await rooms : await rooms.catch(unlessRefused(api, day));
}

const isRefusal = (error: unknown): error is GatewayError =>
	error instanceof GatewayError && !isPassing(error);

const unlessRefused = (api: Api, day: string) => async (error: unknown) => {
	if (!isRefusal(error)) return await Promise.reject<JsonRecord[]>(error);
	api.addHint(`The platform does not list the lives of ${day}: ${error.message}`);
	return [];
};

async function readMissingRoom(
	api: Api,
	looking: RoomQuery,
	roomId: string,
): Promise<RoomSnapshot> {
	const params = { advertiser_id: looking.advertiserId, room_id: roomId };
	const room = await api
		.read(ROOM_DETAIL, params)
		.catch(async (error: unknown) =>
			isRefusal(error) ? NOT_KNOWN : await Promise.reject<JsonRecord>(error),
		);
	api.addHint(
		`The platform does not list the live ${roomId} on the day of its beginning any more: its figures are null.`,
	);
	const metrics = metricsOf([...COUNTED, ...looking.metrics]);
	const listed = { ...asRecord(room), room_id: roomId };
	return {
		...stateOf(listed, ''),
		counts: {},
		room: roomRow(listed, () => undefined),
		figures: metricColumns({}, metrics, looking.perYuan, () => undefined),
	};
}

/** A room that the platform does not know any more. */
const NOT_KNOWN: JsonRecord = { room_status: 'FINISH' };

function sightOf(room: JsonRecord, day: string, looking: RoomQuery, api: Api): RoomSnapshot {
	const metrics = metricsOf([...COUNTED, ...looking.metrics]);
	return {
		...stateOf(room, day),
		counts: countsIn(room),
		room: roomRow(room, api.reportSchemaDrift),
		figures: metricColumns(room, metrics, looking.perYuan, api.reportSchemaDrift),
	};
}

function stateOf(room: JsonRecord, day: string) {
	const status = asText(room.room_status);
	const start = secondsOf(room.start_time);
	const isRunning = status === 'LIVING' || status === 'PAUSE';
	return {
		roomId: asText(room.room_id),
		day: start === undefined ? day : beijingDay(start),
		state: isRunning ? 'running' : status === 'FINISH' ? 'ended' : 'none',
		start,
		end: secondsOf(room.end_time),
	} as const;
}

/** Whole numbers: the platform sends nothing else, and sums of these are exact. */
function countsIn(room: JsonRecord): Partial<Counts> {
	const whole = COUNTED.map((key) => {
		const [metric] = metricsOf([key]);
		const value = numberOrNull(room[metric?.wire[0] ?? '']);
		return [key, value === null ? undefined : Math.round(value)] as const;
	});
	return Object.fromEntries(whole.filter(([, value]) => value !== undefined));
}

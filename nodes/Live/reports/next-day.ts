/**
 * The figures of an ended live that 抖音开放平台 has from the next day on (T+1), pivoted into a row.
 * A figure whose data is not produced yet is null, never 0.
 */
import type { IDataObject } from 'n8n-workflow';

import { isoTime, numberOrNull, type OnDrift } from '../../values/cells';
import { asRecord, asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';

export const ROOM_IDS = '/room/data/room_id/get/';

const SOURCES = {
	base: '/room/data/base/get/',
	audience: '/room/data/audience/get/',
	interactive: '/room/data/interactive/get/',
} as const;

/** Start and end of a live, among others. */
export const BASICS = SOURCES.base;

type Source = keyof typeof SOURCES;
/** `seconds` comes in minutes, beside the raw number: its unit is not stated. */
type Kind = 'time' | 'seconds' | 'count';

export interface Figure {
	readonly key: string;
	readonly wire: string;
	readonly source: Source;
	readonly kind: Kind;
	readonly name: string;
	readonly term: string;
}

const figure = (
	source: Source,
	key: string,
	wire: string,
	kind: Kind,
	name: string,
	term: string,
): Figure => ({ key, wire, source, kind, name, term });

export const FIGURES: readonly Figure[] = [
	figure('base', 'startTime', 'live_start_ts', 'time', 'Start', '直播开始时间'),
	figure('base', 'endTime', 'live_end_ts', 'time', 'End', '直播结束时间'),
	figure('base', 'duration', 'live_duration_td', 'seconds', 'Duration', '直播时长'),
	figure('base', 'newFollowers', 'live_follow_ucnt_td', 'count', 'New Followers', '点击关注的人数'),
	figure('audience', 'entries', 'live_watch_cnt_td', 'count', 'Entries', '观看次数'),
	figure('audience', 'uniqueViewers', 'live_watch_ucnt_td', 'count', 'Unique Viewers', '观看人数'),
	figure('audience', 'watch', 'live_watch_duration_td', 'seconds', 'Watch Time', '观看总时长'),
	figure(
		'audience',
		'peakViewers',
		'per_minute_watch_ucnt_td_max',
		'count',
		'Peak Viewers',
		'最高同时在线人数',
	),
	figure(
		'audience',
		'fanViewers',
		'live_fans_watch_ucnt_td',
		'count',
		'Fan Viewers',
		'粉丝观看人数',
	),
	figure(
		'audience',
		'fanWatch',
		'live_fans_watch_duration_td',
		'seconds',
		'Fan Watch Time',
		'粉丝观看总时长',
	),
	figure('interactive', 'commenters', 'live_comment_ucnt_td', 'count', 'Commenters', '评论人数'),
	figure('interactive', 'comments', 'live_comment_cnt_td', 'count', 'Comments', '评论次数'),
	figure('interactive', 'shares', 'live_share_cnt_td', 'count', 'Shares', '被转发次数'),
	figure('interactive', 'likes', 'live_like_cnt_td', 'count', 'Likes', '点赞次数'),
];

/** What most people look at. */
export const DEFAULT_FIGURES = [
	'startTime',
	'endTime',
	'duration',
	'newFollowers',
	'entries',
	'uniqueViewers',
	'watch',
	'peakViewers',
	'comments',
	'likes',
];

export const figuresOf = (keys: readonly string[]) =>
	FIGURES.filter(({ key }) => keys.includes(key));

/** The methods that have these figures; no other is called. */
export const methodsOf = (figures: readonly Figure[]): string[] => [
	...new Set(figures.map(({ source }) => SOURCES[source])),
];

export const METHODS: readonly string[] = [ROOM_IDS, ...Object.values(SOURCES)];

/** The ids of a reply to `ROOM_IDS`, in its order, each once. They are next to `data`, not in it. */
export function roomIdsIn(reply: unknown, onDrift: OnDrift): string[] {
	const { room_ids: ids } = asRecord(reply);
	if (!Array.isArray(ids)) onDrift(`${ROOM_IDS} answers without room_ids`);
	return [...new Set((Array.isArray(ids) ? ids : []).map(asText))].filter(Boolean);
}

/** The value of a figure, from several replies about one room. */
interface Reading {
	readonly value: number | null;
	readonly isReady: boolean;
	readonly day: string;
}

/** Unix seconds at which a live ended, by the reply of `BASICS`; undefined while the platform does not say. */
export function endOf(basics: JsonRecord): number | undefined {
	const { value } = readingOf('live_end_ts', [basics]);
	return value !== null && value > 0 ? value : undefined;
}

/** One room, from the replies of the methods that were called. */
export function roomFigures(
	roomId: string,
	replies: readonly JsonRecord[],
	figures: readonly Figure[],
): IDataObject {
	const readings = figures.map((it) => ({ ...it, ...readingOf(it.wire, replies) }));
	const notReady = readings.filter(({ isReady }) => !isReady).map(({ key }) => key);
	const columns = readings.map(({ key, kind, value }) => columnsOf(key, kind, value));
	const values = new Map(readings.map(({ key, value }) => [key, value]));
	const [watch, viewers] = [values.get('watch') ?? null, values.get('uniqueViewers') ?? null];
	const average = watch === null || !viewers ? null : Math.round(watch / viewers);
	return Object.assign(
		{ roomId, dataDay: newest(readings.map(({ day }) => day)) || null },
		...columns,
		values.has('watch') && values.has('uniqueViewers') && { averageWatchSeconds: average },
		{ ready: notReady.length === 0, notReady: notReady.join(', ') || null },
	);
}

const ROOM_ITEM = 3;
const isOfRoom = ({ item_type: type }: JsonRecord) =>
	type === undefined || numberOf(type) === ROOM_ITEM;

/** The figure of the newest day: the platform may list several days, in any order. */
function readingOf(wire: string, replies: readonly JsonRecord[]): Reading {
	const rowsOf = (list: 'stats' | 'data_ready_status', slot: 'timeslot' | 'time_slot') =>
		replies
			.flatMap((reply) => asRecords(reply[list]))
			.filter((row) => row.name === wire && isOfRoom(row))
			.sort((a, b) => (asText(a[slot]) < asText(b[slot]) ? 1 : -1));
	const [stat] = rowsOf('stats', 'timeslot');
	const day = asText(stat?.timeslot);
	const statuses = rowsOf('data_ready_status', 'time_slot');
	const status = statuses.find(({ time_slot: slot }) => day === '' || slot === day) ?? statuses[0];
	const value = numberOrNull(stat?.value ?? stat?.value_float);
	const isReady = value !== null && status?.is_ready !== false;
	return { value: isReady ? value : null, isReady, day: day || asText(status?.time_slot) };
}

const newest = (days: readonly string[]) => [...days].sort().at(-1) ?? '';

function columnsOf(key: string, kind: Kind, value: number | null): IDataObject {
	if (kind === 'time') return { [key]: isoTime(value) };
	if (kind === 'count') return { [key]: value };
	return {
		[`${key}Minutes`]: value === null ? null : hundredths(value / 60),
		[`${key}Raw`]: value,
	};
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

import { columnNames } from '../../kernel/column-names';
import { columnsBy, derivedOutputField, simplifierOf } from '../../values/output';
import { NEXT_DAY_OUTPUTS } from '../rows/live-columns';
import { field } from '../../kernel/form/field';
import { collectionOf, oneOf } from '../../kernel/form/schemas';
import {
	isBetween,
	spanOf,
	timeWindow,
	windowComplaint,
	type AskedTime,
} from '../../values/time-window';
import { asRecord, type JsonRecord } from '../../kernel/exact-json';
import { defineOperation, type Api } from '../../kernel/operation';
import { mapConcurrent } from '../../kernel/map-concurrent';
import { chosen, optionsOf } from '../../records/live/fields';
import {
	BASICS,
	DEFAULT_FIGURES,
	endOf,
	FIGURES,
	figuresOf,
	METHODS,
	methodsOf,
	ROOM_IDS,
	roomFigures,
	roomIdsIn,
} from '../reports/next-day';
import { beginningOf, beijingDay, DAY } from '../../values/time';

/** Lives of Douyin and Huoshan. */
const DOUYIN = 1;

export const getNextDay = defineOperation({
	resource: 'report',
	value: 'nextDay',
	platform: 'open',
	name: 'Next Day',
	action: 'Report ended lives the next day',
	description:
		'Read viewers, peak, watch time, comments and likes of ended lives (直播数据, T+1), one item per live. No sales.',
	methods: METHODS,
	fields: [
		...timeWindow({
			start: {
				hint: 'Empty: the beginning of the day before the end',
				description: 'Lives that ended since then and began at most 3 days before it',
			},
			end: {
				hint: 'Empty: the beginning of today',
				description: 'Lives that ended before this time. Empty: the beginning of today.',
			},
		}),
		field(
			{
				displayName: 'Figures',
				name: 'figures',
				type: 'multiOptions',
				options: optionsOf(FIGURES),
				default: [...DEFAULT_FIGURES],
				required: true,
				description:
					'What to read of each live; basics are always read. The unit of durations is unverified; minutes assume seconds.',
			},
			chosen((key) => FIGURES.some((it) => it.key === key)),
		),
		derivedOutputField(NEXT_DAY_OUTPUTS),
		columnNames,
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'App',
						name: 'liveId',
						type: 'options',
						options: [
							{
								name: 'Douyin, Huoshan',
								value: DOUYIN,
								description: 'Lives of Douyin and Huoshan (抖火)',
							},
							{
								name: 'Xigua, Toutiao',
								value: 3,
								description: 'Lives of Xigua and Toutiao (西瓜头条)',
							},
						],
						default: 3,
						description: 'The family of apps that the lives ran on. Usual: Douyin, Huoshan.',
					},
				],
				description: 'What is seldom changed',
			},
			collectionOf({ liveId: oneOf([{ value: DOUYIN }, { value: 3 }]) }),
		),
	],
	columns: columnsBy(NEXT_DAY_OUTPUTS),
	check: windowComplaint,
	async *run(input, api) {
		const figures = figuresOf(input.figures);
		const now = api.now() / 1000;
		const { start, end } = windowOf(input, now);
		// The platform lists by the start; a live belongs to the day on which it ended.
		const listed = { start_time: start - MAX_LIVE_S, end_time: end };
		const rooms = roomIdsIn(await api.read(ROOM_IDS, listed), api.reportSchemaDrift);
		const more = methodsOf(figures).filter((method) => method !== BASICS);
		let [count, unready] = [0, 0];
		for await (const { room, replies } of mapConcurrent(
			rooms,
			() => api.concurrency(BASICS),
			async (id) => {
				const params = { room_id: id, live_id: input.options.liveId ?? DOUYIN };
				const basics = asRecord(await api.read(BASICS, params));
				const ended = endOf(basics);
				// Nobody knows yet on which day it ended: it comes now, and is said not to be ready.
				const isMeant = ended === undefined || (ended >= start && ended < end);
				return {
					room: id,
					replies: isMeant ? [basics, ...(await repliesOf(api, more, params))] : undefined,
				};
			},
		)) {
			if (!replies) continue;
			const row = roomFigures(room, replies, figures);
			count++;
			if (row.ready === false) unready++;
			yield input.output === 'full' ? row : simplified(row);
		}
		if (unready > 0) {
			api.addHint(
				`${unready} of ${count} lives have figures that are not ready: they are null, and named in notReady. The data of a day is usually there the next morning.`,
			);
		}
		const produced = beginningOf(beijingDay(now - READY_S));
		if (end > produced) {
			const since = beijingDay(Math.max(start, produced));
			api.addHint(
				`The data of ${since} is usually there from 10:00 of the next day in Beijing: lives that ended since then may be missing. Run the report later, or end it before that day.`,
			);
		}
	},
});

/** How long before the window a live may have begun: a live seldom runs longer. */
const MAX_LIVE_S = 3 * DAY;

/** Seconds after the end of a day by which its data is usually there; the hour is UNVERIFIED. */
const READY_S = 10 * 3600;

const repliesOf = async (api: Api, methods: readonly string[], params: JsonRecord) =>
	await Promise.all(methods.map(async (method) => asRecord(await api.read(method, params))));

/** The end is excluded. */
function windowOf(input: AskedTime, now: number) {
	const { start, end } = spanOf(input, now);
	const until = isBetween(input)
		? (end ?? beginningOf(beijingDay(now)))
		: (end ?? Math.floor(now)) + 1;
	return { start: start ?? beginningOf(beijingDay(until - 1)), end: until };
}

const simplified = simplifierOf(NEXT_DAY_OUTPUTS.simplified);

import type { IDataObject } from 'n8n-workflow';
import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField, simplifierOf } from '../../values/output';
import { ROOM_OUTPUTS } from '../../records/live/room-columns';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit, sortField } from '../../kernel/form/list-fields';
import { choice, collectionOf } from '../../kernel/form/schemas';
import { InputError } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { isoTime, isoTimeOf } from '../../values/cells';
import { spanOf, timeWindow, windowComplaint, type AskedTime } from '../../values/time-window';
import { defineOperation, type Api } from '../../kernel/operation';
import { account, advertiser, metrics, moneyOption } from '../../records/live/fields';
import { fieldsOf, metricColumns, metricsOf } from '../../records/live/metric-columns';
import { MONEY_UNITS } from '../../values/qianchuan-money';
import { pagedRows } from '../../gateways/qianchuan/paging';
import { roomRow, ROOMS } from '../../records/live/room-row';
import { beginningOf, beijingDay, DAY } from '../../values/time';

/** How far back the platform lists is not known; each day is a call. */
const MOST_DAYS = 31;

const filters = field(
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: [
			{
				displayName: 'Ads',
				name: 'ads',
				type: 'options',
				options: [
					{ name: 'Any', value: 'ALL', description: 'With ads and without (全部)' },
					{ name: 'Running', value: 'DELIVERY_OK', description: 'Ads are running (投放中)' },
					{ name: 'None', value: 'NO_DELIVERY', description: 'No ads are running (未投放)' },
				],
				default: 'DELIVERY_OK',
				description: 'Only lives with, or without, ads running',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				options: [
					{ name: 'Any', value: 'ALL', description: 'Whatever their state is (全部)' },
					{ name: 'Ended', value: 'FINISH', description: 'Those that have ended (已结束)' },
					{ name: 'Live', value: 'LIVING', description: 'Those that run now (直播中)' },
				],
				default: 'LIVING',
				description: 'Only lives in this state',
			},
		],
		description: 'Which lives to list; all of them when none is added',
	},
	collectionOf({
		ads: choice(['ALL', 'DELIVERY_OK', 'NO_DELIVERY']),
		status: choice(['ALL', 'LIVING', 'FINISH']),
	}),
);

export const getManyRooms = defineOperation({
	resource: 'room',
	value: 'getAll',
	platform: 'qianchuan',
	name: 'Get Many',
	action: 'Get many rooms',
	description:
		'List the lives (直播间) of a window of time with their figures, those that run now included',
	methods: [ROOMS.method],
	fields: [
		advertiser,
		account,
		metrics,
		...timeWindow({
			start: {
				hint: 'Empty: the beginning of the day of the end',
				description: `Lives that started since then, at most ${MOST_DAYS} days; one call or more a day`,
			},
			end: { hint: 'Empty: now', description: 'Lives that started until this time. Empty: now.' },
		}),
		...returnAllOrLimit,
		outputField(ROOM_OUTPUTS),
		sortField('newest', 'The order of the output items by the time of the start'),
		columnNames,
		filters,
		moneyOption,
	],
	columns: columnsBy(ROOM_OUTPUTS),
	check: windowComplaint,
	async *run(input, api) {
		const chosen = metricsOf(input.metrics);
		const perYuan = MONEY_UNITS[input.options.moneyUnit ?? 'thousandthFen'];
		const params = {
			advertiser_id: input.advertiser,
			aweme_id: input.account,
			room_status: input.filters.status ?? 'ALL',
			ad_status: input.filters.ads ?? 'ALL',
			fields: fieldsOf(chosen),
		};
		const span = windowOf(input, Math.floor(api.now() / 1000));
		const { output } = input;
		let left = limitOf(input);
		for await (const room of roomsIn(api, params, span, input.sort === 'newest')) {
			const rowOf = () =>
				Object.assign(
					roomRow(room, api.reportSchemaDrift),
					metricColumns(room, chosen, perYuan, api.reportSchemaDrift),
				);
			yield output === 'raw'
				? (room as IDataObject)
				: output === 'full'
					? rowOf()
					: simplified(rowOf());
			if (--left === 0) return;
		}
	},
});

const simplified = simplifierOf(ROOM_OUTPUTS.simplified);

/** Unix seconds, both ends included. */
function windowOf(input: AskedTime, now: number) {
	const { start: asked, end = now } = spanOf(input, now);
	const start = asked ?? beginningOf(beijingDay(end));
	if (end - start > MOST_DAYS * DAY) {
		throw new InputError(`Start: is more than ${MOST_DAYS} days before End`);
	}
	return { start, end };
}

/** Day after day, as the platform lists them; the rooms of a day by their start. */
async function* roomsIn(
	api: Api,
	params: JsonRecord,
	{ start, end }: { start: number; end: number },
	newestFirst: boolean,
): AsyncGenerator<JsonRecord> {
	const days: string[] = [];
	const last = beijingDay(end);
	for (let at = start; days.at(-1) !== last; at += DAY) days.push(beijingDay(Math.min(at, end)));
	const [from, to] = [isoTime(start) ?? '', isoTime(end) ?? ''];
	// One that goes over midnight may be listed for both days.
	const met = new Set<string>();
	for (const day of newestFirst ? days.reverse() : days) {
		const rooms: Array<{ readonly room: JsonRecord; readonly begun: string }> = [];
		for await (const room of pagedRows(api, ROOMS, { ...params, date_time: day })) {
			const start = isoTimeOf(room.start_time) ?? '';
			// One that does not say its start, or began on another day, is listed for the day.
			const begun = /^\d{4}-/.test(start) ? start : '';
			const isOut = begun.startsWith(day) && (begun < from || begun > to);
			const id = asText(room.room_id);
			if (isOut || met.has(id)) continue;
			if (id !== '') met.add(id);
			rooms.push({ room, begun });
		}
		rooms.sort((a, b) => (a.begun < b.begun ? -1 : a.begun > b.begun ? 1 : 0));
		for (const { room } of newestFirst ? rooms.reverse() : rooms) yield room;
	}
}

import type { IDataObject } from 'n8n-workflow';
import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField, simplifierOf } from '../../values/output';
import { ROOM_OUTPUTS } from '../../records/live/room-columns';
import { unixSeconds } from '../../kernel/form/dates';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit } from '../../kernel/form/list-fields';
import { choice, moment } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { account, advertiser, metrics, moneyUnit } from '../../records/live/fields';
import { fieldsOf, metricColumns, metricsOf } from '../../records/live/metric-columns';
import { MONEY_UNITS } from '../../values/qianchuan-money';
import { pagedRows } from '../../gateways/qianchuan/paging';
import { roomRow, ROOMS } from '../../records/live/room-row';
import { beijingDay } from '../../values/time';

export const getManyRooms = defineOperation({
	resource: 'room',
	value: 'getAll',
	platform: 'qianchuan',
	name: 'Get Many',
	action: 'Get many rooms',
	description: 'List the lives (直播间) of a day, those that run now included, with their figures',
	methods: [ROOMS.method],
	fields: [
		advertiser,
		account,
		field(
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				options: [
					{ name: 'Any', value: 'ALL', description: 'Whatever their state is (全部)' },
					{ name: 'Ended', value: 'FINISH', description: 'Those that have ended (已结束)' },
					{ name: 'Live', value: 'LIVING', description: 'Those that run now (直播中)' },
				],
				default: 'ALL',
				description: 'Which lives to list',
			},
			choice(['ALL', 'LIVING', 'FINISH']),
		),
		metrics,
		...returnAllOrLimit,
		field(
			{
				displayName: 'Day',
				name: 'day',
				type: 'dateTime',
				typeOptions: { dateOnly: true },
				default: '',
				hint: 'Empty: today',
				description: 'The day in Beijing on which they started. Empty: today.',
			},
			moment,
		),
		field(
			{
				displayName: 'Ads',
				name: 'ads',
				type: 'options',
				options: [
					{ name: 'Any', value: 'ALL', description: 'With ads and without (全部)' },
					{ name: 'Running', value: 'DELIVERY_OK', description: 'Ads are running (投放中)' },
					{ name: 'None', value: 'NO_DELIVERY', description: 'No ads are running (未投放)' },
				],
				default: 'ALL',
				description: 'Only lives with, or without, ads running',
			},
			choice(['ALL', 'DELIVERY_OK', 'NO_DELIVERY']),
		),
		moneyUnit,
		outputField(ROOM_OUTPUTS),
		columnNames,
	],
	columns: columnsBy(ROOM_OUTPUTS),
	async *run(input, api) {
		const chosen = metricsOf(input.metrics);
		const perYuan = MONEY_UNITS[input.moneyUnit];
		const params = {
			advertiser_id: input.advertiser,
			aweme_id: input.account,
			date_time: beijingDay(input.day ? unixSeconds(input.day) : api.now() / 1000),
			room_status: input.status,
			ad_status: input.ads,
			fields: fieldsOf(chosen),
		};
		const { output } = input;
		let left = limitOf(input);
		for await (const room of pagedRows(api, ROOMS, params)) {
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

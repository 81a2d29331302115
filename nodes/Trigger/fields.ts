/** The form of the trigger, and its values checked. */
import type { INodeProperties } from 'n8n-workflow';

import { columnNames } from '../kernel/column-names';
import { shown } from '../kernel/form/properties';
import { field, type Field, type InputOf } from '../kernel/form/field';
import { choice, digits, listOf, moment, textOf, wholeNumber } from '../kernel/form/schemas';
import { MAX_WATCHED } from './stock/low-stock';
import { events } from './events';
import { liveFields } from './live/fields';
import { options } from './options';

const eventsOf = (isOne: (event: (typeof events)[number]) => boolean) =>
	events.filter(isOne).map(({ value }) => value);

/** Events that compare the present with what was noted: they have no past to start from. */
const WATCHED = eventsOf((it) => 'watch' in it);
const STOCK = eventsOf((it) => it.subject === 'stock');
const WAYBILL = eventsOf((it) => it.subject === 'waybill');

/** Read only while the trigger has no place yet. */
export const startFields = [
	field(
		{
			displayName: 'Start From',
			name: 'startFrom',
			type: 'options',
			options: [
				{
					name: 'Date and Time',
					value: 'date',
					description: 'Catch up from a moment in the past, over as many polls as it takes',
				},
				{
					name: 'Now',
					value: 'now',
					description: 'Only what happens after the workflow is published',
				},
			],
			default: 'now',
			displayOptions: { hide: { event: WATCHED } },
			description:
				'Where to begin when the workflow is published for the first time; afterwards the trigger keeps its place',
		},
		choice(['now', 'date']),
	),
	field(
		{
			displayName: 'Start',
			name: 'startTime',
			type: 'dateTime',
			default: '',
			displayOptions: { show: { startFrom: ['date'] }, hide: { event: WATCHED } },
			description: 'Catch up from this moment; read once. Orders: at most 90 days back.',
		},
		moment,
	),
] as const satisfies readonly Field[];

/** All but the start. */
export const fields = [
	field(
		{
			displayName: 'Event',
			name: 'event',
			type: 'options',
			noDataExpression: true,
			options: events.map(({ name, value, description }) => ({ name, value, description })),
			default: 'orderCreated',
			description: 'What starts the workflow',
		},
		choice(events.map(({ value }) => value)),
	),
	field(
		{
			displayName: 'Threshold',
			name: 'threshold',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 10,
			displayOptions: { show: { event: STOCK } },
			description:
				'The SKUs that have less stock (库存) than this. What is below when the workflow is published is noted and does not fire.',
		},
		wholeNumber({ least: 1 }),
	),
	field(
		{
			displayName: 'Product IDs',
			name: 'productIds',
			type: 'string',
			default: '',
			displayOptions: { show: { event: STOCK } },
			description:
				'Products (商品ID) to watch, at most 2,000, separated by commas. Empty: those on sale. Each costs one call per poll.',
		},
		listOf(digits).refine((ids) => ids.length <= MAX_WATCHED, `has more than ${MAX_WATCHED}`),
	),
	field(
		{
			displayName: 'Balance Threshold',
			name: 'balanceThreshold',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 100,
			displayOptions: { show: { event: WAYBILL } },
			description: 'The sites (网点) that have fewer waybill numbers left (面单余额) than this',
		},
		wholeNumber({ least: 1 }),
	),
	field(
		{
			displayName: 'Carrier Codes',
			name: 'carrierCodes',
			type: 'string',
			default: '',
			placeholder: 'e.g. zhongtong, yuantong',
			hint: 'Empty: all carriers of the shop',
			displayOptions: { show: { event: WAYBILL } },
			description: 'Only the accounts with these carriers (物流公司编码), separated by commas',
		},
		listOf(textOf(64)),
	),
	...liveFields,
	columnNames,
	options,
] as const satisfies readonly Field[];

export type TriggerInput = InputOf<typeof fields>;

export type StartInput = InputOf<typeof startFields>;

const [event, ...others] = fields;

export const properties: INodeProperties[] = [event, ...startFields, ...others].map(({ ui }) =>
	shown(ui),
);

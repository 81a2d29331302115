/** The form of the trigger, and its values checked. */
import type { INodeProperties } from 'n8n-workflow';

import { columnNames } from '../kernel/column-names';
import { shown } from '../kernel/form/properties';
import { field, type Field, type InputOf } from '../kernel/form/field';
import { choice, digits, listOf, moment, oneOf, wholeNumber } from '../kernel/form/schemas';
import { ORDER_STATUS } from '../records/order/status-texts';
import { MOST_WATCHED } from './stock/low-stock';
import { AFTER_SALE_STATUS } from '../records/refund/status-texts';
import { events } from './events';
import { liveFields, liveOptions, liveOptionSchemas } from './live/fields';
import { z } from '../kernel/zod';

const statusField = (
	subject: 'order' | 'refund',
	displayName: string,
	texts: Readonly<Record<number, string>>,
) =>
	({
		displayName,
		name: `${subject}Statuses`,
		type: 'multiOptions',
		options: Object.entries(texts)
			.map(([code, name]) => ({ name, value: Number(code) }))
			.sort((a, b) => a.name.localeCompare(b.name)),
		default: [],
		displayOptions: {
			show: {
				'/event': events.filter((it) => it.subject === subject).map(({ value }) => value),
			},
		},
		description:
			'Only changes after which the status is one of these; all of them when none is chosen',
	}) satisfies INodeProperties;

/** The filter of the after-sale list knows 13 for what the list itself calls 3. */
const FILTERABLE = Object.fromEntries(
	Object.entries(AFTER_SALE_STATUS).filter(([code]) => code !== '3'),
);

const statusesOf = (texts: Readonly<Record<string, string>>) =>
	listOf(oneOf(Object.keys(texts).map((code) => ({ value: Number(code) }))));
const seconds = (most: number) => wholeNumber({ least: 0, most });

const eventsOf = (isOne: (event: (typeof events)[number]) => boolean) =>
	events.filter(isOne).map(({ value }) => value);

/** Events that compare the present with what was noted: they have no past to start from. */
const WATCHED = eventsOf((it) => 'watch' in it);
const STOCK = eventsOf((it) => it.subject === 'stock');

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
		listOf(digits).refine((ids) => ids.length <= MOST_WATCHED, `has more than ${MOST_WATCHED}`),
	),
	...liveFields,
	columnNames,
	field(
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				statusField('refund', 'After-Sale Status', FILTERABLE),
				...liveOptions,
				{
					displayName: 'Most Items a Poll',
					name: 'limit',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 50,
					description: 'Max number of results to return',
				},
				statusField('order', 'Order Status', ORDER_STATUS),
				{
					displayName: 'Output',
					name: 'output',
					type: 'options',
					options: [
						{
							name: 'Flat',
							value: 'orders',
							description:
								'One flat item an order or after-sale, its lines inside; amounts in yuan',
						},
						{
							name: 'Lines',
							value: 'orderLines',
							description: 'One item per line (SKU), the columns of its order repeated',
						},
						{
							name: 'Raw',
							value: 'raw',
							description: 'What the platform sent, with IDs as text; amounts in fen (分)',
						},
					],
					default: 'orders',
					description: 'The shape of the output items',
				},
				{
					displayName: 'Overlap (Seconds)',
					name: 'overlap',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 3600 },
					default: 900,
					description:
						'Seconds that each poll reads again, for changes that the platform lists late. Nothing is emitted twice.',
				},
				{
					displayName: 'Safety Lag (Seconds)',
					name: 'lag',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 3600 },
					default: 5,
					description: 'How far behind the present each poll stops reading',
				},
			],
			description: 'How to read and what to emit',
		},
		z
			.object({
				orderStatuses: statusesOf(ORDER_STATUS).default([]),
				refundStatuses: statusesOf(FILTERABLE).default([]),
				...liveOptionSchemas,
				output: choice(['orders', 'orderLines', 'raw']).default('orders'),
				overlap: seconds(3600).default(900),
				lag: seconds(3600).default(5),
				limit: wholeNumber({ least: 1 }).default(1000),
			})
			.strict(),
	),
] as const satisfies readonly Field[];

export type TriggerInput = InputOf<typeof fields>;

export type StartInput = InputOf<typeof startFields>;

const [event, ...others] = fields;

export const properties: INodeProperties[] = [event, ...startFields, ...others].map(({ ui }) =>
	shown(ui),
);

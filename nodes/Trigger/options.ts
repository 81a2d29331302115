/** The options of the trigger: which changes, in which shape, how far behind the present. */
import type { INodeProperties } from 'n8n-workflow';

import { field } from '../kernel/form/field';
import { listOf, oneOf, wholeNumber } from '../kernel/form/schemas';
import { outputField } from '../values/output';
import { ORDER_OUTPUTS } from '../records/order/order-columns';
import { ORDER_STATUS } from '../records/order/status-texts';
import { AFTER_SALE_STATUS } from '../records/refund/status-texts';
import { events } from './events';
import { liveOptions, liveOptionSchemas } from './live/fields';
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

/** One item per line where the record has lines; else Full. */
const output = outputField(ORDER_OUTPUTS);

export const options = field(
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
				options: output.ui.options,
				default: 'simplified',
				description: 'The shape of the output items; a live or a waybill account has no lines',
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
			output: output.schema.default('simplified'),
			overlap: seconds(3600).default(900),
			lag: seconds(3600).default(5),
			limit: wholeNumber({ least: 1 }).default(1000),
		})
		.strict(),
);

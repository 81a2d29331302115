/** Lines (子订单) with how many of each, in the form or as JSON, checked before any call. */
import type { INodeProperties } from 'n8n-workflow';

import { field, ifShown } from '../../kernel/form/field';
import { USING_FIELDS, USING_JSON } from '../../kernel/form/fields-or-json';
import { located } from '../../kernel/form/located';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { choice, digits, jsonOf, wholeNumber } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';

export interface LineQuantity {
	readonly lineId: string;
	readonly quantity?: number | undefined;
}

const noneTwice = (lines: readonly LineQuantity[], context: z.RefinementCtx) => {
	const ids = lines.map(({ lineId }) => lineId);
	const twice = ids.find((id, at) => ids.indexOf(id) < at);
	if (twice === undefined) return;
	const message = `the line ${twice} is there twice; give it once with its whole quantity`;
	context.addIssue({ code: 'custom', message });
};

const pieces = wholeNumber({ least: 1 });

/** A line with its pieces. What an expression gives nothing for is never taken for all of them. */
const line = z.object({ lineId: located(digits), quantity: pieces }).strict();

const listOfLines = <T extends z.ZodType<LineQuantity, z.ZodTypeDef, unknown>>(element: T) =>
	z
		.array(element, { invalid_type_error: 'must be a list of lines' })
		.min(1, 'has no line')
		.superRefine(noneTwice);

/** `[{ lineId, quantity }]`; what comes without a quantity is all of the line. */
export const partsInJson = listOfLines(line.partial({ quantity: true }));

/** The rows of the form. */
export const linesInForm = z
	.object({ line: z.array(line).default([]) })
	.transform(({ line: rows }) => rows)
	.pipe(listOfLines(z.custom<LineQuantity>()));

/** The collection of lines, but for its name and when it shows. */
export const linesUi = {
	displayName: 'Lines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Line',
	default: {},
	required: true,
	description: 'The lines (子订单) in the parcel, and how many pieces of each',
	options: [
		{
			displayName: 'Line',
			name: 'line',
			values: [
				{
					displayName: 'Line ID',
					name: 'lineId',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					required: true,
					modes: [fromList('Select a line...', 'searchLines'), byId('e.g. 4812345678901234568')],
					description: 'Which line of the order (子订单号): lineId of Output: Lines',
				},
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: '',
					required: true,
					description: 'How many pieces of it are in the parcel (数量)',
				},
			],
		},
	],
} satisfies Omit<INodeProperties, 'name'>;

const specifyLines = field(
	{
		displayName: 'Specify Lines',
		name: 'specifyLines',
		type: 'options',
		options: [
			{ name: 'All Lines', value: 'all', description: 'What of the orders is still to ship' },
			USING_FIELDS,
			USING_JSON,
		],
		default: 'all',
		description:
			'Which lines (子订单) go into the parcel. An order of 40 or more lines needs them named.',
	},
	choice(['all', 'fields', 'json']),
);

/** Which lines of several orders go into one parcel. */
export const linesToShip = [
	specifyLines,
	ifShown(
		field(
			{
				...linesUi,
				name: 'lines',
				displayOptions: { show: { specifyLines: ['fields'] } },
			},
			linesInForm,
		),
	),
	ifShown(
		field(
			{
				displayName: 'Lines (JSON)',
				name: 'linesJson',
				type: 'json',
				default: '={{ $json.lines }}',
				required: true,
				displayOptions: { show: { specifyLines: ['json'] } },
				hint: 'Such as [{ "lineId": "4812345678901234568", "quantity": 1 }]',
				description:
					'A list of lines (子订单) with lineId and quantity. Taken from the input item.',
			},
			jsonOf(listOfLines(line)),
		),
	),
] as const;

/** Each line's part in a parcel, in the platform's names. */
export const shippedOrderInfo = (lines: readonly LineQuantity[]) =>
	lines.map(({ lineId, quantity: count }) => ({
		shipped_order_id: lineId,
		...(count !== undefined && { shipped_num: count }),
	}));

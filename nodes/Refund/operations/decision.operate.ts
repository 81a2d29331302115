import { DECISION_COLUMNS } from '../../records/refund/result-columns';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { field, guarded } from '../../kernel/form/field';
import { fromList } from '../../kernel/form/locator-modes';
import { isBlank, listOf, someOf, wholeNumber } from '../../kernel/form/schemas';
import { defineBatch } from '../../kernel/operation';
import { AFTER_SALE_TYPE, DETAIL_STATUS, optionsOf } from '../../records/refund/status-texts';
import { knownDecision } from '../decide/decisions';
import { decisionRequest, decideAll } from '../decide/run';
import { guards, refundId } from '../form/fields';
import { furtherFields, furtherPayload } from '../form/operate-options';
import { METHOD } from '../decide/submit';
import { z } from '../../kernel/zod';

const code = wholeNumber({ least: 0 });

const operationNumber = z.preprocess(
	(value) => (isBlank(value) ? undefined : value),
	wholeNumber({
		least: 1,
		most: 2_147_483_647,
		tooSmall: 'must be above 0',
		tooLarge: 'is too large',
	}),
);

interface Expected {
	readonly operationNumber: number;
	readonly expectedTypes: readonly number[];
}

/** Without types of the user's own, a number of the table goes to its own types alone. */
const typesOf = ({ operationNumber: number, expectedTypes: types }: Expected) =>
	types.length > 0 ? types : (knownDecision(number)?.types ?? []);

export const operateRefund = defineBatch({
	resource: 'decision',
	value: 'operate',
	name: 'Other Operation by Number',
	action: 'Carry out another operation by its number (may move money)',
	description:
		'Send any number of afterSale.operate (售后操作), under guards of your own. MAY MOVE MONEY.',
	methods: [METHOD, 'afterSale.Detail'],
	readsInDryRun: true,
	fields: [
		refundId,
		field(
			{
				displayName: 'Operation Number',
				name: 'operationNumber',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				required: true,
				modes: [
					fromList('Select an operation...', 'searchOperations'),
					{ displayName: 'By Number', name: 'number', type: 'string', placeholder: 'e.g. 203' },
				],
				description: 'The type (操作类型). From 501 on, one source has the numbers: unverified.',
			},
			operationNumber,
		),
		field(
			{
				displayName: 'Expected Status',
				name: 'expectedStates',
				type: 'multiOptions',
				options: optionsOf(DETAIL_STATUS, [6, 7, 8, 11, 12, 13, 14, 27, 28, 29]),
				default: [6],
				required: true,
				description: 'Refuse unless the after-sale is in one of these states (售后状态)',
			},
			someOf(code),
		),
		guarded(
			field(
				{
					displayName: 'Expected Type',
					name: 'expectedTypes',
					type: 'multiOptions',
					options: optionsOf(AFTER_SALE_TYPE, [0, 1, 2, 3, 6, 7, 8]),
					default: [],
					description:
						'Refuse unless it is of one of these types (售后类型). Empty: those of the number in the list, else any.',
				},
				listOf(code),
			),
		),
		field(
			{
				displayName: 'Status When Done',
				name: 'doneStates',
				type: 'multiOptions',
				options: optionsOf(DETAIL_STATUS, [7, 8, 11, 12, 13, 14, 27, 28, 29, 51, 53]),
				default: [],
				description:
					'States that show it was done, for a repeat and after a lost reply. Empty: a change in doubt is an error.',
			},
			listOf(code),
		),
		...guards,
		...furtherFields,
		dryRunAfterReading,
	],
	check: ({ expectedStates, doneStates }) =>
		expectedStates.some((state) => doneStates.includes(state))
			? 'Status When Done: must not hold an Expected Status'
			: undefined,
	columns: () => DECISION_COLUMNS,
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) =>
				decisionRequest(
					index,
					input,
					{
						number: input.operationNumber,
						types: typesOf(input),
						from: input.expectedStates,
						done: input.doneStates,
					},
					() => furtherPayload(input.further),
				),
			),
		);
	},
});

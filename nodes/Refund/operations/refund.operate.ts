import { dryRunAfterReading } from '../../kernel/dry-run';
import { field, guarded } from '../../kernel/form/field';
import { listOf, someOf, wholeNumber } from '../../kernel/form/schemas';
import { defineBatch } from '../../kernel/operation';
import { AFTER_SALE_TYPE, DETAIL_STATUS, optionsOf } from '../../records/refund/status-texts';
import { decisionRequest, decideAll } from '../decide/run';
import { guards, refundId } from '../form/fields';
import { furtherFields, furtherPayload } from '../form/operate-options';
import { METHOD } from '../decide/submit';

const code = wholeNumber({ least: 0 });

export const operateRefund = defineBatch({
	resource: 'refund',
	value: 'operate',
	name: 'Other Operation by Number',
	action: 'Carry out another operation by its number',
	description:
		'Send any operation of afterSale.operate (售后操作) by its number, under guards of your own. MAY MOVE MONEY. The platform’s table of numbers (question-docs/93/2752) was not to be had: take the number from it, and try it with one after-sale.',
	methods: [METHOD, 'afterSale.Detail'],
	readsInDryRun: true,
	fields: [
		refundId,
		field(
			{
				displayName: 'Operation Number',
				name: 'operationNumber',
				type: 'number',
				default: 0,
				required: true,
				hint: 'Verified: 101, 111, 201, 202, 301, 311. By their pattern only: 102, 112, 302, 312.',
				description:
					'The type (操作类型). The operations of this node send the verified ones. By their pattern, which nobody has confirmed, a 2 at the end refuses what the same number with a 1 agrees to, and a 1 in the middle is the second step.',
			},
			wholeNumber({
				least: 1,
				most: 2_147_483_647,
				tooSmall: 'must be above 0',
				tooLarge: 'is too large',
			}),
		),
		field(
			{
				displayName: 'Expected Status',
				name: 'expectedStates',
				type: 'multiOptions',
				options: optionsOf(DETAIL_STATUS, [6, 7, 8, 11, 12, 13, 14, 27, 28, 29]),
				default: [6],
				required: true,
				description: 'Refuse unless the after-sale stands at one of these (售后状态)',
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
						'Refuse unless the after-sale is of one of these types (售后类型); any when empty',
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
					'Where the operation leads to. A repeat, or a call whose answer was lost, is known by it to be done. When empty, an after-sale that changed in doubt is reported as an error.',
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
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) =>
				decisionRequest(
					index,
					input,
					{
						number: input.operationNumber,
						types: input.expectedTypes,
						from: input.expectedStates,
						done: input.doneStates,
					},
					() => furtherPayload(input.further),
				),
			),
		);
	},
});

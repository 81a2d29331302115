import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField } from '../../values/output';
import { REFUND_LIST_OUTPUTS } from '../../records/refund/refund-columns';
import { askedWindow, withinLookBack } from '../../gateways/shop/requested-window';
import { listItems } from '../../gateways/shop/listing';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit, sortField } from '../../kernel/form/list-fields';
import { choice } from '../../kernel/form/schemas';
import { timeWindow, windowComplaint } from '../../values/time-window';
import type { JsonRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { filterParams, filters } from '../form/filters';
import { LOOK_BACK_S, WINDOWS_BY } from '../../records/refund/list';
import { refundItems } from '../../records/refund/list-row';

export const getManyRefunds = defineOperation({
	resource: 'refund',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many after-sales',
	description: 'List the after-sales (售后单) of a window of time, of any size',
	methods: ['afterSale.List'],
	fields: [
		field(
			{
				displayName: 'Time',
				name: 'timeType',
				type: 'options',
				options: [
					{
						name: 'Application',
						value: 'apply_time',
						description: 'When the buyer applied (申请时间)',
					},
					{
						name: 'Finish',
						value: 'final_time',
						description:
							'When it reached its last state (完结时间); the output is sorted by the last change',
					},
					{ name: 'Update', value: 'update_time', description: 'When it last changed (更新时间)' },
				],
				default: 'apply_time',
				description: 'Which time of an after-sale the window is about',
			},
			choice(['apply_time', 'update_time', 'final_time']),
		),
		...timeWindow({
			start: {
				hint: 'Empty: 24 hours before the end',
				description: 'Start of the window, by Finish at most six months back',
			},
			end: { hint: 'Empty: now', description: 'End of the window. Empty: now.' },
		}),
		...returnAllOrLimit,
		outputField(REFUND_LIST_OUTPUTS),
		filters,
		sortField('newest', 'The order of the output items by the time of the window'),
		columnNames,
	],
	columns: columnsBy(REFUND_LIST_OUTPUTS),
	check: windowComplaint,

	async *run(input, api) {
		const asked = askedWindow(api, input);
		const byFinish = input.timeType === 'final_time';
		const only = 'By the time of finishing the platform lists the last six months only.';
		const { start, end } = byFinish ? withinLookBack(api, asked, LOOK_BACK_S, only) : asked;
		const finished = {
			aftersale_status_to_final_start_time: start,
			aftersale_status_to_final_end_time: end,
		};
		const params = { ...filterParams(input.filters), ...(byFinish && finished) };
		const listing = input.timeType === 'apply_time' ? 'apply_time' : 'update_time';
		// What was finished in the window changed then or later: read by change, it is all met.
		const window = { start, end: byFinish ? askedWindow(api, {}).end : end };
		const options = { limit: limitOf(input), newestFirst: input.sort === 'newest' };
		if (start >= window.end) return;
		const itemsOf = (row: JsonRecord) => refundItems(row, input.output, api.reportSchemaDrift);
		yield* listItems(itemsOf, api, WINDOWS_BY[listing], params, window, options);
	},
});

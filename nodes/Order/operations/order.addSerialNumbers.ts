import type { RowOf } from '../../values/columns';
import { SERIAL_NUMBERS_COLUMNS } from '../rows/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { someOf, textOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { orderId } from '../../records/order/fields';

const MAX_NUMBERS = 20;

export const addSerialNumbers = defineOperation({
	resource: 'order',
	value: 'addSerialNumbers',
	name: 'Add Serial Numbers',
	action: 'Add serial numbers to an order',
	description:
		'Add serial numbers or IMEI (商品序列号), such as a government subsidy (国补) wants, to a shipped order',
	methods: ['order.addSerialNumber'],
	fields: [
		orderId,
		field(
			{
				displayName: 'Serial Numbers',
				name: 'serialNumbers',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. 862345678901234, SN20261123001',
				description:
					'At most 20 (序列号), separated by commas, of at most 30 characters; phones: 15 to 17 digits',
			},
			someOf(textOf(30)).refine(
				(them) => them.length <= MAX_NUMBERS,
				`has more than ${MAX_NUMBERS} numbers`,
			),
		),
		dryRun,
	],
	columns: () => SERIAL_NUMBERS_COLUMNS,
	async *run({ orderId: order_id, serialNumbers }, api) {
		const params = { order_id, serial_number_list: serialNumbers };
		// Whether a repeat adds the numbers twice is unverified.
		await api.send('order.addSerialNumber', params, { repeatable: false, lookAt: 'the order' });
		yield { orderId: order_id, serialNumbers, success: true } satisfies RowOf<
			typeof SERIAL_NUMBERS_COLUMNS
		>;
	},
});

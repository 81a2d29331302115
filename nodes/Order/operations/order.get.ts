import { columnNames } from '../../kernel/column-names';
import { columnsBy } from '../../values/output';
import { ORDER_OUTPUTS } from '../../records/order/order-columns';
import { defineOperation } from '../../kernel/operation';
import { orderWithHint } from '../../records/order/detail';
import { orderId, output } from '../../records/order/fields';
import { orderItems } from '../../records/order/order-row';

export const getOrder = defineOperation({
	resource: 'order',
	value: 'get',
	name: 'Get',
	action: 'Get an order',
	description: 'Read one order with its lines, parcels and discounts, however old it is',
	methods: ['order.orderDetail'],
	fields: [orderId, output, columnNames],
	columns: columnsBy(ORDER_OUTPUTS),
	async *run(input, api) {
		yield* orderItems(await orderWithHint(api, input.orderId), input.output, api.reportSchemaDrift);
	},
});

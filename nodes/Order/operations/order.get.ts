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
	fields: [orderId, output],
	async *run(input, api) {
		yield* orderItems(await orderWithHint(api, input.orderId), input.output, api.reportSchemaDrift);
	},
});

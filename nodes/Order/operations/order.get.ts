import { defineOperation } from '../../kernel/operation';
import { orderWithHint } from '../detail';
import { orderId, output } from '../fields';
import { orderItems } from '../rows';

export const getOrder = defineOperation({
	resource: 'order',
	value: 'get',
	name: 'Get',
	action: 'Get an order',
	description: 'Read one order with its lines, parcels and discounts, however old it is',
	methods: ['order.orderDetail'],
	fields: [orderId, output],
	async *run(input, api) {
		yield* orderItems(await orderWithHint(api, input.orderId), input.output, api.drift);
	},
});

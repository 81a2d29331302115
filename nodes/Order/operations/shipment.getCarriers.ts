import { columnNames } from '../../kernel/column-names';
import { CARRIER_COLUMNS } from '../../records/order/carrier-columns';
import { field } from '../../kernel/form/field';
import { listOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { orderNumber } from '../../records/order/fields';
import { allCarriers, carriersFor } from '../../records/order/carriers';

export const getCarriers = defineOperation({
	resource: 'shipment',
	value: 'getCarriers',
	name: 'Get Carriers',
	action: 'Get carriers',
	description: 'List the carriers (物流公司) that the platform knows, or that fit given orders',
	methods: ['order.logisticsCompanyList', 'order.queryLogisticsCompanyList'],
	fields: [
		field(
			{
				displayName: 'Order IDs',
				name: 'orderIds',
				type: 'string',
				default: '',
				description:
					'The orders (订单号) to ask for, separated by commas. 20 in one call. Leave empty for all carriers.',
			},
			listOf(orderNumber),
		),
		columnNames,
	],
	columns: () => CARRIER_COLUMNS,
	async *run({ orderIds }, api) {
		yield* orderIds.length > 0 ? carriersFor(orderIds, api) : allCarriers(api);
	},
});

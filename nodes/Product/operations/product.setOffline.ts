import { defineOperation } from '../../kernel/operation';
import { setOnSale, shelfFields, WHOLE_SHOP } from '../api/sale-status';

export const takeOffSale = defineOperation({
	resource: 'product',
	value: 'setOffline',
	name: 'Take Off Sale',
	action: 'Take a product off sale',
	description: `Take a product off sale (下架). ${WHOLE_SHOP} It is gone from the shop, from short videos and from all live rooms.`,
	methods: ['product.setOffline', 'product.detail'],
	fields: shelfFields,
	run: (input, api) => setOnSale('product.setOffline', input, api),
});

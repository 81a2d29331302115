import { defineOperation } from '../../kernel/operation';
import { setOnSale, shelfFields, WHOLE_SHOP } from '../api/sale-status';

export const putOnSale = defineOperation({
	resource: 'product',
	value: 'setOnline',
	name: 'Put on Sale',
	action: 'Put a product on sale',
	description: `Put a product on sale (上架). ${WHOLE_SHOP} It does not add the product to a live shelf.`,
	methods: ['product.setOnline', 'product.detail'],
	fields: shelfFields,
	run: (input, api) => setOnSale('product.setOnline', input, api),
});

import { ON_SALE_COLUMNS } from '../api/result-columns';
import { defineOperation } from '../../kernel/operation';
import { setOnSale, shelfFields } from '../api/sale-status';

export const takeOffSale = defineOperation({
	resource: 'product',
	value: 'setOffline',
	name: 'Take Off Sale',
	action: 'Take a product off sale',
	description:
		'Take a product off sale (下架): it disappears from the whole shop, short videos and all lives, not just one shelf',
	methods: ['product.setOffline', 'product.detail'],
	fields: shelfFields,
	columns: () => ON_SALE_COLUMNS,
	run: (input, api) => setOnSale('product.setOffline', input, api),
});

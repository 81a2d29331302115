import { ON_SALE_COLUMNS } from '../api/result-columns';
import { defineOperation } from '../../kernel/operation';
import { setOnSale, shelfFields } from '../api/sale-status';

export const putOnSale = defineOperation({
	resource: 'product',
	value: 'setOnline',
	name: 'Put on Sale',
	action: 'Put a product on sale',
	description:
		'Put a product on sale (上架) in the whole shop. It does not add the product to the shelf (小黄车) of a live.',
	methods: ['product.setOnline', 'product.detail'],
	fields: shelfFields,
	columns: () => ON_SALE_COLUMNS,
	run: (input, api) => setOnSale('product.setOnline', input, api),
});

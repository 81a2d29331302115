import { columnNames } from '../../kernel/column-names';
import { CATEGORY_COLUMNS } from '../api/catalog-columns';
import { defineOperation } from '../../kernel/operation';
import { categories, categoryRow } from '../api/catalog';
import { parentCategory } from '../form/category';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';

export const getCategories = defineOperation({
	resource: 'catalog',
	value: 'getCategories',
	name: 'Get Categories',
	action: 'Get categories',
	description:
		'List the categories (类目) under one that is given, or those of the first level. A product needs a leaf.',
	methods: ['shop.getShopCategory'],
	fields: [parentCategory, fullOrRaw, columnNames],
	columns: columnsBy({ full: CATEGORY_COLUMNS }),
	async *run({ category = '0', output }, api) {
		for (const row of await categories(api, category)) {
			yield toOutput(row, output, categoryRow, api);
		}
	},
});

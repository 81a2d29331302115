import { columnNames } from '../../kernel/column-names';
import { PROPERTY_COLUMNS } from '../api/catalog-columns';
import { defineOperation } from '../../kernel/operation';
import { category } from '../form/category';
import { categoryProperties, propertyRow } from '../api/properties';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';

export const getProperties = defineOperation({
	resource: 'catalog',
	value: 'getProperties',
	name: 'Get Category Properties',
	action: 'Get properties of a category',
	description:
		'List what a leaf category asks of its products (类目属性): which is mandatory, and what may be chosen',
	methods: ['product.getCatePropertyV2'],
	fields: [category, fullOrRaw, columnNames],
	columns: columnsBy({ full: PROPERTY_COLUMNS }),
	async *run(input, api) {
		for (const property of await categoryProperties(api, input.category)) {
			yield toOutput(property, input.output, propertyRow, api);
		}
	},
});

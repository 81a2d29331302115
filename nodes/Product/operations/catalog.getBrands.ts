import { columnNames } from '../../kernel/column-names';
import { BRAND_COLUMNS } from '../api/catalog-columns';
import { field } from '../../kernel/form/field';
import { text } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { brandRow, brands } from '../api/catalog';
import { categoryIfAny } from '../form/category';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';

export const getBrands = defineOperation({
	resource: 'catalog',
	value: 'getBrands',
	name: 'Get Brands',
	action: 'Get brands',
	description:
		'List the brands (品牌) that a category allows, or without a category those that the shop is authorised for',
	methods: ['brand.list', 'shop.brandList'],
	fields: [
		categoryIfAny,
		field(
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				description:
					'How the name of the brand begins, where the category needs no authorisation; any name when left empty',
			},
			text,
		),
		fullOrRaw,
		columnNames,
	],
	columns: columnsBy({ full: BRAND_COLUMNS }),
	async *run({ category, name, output }, api) {
		for (const brand of await brands(api, category, name)) {
			yield toOutput(brand, output, brandRow, api);
		}
	},
});

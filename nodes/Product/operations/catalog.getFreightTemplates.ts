import { columnNames } from '../../kernel/column-names';
import { FREIGHT_TEMPLATE_COLUMNS } from '../api/catalog-columns';
import { field } from '../../kernel/form/field';
import { text } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { freightTemplateRow, freightTemplates } from '../api/catalog';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';

export const getFreightTemplates = defineOperation({
	resource: 'catalog',
	value: 'getFreightTemplates',
	name: 'Get Freight Templates',
	action: 'Get freight templates',
	description: 'List the freight templates (运费模板) of the shop',
	methods: ['freightTemplate.list'],
	fields: [
		field(
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				description: 'What the name of the template contains; any name when left empty',
			},
			text,
		),
		fullOrRaw,
		columnNames,
	],
	columns: columnsBy({ full: FREIGHT_TEMPLATE_COLUMNS }),
	async *run({ name, output }, api) {
		for await (const template of freightTemplates(api, name)) {
			yield toOutput(template, output, freightTemplateRow, api);
		}
	},
});

import { columnNames } from '../../kernel/column-names';
import { field } from '../../kernel/form/field';
import { listOf, textOf } from '../../kernel/form/schemas';
import { asText } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { TEMPLATES, templates } from '../api/templates';
import { TEMPLATE_COLUMNS } from '../rows/waybill-columns';

export const getTemplates = defineOperation({
	resource: 'waybill',
	value: 'getTemplates',
	name: 'Get Templates',
	action: 'Get waybill templates',
	description:
		'List the platform’s templates (面单模板), by which a print client lays out waybills',
	methods: [TEMPLATES],
	fields: [
		field(
			{
				displayName: 'Carrier Codes',
				name: 'carrierCodes',
				type: 'string',
				default: '',
				placeholder: 'e.g. zhongtong, shunfeng',
				hint: 'Empty: all carriers',
				description: 'Only the templates of these carriers (物流公司编码), separated by commas',
			},
			listOf(textOf(64)),
		),
		columnNames,
	],
	columns: () => TEMPLATE_COLUMNS,
	async *run({ carrierCodes: wanted }, api) {
		for (const row of await templates(api)) {
			if (wanted.length === 0 || wanted.includes(asText(row.carrierCode))) yield row;
		}
	},
});

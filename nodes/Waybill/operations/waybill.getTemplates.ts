import { columnNames } from '../../kernel/column-names';
import { asText } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { TEMPLATES, templates } from '../api/templates';
import { carriersWith } from '../form/fields';
import { TEMPLATE_COLUMNS } from '../rows/waybill-columns';

export const getTemplates = defineOperation({
	resource: 'waybill',
	value: 'getTemplates',
	name: 'Get Templates',
	action: 'Get waybill templates',
	description:
		'List the platform’s templates (面单模板), by which a print client lays out waybills',
	methods: [TEMPLATES],
	fields: [carriersWith('Empty: all carriers'), columnNames],
	columns: () => TEMPLATE_COLUMNS,
	async *run({ carrierCodes: wanted }, api) {
		for (const row of await templates(api)) {
			if (wanted.length === 0 || wanted.includes(asText(row.carrierCode))) yield row;
		}
	},
});

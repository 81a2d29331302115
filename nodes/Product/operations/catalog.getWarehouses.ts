import { columnNames } from '../../kernel/column-names';
import { WAREHOUSE_COLUMNS } from '../api/catalog-columns';
import { field } from '../../kernel/form/field';
import { text } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { warehouseRow, warehouses } from '../api/catalog';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';

export const getWarehouses = defineOperation({
	resource: 'catalog',
	value: 'getWarehouses',
	name: 'Get Warehouses',
	action: 'Get warehouses',
	description: 'List the warehouses (区域仓) of the shop',
	methods: ['warehouse.list'],
	fields: [
		field(
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				description: 'The name of the warehouse; any name when left empty',
			},
			text,
		),
		fullOrRaw,
		columnNames,
	],
	columns: columnsBy({ full: WAREHOUSE_COLUMNS }),
	async *run({ name, output }, api) {
		for await (const warehouse of warehouses(api, name)) {
			yield toOutput(warehouse, output, warehouseRow, api);
		}
	},
});

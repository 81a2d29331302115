import { columnNames } from '../../kernel/column-names';
import { ADDRESS_COLUMNS } from '../../records/refund/result-columns';
import { limitOf, returnAllOrLimit, upTo } from '../../kernel/form/list-fields';
import { defineOperation } from '../../kernel/operation';
import { ADDRESS_LIST, addresses, addressRow } from '../../records/shop/addresses';

export const getAddresses = defineOperation({
	resource: 'refund',
	value: 'getAddresses',
	name: 'Get Addresses',
	action: 'Get the addresses of the shop',
	description: 'List the addresses of the shop (地址库), one of which a buyer sends goods back to',
	methods: [ADDRESS_LIST],
	fields: [...returnAllOrLimit, columnNames],
	columns: () => ADDRESS_COLUMNS,
	async *run(input, api) {
		for await (const row of upTo(limitOf(input), addresses(api))) yield addressRow(row);
	},
});

import { columnNames } from '../../kernel/column-names';
import { field } from '../../kernel/form/field';
import { located } from '../../kernel/form/located';
import { blankOr, textOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { accountCarrier } from '../form/fields';
import { SITE_COLUMNS } from '../../records/waybill/account-columns';
import { ACCOUNTS, accounts } from '../../records/waybill/accounts';

export const getManyAccounts = defineOperation({
	resource: 'account',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many waybill accounts',
	description:
		'List the waybill accounts (电子面单账户) of the shop: one item a site, with balance and sender addresses',
	methods: [ACCOUNTS],
	fields: [
		field(
			{
				...accountCarrier.ui,
				required: false,
				hint: 'Empty: all carriers',
				description: 'Only the sites of this carrier (物流公司)',
			},
			located(blankOr(textOf(64))),
		),
		columnNames,
	],
	columns: () => SITE_COLUMNS,
	async *run({ carrier }, api) {
		yield* (await accounts(api, carrier)).sites;
	},
});

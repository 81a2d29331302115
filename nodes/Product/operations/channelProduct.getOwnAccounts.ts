import { columnNames } from '../../kernel/column-names';
import { ACCOUNT_COLUMNS } from '../api/channel-columns';
import { limitOf, returnAllOrLimit, upTo } from '../../kernel/form/list-fields';
import { defineOperation } from '../../kernel/operation';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';
import { accountRow, ownAccounts } from '../api/channel-accounts';

export const getOwnAccounts = defineOperation({
	resource: 'channelProduct',
	value: 'getOwnAccounts',
	name: 'Get Own Accounts',
	action: 'Get own accounts of the shop',
	description:
		'List the shop’s own live accounts (店铺自播帐号) that channel products can be bound to. Permission unverified.',
	methods: ['buyin.queryShopSelfAuthors'],
	fields: [...returnAllOrLimit, fullOrRaw, columnNames],
	columns: columnsBy({ full: ACCOUNT_COLUMNS }),
	async *run(input, api) {
		for await (const account of upTo(limitOf(input), ownAccounts(api))) {
			yield toOutput(account, input.output, accountRow, api);
		}
	},
});

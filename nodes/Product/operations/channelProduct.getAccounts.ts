import type { IDataObject } from 'n8n-workflow';

import { columnNames } from '../../kernel/column-names';
import { columnsBy, fullOrRaw } from '../../values/output';
import { BOUND_ACCOUNT_COLUMNS } from '../api/channel-columns';
import { limitOf, returnAllOrLimit, upTo } from '../../kernel/form/list-fields';
import { defineOperation } from '../../kernel/operation';
import { accountRow, boundAccounts } from '../api/channel-accounts';
import { namedColumns } from '../api/channels';
import { channelProductOf, named } from '../form/channel-fields';

export const getBoundAccounts = defineOperation({
	resource: 'channelProduct',
	value: 'getAccounts',
	name: 'Get Accounts',
	action: 'Get accounts bound to a channel product',
	description:
		'List the Douyin accounts (抖音号) to which a channel product is bound. The permission it needs is unverified.',
	methods: ['buyin.channelBindAuthors', 'product.detail'],
	fields: [...named, ...returnAllOrLimit, fullOrRaw, columnNames],
	columns: columnsBy({ full: BOUND_ACCOUNT_COLUMNS }),
	async *run(input, api) {
		const it = await channelProductOf(api, input);
		for await (const { account, toAll } of upTo(limitOf(input), boundAccounts(api, it))) {
			const columns = { ...namedColumns(it), boundToAll: toAll };
			const isAccount = Object.keys(account).length > 0;
			if (input.output === 'raw') yield (isAccount ? account : { is_all: toAll }) as IDataObject;
			else if (isAccount) yield { ...columns, ...accountRow(account, api.reportSchemaDrift) };
			else yield { ...columns, accountId: null };
		}
	},
});

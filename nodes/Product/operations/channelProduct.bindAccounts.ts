import type { RowOf } from '../../values/columns';
import { ACCOUNTS_BOUND_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { choice, digits, listOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { bindAccounts, bindAll, type Account } from '../api/bind-accounts';
import { namedColumns } from '../api/channels';
import { channelProductOf, named } from '../form/channel-fields';

export const bindChannelAccounts = defineOperation({
	resource: 'channelProduct',
	value: 'bindAccounts',
	name: 'Bind Accounts',
	action: 'Bind accounts to a channel product',
	description:
		'Bind a channel product to Douyin accounts, 500 a call. Unverified: whether it adds to those bound before; permission.',
	methods: ['buyin.bindChannelProduct', 'product.detail'],
	fields: [
		...named,
		field(
			{
				displayName: 'Accounts',
				name: 'accounts',
				type: 'options',
				options: [
					{
						name: 'All of the Channel',
						value: 'all',
						description: 'All creators (全部达人), or all own live accounts (全部店播达人)',
					},
					{ name: 'Chosen', value: 'chosen', description: 'Those named below' },
				],
				default: 'chosen',
				description: 'To which Douyin accounts (抖音号) to bind it',
			},
			choice(['all', 'chosen']),
		),
		field(
			{
				displayName: 'Douyin UIDs',
				name: 'accountIds',
				type: 'string',
				default: '',
				displayOptions: { show: { accounts: ['chosen'] } },
				description: 'The accounts (达人uid), separated by commas, or a list; exclusive: one only',
			},
			listOf(digits),
		),
		field(
			{
				displayName: 'Buyin IDs',
				name: 'buyinIds',
				type: 'string',
				default: '',
				displayOptions: { show: { accounts: ['chosen'] } },
				description: 'The same by their ID in 巨量百应 (百应ID), in place of the UID or besides',
			},
			listOf(digits),
		),
		dryRun,
	],
	check: ({ accounts, accountIds, buyinIds }) => {
		const isNone = accountIds.length + buyinIds.length === 0;
		if (accounts === 'chosen' && isNone) return 'Douyin UIDs: is empty, and so is Buyin IDs';
		if (accounts === 'chosen' || isNone) return undefined;
		const label = accountIds.length > 0 ? 'Douyin UIDs' : 'Buyin IDs';
		return `${label}: must be empty when Accounts is All of the Channel`;
	},

	columns: () => ACCOUNTS_BOUND_COLUMNS,
	async *run(input, api) {
		const it = await channelProductOf(api, input);
		if (input.accounts === 'all') {
			await bindAll(api, it);
			return yield { ...namedColumns(it), boundToAll: true, success: true } satisfies Partial<
				RowOf<typeof ACCOUNTS_BOUND_COLUMNS>
			>;
		}
		const accounts: Account[] = [
			...input.accountIds.map((id) => ({ id, kind: 'uid' as const })),
			...input.buyinIds.map((id) => ({ id, kind: 'buyin' as const })),
		];
		for (const { id, kind, bound, reason } of await bindAccounts(api, it, accounts)) {
			yield {
				...namedColumns(it),
				accountId: kind === 'uid' ? id : null,
				buyinId: kind === 'buyin' ? id : null,
				bound,
				reason,
				success: bound === true,
			};
		}
	},
});

/** buyin.channelBindAuthors (渠道品绑定的达人), buyin.queryShopSelfAuthors (可绑定的自播帐号). */
import { z } from 'zod';
import { int64 } from '../../../json.mts';
import type { Account } from '../../catalogue/channels.mts';
import { integer, method } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { buyinKeys, inBuyin } from './find.mts';

export const channelBindAuthors = method({
	path: '/buyin/channelBindAuthors',
	params: z
		.object({ ...buyinKeys, page: integer.default('1'), page_size: integer.default('20') })
		.strict(),
	invalid: 257,
	run({ page, page_size: size, ...keys }, call) {
		if (page < 1 || size < 1 || size > 50) throw badParameter(4097, '无效分页大小');
		const { toAll, type, authors } = inBuyin(call, keys);
		const all = call.world.catalogue.channels.accounts(type);
		const bound = all.filter(({ id }) => authors.has(id));
		return {
			data: { is_all: toAll, total: bound.length, authors: pageOf(bound, page, size) },
		};
	},
});

export const queryShopSelfAuthors = method({
	path: '/buyin/queryShopSelfAuthors',
	params: z.object({ page: integer.default('1'), page_size: integer.default('10') }).strict(),
	invalid: 257,
	run({ page, page_size: size }, { world }) {
		if (page < 1 || size < 1 || size > 20) throw badParameter(4141, '无效分页参数');
		const { own } = world.catalogue.channels;
		return { data: { total: own.length, authors: pageOf(own, page, size) } };
	},
});

const pageOf = (accounts: readonly Account[], page: number, size: number) =>
	accounts.slice((page - 1) * size, page * size).map(({ id, buyinId, type, name }) => ({
		author_app: 1128,
		author_id: int64(id),
		author_type: type,
		buyin_id: int64(buyinId),
		account_name: name,
		avatar_url: `https://p3.example.com/avatar/${id}.jpeg`,
	}));

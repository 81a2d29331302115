/**
 * buyin.bindChannelProduct (绑定渠道品与达人): partial success is given row by row. UNVERIFIED: that
 * it adds to what was bound before, and that an account which is bound already is a success.
 */
import { z } from 'zod';
import { int64 } from '../../../json.mts';
import { digits, flag, method } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { buyinKeys, inBuyin } from './find.mts';

const MAX = 500;

export const bindChannelProduct = method({
	path: '/buyin/bindChannelProduct',
	params: z
		.object({
			...buyinKeys,
			is_all: flag.optional(),
			author_ids: z.array(digits).optional(),
			buyin_ids: z.array(digits).optional(),
		})
		.strict(),
	invalid: 257,
	run({ is_all: all = false, author_ids: uids = [], buyin_ids: buyinIds = [], ...keys }, call) {
		const product = inBuyin(call, keys);
		const { channels } = call.world.catalogue;
		const asked = uids.length + buyinIds.length;
		if (channels.outsideAlliance.has(product.main.id)) {
			throw badParameter(4133, '商品没有加入精选联盟');
		}
		if (asked > MAX) throw badParameter(4368, '渠道品每次最多绑定500个达人');
		if ((all || product.toAll) && asked > 0) {
			throw badParameter(4366, '渠道品为全部达人，则不允许指定达人id');
		}
		if (!all && asked === 0) throw badParameter(257, '参数校验失败：缺少达人id');
		if (product.exclusive && (all || asked + product.authors.size > 1)) {
			throw badParameter(4367, '渠道品设置为专属达人，只能指定一个达人');
		}
		if (all) {
			product.toAll = true;
			channels.note(product, 2, call.now);
			return { data: { success: 0, failed: [] } };
		}
		const known = channels.accounts(product.type);
		const failed: object[] = [];
		const bind = (id: string, id_type: 0 | 1, reason: string) => {
			const found = known.find((each) => (id_type === 0 ? each.id : each.buyinId) === id);
			if (found) product.authors.add(found.id);
			else failed.push({ id: int64(id), id_type, reason });
		};
		for (const id of uids) bind(id, 0, '无效uid');
		for (const id of buyinIds) bind(id, 1, '无效百应ID');
		if (failed.length < asked) channels.note(product, 2, call.now);
		return { data: { success: asked - failed.length, failed } };
	},
});

/**
 * product.onlineChannelProduct, product.offlineChannelProduct, product.removeChannelProduct (渠道品
 * 上架, 下架, 删除): of the channel's version alone. What already is as it should be is answered with
 * success and changes nothing; UNVERIFIED.
 */
import { z } from 'zod';
import type { ChannelStatus } from '../../catalogue/channels.mts';
import { method } from '../../method.mts';
import { businessFailed } from '../../refusal.mts';
import { inProduct, mainProduct, productKeys } from './find.mts';

const params = z.object(productKeys).strict();

const switchTo = (path: string, to: ChannelStatus, event: 10 | 11) =>
	method({
		path,
		params,
		run(keys, call) {
			const product = inProduct(call, keys);
			if (product.status === 3) throw businessFailed(undefined, '渠道品已封禁');
			if (to === 2) mainProduct(call, keys.main_product_id);
			if (product.status !== to) {
				product.status = to;
				call.world.catalogue.channels.note(product, event, call.now);
			}
			return { data: {} };
		},
	});

export const onlineChannelProduct = switchTo('/product/onlineChannelProduct', 2, 11);
export const offlineChannelProduct = switchTo('/product/offlineChannelProduct', 0, 10);

export const removeChannelProduct = method({
	path: '/product/removeChannelProduct',
	params,
	run(keys, call) {
		const product = inProduct(call, keys);
		product.removed = true;
		call.world.catalogue.channels.note(product, 6, call.now);
		return { data: {} };
	},
});

/** The `data` of the messages about products, materials and distributed orders, and sealed receivers. */
import { chinaText } from '../clock.mts';
import { int64 } from '../json.mts';
import type { Cipher } from '../shop/cipher.mts';
import { receiver as receiverFields } from '../shop/view/receiver.mts';
import { auditStatus, byteUrl, type Material } from '../shop/catalogue/materials.mts';
import type { ChannelProduct } from '../shop/catalogue/channels.mts';
import type { Product } from '../shop/catalogue/product.mts';
import { buyerOf } from '../shop/world/buyers.mts';
import type { Order } from '../shop/world/order.mts';
import type { World } from '../shop/world/world.mts';
import type { Fact } from './message.mts';

/** `addr` is JSON in a text, with the ids of the regions and a sealed detail. */
export function receiverMessage(world: World, cipher: Cipher, order: Order): object {
	const fields = receiverFields(cipher, order.id, buyerOf(world, order)) as Record<string, unknown>;
	return {
		name: fields.mask_post_receiver,
		encrypt_name: fields.encrypt_post_receiver,
		tel: fields.mask_post_tel,
		encrypt_tel: fields.encrypt_post_tel,
		addr: JSON.stringify(fields.post_addr),
	};
}

/** `event` by the state that a change led to. UNVERIFIED: which is sent where several would fit. */
function eventOf({ status, checkStatus }: Product): number {
	if (status === 2) return 6; // deleted
	if (checkStatus === 5) return 8; // banned
	if (checkStatus === 4) return 5; // review rejected
	if (checkStatus === 2) return 3; // submitted for review
	if (checkStatus === 7) return 14; // passed, waiting to go on sale
	return status === 1 ? 10 : 2; // taken off sale, or saved
}

export const productChanged = (shopId: string, product: Product): Fact => ({
	tag: '400',
	data: {
		product_id: int64(product.id),
		out_product_id: int64(product.content.outProductId || '0'),
		shop_id: Number(shopId),
		event: eventOf(product),
		update_time: product.updateTime,
		check_reject_reason:
			product.checkStatus === 4
				? JSON.stringify({ audit_formatted_reason: JSON.stringify({ audit_status: 2 }) })
				: '',
	},
});

/** UNVERIFIED: whose id `product_id` is when a channel version changed; here the main product's. */
export function channelChanged(shopId: string, channel: ChannelProduct): Fact {
	const { id, main, type, event, updateTime } = channel;
	const { tag, data } = productChanged(shopId, main);
	return {
		tag,
		data: {
			...data,
			event,
			update_time: updateTime,
			check_reject_reason: '',
			channel_main_product: {
				product_id: int64(main.id),
				outer_product_id: main.content.outerProductId,
				channel_id: int64(id),
				channel_type: type,
			},
		},
	};
}

/** `msg_type` 4: after an approved edit. The statuses are texts. */
export const productInfoChanged = (shopId: string, product: Product): Fact => ({
	tag: '417',
	data: {
		product_id: int64(product.id),
		shop_id: Number(shopId),
		msg_type: 4,
		status: {
			status: String(product.status),
			check_status: String(product.checkStatus),
			draft_status: String(product.draftStatus),
		},
		channel_info: { channel_id: 0, channel_main_product_id: 0, channel_type: 0 },
	},
});

export function materialReviewed(
	tag: '137' | '138',
	shopId: string,
	material: Material,
	now: number,
): Fact {
	const status = auditStatus(material, now);
	const { width, height, createTime } = material;
	return {
		tag,
		data: {
			material_id: material.id,
			material_type: 'photo',
			name: material.name,
			folder_id: material.folderId,
			audit_status: status,
			audit_status_desc: status === 4 ? '图片包含违规内容' : '',
			operate_status: 1,
			byte_url: byteUrl(material),
			origin_url: material.url,
			photo_info: { format: 'jpeg', height, width },
			size: material.size,
			// The supplier’s message names no shop. UNVERIFIED: which id a supplier has; here the shop’s.
			...(tag === '138' ? { supplier_id: shopId } : { shop_id: Number(shopId) }),
			create_time: chinaText(createTime),
			update_time: chinaText(now),
			delete_time: '',
		},
	};
}

/** 代打: the sandbox has no distributed orders, so these come by command only. */
export function distributed(tag: '500' | '501' | '504' | '505', shopId: string, id: string): Fact {
	const data = {
		distr_order_id: id,
		...(tag === '500' && { seller_remark: '发顺丰 <急>' }),
		...(tag === '505' && { return_status: 0 }),
		shop_id: Number(shopId),
		user_id: int64(id),
	};
	return { tag, data };
}

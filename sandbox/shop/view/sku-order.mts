/** A SKU order (商品单) as order.searchList (list) and order.orderDetail (detail) show it. */
import { int64, joined, type Members, type Written } from '../../json.mts';
import { paidBack } from '../world/aftersale.mts';
import { isSubsidised } from '../world/desk.mts';
import { sumLines } from '../world/money.mts';
import {
	type Line,
	type MainStatus,
	type Order,
	type OrderState,
	type OrderStatus,
	shippedNum,
} from '../world/order.mts';
import type { World } from '../world/world.mts';
import { amounts } from './amounts.mts';
import { promotionDetail } from './promotions.mts';
import { EMPTY, EMPTY_IN_DETAIL } from './sku-empty.mts';
import { goods } from './sku-goods.mts';
import { C_BIZ, ORDER_STATUS } from './texts.mts';

export interface Above {
	world: World;
	order: Order;
	state: OrderState;
	/** What the shop order and all its SKU orders share. */
	shared: Members;
	detail: boolean;
}

export function skuOrder(line: Line, { world, order, state, shared, detail }: Above): Written {
	const subsidised = isSubsidised(world, order, line);
	const sums = sumLines([line.money]);
	return joined(
		shared,
		statusFields(order, state, line),
		source(line),
		amounts(sums),
		goods(line, sums),
		gift(line),
		{ bundle_sku_info: bundle(line) },
		tags(order, line, subsidised),
		EMPTY,
		...(detail
			? [
					{ promotion_detail: promotionDetail(sums.discounts) },
					campaigns(line, subsidised),
					EMPTY_IN_DETAIL,
				]
			: []),
	);
}

function statusFields(order: Order, state: OrderState, line: Line): object {
	const [orderStatus, mainStatus] = lineStatus(state, line);
	return {
		order_id: line.id,
		parent_order_id: order.id,
		order_level: 3,
		order_status: orderStatus,
		order_status_desc: ORDER_STATUS[orderStatus],
		main_status: mainStatus,
		main_status_desc: ORDER_STATUS[mainStatus],
		logistics_receipt_time: state.finishTime && state.finishTime - 3600,
		confirm_receipt_time: state.finishTime,
		pre_sale_type: order.preSaleType,
		post_insurance_amount: 0,
		after_sale_info: afterSaleInfo(line),
		account_list: accounts(order),
	};
}

/** Activities that the unit price already holds: here a flash sale (限时特卖). */
function campaigns({ sku, num, giftOf }: Line, subsidised: boolean): object {
	const off = (sku.originalPrice - sku.price) * num;
	const subsidy = subsidised ? [SUBSIDY] : [];
	if (off <= 0 || giftOf) return { campaign_info: subsidy };
	const campaign = {
		campaign_id: int64('7150000000000000057'),
		campaign_type: 7,
		share_discount_cost: { platform_cost: 0, shop_cost: off, author_cost: 0 },
		campaign_name: '限时特卖',
		campaign_amount: off,
		campaign_sub_type: 0,
	};
	return { campaign_info: [campaign, ...subsidy] };
}

/** Government subsidy (国补). UNVERIFIED: the field of its amount; it is left out here. */
const SUBSIDY = {
	campaign_id: int64('7150000000000000416'),
	campaign_type: 416,
	share_discount_cost: { platform_cost: 0, shop_cost: 0, author_cost: 0 },
	campaign_name: '国家补贴',
	campaign_amount: 0,
	campaign_sub_type: 1,
};

/** Where the sale came from: live room, video, creator. */
function source({ source: { creator, roomId, videoId, ad } }: Line): object {
	const cBiz = !creator ? 0 : creator.own ? 8 : 2;
	return {
		author_id: int64(creator?.id ?? '0'),
		author_name: creator?.name ?? '',
		theme_type: roomId ? '1' : '0',
		theme_type_desc: roomId ? '直播间' : '其他',
		room_id: int64(roomId ?? '0'),
		room_id_str: roomId ?? '0',
		video_id: videoId ?? '',
		ad_env_type: !ad ? '' : roomId ? 'live' : 'video',
		c_biz: cBiz,
		c_biz_desc: C_BIZ[cBiz],
	};
}

function gift({ giftOf }: Line): object {
	return {
		given_product_type: giftOf ? 'FREE' : '',
		master_sku_order_id_list: giftOf ?? [],
		master_sku_order_id: giftOf?.[0] ?? '',
		given_product_activity_info: {
			given_product_activity_type: giftOf ? 'NORMAL' : '',
			given_product_activity_value: giftOf ? '1' : '',
		},
	};
}

/** The goods of a bundle. UNVERIFIED: whether `item_num` is for one bundle or for the line. */
function bundle({ parts = [] }: Line): object[] {
	return parts.map(({ sku, num }) => ({
		picture_url: sku.picture,
		product_id: sku.productId,
		product_name: sku.productName,
		sku_id: sku.id,
		item_num: num,
		code: sku.code,
	}));
}

/** Labels of the line: a full pre-sale, goods that must go by SF, and that need serial numbers. */
function tags({ preSaleType }: Order, { sku, giftOf }: Line, subsidised: boolean): object {
	const label = (key: string, text: string, hover_text: string, sort: number) => ({
		key,
		text,
		hover_text,
		tag_type: 'orange',
		help_doc: '',
		sort,
		extra: '',
	});
	return {
		sku_order_tag_ui: [
			...(preSaleType === 1 ? [label('pre_sale_label', '全款预售', '', 1)] : []),
			...(sku.serial && !giftOf
				? [label('sf_free_shipping', '顺丰包邮', '请使用顺丰发货', 2)]
				: []),
			...(subsidised ? [label('gov_subsidy', '国补', '发货时请上传序列号', 3)] : []),
		],
	};
}

/** UNVERIFIED: how a line of a partly shipped or partly refunded order shows its own status. */
function lineStatus(state: OrderState, line: Line): [OrderStatus, MainStatus] {
	const refund = paidBack(line.afterSale) && line.afterSale.num === line.num;
	if (refund && line.afterSale?.type === 2) return [4, 21];
	if (refund) return state.orderStatus === 5 ? [5, 39] : [4, 22];
	if (state.orderStatus !== 101) return [state.orderStatus, state.mainStatus];
	const shipped = shippedNum(state, line);
	const status = shipped === 0 ? 2 : shipped < line.num ? 101 : 3;
	return [status, status];
}

function afterSaleInfo({ afterSale }: Line): object {
	if (!afterSale) return { after_sale_status: 0, after_sale_type: 0, refund_status: 0 };
	const { status, refundStatus } = afterSale.state;
	return {
		after_sale_status: status,
		after_sale_type: afterSale.type,
		// The order's view knows pending, refunded and failed alone.
		refund_status: refundStatus === 2 ? 1 : (refundStatus ?? 0),
	};
}

/** Set when order_type = 2. */
function accounts({ orderType, id }: Order): object {
	if (orderType !== 2) return { account_info: [] };
	const account = {
		account_name: '手机号',
		account_type: 'Mobile',
		account_id: '',
		encrypt_account_id: `#${Buffer.from(`account of ${id}`).toString('base64')}`,
	};
	return { account_info: [account] };
}

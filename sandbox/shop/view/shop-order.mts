/** A shop order (店铺单) as order.searchList (list) and order.orderDetail (detail) show it. */
import { joined, listMember, Members, members, type Written } from '../../json.mts';
import { type Buyer, buyerOf, buyerWords, MOVED } from '../world/buyers.mts';
import { type Desk, deskOf } from '../world/desk.mts';
import { type Sums, sumLines } from '../world/money.mts';
import type { Order, OrderState } from '../world/order.mts';
import type { Cipher } from '../cipher.mts';
import type { World } from '../world/world.mts';
import { amounts, merchantReceives } from './amounts.mts';
import { packages } from './packages.mts';
import { phases } from './phases.mts';
import { promotionDetail } from './promotions.mts';
import { receiver } from './receiver.mts';
import { skuOrder } from './sku-order.mts';
import { B_TYPE, ORDER_STATUS, ORDER_TYPE, SUB_B_TYPE, TRADE_TYPE } from './texts.mts';

/** orderDetail gives no more SKU orders than this. */
const MAX_SKU_ORDERS = 40;

export function shopOrder(
	world: World,
	cipher: Cipher,
	order: Order,
	state: OrderState,
	detail: boolean,
): Written {
	const sums = sumLines(order.lines.map(({ money }) => money));
	const buyer = buyerOf(world, order);
	const desk = deskOf(world, order);
	const shared = new Members(
		[receiver(cipher, order.id, buyer), kinds(order), times(order, state)]
			.map((part) => members(part).text)
			.join(','),
	);
	const lines = detail ? order.lines.slice(0, MAX_SKU_ORDERS) : order.lines;
	return joined(
		shared,
		head(world, order, state, buyer),
		tags(buyer, desk),
		amounts(sums),
		money(order, sums),
		{ logistics_info: packages(state.packs, detail) },
		...(detail ? [{ promotion_detail: promotionDetail(sums.discounts) }] : []),
		{ order_phase_list: phases(order, state, detail) },
		EMPTY,
		listMember(
			'sku_order_list',
			lines.map((line) => skuOrder(line, { world, order, state, shared, detail })),
		),
	);
}

function head(world: World, order: Order, state: OrderState, buyer: Buyer): object {
	const creator = order.lines.find((line) => line.source.creator)?.source.creator;
	return {
		shop_id: Number(world.shop.id),
		shop_name: world.shop.name,
		order_id: order.id,
		order_level: 2,
		order_status: state.orderStatus,
		order_status_desc: ORDER_STATUS[state.orderStatus],
		main_status: state.mainStatus,
		main_status_desc: ORDER_STATUS[state.mainStatus],
		buyer_words: buyerWords(world, order),
		seller_words: order.remark,
		// UNVERIFIED: that an order without a flag reads as 0, like a grey one.
		seller_remark_stars: order.star ?? 0,
		aweme_id: creator?.awemeId ?? '',
		doudian_open_id: buyer.openId,
		open_address_id: buyer.openAddressId,
		serial_number_list: order.lines.flatMap((line) => line.serials ?? []),
		user_tag_ui: [
			{
				key: 'user_profile_shop_customer_type',
				text: buyer.returning ? '店铺老客' : '店铺新客',
			},
		],
	};
}

/**
 * Labels of the order and of its address, by the keys that an ERP in use reads: parcels to Xinjiang go
 * through a transit unless they go directly (the key is misspelt), and an order whose buyer changed the
 * address has two. In `order_tag` the carrier that the buyer paid for, as JSON in a text.
 */
function tags({ province, detail }: Buyer, { paidCarrier, direct }: Desk): object {
	const isFar = province.name.startsWith('新疆');
	const isMoved = detail.startsWith(MOVED);
	const way = direct ? ['remote_derict', '偏远直发'] : ['logistics_transit', '新疆中转'];
	const chosen = paidCarrier && {
		ExpressCompanys: [{ ExpressCompanyCode: paidCarrier.code, Amount: paidCarrier.amount }],
	};
	return {
		order_tag: chosen ? { shop_optional_express_info: JSON.stringify(chosen) } : {},
		shop_order_tag_ui: isFar ? [{ key: way[0], text: way[1], help_doc: '' }] : [],
		address_tag_ui: isMoved
			? [{ key: 'double_address', text: '双地址', hover_text: '买家修改过收货地址' }]
			: [],
	};
}

function money(order: Order, sums: Sums): object {
	return {
		post_insurance_amount: order.insurance,
		post_promotion_amount: order.postPromotion,
		post_origin_amount: sums.post + order.postPromotion,
		total_promotion_amount: sums.promotion + order.postPromotion,
		packing_amount: 0,
		actual_receive_amount_info: { actual_receive_amount: merchantReceives(sums) },
	};
}

function kinds(order: Order): object {
	return {
		biz: 2,
		biz_desc: '小店',
		order_type: order.orderType,
		order_type_desc: ORDER_TYPE[order.orderType],
		trade_type: order.tradeType,
		trade_type_desc: TRADE_TYPE[order.tradeType],
		b_type: order.bType,
		b_type_desc: B_TYPE[order.bType],
		sub_b_type: order.subBType,
		sub_b_type_desc: SUB_B_TYPE[order.subBType],
		app_id: 0,
		pay_type: order.payType,
	};
}

function times(order: Order, state: OrderState): object {
	const paid = state.payTime > 0;
	return {
		create_time: order.createTime,
		pay_time: state.payTime,
		update_time: state.updateTime,
		ship_time: state.shipTime,
		finish_time: state.finishTime,
		// CONFLICT: the text says a Unix time, the sample is a duration; the sample is followed.
		order_expire_time: 1800,
		exp_ship_time: paid ? state.payTime + 48 * 3600 : 0,
		appointment_ship_time: 0,
		channel_payment_no: paid ? `PAY${order.id.slice(-14)}` : '',
		cancel_reason: state.cancelReason,
		promise_info: paid ? '{"promise_ship_hours":48}' : '',
	};
}

/** Documented, and empty in this shop. */
const EMPTY = members({
	open_id: '',
	accept_order_status: 0,
	user_id_info: {
		id_card_no: '',
		encrypt_id_card_no: '',
		id_card_name: '',
		encrypt_id_card_name: '',
	},
	user_coordinate: { user_coordinate_longitude: '', user_coordinate_latitude: '' },
	earliest_receipt_time: 0,
	latest_receipt_time: 0,
	early_arrival: false,
	target_arrival_time: 0,
	supermarket_order_serial_no: '',
	d_car_shop_biz_data: {
		poi_id: '',
		poi_name: '',
		poi_addr: '',
		poi_tel: '',
		coupon_right: [],
		poi_pname: '',
		poi_city_name: '',
		poi_adname: '',
	},
	// Added after Feb 2023; their names are certain.
	user_icon: '',
	user_nick_name: '',
	recommend_start_ship_time: 0,
	recommend_end_ship_time: 0,
	receipt_date: '',
	greet_words: '',
	encrypt_pay_tel: '',
	mask_pay_tel: '',
});

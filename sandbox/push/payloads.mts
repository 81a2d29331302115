/** The `data` of each message about an order or an after-sale, field by field as documented. */
import { chinaText } from '../clock.mts';
import { int64 } from '../json.mts';
import { arbitrationShown } from '../shop/view/aftersale-item.mts';
import type { AfterSale, AfterSaleState } from '../shop/world/aftersale.mts';
import { sumLines } from '../shop/world/money.mts';
import type { Order, OrderState, Pack } from '../shop/world/order.mts';
import type { Fact } from './message.mts';

/** 小店. */
const BIZ = 2;

const sums = (order: Order) => sumLines(order.lines.map(({ money }) => money));

export class OrderFacts {
	private readonly shopId: number;
	private readonly receiver: (order: Order) => object;

	/** `receiver` gives the sealed `receiver_msg` of an order. */
	constructor(shopId: string, receiver: (order: Order) => object) {
		this.shopId = Number(shopId);
		this.receiver = receiver;
	}

	private common(order: Order, state: OrderState) {
		return {
			p_id: int64(order.id),
			s_ids: order.lines.map(({ id }) => int64(id)),
			shop_id: this.shopId,
			order_status: state.orderStatus,
			order_type: order.orderType,
			biz: BIZ,
		};
	}

	created(order: Order, state = order.state): Fact {
		const data = { ...this.common(order, state), create_time: order.createTime };
		return { tag: '100', data };
	}

	paid(order: Order, state = order.state): Fact {
		const { payType: pay_type } = order;
		const paid = { pay_time: state.payTime, pay_type, pay_amount: sums(order).payAmount };
		return { tag: '101', data: { ...this.common(order, state), ...paid } };
	}

	pending(order: Order, state = order.state): Fact {
		return { tag: '110', data: this.common(order, state) };
	}

	shipped(tag: '102' | '104' | '108', order: Order, state = order.state, at?: number): Fact {
		const pack = state.packs.at(-1);
		const data = {
			...this.common(order, state),
			update_time: at ?? state.updateTime,
			receiver_msg: this.receiver(order),
			logistics_msg: { ...logistics(pack), ...(tag === '108' && contents(pack)) },
		};
		return { tag, data };
	}

	completed(order: Order, state = order.state): Fact {
		return { tag: '103', data: { ...this.common(order, state), complete_time: state.finishTime } };
	}

	cancelled(order: Order, state = order.state): Fact {
		const { updateTime: cancel_time, cancelReason: cancel_reason } = state;
		return { tag: '106', data: { ...this.common(order, state), cancel_time, cancel_reason } };
	}

	amountChanged(order: Order, at: number): Fact {
		const { payAmount: total_amount, post: post_amount } = sums(order);
		const changed = { modify_time: at, total_amount, post_amount };
		return { tag: '109', data: { ...this.common(order, order.state), ...changed } };
	}

	addressChanged(order: Order, at: number): Fact {
		const { biz: _biz, ...common } = this.common(order, order.state);
		return { tag: '105', data: { ...common, update_time: at, receiver_msg: this.receiver(order) } };
	}

	addressAsked(order: Order, at: number): Fact {
		const receiver_msg = this.receiver(order);
		const data = { p_id: int64(order.id), shop_id: this.shopId, apply_time: at };
		// UNVERIFIED: which of the two is the new one. Here both are the same.
		return { tag: '111', data: { ...data, post_receiver_msg: receiver_msg, receiver_msg } };
	}

	remarked(order: Order, at: number): Fact {
		const { remark, star = 0 } = order;
		const data = { p_id: int64(order.id), shop_id: this.shopId, remark, star, update_time: at };
		return { tag: '113', data };
	}

	/** The buyer urges. The number of this message is on no page that was read; see `unnumbered`. */
	urged(order: Order): Fact {
		return {
			tag: 'logistics_orderTagPush',
			data: {
				shop_order_id: int64(order.id),
				shop_id: this.shopId,
				order_tag_list: [
					{ tag_key: 'PriorityDelivery', tag_reason: '用户催发货', tag_value: '优先发货' },
				],
			},
		};
	}

	/** 112 has a date as text and line ids as text (S6), 126 a time and bare line ids (S1). */
	appointed(tag: '112' | '126', order: Order, at: number): Fact {
		const { s_ids, order_status, order_type, shop_id } = this.common(order, order.state);
		const ids = { p_id: order.id, shop_id, order_type };
		const day = new Date((at + 8 * 3600) * 1000).toISOString().slice(0, 10);
		return tag === '112'
			? {
					tag,
					data: {
						...ids,
						s_ids: order.lines.map(({ id }) => id),
						order_status,
						exp_delivery_time: day,
					},
				}
			: { tag, data: { ...ids, s_ids, exp_delivery_time: at } };
	}

	/** `time` names the field that says when the step was taken. */
	afterSale(tag: string, each: AfterSale, state: AfterSaleState, time?: string): Fact {
		const money = {
			refund_amount: each.refundAmount,
			refund_post_amount: each.refundPost,
			reason_code: each.reason.code,
			refund_voucher_num: 0,
		};
		const at = tag === '200' ? each.applyTime : state.updateTime;
		const when = { ...(time && { [time]: at }), update_time: rfc3339(state.updateTime) };
		const where = tag === '202' && { addr: RETURN_ADDRESS };
		return { tag, data: { ...this.base(each, state), ...money, ...where, ...when } };
	}

	resent(tag: '226' | '227', each: AfterSale, state: AfterSaleState): Fact {
		const { aftersale_status, ...base } = this.base(each, state);
		const status = tag === '227' ? { after_sale_status: aftersale_status } : { aftersale_status };
		const { reason } = each;
		const update_time = rfc3339(state.updateTime);
		return { tag, data: { ...base, ...status, reason_code: reason.code, update_time } };
	}

	deadline(each: AfterSale, state: AfterSaleState): Fact {
		return { tag: '209', data: { ...this.base(each, state), status_deadline: state.deadline } };
	}

	arbitration(tag: string, each: AfterSale, state: AfterSaleState): Fact {
		const data = {
			...this.base(each, state),
			arbitrate_id: state.arbitration?.id ?? '',
			arbitrate_status: arbitrationShown(state),
			// 1 for the buyer, 2 for the merchant, 3 for the buyer with the refund at once.
			...(tag === '216' && { arbitrate_conclusion: 2 }),
		};
		return { tag, data };
	}

	special(tag: '224' | '225', each: AfterSale, state: AfterSaleState): Fact {
		const time =
			tag === '224' ? { apply_time: each.applyTime } : { success_time: state.updateTime };
		return { tag, data: { ...this.base(each, state), ...time, refund_amount: each.refundAmount } };
	}

	private base(each: AfterSale, state: AfterSaleState) {
		return {
			aftersale_id: int64(each.id),
			aftersale_status: state.status,
			aftersale_type: each.type,
			p_id: int64(each.order.id),
			s_id: int64(each.line.id),
			shop_id: this.shopId,
			// UNVERIFIED: the value of a shop without stores.
			store_id: 0,
		};
	}
}

/** After-sale messages have their update time as text, `2022-09-02T10:27:50+08:00`, other times in seconds. */
const rfc3339 = (seconds: number) => `${chinaText(seconds).replace(' ', 'T')}+08:00`;

/** JSON in a text: where the buyer sends the goods. Made up. */
const RETURN_ADDRESS = JSON.stringify({
	...{ province: '广东省', province_id: 44, city: '深圳市', city_id: 440300 },
	...{ town: '南山区', town_id: 440305, street: '南山街道', street_id: 440305002 },
	...{ detail: '示例路1号', name: '退货组', mobile: '12300000000' },
});

/** `express_company_id` holds the carrier's code, despite its name. */
const logistics = (pack: Pack | undefined) => ({
	express_company_id: pack?.company ?? '',
	logistics_code: pack?.trackingNo ?? '',
});

/** Numbers where the SDK declares them; the sample of 2021 has them as text. */
const contents = (pack: Pack | undefined) => ({
	pack_id: pack?.id ?? '',
	shipped_order_info: (pack?.contents ?? []).map(({ line, num }) => ({
		shipped_order_id: int64(line.id),
		product_id: int64(line.sku.productId),
		sku_id: int64(line.sku.id),
		sku_num: line.num,
		shipped_num: num,
	})),
});

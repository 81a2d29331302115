/** The `data` of each message about an order, field by field as documented. */
import { int64 } from '../json.mts';
import { sumLines } from '../shop/world/money.mts';
import type { Order, OrderState, Pack } from '../shop/world/order.mts';
import { AfterSaleFacts } from './after-sale-payloads.mts';
import type { Fact } from './message.mts';

/** 小店. */
const BIZ = 2;

const sums = (order: Order) => sumLines(order.lines.map(({ money }) => money));

export class OrderFacts {
	readonly afterSales: AfterSaleFacts;
	private readonly shopId: number;
	private readonly receiver: (order: Order) => object;

	/** `receiver` gives the sealed `receiver_msg` of an order. */
	constructor(shopId: string, receiver: (order: Order) => object) {
		this.afterSales = new AfterSaleFacts(shopId);
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
}

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

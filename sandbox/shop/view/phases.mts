/** order_phase_list (定金预售阶段单): deposit and balance; each phase's own identity holds. */
import { int64 } from '../../json.mts';
import { sumLines } from '../world/money.mts';
import type { Order, OrderState } from '../world/order.mts';

const CAMPAIGN = '7140000000000000041';

export function phases(order: Order, state: OrderState, detail: boolean): object[] {
	const [line] = order.lines;
	if (order.tradeType !== 2 || !line) return [];
	const sums = sumLines([line.money]);
	const unitDeposit = Math.floor(line.sku.price / 5);
	const deposit = unitDeposit * line.num;
	const phase = (current: 1 | 2) => {
		const first = current === 1;
		const goods = first ? deposit : sums.goods + sums.modify - deposit;
		const post = first ? 0 : sums.post;
		const promotion = first ? 0 : sums.promotion;
		const paid = state.phasesPaid >= current;
		return {
			phase_order_id: `${order.id}${current}`,
			total_phase: 2,
			current_phase: current,
			sku_price: line.sku.price,
			pay_success: paid,
			sku_order_id: line.id,
			// int64 in searchList, string in orderDetail.
			campaign_id: detail ? CAMPAIGN : int64(CAMPAIGN),
			phase_payable_price: first ? unitDeposit : line.sku.price - unitDeposit,
			phase_pay_type: paid ? order.payType : 0,
			phase_open_time: order.createTime,
			phase_pay_time: paid ? (first ? order.createTime + 10 : state.payTime) : 0,
			phase_close_time: order.createTime + (first ? 1800 : 3 * 86_400),
			channel_payment_no: paid ? `PAY${order.id.slice(-13)}${current}` : '',
			phase_order_amount: goods + post,
			phase_sum_amount: goods,
			phase_post_amount: post,
			phase_pay_amount: goods + post - promotion,
			phase_promotion_amount: promotion,
			current_phase_status_desc: paid ? '已支付' : '待支付',
		};
	};
	return [phase(1), phase(2)];
}

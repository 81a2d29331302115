/**
 * The values of `after_sale_status_desc`. UNVERIFIED: which status falls under which word; read
 * off the words: refunding = agreed, or applied for, and the money not back yet.
 */
import { isOpen } from './aftersale.mts';
import type { Line, Order } from './order.mts';

export type AfterSaleCase =
	| 'in_aftersale'
	| 'refund'
	| 'refund_success'
	| 'refund_fail'
	| 'exchange_success'
	| 'aftersale_close';

const some = (test: (line: Line) => boolean) => (order: Order) => order.lines.some(test);

export const CASES: Record<AfterSaleCase, (order: Order) => boolean> = {
	in_aftersale: some(({ afterSale }) => isOpen(afterSale)),
	refund: some(({ afterSale }) => isOpen(afterSale) && afterSale.state.refundStatus === 1),
	refund_success: some(({ afterSale }) => afterSale?.state.refundStatus === 3),
	refund_fail: some(({ afterSale }) => afterSale?.state.refundStatus === 4),
	exchange_success: some(({ afterSale }) => afterSale?.state.status === 14),
	aftersale_close: some(({ afterSale }) => afterSale?.state.status === 28),
};

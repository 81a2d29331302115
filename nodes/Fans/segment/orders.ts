/** Items of the Order node, in any of its outputs, and of after-sales, as purchases and refunds. */
import { numberOrNull, textOrNull } from '../../gateways/shop/cells';
import { InputError } from '../../kernel/errors';
import { asRecords, asText, type JsonRecord } from '../../kernel/json';
import { orderItems } from '../../Order/rows';
import { fenOf } from './fen';
import { timeOf, type Found, type Purchase } from './purchase';

/** What tells one buyer from another. */
export type BuyerKey = 'doudianOpenId' | 'maskedReceiver' | 'column';

/** MAIN_STATUS of an order that was paid back whole; ORDER_STATUS of one that was called off. */
const PAID_BACK = [21, 22, 39];
const CANCELLED = 4;
const COMPLETED = 5;
const CASH_ON_DELIVERY = 0;
/** Of a line: paid back, and by an after-sale that gives the goods' price back, not a part of it. */
const REFUNDED = 3;
const WHOLE_LINE = [0, 1, 2, 4, 5];

/** Lines of one order come as items of their own: their parts are put together afterwards. */
export interface Line {
	readonly lineId: string;
	readonly refundedFen: number;
}

export type OrderFound =
	Found | { readonly kind: 'line'; readonly purchase: Purchase; readonly line: Line };

/** @throws InputError when the item is neither an order nor an after-sale */
export function orderFrom(
	json: JsonRecord,
	index: number,
	buyerOf: (row: JsonRecord) => string,
): OrderFound {
	if (asText(json.refundId) !== '') return refundFrom(json);
	const isRaw = asText(json.order_id) !== '' && json.orderId === undefined;
	const row = isRaw ? ([...orderItems(json, 'orders', () => undefined)][0] ?? {}) : json;
	const orderId = asText(row.orderId);
	if (orderId === '') {
		throw new InputError(
			'Input: the item has no orderId. Give items of Douyin Order (Orders, Order Lines or Raw), or choose Table.',
		);
	}
	if (!isPaid(row)) return { kind: 'unpaid' };
	const paidFen = amount(row, 'payAmountYuan');
	const lines = asRecords(row.lines).map(lineOf);
	const isBack =
		PAID_BACK.includes(Number(row.mainStatus)) || numberOrNull(row.orderStatus) === CANCELLED;
	const purchase: Purchase = {
		orderId,
		index,
		buyer: buyerOf(row),
		doudianOpenId: textOrNull(row.doudianOpenId),
		nameMasked: textOrNull(row.receiverNameMasked),
		province: textOrNull(row.province),
		city: textOrNull(row.city),
		time: timeOf(row.payTime) ?? timeOf(row.createTime) ?? missing('createTime'),
		updated: timeOf(row.updateTime) ?? 0,
		paidFen,
		refundedFen: isBack ? paidFen : lines.reduce((sum, line) => sum + line.refundedFen, 0),
		quantity: numberOrNull(row.quantity) ?? 0,
	};
	if (asText(row.lineId) === '') return { kind: 'purchase', purchase };
	return { kind: 'line', purchase, line: lineOf(row) };
}

/** Cash on delivery counts once the order is completed: before that nobody has paid. */
function isPaid(row: JsonRecord): boolean {
	if (timeOf(row.payTime) !== undefined) return true;
	return (
		numberOrNull(row.payType) === CASH_ON_DELIVERY && numberOrNull(row.orderStatus) === COMPLETED
	);
}

/** An order does not say how much of a line was paid back, so a refunded line counts whole. */
function lineOf(row: JsonRecord): Line {
	const isRefunded =
		numberOrNull(row.refundStatus) === REFUNDED &&
		WHOLE_LINE.includes(numberOrNull(row.afterSaleType) ?? 0);
	return {
		lineId: asText(row.lineId),
		refundedFen: isRefunded ? amount(row, 'linePayAmountYuan') : 0,
	};
}

function refundFrom(row: JsonRecord): Found {
	const orderId = asText(row.orderId);
	if (orderId === '') return { kind: 'open refund' };
	const fen = fenOf(row.refundedYuan);
	if (fen === undefined) return { kind: 'open refund' };
	return { kind: 'refund', refundId: asText(row.refundId), orderId, fen };
}

function amount(row: JsonRecord, column: string): number {
	const fen = fenOf(row[column]);
	if (fen === undefined) throw new InputError(`Input: ${column} is no amount in yuan`);
	return fen;
}

function missing(column: string): never {
	throw new InputError(`Input: ${column} is no time`);
}

/** Who bought, by what the form chose. Empty where the row does not say. */
export function buyerBy(key: BuyerKey, column: string): (row: JsonRecord) => string {
	if (key === 'column') return (row) => asText(row[column]).trim();
	if (key === 'doudianOpenId') return ({ doudianOpenId }) => asText(doudianOpenId);
	return (row) => {
		const parts = [row.receiverNameMasked, row.receiverPhoneMasked].map(asText);
		const place = [row.province, row.city, row.district, row.addressMasked].map(asText);
		return parts.some((part) => part === '') ? '' : [...parts, ...place].join(' ');
	};
}

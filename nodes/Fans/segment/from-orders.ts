/** Items of the Order node, in any of its outputs, and of after-sales, as purchases and refunds. */
import { numberOrNull, textOrNull } from '../../values/cells';
import { InputError } from '../../kernel/errors';
import { asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import { orderItems } from '../../records/order/order-row';
import { isFreeOfCharge } from '../../values/free-of-charge';
import { givesPriceBack, isPaidBackWhole, paidBackOfLine } from '../../values/paid-back';
import { isPaid, paymentOf } from '../../values/payment';
import { fenOf } from '../../values/money';
import { timeOf, type Found, type Line, type Purchase } from './purchase';

/** How a buyer is identified. */
export type BuyerKey = 'doudianOpenId' | 'maskedReceiver' | 'column';

/** @throws InputError when a column that is needed holds something else */
export function orderFrom(
	json: JsonRecord,
	index: number,
	buyerOf: (row: JsonRecord) => string,
): Found {
	if (asText(json.refundId) !== '') return refundFrom(json);
	const isRaw = asText(json.order_id) !== '' && json.orderId === undefined;
	const row = isRaw ? ([...orderItems(json, 'full', () => undefined)][0] ?? {}) : json;
	const orderId = asText(row.orderId);
	if (orderId === '') return { kind: 'foreign', column: 'orderId' };
	if (isSimplified(row, 'orderStatus')) throw simplifiedOf('Douyin Order');
	if (!isPaidRow(row)) return { kind: 'unpaid' };
	const isLine = asText(row.lineId) !== '';
	const lines = (isLine ? [row] : asRecords(row.lines)).map(lineOf);
	const freeQuantity = numberOrNull(row.freeQuantity) ?? 0;
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
		paidFen: amount(row, 'payAmountYuan'),
		refundedFen: 0,
		isPaidBack: isPaidBackWhole(row as { orderStatus: unknown; mainStatus: unknown }),
		quantity: (numberOrNull(row.quantity) ?? 0) - freeQuantity,
		freeQuantity,
	};
	return { kind: 'purchase', purchase, lines };
}

/** Such a row has only texts for what was paid back and which order it belongs to. */
const isSimplified = (row: JsonRecord, code: string) =>
	row[code] === undefined && row[`${code}Text`] !== undefined;

const simplifiedOf = (node: string) =>
	new InputError(
		`Input: is Simplified, which lacks what segments need. Set Output of ${node} to Full.`,
	);

/** By the column of Douyin Order, else by what the item has of the statuses. */
function isPaidRow(row: JsonRecord): boolean {
	const paid = asText(row.paid).toLowerCase() || row.paid;
	if (paid === true || paid === 'true') return true;
	if (paid === false || paid === 'false') return false;
	return isPaid(
		paymentOf({
			orderStatus: row.orderStatus,
			mainStatus: row.mainStatus,
			payType: row.payType,
			hasPayTime: timeOf(row.payTime) !== undefined,
			stages: [],
		}),
	);
}

function lineOf(row: JsonRecord, place: number): Line {
	const paidBack = paidBackOfLine(row);
	const { giftType, tradeType, linePayAmountYuan } = row;
	return {
		lineId: asText(row.lineId) || `line ${place}`,
		paidBack,
		refundedFen: paidBack === 'whole' ? amount(row, 'linePayAmountYuan') : 0,
		isFree: isFreeOfCharge({ giftType, tradeType, paid: fenOf(linePayAmountYuan) }),
	};
}

function refundFrom(row: JsonRecord): Found {
	const orderId = asText(row.orderId);
	if (orderId === '') return { kind: 'open refund' };
	if (isSimplified(row, 'refundType')) throw simplifiedOf('Douyin Refund');
	const fen = fenOf(row.refundedYuan);
	if (fen === undefined) return { kind: 'open refund' };
	const named = [row, ...asRecords(row.lines)].map(({ lineId }) => asText(lineId)).filter(Boolean);
	return {
		kind: 'refund',
		refundId: asText(row.refundId),
		orderId,
		fen,
		lineIds: named.length > 0 ? named : [asText(row.relatedId)].filter(Boolean),
		isWhole: givesPriceBack(row.refundType),
	};
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

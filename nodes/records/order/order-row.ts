/** An order of the platform as a flat row, and as one row a line. Amounts in yuan. */
import type { IDataObject } from 'n8n-workflow';

import {
	codeText,
	idOrNull,
	isoTime,
	numberOrNull,
	sumOrNull,
	textOrNull,
	yuan,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import { freshRowOf } from '../../kernel/fresh-row';
import { FLAG, MAIN_STATUS, ORDER_STATUS, ORDER_TYPE, PAY_TYPE } from './status-texts';
import { lineRow } from './line-row';
import { isPaid, PAYMENT_TEXT, paymentOfOrder } from '../../values/payment';
import type { RowOf } from '../../values/columns';
import type { Shape } from '../../values/output';
import { driftOf } from '../../values/drift';
import { amountColumns } from './amounts';
import type { LINE_COLUMNS } from './line-columns';
import { shippingDeskColumns } from './shipping-desk';
import { ORDER_OUTPUTS, type ORDER_COLUMNS } from './order-columns';
import { distinctText, orderedProducts, regionName, simplifiedOrder } from './simplified-row';

const compare = driftOf('an order', ORDER_OUTPUTS.full);

/** The items of one order in the output that the user chose. */
export function* orderItems(
	order: JsonRecord,
	output: Shape,
	onDrift: OnDrift,
): Generator<IDataObject> {
	if (output === 'raw') {
		yield order as IDataObject;
		return;
	}
	if (output === 'simplified') {
		yield simplifiedOrder(order, onDrift);
		return;
	}
	const lines = asRecords(order.sku_order_list).map((line) => lineRow(line, onDrift));
	const row = orderRow(order, lines, onDrift);
	if (output === 'full') yield Object.assign(row, { lines });
	// An order whose lines the platform holds back is still an order.
	else if (lines.length === 0) yield row;
	else for (const line of lines) yield Object.assign(freshLine(), row, line);
}

/** An order and one of its lines. */
const freshLine = freshRowOf(Object.keys(ORDER_OUTPUTS.lines));

type Lines = ReadonlyArray<RowOf<typeof LINE_COLUMNS>>;

function orderRow(order: JsonRecord, lines: Lines, onDrift: OnDrift): RowOf<typeof ORDER_COLUMNS> {
	const parcels = asRecords(order.logistics_info);
	const payment = paymentOfOrder(order);
	const status = (field: string, texts: typeof ORDER_STATUS) =>
		codeText(field, order[field], texts, order[`${field}_desc`], onDrift);
	const row: RowOf<typeof ORDER_COLUMNS> = {
		orderId: asText(order.order_id),
		shopId: idOrNull(order.shop_id),
		shopName: textOrNull(order.shop_name),
		orderStatus: numberOrNull(order.order_status),
		orderStatusText: status('order_status', ORDER_STATUS),
		mainStatus: numberOrNull(order.main_status),
		mainStatusText: status('main_status', MAIN_STATUS),
		orderType: numberOrNull(order.order_type),
		orderTypeText: status('order_type', ORDER_TYPE),
		createTime: isoTime(order.create_time),
		payTime: isoTime(order.pay_time),
		expectedShipTime: isoTime(order.exp_ship_time),
		shipTime: isoTime(order.ship_time),
		finishTime: isoTime(order.finish_time),
		updateTime: isoTime(order.update_time),
		payType: numberOrNull(order.pay_type),
		payTypeText: status('pay_type', PAY_TYPE),
		paid: isPaid(payment),
		paidText: PAYMENT_TEXT[payment],
		...amountColumns(order),
		postageYuan: yuan(order.post_amount),
		freightInsuranceYuan: yuan(order.post_insurance_amount),
		products: orderedProducts(asRecords(order.sku_order_list)),
		quantity: pieces(lines),
		freeQuantity: pieces(lines.filter(({ free }) => free)),
		lineCount: lines.length,
		roomId: distinct(lines, 'roomId'),
		videoId: distinct(lines, 'videoId'),
		authorId: distinct(lines, 'authorId'),
		authorName: distinct(lines, 'authorName'),
		// A pseudonym of the buyer; the platform resolves it for nobody.
		doudianOpenId: textOrNull(order.doudian_open_id),
		...receiverColumns(order),
		...shippingDeskColumns(order),
		buyerWords: textOrNull(order.buyer_words),
		sellerWords: textOrNull(order.seller_words),
		flag: numberOrNull(order.seller_remark_stars),
		flagText: codeText('seller_remark_stars', order.seller_remark_stars, FLAG, null, onDrift),
		carriers: distinctText(parcels, ({ company_name, company }) => company_name ?? company),
		trackingNumbers: distinctText(parcels, ({ tracking_no }) => tracking_no),
		packageIds: distinctText(parcels, ({ delivery_id }) => delivery_id),
		cancelReason: textOrNull(order.cancel_reason),
	};
	compare(order, row, onDrift);
	return row;
}

const pieces = (lines: Lines) => sumOrNull(lines.map(({ lineQuantity }) => lineQuantity));

/** Masked by the platform, or left out: plain and encrypted receiver data stays in Raw. */
function receiverColumns(order: JsonRecord) {
	const masked = asRecord(order.mask_post_addr);
	return {
		receiverNameMasked: textOrNull(order.mask_post_receiver),
		receiverPhoneMasked: textOrNull(order.mask_post_tel),
		province: regionName(order, 'province'),
		city: regionName(order, 'city'),
		district: regionName(order, 'town'),
		street: regionName(order, 'street'),
		addressMasked: textOrNull(masked.detail),
	};
}

/** What the lines agree on, or all their different values. */
const distinct = (lines: Lines, column: 'roomId' | 'videoId' | 'authorId' | 'authorName') =>
	distinctText(lines, (line) => line[column]);

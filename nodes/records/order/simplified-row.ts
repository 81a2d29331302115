/** An order as the few columns that a shop works with: a hot path, one object literal a row. */
import { asRecord, asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import { codeText, isoTime, sumOrNull, textOrNull, yuan, type OnDrift } from '../../values/cells';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { ORDER_COLUMNS, ORDER_OUTPUTS } from './order-columns';
import { productsText } from './products-text';
import { ORDER_STATUS } from './status-texts';

const SIMPLIFIED = ORDER_OUTPUTS.simplified;

/** What its texts are made of is looked at too. */
const compare = driftOf('an order', {
	...SIMPLIFIED,
	orderStatus: ORDER_COLUMNS.orderStatus,
	lines: ORDER_OUTPUTS.full.lines,
});

export function simplifiedOrder(order: JsonRecord, onDrift: OnDrift): RowOf<typeof SIMPLIFIED> {
	const lines = asRecords(order.sku_order_list);
	const parcels = asRecords(order.logistics_info);
	const { order_status: status } = order;
	const row: RowOf<typeof SIMPLIFIED> = {
		orderId: asText(order.order_id),
		createTime: isoTime(order.create_time),
		payTime: isoTime(order.pay_time),
		orderStatusText: codeText(
			'order_status',
			status,
			ORDER_STATUS,
			order.order_status_desc,
			onDrift,
		),
		payAmountYuan: yuan(order.pay_amount),
		products: orderedProducts(lines),
		quantity: sumOrNull(lines.map(({ item_num }) => item_num)),
		receiverNameMasked: textOrNull(order.mask_post_receiver),
		province: regionName(order, 'province'),
		city: regionName(order, 'city'),
		buyerWords: textOrNull(order.buyer_words),
		sellerWords: textOrNull(order.seller_words),
		expectedShipTime: isoTime(order.exp_ship_time),
		carriers: distinctText(parcels, ({ company_name, company }) => company_name ?? company),
		trackingNumbers: distinctText(parcels, ({ tracking_no }) => tracking_no),
	};
	compare(order, row, onDrift);
	return row;
}

export const orderedProducts = (lines: readonly JsonRecord[]) =>
	productsText(
		lines.map(({ product_name: name, spec, item_num: pieces }) => ({
			name,
			specification: asRecords(spec).map(({ value }) => value),
			pieces,
		})),
	);

/** A part of the receiver's region: masked by the platform, or where it leaves it out there, in plain. */
export function regionName(order: JsonRecord, part: 'province' | 'city' | 'town' | 'street') {
	const masked = asRecord(order.mask_post_addr);
	const region = part in masked ? masked : asRecord(order.post_addr);
	return textOrNull(asRecord(region[part]).name);
}

/** The different values of parcels or lines as one text. */
export function distinctText<T>(of: readonly T[], value: (it: T) => unknown): string | null {
	if (of.length === 0) return null;
	return [...new Set(of.map((it) => asText(value(it))))].filter(Boolean).join(', ') || null;
}

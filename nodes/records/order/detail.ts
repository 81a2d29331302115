/** One order, whole. */
import { GatewayError } from '../../kernel/errors';
import { asRecord, asRecords, isRecord, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';

/** @throws GatewayError when the platform answers without an order */
export async function orderDetail(api: Api, orderId: string): Promise<JsonRecord> {
	const data = asRecord(await api.read('order.orderDetail', { shop_order_id: orderId }));
	if (isRecord(data.shop_order_detail)) return data.shop_order_detail;
	throw new GatewayError({
		code: 'no-order',
		message: `The platform answered without the order ${orderId}`,
		remedy: 'Check the order id (订单号) and that it belongs to the shop of the credential.',
		cause: 'configuration-invalid',
	});
}

/** Lines that order.orderDetail shows at the most. */
export const MAX_LINES = 40;

/** An order that shows as many lines as the platform shows at the most may have more. */
export const mayLackLines = (order: JsonRecord): boolean =>
	asRecords(order.sku_order_list).length >= MAX_LINES;

/** One order, whole; a hint says where lines may be missing. */
export async function orderWithHint(api: Api, orderId: string): Promise<JsonRecord> {
	const order = await orderDetail(api, orderId);
	if (mayLackLines(order)) {
		api.addHint(
			`The platform shows ${MAX_LINES} lines of order ${orderId}, which is its most: further lines may be missing here. Get Many is not known to have this limit: list the orders created in the same second.`,
		);
	}
	return order;
}

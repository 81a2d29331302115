/** One order, whole. */
import { GatewayError } from '../kernel/errors';
import { isRecord, asRecord, type JsonRecord } from '../kernel/json';
import type { Api } from '../kernel/operation';

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

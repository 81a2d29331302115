/** Whether a shipment that was refused, or whose answer was lost, has been made all the same. */
import { numberIn } from '../../gateways/shop/method-errors/method-errors';
import { GatewayError } from '../../kernel/errors';
import { asRecords, asText } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { orderDetail } from '../../records/order/detail';

/** The platform's numbers for an order that has left: shipped, in two ways, and finished. */
const HAS_LEFT: readonly number[] = [60110, 70023, 60113];

/**
 * True when the order is on its way under this waybill number, though the call failed. The carrier is
 * not compared: no two give out the same number, and the platform may name one in two ways.
 *
 * @throws the error of the call, when it is not or when that cannot be read
 */
export async function assertShippedAs(
	api: Api,
	orderId: string,
	waybill: string,
	error: unknown,
): Promise<true> {
	if (mayBeShipped(error) && (await waybillsOf(api, orderId)).includes(waybill)) return true;
	throw error;
}

/** Whether it may have been shipped: by a call whose answer was lost, or by an earlier run. */
const mayBeShipped = (error: unknown): boolean =>
	error instanceof GatewayError &&
	(error.failure.doubtful === true || HAS_LEFT.includes(numberIn(error.failure.code)));

/** None where the order cannot be read. */
async function waybillsOf(api: Api, orderId: string): Promise<string[]> {
	try {
		const { logistics_info: parcels } = await orderDetail(api, orderId);
		return asRecords(parcels).map((parcel) => asText(parcel.tracking_no));
	} catch {
		return [];
	}
}

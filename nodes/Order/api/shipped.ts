/**
 * Ships a whole order. The method has no idempotency key. After a call that was refused or whose
 * answer was lost the order is read: either it was shipped, or it still waits and can be sent again.
 */
import { numberIn } from '../../gateways/shop/method-errors/method-errors';
import { GatewayError } from '../../kernel/errors';
import { asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { orderDetail } from '../../records/order/detail';
import { isShippable } from '../../values/statuses';

export const SHIP = 'order.logisticsAdd';

/** The platform's numbers for an order that has left: shipped, in two ways, and finished. */
const HAS_LEFT: readonly number[] = [60110, 70023, 60113];

/** How often the shipment of one order is sent at the most. */
const MAX_SENDS = 3;

interface Shipment {
	readonly orderId: string;
	readonly waybill: string;
	/** Of the call. */
	readonly params: JsonRecord;
}

/**
 * True when the order had left under this waybill number before, or by a call whose answer was lost. The
 * carrier is not compared: no two give out the same number, and the platform may name one in two ways.
 *
 * Should a lost call still be carried out after the order was read, the platform refuses the second one as
 * shipped already.
 *
 * @throws the error of the call, when the order is not shipped or that cannot be read
 */
export async function shipWhole(shipment: Shipment, api: Api, sends = 1): Promise<boolean> {
	const outcome = await api
		.send(SHIP, shipment.params, { repeatable: false, lookAt: 'the order' })
		.then(
			() => false,
			async (error: unknown) => await whatCameOf(error, shipment, api),
		);
	if (!(outcome instanceof GatewayError)) return outcome;
	if (sends < MAX_SENDS) return await shipWhole(shipment, api, sends + 1);
	throw new GatewayError({ ...outcome.failure, remedy: STILL_WAITS });
}

/** True when the order was shipped nevertheless; the error when it still waits. */
async function whatCameOf(
	error: unknown,
	{ orderId, waybill }: Shipment,
	api: Api,
): Promise<true | GatewayError> {
	if (!(error instanceof GatewayError) || !mayBeShipped(error)) throw error;
	const order = await orderDetail(api, orderId).catch(() => undefined);
	if (order && waybillsOf(order).includes(waybill)) return true;
	if (order && error.failure.doubtful && waits(order)) return error;
	throw error;
}

/** Whether it may have been shipped: by a call whose answer was lost, or by an earlier run. */
const mayBeShipped = ({ failure }: GatewayError): boolean =>
	failure.doubtful === true || HAS_LEFT.includes(numberIn(failure.code));

const waybillsOf = ({ logistics_info: parcels }: JsonRecord): string[] =>
	asRecords(parcels).map((parcel) => asText(parcel.tracking_no));

/** Nothing of the order has left yet. */
const waits = (order: JsonRecord): boolean =>
	isShippable(order.order_status) && waybillsOf(order).length === 0;

const STILL_WAITS = `It was sent ${MAX_SENDS} times, and after each the order still waited for shipment. Run it again later.`;

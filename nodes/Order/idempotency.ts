/** Idempotency ids (request_id) that are the same for the same shipment, on whichever run. */
import { createHash } from 'crypto';

import { canonicalJson } from '../gateways/shop/sign';

/**
 * Shipping the same lines under the same waybill number twice is never meant, so the id is derived
 * from what is shipped: n8n's retry of a node or of an execution ships nothing again. In the form
 * of a UUID, as the platform's own samples write it.
 */
export function requestIdOf(account: string, shipment: object): string {
	const hash = createHash('sha256')
		.update(`${account} ${canonicalJson(shipment)}`)
		.digest('hex');
	const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
	const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`];
	return [...parts, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

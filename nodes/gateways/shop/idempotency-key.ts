/** Idempotency ids (request_id, idempotent_id) that are the same for the same intention. */
import { createHash } from 'crypto';

import { canonicalJson } from './signature';

/**
 * Derived from what is to be done, and for whom: the shop alone where doing it twice is never meant,
 * such as shipping the same lines under the same waybill number; the shop and the run where another
 * run may mean it again. In the form of a UUID, as the platform's own samples write it.
 */
export function requestIdOf(scope: string, content: object): string {
	const hash = createHash('sha256')
		.update(`${scope} ${canonicalJson(content)}`)
		.digest('hex');
	const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
	const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`];
	return [...parts, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

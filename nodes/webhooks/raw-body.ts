/** The raw body of a request, read only when its headers promise something that can be taken. */
import type { IWebhookFunctions } from 'n8n-workflow';

import { RequestRejected } from './request-rejected';

/** Far above what fifty messages need. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** Enough for a challenge, the only thing that may come without a signature. */
export const MAX_UNSIGNED_BYTES = 4 * 1024;

/**
 * @throws Refused when it is longer than anything the platform sends: before it is read where the
 * length is said in advance, in any case before it is hashed
 */
export async function rawBodyOf(context: IWebhookFunctions, most: number): Promise<Buffer> {
	const request = context.getRequestObject();
	const { 'content-encoding': encoding, 'content-length': length } = request.headers;
	// n8n would unpack it, whatever its size becomes. The platforms send none.
	if (encoding !== undefined && encoding !== 'identity') {
		throw new RequestRejected(415, 'the body is compressed, which the platform never does');
	}
	const tooLong = () => new RequestRejected(413, `the body is longer than ${most} bytes`);
	if (Number(length ?? 0) > most) throw tooLong();
	const reading = Promise.resolve(request.readRawBody?.());
	const isWhole = await reading.then(
		() => true,
		() => false,
	);
	if (!isWhole) throw new RequestRejected(400, 'the body was cut off, or could not be read');
	const body = request.rawBody ?? Buffer.alloc(0);
	if (body.length > most) throw tooLong();
	return body;
}

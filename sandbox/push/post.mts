/** One POST, timed to the end of the answer. */
import { Agent, request } from 'node:http';

export interface Posted {
	/** HTTP status; 0 when no answer came in time. */
	status: number;
	text: string;
	ms: number;
}

const agent = new Agent({ keepAlive: true });

export async function post(
	url: string,
	{ headers, body }: { headers: Record<string, string>; body: string },
	timeoutMs: number,
): Promise<Posted> {
	const began = performance.now();
	const done = (status: number, text = '') => ({ status, text, ms: performance.now() - began });
	return await new Promise((resolve) => {
		const bytes = Buffer.from(body);
		const options = {
			method: 'POST',
			agent,
			headers: { 'content-type': 'application/json', 'content-length': bytes.length, ...headers },
		};
		const sending = request(url, options, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				clearTimeout(timer);
				resolve(done(response.statusCode ?? 0, Buffer.concat(parts).toString()));
			});
		});
		const timer = setTimeout(() => {
			resolve(done(0));
			sending.destroy();
		}, timeoutMs);
		sending.on('error', () => {
			clearTimeout(timer);
			resolve(done(0));
		});
		sending.end(bytes);
	});
}

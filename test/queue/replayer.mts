/** Takes pushed requests on loopback, passes each on to one webhook process, and again to another. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Pushed {
	body: Buffer;
	headers: Record<string, string>;
}

export interface Replayer {
	/** Where the platform pushes to. */
	url: string;
	/** All that came, as it came. */
	pushed: Pushed[];
	stop(): Promise<void>;
}

/** The platform's answer is that of the first process, unless `isHeld`: then only taken note of. */
export async function startReplayer(to: string | undefined): Promise<Replayer> {
	const pushed: Pushed[] = [];
	const server = createServer((request, response) => {
		void buffer(request).then(async (body) => {
			const { host: _host, connection: _connection, ...rest } = request.headers;
			const headers = Object.fromEntries(
				Object.entries(rest).map(([name, value]) => [name, String(value)]),
			);
			pushed.push({ body, headers });
			response.statusCode = to === undefined ? 200 : await replay({ body, headers }, to);
			response.setHeader('content-type', 'application/json');
			response.end('{"code":0,"msg":"success"}');
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const stop = async () => {
		server.close();
		server.closeAllConnections();
		await once(server, 'close');
	};
	return { url: `http://127.0.0.1:${port}/`, pushed, stop };
}

/** The same bytes with the same signature once more. */
export async function replay({ body, headers }: Pushed, to: string): Promise<number> {
	const { 'content-length': _length, ...rest } = headers;
	const response = await fetch(to, { method: 'POST', headers: rest, body: new Uint8Array(body) });
	await response.arrayBuffer();
	return response.status;
}

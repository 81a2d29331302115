/** A fake group chat: takes JSON messages on loopback and keeps them. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

export interface Receiver {
	url: string;
	received: unknown[];
	stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
	const received: unknown[] = [];
	const server = createServer((request, response) => {
		void json(request).then((body) => {
			received.push(body);
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
	return { url: `http://127.0.0.1:${port}/hook`, received, stop };
}

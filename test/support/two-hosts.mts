/** Two servers of this machine: a gateway with fixed answers, and another host. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Arrived {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
}

export interface Host {
	readonly url: string;
	/** What came in, oldest first. */
	readonly arrived: Arrived[];
	close(): Promise<void>;
}

export type Answering = (request: Arrived, response: ServerResponse) => void;

/** A server on a port of its own that notes what comes in. */
export async function openHost(answer: Answering): Promise<Host> {
	const arrived: Arrived[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			const { method = '', url: path = '', headers } = request;
			const came = { method, path, headers, body };
			arrived.push(came);
			answer(came, response);
		});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		arrived,
		async close() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}

/** Answers with JSON and status 200. */
export const answerJson = (response: ServerResponse, body: unknown) =>
	response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

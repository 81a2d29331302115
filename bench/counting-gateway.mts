/** A proxy in front of the sandbox for one reader; records when its calls came and which were refused. */
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface CountedCall {
	/** Of this process's own clock, milliseconds. */
	readonly at: number;
	readonly isTaken: boolean;
	/** What the platform said; 10000 is success. */
	readonly code: string;
}

interface CountingGateway {
	readonly url: string;
	readonly calls: readonly CountedCall[];
	stop(): void;
}

/** @param method of the platform; others pass without being counted */
export async function countingGateway(to: string, method: string): Promise<CountingGateway> {
	const calls: CountedCall[] = [];
	const { hostname, port } = new URL(to);
	const counted = `/${method.replaceAll('.', '/')}`;
	const server = createServer((incoming, outgoing) => {
		const { method: verb, url: path = '', headers } = incoming;
		const passed = ask({ hostname, port, method: verb, path, headers }, (answer) => {
			void buffer(answer).then((body) => {
				if (path.startsWith(counted)) {
					const [, code = 'none'] = /"code":(\d+)/.exec(body.toString()) ?? [];
					calls.push({ at: performance.now(), isTaken: code === '10000', code });
				}
				outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
			});
		});
		passed.once('error', () => outgoing.destroy());
		incoming.pipe(passed);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${address.port}`,
		calls,
		stop() {
			server.close();
			server.closeAllConnections();
		},
	};
}

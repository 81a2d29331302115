/** One address for several processes: each request goes to the next one, as a load balancer does. */
import { once } from 'node:events';
import { Agent, createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Balancer {
	readonly url: string;
	stop(): void;
}

export async function roundRobin(ports: readonly number[]): Promise<Balancer> {
	const agent = new Agent({ keepAlive: true });
	let turn = 0;
	const server = createServer((incoming, outgoing) => {
		const port = ports[turn++ % ports.length];
		const { method, url: path, headers } = incoming;
		const options = { host: '127.0.0.1', port, method, path, headers, agent };
		const passed = ask(options, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		passed.once('error', () => outgoing.destroy());
		incoming.pipe(passed);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		stop() {
			server.close();
			server.closeAllConnections();
			agent.destroy();
		},
	};
}

/** Ports nobody uses, so that two clones can run side by side. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** All are held open until the last is found, so that no two are the same. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(
		Array.from({ length: count }, async () => {
			const server = createServer().listen(0, '127.0.0.1');
			await once(server, 'listening');
			return server;
		}),
	);
	const ports = servers.map((server) => (server.address() as AddressInfo).port);
	await Promise.all(
		servers.map(async (server) => {
			server.close();
			await once(server, 'close');
		}),
	);
	return ports;
}

/** For one that somebody asked for. */
export async function assertFree(port: number): Promise<void> {
	const server = createServer().listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Error(
			`Port ${port} cannot be had (${code}): end what holds it, or start without --port, and a free one is taken.`,
		);
	}
	server.close();
	await once(server, 'close');
}

/** Ports nobody uses, so that two clones can run side by side. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

/**
 * Below those that a system gives to outgoing connections (Linux from 32768, macOS from 49152): else one
 * of these could take the port before who asked for it listens.
 */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const MAX_TRIES = 100;

/** All are held open until the last is found, so that no two are the same. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(Array.from({ length: count }, onFreePort));
	const ports = servers.map((server) => (server.address() as AddressInfo).port);
	await Promise.all(
		servers.map(async (server) => {
			server.close();
			await once(server, 'close');
		}),
	);
	return ports;
}

async function onFreePort(): Promise<Server> {
	for (let tries = 0; tries < MAX_TRIES; tries++) {
		const server = createServer().listen(randomInt(LOWEST, HIGHEST), '127.0.0.1');
		const isFree = await once(server, 'listening').then(
			() => true,
			() => false,
		);
		if (isFree) return server;
	}
	throw new Error(`no port between ${LOWEST} and ${HIGHEST} is free`);
}

/** For one that somebody asked for. */
export async function assertFree(port: number): Promise<void> {
	const server = createServer().listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Error(
			`Port ${port} cannot be used (${code}): end what holds it, or start without --port, and a free one is taken.`,
		);
	}
	server.close();
	await once(server, 'close');
}

/** This port where nobody has it, as it was used before. */
export async function isFree(port: number): Promise<boolean> {
	return await assertFree(port).then(
		() => true,
		() => false,
	);
}

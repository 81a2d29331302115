/** A registry on this machine, with packages that are made here, and a lock file of them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Locked {
	version: string;
	integrity: string;
	dependencies?: Record<string, string>;
	bin?: Record<string, string>;
}

export interface Registry {
	readonly url: string;
	/** `packages` of a lock file. */
	readonly lock: Record<string, Locked>;
	/** Paths that were asked for. */
	readonly asked: string[];
	/** The status to answer instead of the tarball, 0 for no answer at all; undefined: the tarball. */
	refuse: (path: string) => number | undefined;
	close(): Promise<void>;
}

export const folder = (name: string) =>
	mkdtempSync(join(process.env.TEST_FOLDER ?? '', `${name}-`));

/** Made by the `tar` of the machine, so that our reader is tried on another one's archives. */
function tarballOf(name: string, version: string, files: Record<string, string>): Buffer {
	const place = folder('package');
	const all = { 'package.json': JSON.stringify({ name, version }), ...files };
	for (const [path, text] of Object.entries(all)) {
		mkdirSync(join(place, 'package', path, '..'), { recursive: true });
		writeFileSync(join(place, 'package', path), text);
	}
	execFileSync('tar', ['czf', 'it.tgz', 'package'], { cwd: place });
	return readFileSync(join(place, 'it.tgz'));
}

export async function startRegistry(
	packages: Record<string, { files: Record<string, string> } & Partial<Locked>>,
): Promise<Registry> {
	const tarballs = new Map<string, Buffer>();
	const lock: Record<string, Locked> = {};
	for (const [name, { files, ...more }] of Object.entries(packages)) {
		const tarball = tarballOf(name, '1.0.0', files);
		tarballs.set(`/${name}/-/${name.replace(/^@[^/]+\//, '')}-1.0.0.tgz`, tarball);
		const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
		lock[`node_modules/${name}`] = { version: '1.0.0', integrity, ...more };
	}
	const asked: string[] = [];
	const registry = { refuse: (_path: string): number | undefined => undefined };
	const server: Server = createServer(({ url = '' }, response) => {
		asked.push(url);
		const tarball = tarballs.get(url);
		const refused = registry.refuse(url);
		if (refused === 0) return;
		const status = refused ?? (tarball === undefined ? 404 : 200);
		response.writeHead(status).end(status === 200 ? tarball : undefined);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return Object.assign(registry, {
		url: `http://127.0.0.1:${port}/`,
		lock,
		asked,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	});
}

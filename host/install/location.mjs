// @ts-check
/** Where an n8n is kept: outside the clone, one folder a lock file and platform. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the manifest and lock file of the n8n that demo and host tests run. */
const PINNED = dirname(here);

/**
 * @typedef {object} HostLocation
 * @property {string} source the folder of the manifest and the lock file
 * @property {string} cache the whole cache folder of this project
 * @property {string} dir the finished installation; it exists only when it has been complete
 * @property {string} version of n8n
 * @property {string} key changes whenever what is installed would change
 */

/**
 * @param {string} [source]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {HostLocation}
 */
export function hostLocation(source = PINNED, env = process.env) {
	const manifest = readFileSync(join(source, 'package.json'), 'utf8');
	/** @type {string} */
	const version = JSON.parse(manifest).dependencies.n8n;
	const hash = createHash('sha256').update(manifest);
	for (const file of [join(source, 'package-lock.json'), join(here, 'left-out.mjs')]) {
		hash.update(readFileSync(file));
	}
	const key = `n8n-${version}-${process.platform}-${process.arch}-${hash.digest('hex').slice(0, 12)}`;
	const cache =
		env.DOUYIN_SHOP_HOST_CACHE ??
		join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-douyin-shop');
	return { source, cache, dir: join(cache, key), version, key };
}

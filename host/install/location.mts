/** Where the pinned n8n is kept: outside the clone, one folder a lock file and platform. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project.mts';

export interface HostLocation {
	/** The whole cache folder of this project. */
	cache: string;
	/** The finished installation; it exists only when it is complete. */
	dir: string;
	version: string;
	/** Changes whenever what is installed would change. */
	key: string;
}

export function hostLocation(env: NodeJS.ProcessEnv = process.env): HostLocation {
	const source = join(projectRoot(), 'host');
	const manifest = readFileSync(join(source, 'package.json'), 'utf8');
	const lock = readFileSync(join(source, 'package-lock.json'));
	const { dependencies } = JSON.parse(manifest) as { dependencies: { n8n: string } };
	const version = dependencies.n8n;
	const hash = createHash('sha256').update(manifest).update(lock).digest('hex').slice(0, 12);
	const key = `n8n-${version}-${process.platform}-${process.arch}-${hash}`;
	const cache =
		env.DOUYIN_SHOP_HOST_CACHE ??
		join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-douyin-shop');
	return { cache, dir: join(cache, key), version, key };
}

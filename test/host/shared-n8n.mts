/** One n8n with the packed package, which the host tests share. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEAN } from '../../host/n8n/environment.mts';
import { startN8n, type Address } from '../../host/n8n/server.mts';
import { packPackage } from '../../host/package.mts';
import { FAST_POLLS } from '../../host/process/fast-polls.mts';

export interface SharedN8n {
	readonly address: Address;
	stop(): Promise<void>;
}

export async function startSharedN8n(): Promise<SharedN8n> {
	const userFolder = mkdtempSync(join(tmpdir(), 'douyin-shop-shared-n8n-'));
	const n8n = await startN8n({
		packageTgz: await packPackage(),
		userFolder,
		// All files that share it see that another package's libraries do not matter.
		hasNeighbour: true,
		isThrownAway: true,
		env: {
			...LEAN,
			...FAST_POLLS,
			// An isolate has a clock of its own, so `$today` would not be the test's day there.
			N8N_EXPRESSION_ENGINE: 'legacy',
		},
	});
	return {
		address: n8n.address,
		async stop() {
			await n8n.stop();
			rmSync(userFolder, { recursive: true, force: true });
		},
	};
}

/** n8n's command line, for what its REST interface keeps to itself (stored secrets in the clear). */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Installed } from '../install/n8n.mjs';
import { preload } from '../process/child.mts';

export async function n8nCommand(
	installed: Installed,
	env: NodeJS.ProcessEnv,
	args: string[],
): Promise<string> {
	const { stdout } = await promisify(execFile)(
		installed.node,
		[...preload('shifted-clock.cjs'), installed.n8n, ...args],
		{
			env: { ...env, N8N_LOG_LEVEL: 'error' },
			maxBuffer: 256 * 1024 * 1024,
		},
	);
	return stdout;
}

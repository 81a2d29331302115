/** Puts a packed package where n8n looks for community packages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, npmEnvironment } from '../install/npm.mjs';
import { run } from '../process/run.mjs';

/** `<user folder>/.n8n/nodes` is where n8n's own "install community package" puts them. */
export async function addPackage(userFolder: string, tgz: string): Promise<void> {
	const cwd = join(userFolder, '.n8n', 'nodes');
	mkdirSync(cwd, { recursive: true });
	// Without one npm would look for a package further up, and find this project.
	writeFileSync(join(cwd, 'package.json'), '{ "name": "installed-nodes", "private": true }\n');
	await run({
		title: 'installing the packed package into n8n',
		command: npm(
			'install',
			'--ignore-scripts',
			'--legacy-peer-deps',
			'--no-audit',
			'--no-fund',
			tgz,
		),
		cwd,
		env: npmEnvironment(),
		logFile: join(userFolder, 'install-package.log'),
	});
}

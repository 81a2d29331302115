/** Puts a packed package where n8n looks for community packages. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { npm, npmEnvironment } from '../install/npm.mjs';
import { run } from '../process/run.mjs';

const NAME = 'n8n-nodes-douyin-shop';

/**
 * `<user folder>/.n8n/nodes` is where n8n's own "install community package" puts them. Others that are
 * there stay.
 */
export async function addPackage(userFolder: string, tgz: string): Promise<void> {
	const cwd = join(userFolder, '.n8n', 'nodes');
	mkdirSync(cwd, { recursive: true });
	const manifest = join(cwd, 'package.json');
	// Without one npm would look for a package further up, and find this project.
	if (!existsSync(manifest)) {
		writeFileSync(manifest, '{ "name": "installed-nodes", "private": true }\n');
	}
	if (isInstalled(cwd, tgz)) return;
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

/** The name of the file says what is in it, and npm writes its own list last. */
function isInstalled(cwd: string, tgz: string): boolean {
	const listed = join(cwd, 'node_modules', '.package-lock.json');
	if (!existsSync(listed) || !existsSync(join(cwd, 'node_modules', NAME, 'package.json'))) {
		return false;
	}
	const { packages } = JSON.parse(readFileSync(listed, 'utf8')) as {
		packages?: Record<string, { resolved?: string }>;
	};
	const resolved = packages?.[`node_modules/${NAME}`]?.resolved ?? '';
	return resolved.startsWith('file:') && basename(resolved) === basename(tgz);
}

/**
 * The package as the compiler writes it for users. The sources run through tsx would be slower: it
 * adds a call to every closure, to keep its name.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** Inside `node_modules`, so that what the package requires is found. */
const folder = join(root, 'node_modules', '.cache', 'bench');
const require = createRequire(import.meta.url);

export function build(): void {
	const compiler = require.resolve('typescript/bin/tsc');
	const { status } = spawnSync(process.execPath, [compiler, '--outDir', folder], {
		cwd: root,
		stdio: 'inherit',
	});
	if (status !== 0) throw new Error('The package does not compile');
}

/** `T` is `typeof import(…)` of the source of the module. */
export const shipped = <T,>(module: string): T => require(join(folder, module)) as T;

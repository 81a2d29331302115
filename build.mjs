// @ts-check
/** Builds `dist/`: the compiler writes the code; icons and codex files are copied. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ASSETS = [
	{ folder: 'icons', suffix: '.svg' },
	{ folder: 'nodes', suffix: '.node.json' },
];

rmSync('dist', { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc], { stdio: 'inherit' });
for (const { folder, suffix } of ASSETS) {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	for (const file of files.filter((name) => name.endsWith(suffix))) {
		const target = join('dist', folder, file);
		mkdirSync(dirname(target), { recursive: true });
		copyFileSync(join(folder, file), target);
	}
}
process.exit(status ?? 1);

// @ts-check
/**
 * `npm run test:soak`: the long form of simulated days, races and load runs: every test file that
 * imports `support/soak.mts`. `-- day push-load` runs only the files whose path contains one of
 * these; `-- --list` names the files that would run.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = dirname(fileURLToPath(import.meta.url));
const root = dirname(tests);

const args = process.argv.slice(2);
const asked = args.filter((it) => it !== '--list');
const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.test.mts'))
	.filter((file) => asked.length === 0 || asked.some((part) => file.includes(part)))
	.map((file) => join(tests, file))
	.filter((file) => readFileSync(file, 'utf8').includes("support/soak.mts'"));
if (files.length === 0) {
	console.error(`No long test has ${asked.join(' or ')} in its path.`);
	process.exit(1);
}

if (args.includes('--list')) {
	console.log(files.map((file) => relative(root, file)).join('\n'));
	process.exit();
}

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
	process.execPath,
	// One after the other: several of them measure time.
	[jest, '--maxWorkers=1', '--runTestsByPath', ...files],
	{ cwd: root, stdio: 'inherit', env: { ...process.env, TEST_SOAK: '1' } },
);
process.exit(status ?? 1);

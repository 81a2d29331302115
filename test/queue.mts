/**
 * `npm run test:queue`: n8n in queue mode, on PostgreSQL and Redis. Without them it fails; with
 * `-- --if-there`, as `npm test` runs it, it says what it left out. `-- polls` runs only the files
 * whose path contains it; `-- --list` names the files that would run.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sayLeftOut } from '../host/left-out.mts';
import { missingServers } from '../host/queue/servers.mts';
import { projectRoot } from '../host/project.mts';

const root = projectRoot();
const args = process.argv.slice(2);
const asked = args.filter((it) => !it.startsWith('--'));
const files = readdirSync(join(root, 'test', 'queue'))
	.filter((file) => file.endsWith('.test.mts'))
	.map((file) => join('test', 'queue', file))
	.filter((file) => asked.length === 0 || asked.some((part) => file.includes(part)));
if (files.length === 0) {
	console.error(`No test in queue mode has ${asked.join(' or ')} in its path.`);
	process.exit(1);
}
if (args.includes('--list')) {
	console.log(files.join('\n'));
	process.exit();
}

const missing = await missingServers();
if (missing.length > 0) {
	const isLeftOut = args.includes('--if-there');
	const why = missing.join('\n');
	if (isLeftOut) sayLeftOut('queue', why);
	else console.error(`Not possible: the tests in queue mode.\n${why}`);
	process.exit(isLeftOut ? 0 : 1);
}

// One file after the other: they share a cluster, and some of them kill it.
const jest = ['--selectProjects', 'queue', '--runInBand', '--runTestsByPath', ...files];
const { status } = spawnSync(
	process.execPath,
	[join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...jest],
	{ cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);

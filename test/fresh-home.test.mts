/**
 * The project's scripts with a home folder that is new: nothing is written there but npm's cache and
 * our own, so that none of n8n, the compiler or a tool leaves its settings with those who try this.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { isSoak } from './support/soak.mts';

const ROOT = join(__dirname, '..');
const OURS = join('.cache', 'n8n-nodes-douyin-shop');

const folder = (name: string) => mkdtempSync(join(process.env.TEST_FOLDER ?? '', `${name}-`));

/** Without what this run of jest set for itself, or a tool put into the environment of this one. */
const environment = (home: string): NodeJS.ProcessEnv => ({
	...Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !/^(N8N|XDG|TEST|JEST|npm|CLOCK)_/.test(name)),
	),
	HOME: home,
	USERPROFILE: home,
	TMPDIR: folder('temporary'),
	// Only so that n8n is not installed again: by default this is a folder of ours in the home folder.
	DOUYIN_SHOP_HOST_CACHE: process.env.DOUYIN_SHOP_HOST_CACHE ?? join(homedir(), OURS),
});

interface Ran {
	readonly code: number | null;
	readonly output: string;
	/** Files in the home folder. */
	readonly files: readonly string[];
}

/** Runs npm until it ends, or until `until` is in its output. */
async function npm(args: readonly string[], { cwd = ROOT, until = '' } = {}): Promise<Ran> {
	const home = folder('home');
	const child = spawn('npm', args, { cwd, env: environment(home), detached: true });
	let output = '';
	const note = (chunk: unknown) => {
		output += String(chunk);
		// The whole group: npm passes no signal on to what it runs.
		if (until && output.includes(until) && child.pid) process.kill(-child.pid, 'SIGTERM');
	};
	child.stdout.on('data', note);
	child.stderr.on('data', note);
	const [code] = (await once(child, 'close')) as [number | null];
	const files = readdirSync(home, { recursive: true, encoding: 'utf8', withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1));
	return { code, output, files };
}

const foreign = (files: readonly string[]) =>
	files.filter((file) => !file.startsWith('.npm/') && !file.startsWith(`${OURS}/`));

/** The sources alone, so that the `dist/` of the clone is left alone. */
function copy(): string {
	const target = folder('copy');
	for (const name of [
		'nodes',
		'credentials',
		'icons',
		'package.json',
		'tsconfig.json',
		'gulpfile.js',
	]) {
		cpSync(join(ROOT, name), join(target, name), { recursive: true });
	}
	symlinkSync(join(ROOT, 'node_modules'), join(target, 'node_modules'));
	mkdirSync(join(target, 'dist'));
	return target;
}

const QUICK = [
	'run jest -- --selectProjects unit -w 1 --testPathPatterns kernel/numbers',
	'exec -- eslint --format json nodes/kernel/errors.ts',
	'exec -- oxlint --format json test/fresh-home.test.mts',
	'exec -- oxfmt --check package.json',
];
const SLOW = [
	'run bench -- sign',
	'run lint',
	'run typecheck',
	'run format:check',
	'start -- --once',
];

// What is run takes seconds; a busy machine may give it a tenth of its time.
jest.setTimeout(240_000);

it.each(isSoak ? [...QUICK, ...SLOW] : QUICK)('npm %s', async (line) => {
	const { code, output, files } = await npm(line.split(' '));
	expect([code, foreign(files)]).toEqual([0, []]);
	expect(output).not.toBe('');
});

it('npm run sandbox', async () => {
	const args = ['run', 'sandbox', '--', '--port', '0', '--orders', '10'];
	const { output, files } = await npm(args, { until: '"appKey"' });
	expect(output).toContain('"url":"http://127.0.0.1:');
	expect(foreign(files)).toEqual([]);
});

// The compiler takes longer than all the others together.
if (isSoak) {
	it('npm run build', async () => {
		const cwd = copy();
		const { code, files } = await npm(['run', 'build'], { cwd });
		expect([code, foreign(files)]).toEqual([0, []]);
		expect(readdirSync(join(cwd, 'dist')).sort()).toEqual(['credentials', 'icons', 'nodes']);
	});
}

it('finds what a script writes elsewhere', () => {
	const files = ['.npm/_logs/a.log', '.n8n/config', join(OURS, 'n8n', 'a'), '.cache/other/b'];
	expect(foreign(files)).toEqual(['.n8n/config', '.cache/other/b']);
});

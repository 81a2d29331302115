// @ts-check
/**
 * `npm test`: everything. `npm test -- lint unit` runs only these steps; `-- --list` names what would
 * run. Checks and unit tests run side by side, and n8n is installed beside them; the tests in n8n come
 * last, those of queue mode beside the others. All steps run even after a failure, so that one run tells
 * the whole story. What a step says that runs beside the tests comes when it ends.
 *
 * A few files of tests that failed run once more at the end, alone. Where they pass then, the run
 * passes and names them UNSTEADY: something in them depends on the load, and is to be mended.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, npmRun } from './dependencies.mjs';
import { Trouble } from './install/trouble.mjs';

/** @typedef {{ name: string, passed: boolean, seconds: number, unsteady?: string[] }} Result */
/** @typedef {(script: string, ...args: string[]) => Promise<number>} Run */

/** @typedef {Record<string, (run: Run) => Promise<number>>} Lane */

/** What these steps say is seen at once. */
const SEEN = ['unit', 'host'];

/** @param {string[]} more */
const jest = (...more) => /** @type {const} */ (['jest', '--selectProjects', ...more]);

/** @type {Lane[]} */
const first = [
	{
		// The build checks the types of what ships, lint those of the rest.
		format: async (run) => await run('format:check'),
		lint: async (run) => await run('lint'),
		build: async (run) => await run('build'),
		scan: async (run) => await run('scan'),
	},
	{ unit: async (run) => await run(...jest('unit', '--maxWorkers=100%')) },
	{ n8n: async (run) => await run('host:install') },
];
/** @type {Lane[]} */
const then = [
	// They wait more than they compute.
	{ host: async (run) => await run(...jest('host', '--maxWorkers=4')) },
	{ queue: async (run) => await run('test:queue', '--if-there') },
];

const args = process.argv.slice(2);
const asked = args.filter((it) => it !== '--list');
const names = [...first, ...then].flatMap((lane) => Object.keys(lane));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
	console.error(`No such step: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
	process.exit(1);
}

/** @param {Lane[]} lanes */
const wantedOf = (lanes) =>
	lanes
		.map((lane) =>
			Object.entries(lane).filter(([name]) => asked.length === 0 || asked.includes(name)),
		)
		.filter((lane) => lane.length > 0);

if (args.includes('--list')) {
	const steps = [first, then].flatMap((lanes) => wantedOf(lanes).flat());
	console.log(steps.map(([name]) => name).join('\n'));
	process.exit();
}

await ensureDependencies((line) => console.error(line)).catch((error) => {
	console.error(error instanceof Trouble ? error.message : error.stack);
	process.exit(1);
});

const folder = mkdtempSync(join(tmpdir(), 'douyin-shop-npm-test-'));
const summary = join(folder, 'summary.jsonl');
process.env.TEST_SUMMARY = summary;
const reporter = createRequire(import.meta.url)('../test/environment/summary-reporter.cjs');

/** More than these at once are no chance: then nothing is tried again. */
const MAX_UNSTEADY_FILES = 4;

/** What the tests said of themselves since the last look: the failed ones, and the slow ones. */
const takeSummary = () => {
	const lines = existsSync(summary) ? readFileSync(summary, 'utf8').split('\n') : [];
	rmSync(summary, { force: true });
	return lines.filter(Boolean).map((line) => JSON.parse(line));
};

/** @param {number} started */
const secondsSince = (started) => Math.round((Date.now() - started) / 1000);

/**
 * @param {Lane[]} lanes
 * @returns {Promise<Result[]>}
 */
const runAll = async (lanes) => {
	const wanted = wantedOf(lanes);
	const results = await Promise.all(
		wanted.map(async (lane) => {
			const isSeen = wanted.length === 1 || lane.some(([name]) => SEEN.includes(name));
			const run = npmRun(isSeen ? 'inherit' : 'pipe');
			/** @type {Result[]} */
			const done = [];
			for (const [name, step] of lane) {
				console.log(`\n── ${name}${isSeen ? '' : ' (beside the others)'}`);
				const started = Date.now();
				const passed = (await step(run)) === 0;
				const seconds = secondsSince(started);
				console.log(`── ${name} ${passed ? 'passed' : 'FAILED'} after ${seconds} s\n`);
				done.push({ name, passed, seconds });
			}
			return done;
		}),
	);
	return results.flat();
};

/**
 * Runs the files that failed once more, one after the other, on a machine that is quiet by then.
 *
 * @param {Result[]} results
 * @param {{ project: string, file: string, failed?: string }[]} found
 */
const tryAgain = async (results, found) => {
	const failures = found.filter(({ failed }) => failed !== undefined);
	if (new Set(failures.map(({ file }) => file)).size > MAX_UNSTEADY_FILES) return;
	for (const result of results.filter(({ passed }) => !passed)) {
		const files = [
			...new Set(failures.filter((it) => it.project === result.name).map(({ file }) => file)),
		];
		if (files.length === 0) continue;
		console.log(`\n── ${result.name}, once more: ${files.join(' ')}`);
		const again = jest(result.name, '--runInBand', '--runTestsByPath', ...files);
		if ((await npmRun('inherit')(...again)) !== 0) continue;
		result.passed = true;
		result.unsteady = files;
	}
};

const begun = Date.now();
const results = [...(await runAll(first)), ...(await runAll(then))];

const found = takeSummary();
if (found.length > 0) console.log(`\n${reporter.text(found)}`);
await tryAgain(results, found);
const still = takeSummary().filter(({ failed }) => failed !== undefined);
if (still.length > 0) console.log(`\nFailed in both tries: ${reporter.text(still)}`);
rmSync(folder, { recursive: true, force: true });
console.log('');
for (const { name, passed, seconds, unsteady = [] } of results) {
	const note =
		unsteady.length > 0 ? `  UNSTEADY, passed at the second try: ${unsteady.join(' ')}` : '';
	console.log(`${passed ? 'passed' : 'FAILED'}  ${String(seconds).padStart(4)} s  ${name}${note}`);
}
console.log(`${secondsSince(begun)} s in all`);
process.exit(results.every(({ passed }) => passed) ? 0 : 1);

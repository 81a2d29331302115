// @ts-check
/**
 * `npm test`: everything. `npm test -- lint unit` runs only these steps; `-- --list` names what would
 * run. All run at the same time, but for those that need what another one makes. What runs in n8n
 * waits and measures time, so checks and unit tests take the time of the processor that it leaves. All
 * steps run even after a failure, so that one run shows all failures.
 *
 * A few files of tests that failed run once more at the end, alone. Where they pass then, the run
 * passes and names them UNSTEADY: something in them depends on the load, and is to be mended.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, npmRun } from './dependencies.mjs';
import { Trouble } from './install/trouble.mjs';

/** @typedef {{ name: string, passed: boolean, seconds: number, unsteady?: string[] }} Result */
/** @typedef {(script: string, ...args: string[]) => Promise<number>} Run */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(run: Run) => Promise<number>} start gives its exit status
 * @property {string[]} [after] it begins when these have ended, passed or not
 * @property {boolean} [isPatient] it takes the time of the processor that others leave
 */

/** @param {string[]} more */
const jest = (...more) => /** @type {const} */ (['jest', '--selectProjects', ...more]);

/** What the tests in n8n need. */
const READY = ['n8n', 'package'];

/** @type {Step[]} */
const steps = [
	{ name: 'n8n', start: async (run) => await run('host:install') },
	// Its build checks the types of what ships, lint those of the rest.
	{ name: 'package', start: async (run) => await run('package', '--out', folder) },
	// They wait more than they compute.
	{ name: 'host', after: READY, start: async (run) => await run(...jest('host', '-w', '6')) },
	{ name: 'queue', after: READY, start: async (run) => await run('test:queue', '--if-there') },
	{
		name: 'browser',
		after: ['queue'],
		start: async (run) => await run('test:browser', '--if-there'),
	},
	{
		name: 'unit',
		isPatient: true,
		// One more than there are cores: some wait for a time to pass.
		start: async (run) => await run(...jest('unit', '-w', String(availableParallelism() + 1))),
	},
	{ name: 'format', isPatient: true, start: async (run) => await run('format:check') },
	{
		name: 'lint',
		after: ['format', 'package'],
		isPatient: true,
		start: async (run) => await run('lint'),
	},
	{ name: 'scan', after: ['lint'], isPatient: true, start: async (run) => await run('scan') },
];

const args = process.argv.slice(2);
const asked = args.filter((it) => it !== '--list');
const names = steps.map(({ name }) => name);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
	console.error(`No such step: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
	process.exit(1);
}
const wanted = steps.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (args.includes('--list')) {
	console.log(wanted.map(({ name }) => name).join('\n'));
	process.exit();
}

await ensureDependencies((line) => console.error(line)).catch((error) => {
	console.error(error instanceof Trouble ? error.message : error.stack);
	process.exit(1);
});

const folder = mkdtempSync(join(tmpdir(), 'douyin-shop-npm-test-'));
const summary = join(folder, 'summary.jsonl');
process.env.TEST_SUMMARY = summary;
// What one process has compiled, those of other steps need not.
process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
const reporter = createRequire(import.meta.url)('../test/environment/summary-reporter.cjs');

/** More than these at once are no chance: then nothing is tried again. */
const MAX_UNSTEADY_FILES = 4;

/** What the tests said of themselves since the last look: the failed, the slow, what was left out. */
const takeSummary = () => {
	const lines = existsSync(summary) ? readFileSync(summary, 'utf8').split('\n') : [];
	rmSync(summary, { force: true });
	return lines.filter(Boolean).map((line) => JSON.parse(line));
};

/** @param {number} started */
const secondsSince = (started) => Math.round((Date.now() - started) / 1000);

/** @type {Map<string, Promise<Result>>} */
const under = new Map();

/** @param {Step} step @returns {Promise<Result>} */
const runStep = async ({ name, start, after = [], isPatient = false }) => {
	for (const other of after) await under.get(other);
	const isAlone = wanted.length === 1;
	const run = npmRun({ ...(!isAlone && { name }), isPatient });
	console.log(`── ${name}`);
	const started = Date.now();
	const passed = (await start(run)) === 0;
	const seconds = secondsSince(started);
	console.log(`── ${name} ${passed ? 'passed' : 'FAILED'} after ${seconds} s`);
	return { name, passed, seconds };
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
		if ((await npmRun()(...again)) !== 0) continue;
		result.passed = true;
		result.unsteady = files;
	}
};

const begun = Date.now();
for (const step of wanted) under.set(step.name, runStep(step));
const results = await Promise.all(under.values());

const found = takeSummary();
/** @type {Map<string, string>} */
const leftOut = new Map(
	found.filter((it) => 'leftOut' in it).map((it) => [it.leftOut, it.why.replaceAll('\n', ' ')]),
);
if (found.length > leftOut.size) console.log(`\n${reporter.text(found)}`);
await tryAgain(results, found);
const still = takeSummary().filter(({ failed }) => failed !== undefined);
if (still.length > 0) console.log(`\nFailed in both tries: ${reporter.text(still)}`);
rmSync(folder, { recursive: true, force: true });
console.log('');
for (const { name, passed, seconds, unsteady = [] } of results) {
	const why = leftOut.get(name);
	const note =
		unsteady.length > 0 ? `  UNSTEADY, passed at the second try: ${unsteady.join(' ')}` : '';
	const state = why === undefined ? (passed ? 'passed ' : 'FAILED ') : 'NOT RUN';
	console.log(`${state}  ${String(seconds).padStart(4)} s  ${name}${note}${why ? `  ${why}` : ''}`);
}
console.log(`${secondsSince(begun)} s in all`);
process.exit(results.every(({ passed }) => passed) ? 0 : 1);

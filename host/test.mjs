// @ts-check
/**
 * `npm test`: everything. `npm test -- lint unit` runs only these steps; `-- --list` names what would
 * run. n8n is installed beside the steps that need none; the tests in n8n come last, alone, since some
 * of them measure time. All steps run even after a failure, so that one run tells the whole story;
 * what a step of the second lane says comes when it ends.
 */
import { ensureDependencies, npmRun } from './dependencies.mjs';

/** @typedef {{ name: string, passed: boolean, seconds: number }} Result */
/** @typedef {(script: string, ...args: string[]) => Promise<number>} Run */

/** @typedef {Record<string, (run: Run) => Promise<number>>} Lane */

/** @type {Lane[]} */
const first = [
	{
		format: async (run) => await run('format:check'),
		lint: async (run) => await run('lint'),
		types: async (run) => await run('typecheck'),
		build: async (run) => await run('build'),
		unit: async (run) => await run('jest', '--selectProjects', 'unit', '--maxWorkers=100%'),
	},
	{ n8n: async (run) => await run('host:install') },
];
/** @type {Lane[]} */
const then = [
	{
		host: async (run) => await run('jest', '--selectProjects', 'host', '--maxWorkers=2'),
		queue: async (run) => await run('test:queue', '--if-there'),
	},
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

ensureDependencies();

/**
 * @param {Lane[]} lanes
 * @returns {Promise<Result[]>}
 */
const runAll = async (lanes) => {
	const results = await Promise.all(
		wantedOf(lanes).map(async (lane, at) => {
			const run = npmRun(at === 0 ? 'inherit' : 'pipe');
			/** @type {Result[]} */
			const done = [];
			for (const [name, step] of lane) {
				console.log(`\n── ${name}${at === 0 ? '' : ' (beside the others)'}`);
				const started = Date.now();
				const passed = (await step(run)) === 0;
				const seconds = Math.round((Date.now() - started) / 1000);
				if (at > 0) console.log(`── end of ${name}\n`);
				done.push({ name, passed, seconds });
			}
			return done;
		}),
	);
	return results.flat();
};

const results = [...(await runAll(first)), ...(await runAll(then))];

console.log('');
for (const { name, passed, seconds } of results) {
	console.log(`${passed ? 'passed' : 'FAILED'}  ${String(seconds).padStart(4)} s  ${name}`);
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);

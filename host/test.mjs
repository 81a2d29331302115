// @ts-check
/**
 * `npm test`: everything. `npm test -- lint unit` runs only these steps; `-- --list` names what would
 * run. Two lanes run side by side: what needs no n8n, and what does, which waits more than it
 * computes. All steps run even after a failure, so that one run tells the whole story; what a step of
 * the second lane says comes when it ends.
 */
import { ensureDependencies, npmRun } from './dependencies.mjs';

/** @typedef {{ name: string, passed: boolean, seconds: number }} Result */
/** @typedef {(script: string, ...args: string[]) => Promise<number>} Run */

/** @type {Array<Record<string, (run: Run) => Promise<number>>>} */
const lanes = [
	{
		format: async (run) => await run('format:check'),
		lint: async (run) => await run('lint'),
		types: async (run) => await run('typecheck'),
		build: async (run) => await run('build'),
		unit: async (run) => await run('jest', '--selectProjects', 'unit', '--maxWorkers=100%'),
	},
	{
		n8n: async (run) => await run('host:install'),
		host: async (run) => await run('jest', '--selectProjects', 'host', '--maxWorkers=2'),
	},
];

const args = process.argv.slice(2);
const asked = args.filter((it) => it !== '--list');
const names = lanes.flatMap((lane) => Object.keys(lane));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
	console.error(`No such step: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
	process.exit(1);
}

const wanted = lanes
	.map((lane) =>
		Object.entries(lane).filter(([name]) => asked.length === 0 || asked.includes(name)),
	)
	.filter((lane) => lane.length > 0);

if (args.includes('--list')) {
	console.log(wanted.map((lane) => lane.map(([name]) => name).join('\n')).join('\n'));
	process.exit();
}

ensureDependencies();

const results = await Promise.all(
	wanted.map(async (lane, at) => {
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

console.log('');
for (const { name, passed, seconds } of results.flat()) {
	console.log(`${passed ? 'passed' : 'FAILED'}  ${String(seconds).padStart(4)} s  ${name}`);
}
process.exit(results.flat().every(({ passed }) => passed) ? 0 : 1);

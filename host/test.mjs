// @ts-check
/**
 * `npm test`: everything, in the order of how soon it can fail. `npm test -- lint unit` runs only
 * these steps. All steps run even after a failure, so that one run tells the whole story.
 */
import { ensureDependencies, npmRun } from './dependencies.mjs';

/** @type {Record<string, () => number>} */
const steps = {
	format: () => npmRun('format:check'),
	lint: () => npmRun('lint'),
	types: () => npmRun('typecheck'),
	build: () => npmRun('build'),
	unit: () => npmRun('jest', '--selectProjects', 'unit'),
	'install n8n': () => npmRun('host:install'),
	host: () => npmRun('jest', '--selectProjects', 'host', '--runInBand'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
	console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}`);
	process.exit(1);
}

ensureDependencies();
const results = Object.entries(steps)
	.filter(([name]) => asked.length === 0 || asked.includes(name))
	.map(([name, step]) => {
		console.log(`\n── ${name}`);
		const started = Date.now();
		const passed = step() === 0;
		return { name, passed, seconds: Math.round((Date.now() - started) / 1000) };
	});

console.log('');
for (const { name, passed, seconds } of results) {
	console.log(`${passed ? 'passed' : 'FAILED'}  ${String(seconds).padStart(4)} s  ${name}`);
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);

/**
 * What `npm start` shows: a real n8n with this package, working on the sandbox. The example
 * *orders of the last 24 hours → sheet* is put in and run; then again as new orders arrive.
 * With `--once` it ends after the first run, its last line one JSON object.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inDemoFolder } from './demo-folder.mts';
import { newsText, rowsText, whereText } from './demo-text.mts';
import { addOrdersToSheet, type OrdersToSheet } from './orders-to-sheet.mts';
import { projectRoot } from './project.mts';
import { setStage, type Stage } from './stage.mts';

const SECONDS_BETWEEN_RUNS = 20;

const started = Date.now();
const { values } = parseArgs({
	options: {
		once: { type: 'boolean', default: false },
		orders: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '1' },
		/** Of n8n's editor; without it a free one. */
		port: { type: 'string' },
		/** Where n8n's data and the sheets go; emptied at every start. */
		data: { type: 'string', default: join(projectRoot(), '.demo') },
	},
});

/** Progress is for people and goes to standard error: standard output is the result. */
const say = (line: string) => console.error(line);

/** Before the stage is set there is nothing to end in order: what was started ends with us. */
let standing = false;
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
	process.on(name, () => {
		if (!standing || stopping.signal.aborted) process.exit(130);
		stopping.abort();
	});
}

/** Returns what a program that started this wants to know. */
async function show(stage: Stage): Promise<object> {
	const example = await addOrdersToSheet(stage);
	say(`running the workflow "${example.workflow.name}" …`);
	const first = await example.run();
	const { orders, rows } = first;
	console.log(rowsText(first, Math.round((Date.now() - started) / 1000)));
	const summary = { orders, rows: rows.length, sheet: example.csv };
	if (values.once) return summary;
	console.log(await whereText(stage, example));
	// A run that is under way when it is time to stop is not waited for.
	await Promise.race([goOn(example, rows.length), once(stopping.signal, 'abort')]);
	return summary;
}

/** Runs the workflow again and again, saying what came in, until it is asked to stop. */
async function goOn(example: OrdersToSheet, known: number): Promise<void> {
	for (let before = known; !stopping.signal.aborted;) {
		await sleep(SECONDS_BETWEEN_RUNS * 1000);
		const { rows } = await example.run();
		console.log(newsText(rows.length, before));
		before = rows.length;
	}
}

try {
	await inDemoFolder(values.data, async (userFolder) => {
		say('starting …');
		// A busy shop: a quarter of the orders falls into the last day.
		const sandboxArgs = ['--orders', values.orders, '--seed', values.seed, '--days', '4'];
		const port = values.port === undefined ? undefined : Number(values.port);
		const stage = await setStage({ userFolder, sandboxArgs, say, port });
		standing = true;
		const showAll = async () => {
			try {
				return await show(stage);
			} finally {
				say('stopping n8n and the sandbox …');
				await stage.stop();
			}
		};
		const summary = await showAll();
		if (values.once) console.log(JSON.stringify(summary));
	});
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
// A pause or a run that was not waited for must not hold the process.
process.exit();

/**
 * What `npm start` shows: a real n8n with this package, working on the sandbox, with a credential of each
 * platform and all examples. *Orders of the last 24 hours → sheet* is run; then again as new orders arrive.
 * What its user builds is kept in the folder. With `--once` it ends after the first run, its last line one
 * JSON object.
 */
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inDemoFolder, type DemoFolder } from './demo/folder.mts';
import { Memory } from './demo/memory.mts';
import { goOn } from './demo/own-runs.mts';
import { putIn, type PutIn } from './demo/put-in.mts';
import { startDemo, type DemoStage } from './demo/stage.mts';
import { clockTime, newestText, textsIn } from './demo/texts.mts';
import { projectRoot } from './project.mts';

const started = Date.now();
const { values } = parseArgs({
	options: {
		once: { type: 'boolean', default: false },
		/** Empties the folder first. */
		fresh: { type: 'boolean', default: false },
		/** Nodes, notes and this output in Chinese, as in an n8n in mainland China. */
		zh: { type: 'boolean', default: false },
		orders: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '1' },
		/** Seconds between the demo's own runs. */
		every: { type: 'string', default: '60' },
		/** Of n8n's editor; without it that of the start before, or a free one. */
		port: { type: 'string' },
		/** Where n8n's data and the sheets go. */
		data: { type: 'string', default: join(projectRoot(), '.demo') },
	},
});
const secondsBetween = Number(values.every);
const language = values.zh ? 'zh' : 'en';
const texts = textsIn(language);

/** Progress is for people and goes to standard error: standard output is the result. */
const say = (line: string) => console.error(line);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Before the stage is set there is nothing to end in order: what was started ends with us. */
let standing = false;
const stopping = new AbortController();
const stopped = once(stopping.signal, 'abort');
for (const name of ['SIGINT', 'SIGTERM'] as const) {
	process.on(name, () => {
		if (!standing || stopping.signal.aborted) process.exit(130);
		stopping.abort();
	});
}

/** Runs the example; returns what a program that started this wants to know. */
async function firstRun({ example }: PutIn) {
	say(texts.running(example.workflow.name));
	const { orders, read, rows: all } = await example.run();
	// Rows of earlier starts are in the table too.
	const rows = all.filter(({ orderId }) => read.includes(String(orderId)));
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(['', texts.orders(orders, seconds), '', newestText(rows)].join('\n'));
	return { summary: { orders, rows: rows.length, sheet: example.csv }, total: all.length };
}

/** Puts in what is missing, shows where everything is, and runs the example again and again. */
async function show(stage: DemoStage, memory: Memory, data: string): Promise<void> {
	const { n8n, sandbox, isOurs } = stage;
	const failed = (error: unknown) => void say(texts.setUpFailed(reasonOf(error)));
	const put = isOurs ? await putIn(stage, memory, language).catch(failed) : undefined;
	const isRun = put !== undefined && (await put.mayRun().catch(() => true));
	const first = isRun ? await firstRun(put).catch(failed) : undefined;
	const { email, password } = n8n.owner;
	const shown = await put?.shown();
	const places = { n8n: n8n.url, email, password, isOurs, sandbox, folder: dirname(data), shown };
	console.log(texts.where(places));
	if (!isRun) return;
	const own = {
		run: async () => await put.runAgain(),
		mayRun: put.mayRun,
		revive: async () => {
			if (n8n.isRunning()) return false;
			await n8n.restart();
			return true;
		},
		secondsBetween,
		signal: stopping.signal,
		texts,
		say: (line: string) => console.log(`${clockTime()}  ${line}`),
	};
	await goOn(own, first?.total ?? 0);
}

async function demo(folder: DemoFolder): Promise<void> {
	if (!(secondsBetween >= 1)) throw new Error(`--every ${values.every}: ?  --every 60`);
	say(texts.starting(folder.isKept, dirname(folder.data)));
	const memory = new Memory(folder.memoryFile);
	// A busy shop: a quarter of the orders falls into the last day.
	const sandboxArgs = ['--orders', values.orders, '--seed', values.seed, '--days', '4'];
	const port = values.port === undefined ? undefined : Number(values.port);
	const stage = await startDemo({ folder, memory, language, texts, sandboxArgs, port, say });
	standing = true;
	let summary: object | undefined;
	try {
		if (values.once) {
			summary = (await firstRun(await putIn(stage, memory, language))).summary;
		} else {
			const shown = show(stage, memory, folder.data);
			// A run that is under way when it is time to stop is not waited for.
			await Promise.race([stopped, shown.then(async () => await stopped)]);
		}
	} finally {
		say(texts.stopping());
		await stage.stop();
	}
	if (summary) console.log(JSON.stringify(summary));
}

try {
	await inDemoFolder(values.data, values.fresh, texts, demo);
} catch (error) {
	say(reasonOf(error));
	process.exitCode = 1;
}
// A pause or a run that was not waited for must not hold the process.
process.exit();

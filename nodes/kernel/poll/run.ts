/** Runs a polling trigger: reads on from where it stands, emits what is new, stores where it came to. */
import { perProcess } from '../process-state';
import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { withHeadings, type LabelledColumns } from '../column-names';
import { toNodeError } from '../errors';
import { placeOf, type Finder, type Place } from './cursor-store';
import { deliver, takeUndelivered } from './deliver';
import { outputOf } from './output';
import type { Change } from './cursor';
import { isPassing } from './read';
import { pollOnce, tryOut } from './step';
import type { PollOptions, PollSource } from './stream';
import { pollSnapshot, type Watch } from './snapshot';

type Output = INodeExecutionData[][];

interface Reading<C extends Change> {
	readonly source: PollSource<C>;
	readonly options: PollOptions;
}

type Connected<C extends Change> = (Reading<C> | { readonly watch: Watch }) & {
	/** The columns of its items, where the form asks for Chinese headings. */
	readonly columns?: LabelledColumns;
	/** Says what was noted while the poll ran. */
	readonly finish?: () => void;
};

const running = perProcess(() => new Set<string>());

/** Milliseconds that a poll may take: n8n abandons it later and would drop its result. */
export function pollBudgetMs(context: IPollFunctions): number {
	const budget =
		typeof context.getPollBudgetMs === 'function' ? context.getPollBudgetMs() : Infinity;
	return Math.min(35_000, budget * 0.8);
}

export async function poll<C extends Change>(
	context: IPollFunctions,
	connect: () => Promise<Connected<C>>,
): Promise<Output | null> {
	const isManual = context.getMode() === 'manual';
	const finder = { isActivation: !isManual && isActivationRun(context), now: seconds() };
	const node = `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
	// A poll that takes longer than the interval is not overtaken by the next one.
	if (!isManual && running().has(node)) return null;
	if (!isManual) running().add(node);
	let finish: (() => void) | undefined;
	try {
		const connected = await connect();
		finish = connected.finish;
		const headed = (output: Output | null) =>
			output && connected.columns ? output.map(headedBy(connected.columns)) : output;
		if (isManual) return headed(await examplesOf(connected));
		const { of } = 'watch' in connected ? connected.watch : connected.source;
		const place = placeOf(context, of, finder);
		const output = takeUndelivered(place) ?? headed(await read(connected, place, finder));
		if (output) deliver(context, place, output);
		return null;
	} catch (error) {
		const failure = toNodeError(context.getNode(), error);
		if (!finder.isActivation || !isPassing(error)) throw failure;
		// The workflow is published all the same: the first poll on the clock makes up for this one.
		context.logger.warn(`Douyin could not be asked while publishing: ${failure.message}`);
		return null;
	} finally {
		finish?.();
		if (!isManual) running().delete(node);
	}
}

async function examplesOf<C extends Change>(connected: Connected<C>) {
	if ('watch' in connected) return outputOf(await connected.watch.examples());
	return await tryOut(connected.source, connected.options);
}

async function read<C extends Change>(connected: Connected<C>, place: Place, finder: Finder) {
	if ('watch' in connected) return await pollSnapshot(connected.watch, place);
	return await pollOnce(connected.source, connected.options, place, finder);
}

const headedBy = (columns: LabelledColumns) => (items: readonly INodeExecutionData[]) =>
	withHeadings(items, columns);

const seconds = () => Math.floor(Date.now() / 1000);

const known = new WeakSet<IPollFunctions>();
const UNTIMED_BUDGET_MS = 300_000;

/**
 * n8n polls once while a workflow is published and refuses to publish when that fails. It does so
 * with a context that is new and has no real budget; a tick of the durable scheduler has one.
 */
function isActivationRun(context: IPollFunctions): boolean {
	const isFirst = !known.has(context);
	known.add(context);
	const budget =
		typeof context.getPollBudgetMs === 'function' ? context.getPollBudgetMs() : UNTIMED_BUDGET_MS;
	return isFirst && budget >= UNTIMED_BUDGET_MS;
}

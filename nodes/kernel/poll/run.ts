/** Runs a polling trigger: reads on from where it stands, emits what is new, stores where it came to. */
import { perProcess } from '../process-state';
import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { withHeadings, type LabelledColumns } from '../column-names';
import { toNodeError } from '../errors';
import type { Finder } from './cursor-store';
import { outputOf } from './output';
import type { Change } from './cursor';
import { isPassing } from './read';
import { pollOnce, tryOut } from './step';
import type { PollOptions, PollSource } from './stream';
import { pollSnapshot, type Watch } from './snapshot';

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
): Promise<INodeExecutionData[][] | null> {
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
		const output = await read(context, connected, finder);
		return output && connected.columns ? output.map(headedBy(connected.columns)) : output;
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

async function read<C extends Change>(
	context: IPollFunctions,
	connected: Connected<C>,
	finder: Finder,
): Promise<INodeExecutionData[][] | null> {
	const isManual = context.getMode() === 'manual';
	if ('watch' in connected) {
		const { watch } = connected;
		if (isManual) return outputOf(await watch.examples());
		return await pollSnapshot(context, watch, finder);
	}
	const { source, options } = connected;
	if (isManual) return await tryOut(source, options);
	return await pollOnce(context, source, options, finder);
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

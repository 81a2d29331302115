/** Runs a polling trigger: reads on from the stored cursor, emits what is new, stores the new cursor. */
import { perProcess } from '../process-state';
import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { toNodeError } from '../errors';
import { placeOf } from './cursor-store';
import { deliver, takeUndelivered } from './deliver';
import { outputOf } from './output';
import type { Change } from './cursor';
import { isPassing } from './read';
import { examplesOf, fingerprintOf, readStreams, type Stream } from './streams';

type Output = INodeExecutionData[][];

interface Connected<C extends Change> {
	/** What the trigger watches, each with a position of its own. */
	readonly streams: ReadonlyArray<Stream<C>>;
	/** Says what was noted while the poll ran. */
	readonly finish?: () => void;
}

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
		const { streams } = connected;
		finish = connected.finish;
		if (isManual) return outputOf(await examplesOf(streams));
		const place = placeOf(context, streams.map(fingerprintOf), finder);
		const wordsOf = (error: unknown) => toNodeError(context.getNode(), error).message;
		const read = async () =>
			outputOf(await readStreams(streams, place, finder, wordsOf), place.hint());
		const output = takeUndelivered(place) ?? (await read());
		if (output) deliver(context, place, output);
		return null;
	} catch (error) {
		const failure = toNodeError(context.getNode(), error);
		if (!finder.isActivation || !isPassing(error)) throw failure;
		// The workflow is still published: the first scheduled poll makes up for this one.
		context.logger.warn(`Douyin could not be asked while publishing: ${failure.message}`);
		return null;
	} finally {
		finish?.();
		if (!isManual) running().delete(node);
	}
}

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

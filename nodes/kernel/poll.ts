/** Runs a polling trigger: reads on from where it stands, emits what is new, stores where it came to. */
import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { advance, startingBehind } from './advance';
import { toNodeError } from './errors';
import { MEMORY } from './once';
import {
	CLOCK_TOLERANCE,
	lookingBackTo,
	nextWindow,
	startingAt,
	type Change,
	type Position,
} from './position';
import { collect, isPassing, newest, readUntil } from './reading';
import { beginning, keepUnstored, newestOf, storedPosition, textOf } from './stored';
import { look, outputOf, type Watch } from './watch';

/** A stream of changes of one event of one shop. */
export interface PollSource<C extends Change> {
	/** Names shop, event and start; a position of another source is not used. */
	readonly of: string;
	readonly once: boolean;
	/** Seconds that the platform looks back. */
	readonly lookBack: number;
	/** Changes of a window, Unix seconds, both ends included, in the order of their time. */
	read(window: { start: number; end: number }, newestFirst: boolean): AsyncIterable<C>;
	/** What a change becomes in the output, with its event columns. */
	items(change: C): Iterable<IDataObject>;
	/** Whether the user wants it; what is not wanted counts as seen. */
	wanted(change: C): boolean;
}

export interface PollOptions {
	/** Unix seconds to start at; the present when undefined. */
	readonly start?: number;
	readonly overlap: number;
	readonly lag: number;
	/** Most changes emitted by one poll. */
	readonly limit: number;
	/** Ms of the monotonic clock by which the poll must be done. */
	readonly deadline: number;
}

interface Reading<C extends Change> {
	readonly source: PollSource<C>;
	readonly options: PollOptions;
}

type Connected<C extends Change> = (Reading<C> | { readonly watch: Watch }) & {
	/** Says what was noted while the poll ran. */
	readonly finish?: () => void;
};

const HOUR = 3600;
const running = new Set<string>();

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
	const isActivation = !isManual && isActivationRun(context);
	const node = `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
	// A poll that takes longer than the interval is not overtaken by the next one.
	if (!isManual && running.has(node)) return null;
	if (!isManual) running.add(node);
	let finish: (() => void) | undefined;
	try {
		const connected = await connect();
		finish = connected.finish;
		if ('watch' in connected) {
			const { watch } = connected;
			if (isManual) return outputOf(await watch.examples());
			return await look(context, watch, { node, isActivation });
		}
		const { source, options } = connected;
		if (isManual) return itemsOf(source, await newest(source, options));
		return await pollOnce(context, { source, options }, { node, isActivation });
	} catch (error) {
		const failure = toNodeError(context.getNode(), error);
		if (!isActivation || !isPassing(error)) throw failure;
		// The workflow is published all the same: the first poll on the clock makes up for this one.
		context.logger.warn(`Douyin could not be asked while publishing: ${failure.message}`);
		return null;
	} finally {
		finish?.();
		if (!isManual) running.delete(node);
	}
}

async function pollOnce<C extends Change>(
	context: IPollFunctions,
	{ source, options }: Reading<C>,
	{ node, isActivation }: { node: string; isActivation: boolean },
) {
	const store = context.getWorkflowStaticData('node');
	const stored = textOf(store.position);
	const keep = (position: Position) => {
		store.position = position;
		keepUnstored(node, stored, position);
	};
	const now = seconds();
	const warn = (message: string) => context.logger.warn(message);
	const began = beginning(context, store.position);
	const latest =
		newestOf(node, store.position, isActivation) ?? (isActivation ? undefined : began.get());
	const last = storedPosition(latest, { ...options, of: source.of }, now, warn);
	if (!last && options.start === undefined) {
		const keepStart = (position: Position) => {
			keep(position);
			if (isActivation) began.set(position);
		};
		return await startNow(source, options, now, keepStart, isActivation);
	}

	const begin = last ?? startingAt(source.of, options.start ?? now);
	const oldest = now - source.lookBack + CLOCK_TOLERANCE;
	if (begin.cursor + HOUR < oldest) warn(BEYOND_LOOK_BACK(source.lookBack));
	const position = lookingBackTo(begin, oldest);
	const window = nextWindow(position, now, options.lag);
	const { changes, complete } = await readUntil(source, window, position, options);
	const { overlap } = options;
	const progress = { complete, end: window.end, now, until: seconds(), overlap, once: source.once };
	const { fresh, next } = advance(position, changes, progress);
	if (source.once && Object.keys(next.seen).length >= MEMORY.most) warn(MEMORY_IS_FULL);

	const wanted = fresh.filter((change) => source.wanted(change));
	const items = itemsOf(source, wanted);
	if (items) store.position = next;
	else keep(next);
	return items;
}

const BEYOND_LOOK_BACK = (seconds: number) =>
	`The platform looks back ${Math.round(seconds / 86_400)} days only; changes before that are not listed.`;

const MEMORY_IS_FULL =
	'So much is being caught up that some items may come twice; they carry the same eventKey.';

/** Takes note of what is there and starts behind it. */
async function startNow<C extends Change>(
	source: PollSource<C>,
	{ overlap }: PollOptions,
	now: number,
	keep: (position: Position) => void,
	isActivation: boolean,
) {
	const { of, once } = source;
	const window = { start: now - CLOCK_TOLERANCE - overlap, end: now + CLOCK_TOLERANCE };
	const present = await collect(source.read(window, false)).catch((error: unknown) => {
		// Should the platform not answer, the next poll still starts at this present. Where publishing
		// is refused there is no next poll, and no start either.
		if (!isActivation || isPassing(error)) keep(startingAt(of, now - overlap));
		throw error;
	});
	keep(startingBehind(of, present, { now, overlap, once }));
	return null;
}

const seconds = () => Math.floor(Date.now() / 1000);

function itemsOf<C extends Change>(source: PollSource<C>, changes: readonly C[]) {
	return outputOf(changes.flatMap((change) => [...source.items(change)]));
}

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

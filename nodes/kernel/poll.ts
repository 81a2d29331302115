/** Runs a polling trigger: reads on from where it stands, emits what is new, stores where it came to. */
import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { GatewayError, toNodeError } from './errors';
import {
	advance,
	CLOCK_TOLERANCE,
	isNew,
	MOST_KEPT,
	nextWindow,
	positionSchema,
	startingAt,
	startingBehind,
	type Change,
	type Position,
} from './position';

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
	/** Unix ms by which the poll must be done. */
	readonly deadline: number;
}

const MANUAL_ITEMS = 3;
const running = new Set<string>();

/** Milliseconds that a poll may take: n8n abandons it later and would drop its result. */
export function pollBudgetMs(context: IPollFunctions): number {
	const budget =
		typeof context.getPollBudgetMs === 'function' ? context.getPollBudgetMs() : Infinity;
	return Math.min(35_000, budget * 0.8);
}

export async function poll<C extends Change>(
	context: IPollFunctions,
	connect: () => Promise<{ source: PollSource<C>; options: PollOptions }>,
): Promise<INodeExecutionData[][] | null> {
	const node = `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
	// A poll that takes longer than the interval is not overtaken by the next one.
	if (running.has(node)) return null;
	running.add(node);
	const activating = isActivationRun(context);
	try {
		const { source, options } = await connect();
		if (context.getMode() === 'manual') return itemsOf(source, await newest(source));
		return await pollOnce(context, source, options);
	} catch (error) {
		const failure = toNodeError(context.getNode(), error);
		if (!activating || !isPassing(error)) throw failure;
		// The workflow is published all the same: the first poll on the clock makes up for this one.
		context.logger.warn(`Douyin could not be asked while publishing: ${failure.message}`);
		return null;
	} finally {
		running.delete(node);
	}
}

async function pollOnce<C extends Change>(
	context: IPollFunctions,
	source: PollSource<C>,
	options: PollOptions,
) {
	const store = context.getWorkflowStaticData('node');
	const now = Math.floor(Date.now() / 1000);
	const warn = (message: string) => context.logger.warn(message);
	const position =
		positionOf(store, source, now, warn) ?? (await begin(store, source, options, now));
	if (!position) return null;
	const window = nextWindow(position, now, { ...options, lookBack: source.lookBack });
	if (window.start > position.cursor) {
		warn(
			`The platform looks back ${Math.round(source.lookBack / 86_400)} days only; changes before that are not listed.`,
		);
	}
	const { changes, complete } = await readUntil(source, window, position, options);
	const { overlap } = options;
	const progress = { complete, overlap, once: source.once, now };
	const { fresh, next } = advance(position, changes, progress);
	if (Object.keys(next.seen).length >= MOST_KEPT && source.once) {
		warn(
			'So much is being caught up that some items may come twice; they carry the same eventKey.',
		);
	}
	store.position = next;
	return itemsOf(
		source,
		fresh.filter((change) => source.wanted(change)),
	);
}

/** A gapless beginning of the window: up to its end, the deadline, the limit, or a passing fault. */
async function readUntil<C extends Change>(
	source: PollSource<C>,
	window: { start: number; end: number },
	position: Position,
	{ deadline, limit }: PollOptions,
) {
	const changes: C[] = [];
	let news = 0;
	const rows = source.read(window, false)[Symbol.asyncIterator]();
	for (;;) {
		const step = await rows.next().catch((error: unknown) => ({ error }));
		if ('error' in step) {
			if (news > 0 && isPassing(step.error)) return { changes, complete: false };
			throw step.error;
		}
		if (step.done) return { changes, complete: true };
		changes.push(step.value);
		if (isNew(position, step.value, source.once) && source.wanted(step.value)) news++;
		if (news >= limit || Date.now() > deadline) {
			await rows.return?.();
			return { changes, complete: false };
		}
	}
}

/** The stored position, made good where it can be; undefined when there is none for this source. */
function positionOf<C extends Change>(
	store: IDataObject,
	{ of }: PollSource<C>,
	now: number,
	warn: (message: string) => void,
): Position | undefined {
	if (store.position === undefined) return undefined;
	const parsed = positionSchema.safeParse(store.position);
	if (!parsed.success) {
		warn('The stored position of this trigger is damaged. It starts again as if newly published.');
		return undefined;
	}
	if (parsed.data.of !== of) {
		warn('This trigger was given another shop, event or start. It starts afresh.');
		return undefined;
	}
	if (parsed.data.cursor <= now + CLOCK_TOLERANCE) return parsed.data;
	warn(
		'The stored position of this trigger lies in the future: a clock was wrong. It goes on from now.',
	);
	return { ...parsed.data, cursor: now - CLOCK_TOLERANCE, settled: false };
}

/** Starts at the given time, or takes note of what is there and starts behind it. */
async function begin<C extends Change>(
	store: IDataObject,
	source: PollSource<C>,
	{ start, overlap }: PollOptions,
	now: number,
): Promise<Position | undefined> {
	if (start !== undefined) return startingAt(source.of, start);
	// Should the platform not answer, the next poll still starts at this present.
	const { of, once } = source;
	store.position = startingAt(of, now);
	const window = { start: now - CLOCK_TOLERANCE - overlap, end: now + CLOCK_TOLERANCE };
	const present = await collect(source.read(window, false));
	store.position = startingBehind(of, present, { now, overlap, once });
	return undefined;
}

async function newest<C extends Change>(source: PollSource<C>): Promise<C[]> {
	const now = Math.floor(Date.now() / 1000);
	const window = { start: now - source.lookBack, end: now + CLOCK_TOLERANCE };
	const found: C[] = [];
	for await (const change of source.read(window, true)) {
		const happened = !source.once || change.occurredAt !== undefined;
		if (happened && source.wanted(change)) found.push(change);
		if (found.length === MANUAL_ITEMS) break;
	}
	return found.reverse();
}

function itemsOf<C extends Change>(source: PollSource<C>, changes: readonly C[]) {
	const items = changes.flatMap((change) => [...source.items(change)]).map((json) => ({ json }));
	return items.length > 0 ? [items] : null;
}

const PASSING = ['temporarily-unavailable', 'rate-limited', 'quota-exhausted'];

const isPassing = (error: unknown) =>
	error instanceof GatewayError && PASSING.includes(error.failure.cause ?? '');

const known = new WeakSet<IPollFunctions>();
const UNTIMED_BUDGET_MS = 300_000;

/**
 * n8n polls once while a workflow is published and refuses to publish when that fails. It does so
 * with a context that is new and has no real budget; a tick of the durable scheduler has one.
 */
function isActivationRun(context: IPollFunctions): boolean {
	const isNew = !known.has(context);
	known.add(context);
	const budget =
		typeof context.getPollBudgetMs === 'function' ? context.getPollBudgetMs() : UNTIMED_BUDGET_MS;
	return isNew && budget >= UNTIMED_BUDGET_MS;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
	const all: T[] = [];
	for await (const item of items) all.push(item);
	return all;
}

/** Reads the changes of a source as far as one poll gets. */
import { isNew } from './advance';
import { monotonicNow } from '../clock';
import { GatewayError } from '../errors';
import type { PollOptions, PollSource } from './stream';
import { CLOCK_TOLERANCE, type Change, type PollCursor } from './cursor';

/** A gapless beginning of the window: up to its end, the deadline, the limit, or a passing fault. */
export async function readUntil<C extends Change>(
	source: PollSource<C>,
	window: { start: number; end: number },
	position: PollCursor,
	{ deadline, limit }: PollOptions,
) {
	const changes: C[] = [];
	let news = 0;
	let gotFurther = false;
	const rows = source.read(window, false)[Symbol.asyncIterator]();
	for (;;) {
		const step = await rows.next().catch((error: unknown) => ({ error }));
		if ('error' in step) {
			// What was read is kept: a long way would else be begun again after every fault.
			if (gotFurther && isPassing(step.error)) return { changes, complete: false };
			throw step.error;
		}
		if (step.done) return { changes, complete: true };
		const change = step.value;
		changes.push(change);
		const isFresh = isNew(position, change, source.once);
		gotFurther ||= isFresh || change.time > position.cursor;
		if (isFresh && source.wanted(change)) news++;
		if (news >= limit || monotonicNow() > deadline) {
			await rows.return?.();
			return { changes, complete: false };
		}
	}
}

const MANUAL_ITEMS = 3;

/** The newest few, for trying out in the editor, oldest first. */
export async function newest<C extends Change>(
	source: PollSource<C>,
	{ deadline }: PollOptions,
): Promise<C[]> {
	const now = Math.floor(Date.now() / 1000);
	const start = now - source.lookBack + CLOCK_TOLERANCE;
	const found: C[] = [];
	for await (const change of source.read({ start, end: now + CLOCK_TOLERANCE }, true)) {
		const hasHappened = !source.once || change.occurredAt !== undefined;
		if (hasHappened && source.wanted(change)) found.push(change);
		if (found.length === MANUAL_ITEMS || monotonicNow() > deadline) break;
	}
	return found.reverse();
}

const PASSING = ['temporarily-unavailable', 'rate-limited', 'quota-exhausted'];

export const isPassing = (error: unknown) =>
	error instanceof GatewayError && PASSING.includes(error.failure.cause ?? '');

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
	const all: T[] = [];
	for await (const item of items) all.push(item);
	return all;
}

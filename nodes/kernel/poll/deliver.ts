/**
 * Hands what a poll found to n8n, and learns whether it started an execution.
 *
 * When a poll returns its items, n8n stores the place of the trigger whether or not the execution
 * could be created: with its database unavailable for a moment, the items would be lost. So the poll
 * emits them itself and waits for the outcome. Items that started no execution are kept, and the
 * next poll emits them.
 */
import type { INodeExecutionData, IPollFunctions, IRun } from 'n8n-workflow';

import { BoundedMap } from '../bounded-map';
import { perProcess } from '../process-state';
import type { Place } from './cursor-store';

type Output = INodeExecutionData[][];

interface Undelivered {
	/** What was watched, and the place that was stored with it, if it was. */
	readonly of: readonly string[];
	readonly turn: number;
	readonly output: Output;
}

/** By workflow and node. While there is any, its trigger reads nothing new. */
const undelivered = perProcess(() => new BoundedMap<Undelivered[]>(MAX_TRIGGERS));
const MAX_TRIGGERS = 10_000;

export function deliver(context: IPollFunctions, place: Place, output: Output): void {
	const done = context.helpers.createDeferredPromise<IRun | undefined>();
	const failed = () => {
		context.logger.warn(NOT_STARTED);
		const { key, of } = place;
		const kept = undelivered().get(key) ?? [];
		undelivered().set(key, [...kept, { of, turn: place.turn(), output }]);
	};
	// Settles at the end of the execution; only an error before its start matters here. Undefined is
	// what n8n says where it created none and stored no place: the poll had lost its lease.
	const isStored = done.promise.then(
		(run) => run !== undefined,
		(error: unknown) => {
			if (!hasBegun(error)) failed();
			return hasBegun(error);
		},
	);
	void isStored.then(place.settle);
	try {
		context.__emit(output, undefined, done);
	} catch (error) {
		done.reject(error instanceof Error ? error : new Error(String(error)));
	}
}

/**
 * What is still to be delivered, taken from here. Where n8n has not stored the place either, as with
 * durable cursors, it is read again instead.
 */
export function takeUndelivered({ key, of, turn }: Place): Output | undefined {
	const kept = undelivered().get(key) ?? [];
	undelivered().delete(key);
	const items = kept
		.filter((it) => it.turn <= turn() && it.of.some((one) => of.includes(one)))
		.flatMap(({ output }) => output[0] ?? []);
	return items.length > 0 ? [items] : undefined;
}

/** n8n says this of an execution that was there: it was stopped, or is over already. */
const hasBegun = (error: unknown) =>
	error instanceof Error && /cancelled|No active execution/.test(error.message);

const NOT_STARTED =
	'n8n could not start an execution with what this poll found. The next poll tries again.';

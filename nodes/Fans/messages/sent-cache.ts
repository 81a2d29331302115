/**
 * What this process sent, or may have sent, in a run. When n8n tries a node again (Retry On Fail),
 * a message that went out is not sent a second time, and one that is in doubt stays so.
 */
import { BoundedMap } from '../../kernel/bounded-map';
import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { GatewayError } from '../../kernel/errors';
import { exactJson } from '../../kernel/exact-json';

export type Repeats = ReturnType<typeof createRepeats>;

export function createRepeats(max = 10_000) {
	const done = new BoundedMap<Promise<IDataObject>>(max);
	return {
		has: (run: string, message: object) => done.has(keyOf(run, message)),
		/** Sends, or returns the earlier result of sending the same message for the same item. */
		async once(run: string, message: object, send: () => Promise<IDataObject>) {
			const key = keyOf(run, message);
			const before = done.get(key);
			if (before) return await before;
			const result = send();
			done.set(key, result);
			// Surely not sent: the next try may.
			result.catch((error: unknown) => {
				if (!isDoubtful(error)) done.delete(key);
			});
			return await result;
		},
	};
}

/** Whether a message may have gone out although its call failed. */
export const isDoubtful = (error: unknown) =>
	error instanceof GatewayError && error.failure.doubtful === true;

/** Whether the platform says that a limit is reached: to ask again soon would break it again. */
export const isLimit = (error: unknown) =>
	error instanceof GatewayError && error.failure.cause === 'rate-limited';

/** A fingerprint: the words of a message are not kept. */
const keyOf = (run: string, message: object) =>
	createHash('sha256')
		.update(`${run} ${exactJson(message)}`)
		.digest('base64url');

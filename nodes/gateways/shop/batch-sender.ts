/**
 * Sends many entries in few calls, so that one entry that the platform refuses does not keep the
 * others back.
 */
import { GatewayError } from '../../kernel/errors';
import { isAboutContent } from './method-errors/method-errors';

/** Says of a part of the entries that less of it should go into a call. */
export const IN_HALVES = Symbol('in halves');

/** What the sending of a part came to: one result for each entry, in their order. */
export type Attempt<R> = readonly R[] | typeof IN_HALVES;

/** Sends all entries in one call; each part for which `attempt` says so is sent in halves instead. */
export async function inHalves<T, R>(
	entries: readonly T[],
	attempt: (part: readonly T[]) => Promise<Attempt<R>>,
): Promise<R[]> {
	const results = await attempt(entries);
	if (results !== IN_HALVES) return [...results];
	const half = Math.ceil(entries.length / 2);
	return [
		...(await inHalves(entries.slice(0, half), attempt)),
		...(await inHalves(entries.slice(half), attempt)),
	];
}

/** Whether a call did nothing, since the platform refused something in it: less of it may pass. */
export const isRefusedForContent = (error: unknown): error is GatewayError =>
	error instanceof GatewayError && error.failure.doubtful !== true && isAboutContent(error.failure);

/**
 * Whether every further call would fail for the same reason: the quota, a permission, the token, the
 * app or the shop, or an execution that was stopped. Refused content and passing trouble concern one
 * call alone.
 */
export const concernsEveryCall = (error: unknown) =>
	!(error instanceof GatewayError) ||
	(error.failure.cause !== 'temporarily-unavailable' && !isRefusedForContent(error));

/**
 * Reads or sends entries, at most `most` a call, one call after another. A call that is refused for
 * its content is sent in halves, down to the entry that is refused. What concerns every call ends
 * the sending: the entries behind it fail for the same reason.
 *
 * @param send one result for each entry, in their order
 * @param failed the result of an entry whose call failed
 */
export async function inBatches<T, R>(
	entries: readonly T[],
	most: number,
	send: (part: readonly T[]) => Promise<readonly R[]>,
	failed: (entry: T, error: unknown) => R,
): Promise<R[]> {
	const results: R[] = [];
	let end: { readonly error: unknown } | undefined;
	const attempt = async (part: readonly T[]): Promise<Attempt<R>> => {
		if (end) return failing(part, end.error);
		try {
			return await send(part);
		} catch (error) {
			if (isRefusedForContent(error) && part.length > 1) return IN_HALVES;
			if (concernsEveryCall(error)) end = { error };
			return failing(part, error);
		}
	};
	const failing = (part: readonly T[], error: unknown) => part.map((it) => failed(it, error));
	for (let at = 0; at < entries.length; at += most) {
		results.push(...(await inHalves(entries.slice(at, at + most), attempt)));
	}
	return results;
}

/** Reads many things by their ids: one that the platform refuses does not keep the others back. */
import { GatewayError } from '../../kernel/errors';
import type { Api } from '../../kernel/operation';
import { mapConcurrent } from '../../kernel/map-concurrent';
import { said } from '../../kernel/language/said';
import { isRefusedForContent } from './batch-sender';

const MAX_NAMED = 10;

/** Whether a call failed because of the id that it names: the next id may be fine. */
const concernsItsId = (error: unknown) =>
	isRefusedForContent(error) ||
	(error instanceof GatewayError && ANSWERED_WITHOUT.test(error.failure.code));

/** The platform answered, but without what was asked for. */
const ANSWERED_WITHOUT = /^no-(order|product|sku|after-sale)$/;

export type Unread = ReturnType<typeof createUnread>;

/** @param what names the things in the hint, in the plural, such as `these products` */
export function createUnread(api: Api, what: string) {
	const ids: string[] = [];
	let first: unknown;
	return {
		/**
		 * @returns undefined where the platform refuses this id
		 * @throws what concerns other ids as well: the token, a permission, the quota, a passing fault
		 */
		async read<T>(id: string, reading: () => Promise<T>): Promise<T | undefined> {
			const result = await reading().then(
				(value) => ({ value }),
				(error: unknown) => ({ error }),
			);
			if ('value' in result) return result.value;
			if (!concernsItsId(result.error)) throw result.error;
			if (ids.push(id) === 1) first = result.error;
			return undefined;
		},
		/** Reports in one hint which ids were not read, and why. */
		report(): void {
			if (ids.length === 0) return;
			const more = ids.length > MAX_NAMED ? said(` and ${ids.length - MAX_NAMED} more`) : '';
			const named = `${ids.slice(0, MAX_NAMED).join(', ')}${more}`;
			const reason = first instanceof Error ? first.message : String(first);
			api.addHint(`The platform refused ${what}, which are missing here: ${named}. ${reason}.`);
		},
		/** @throws the first refusal, where all of `count` ids were refused */
		failIfAll(count: number): void {
			if (count > 0 && ids.length === count) throw first;
		},
	};
}

/**
 * What `read` gives for each id, in the order of the ids and each id once. Ids that the platform
 * refuses are left out and named in one hint.
 *
 * @param method whose quota decides how many are read at once
 * @throws the refusal, where all ids are refused
 */
export async function* readEach<T>(
	api: Api,
	{ ids, what, method }: { ids: readonly string[]; what: string; method: string },
	read: (id: string) => Promise<T>,
): AsyncGenerator<T> {
	const unread = createUnread(api, what);
	const distinct = new Set(ids);
	const concurrency = () => api.concurrency(method);
	try {
		const found = mapConcurrent(distinct, concurrency, async (id) => ({
			value: await unread.read(id, async () => await read(id)),
		}));
		for await (const { value } of found) if (value !== undefined) yield value;
		unread.failIfAll(distinct.size);
	} finally {
		unread.report();
	}
}

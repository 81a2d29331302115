/** A platform that lists rows by time as the nodes ask for them, and counts or pages in odd ways. */
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import type { Api } from '../../nodes/kernel/operation';

export interface Odd {
	/** Unix seconds of the rows. */
	readonly times: readonly number[];
	/** Most rows that it gives a page, whatever it is asked for. */
	readonly cap?: number;
	/** The total that it reports, from the true one and the rows of the page. */
	readonly total?: (count: number, listed: number) => unknown;
	/** Other fields beside the list. */
	readonly beside?: (count: number, seen: number) => JsonRecord;
	/** Makes a row odd. */
	readonly row?: (row: JsonRecord, at: number) => unknown;
	/** Lists in another order at every call. */
	readonly shuffles?: boolean;
	/** What it lists whatever it is asked for. */
	readonly always?: (call: number) => readonly JsonRecord[];
	/** Unix seconds. */
	readonly now?: number;
}

const LISTS = {
	'order.searchList': { items: 'shop_order_list', id: 'order_id', first: 0 },
	'afterSale.List': { items: 'items', id: 'aftersale_id', first: 0 },
	'product.listV2': { items: 'data', id: 'product_id', first: 1 },
} as const;

export interface OddApi extends Api {
	readonly hints: string[];
	readonly drifts: string[];
	readonly calls: JsonRecord[];
	readonly ids: readonly string[];
}

export const START = Date.UTC(2026, 10, 1) / 1000;

export function oddApi(odd: Odd): OddApi {
	const hints: string[] = [];
	const drifts: string[] = [];
	const calls: JsonRecord[] = [];
	const ids = odd.times.map((_, at) => String(4_800_000_000_000_000_000n + BigInt(at)));
	let seed = 1;
	const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

	function rowOf(method: keyof typeof LISTS, at: number): unknown {
		const time = odd.times[at];
		const row = { create_time: time, update_time: time, apply_time: time };
		const named = { ...row, [LISTS[method].id]: ids[at] };
		const odder = (odd.row?.(named, at) ?? named) as JsonRecord;
		return method === 'afterSale.List' ? { aftersale_info: odder } : odder;
	}

	return {
		hints,
		drifts,
		calls,
		ids,
		account: 'app:shop',
		identity: 'app:shop',
		run: 'execution-1',
		concurrency: () => 2,
		now: () => (odd.now ?? START + 20 * 86_400) * 1000,
		addHint: (message) => void hints.push(message),
		reportSchemaDrift: (what) => void drifts.push(what),
		flush: () => undefined,
		send: async (method) => await Promise.reject(new Error(`${method} writes`)),
		async read(method, params) {
			calls.push(params);
			if (calls.length > 3000) throw new Error('the reading does not end');
			const list = LISTS[method as keyof typeof LISTS];
			const [start = 0, end = 0] = Object.entries(params)
				.filter(([name]) => /time(_start|_end)?$|start_time|end_time/.test(name))
				.map(([, value]) => Number(value))
				.sort((a, b) => a - b);
			const isNewestFirst = params.order_asc === false || /desc/.test(String(params.order_by));
			const found = odd.times
				.map((time, at) => ({ time, at, luck: random() }))
				.filter(({ time }) => time >= start && time < end)
				.sort((a, b) =>
					odd.shuffles ? a.luck - b.luck : (isNewestFirst ? -1 : 1) * (a.time - b.time),
				);
			const size = Math.min(Number(params.size), odd.cap ?? Infinity);
			const from = (Number(params.page) - list.first) * size;
			const rows = found
				.slice(from, from + size)
				.map(({ at }) => rowOf(method as keyof typeof LISTS, at));
			const page = odd.always?.(calls.length) ?? rows;
			return await Promise.resolve({
				[list.items]: page,
				total: odd.total ? odd.total(found.length, page.length) : found.length,
				...odd.beside?.(found.length, from + page.length),
			});
		},
	};
}

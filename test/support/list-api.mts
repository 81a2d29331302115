/** The port of an operation, over a platform that lists orders; refuses every other method. */
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import type { Api } from '../../nodes/kernel/operation';
import { modelPlatform, type Model } from './model-platform.mts';

export interface ListApi extends Api {
	readonly drifts: Set<string>;
	readonly asked: JsonRecord[];
	readonly platform: ReturnType<typeof modelPlatform>;
}

/** Lists the rows of the model as orders, by the time the call sorts by. */
export function listApi(model: Model, lanes = 1, altered = (data: JsonRecord) => data): ListApi {
	const platform = modelPlatform(model);
	const drifts = new Set<string>();
	const asked: JsonRecord[] = [];
	return {
		platform,
		drifts,
		asked,
		account: 'app:shop',
		identity: 'app:shop',
		run: 'execution-1',
		concurrency: () => lanes,
		now: () => platform.present() * 1000,
		addHint: (message) => {
			throw new Error(`nothing is to be said here: ${message}`);
		},
		reportSchemaDrift: (what) => void drifts.add(what),
		flush: () => undefined,
		send: async (method) => await Promise.reject(new Error(`${method} writes`)),
		async read(method, params) {
			if (method !== 'order.searchList') throw new Error(`${method} was not expected`);
			asked.push(params);
			const by = String(params.order_by);
			const window = { start: Number(params[`${by}_start`]), end: Number(params[`${by}_end`]) };
			if (params.size !== platform.pageSize) throw new Error(`a page of ${String(params.size)}`);
			const page = await platform.read(window, Number(params.page), params.order_asc !== true);
			return altered({
				...(page.total !== undefined && { total: page.total }),
				shop_order_list: page.rows.map((row) => ({
					order_id: platform.key(row),
					create_time: Number(row.created),
					update_time: platform.time(row),
				})),
			});
		},
	};
}

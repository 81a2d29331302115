/** Full pages of orders as they come, and what Get Many makes of one, on a host that has it at hand. */
import type { INodeExecutionData } from 'n8n-workflow';

import type { Transport } from '../nodes/gateways/http/client.ts';
import { SEARCH, windowOf } from './orders.mts';
import { pageParams, plainCaller } from './plain.mts';
import { startSandbox } from './sandbox.mts';
import { shipped } from './shipped.mts';

const client = shipped<typeof import('../nodes/gateways/http/client.ts')>(
	'nodes/gateways/http/client',
);
const { shopGateway: shop } = shipped<typeof import('../nodes/gateways/shop/gateway.ts')>(
	'nodes/gateways/shop/gateway',
);
const { getManyOrders } = shipped<typeof import('../nodes/Order/operations/order.getAll.ts')>(
	'nodes/Order/operations/order.getAll',
);

const DAYS = 30;
export const ORDERS_A_PAGE = 100;

export type Output = 'simplified' | 'full' | 'lines' | 'raw';

const unexpected = (message: string) => {
	throw new Error(message);
};

/** The whole operation as the node runs it, on a host that has the reply at hand. */
export async function itemsOf(body: string, output: Output): Promise<INodeExecutionData[]> {
	const host: Transport = {
		credential: { appKey: '1', shopId: '1', requestsPerSecond: 1000 },
		run: 'bench',
		send: async () => ({ status: 200, body, token: '' }),
		addHint: unexpected,
		reportSchemaDrift: unexpected,
		flush: () => undefined,
	};
	const api = client.createApi(shop, host);
	const { start, end } = windowOf(DAYS);
	const input = {
		timeType: 'create_time',
		startTime: start,
		endTime: end,
		// One page: without the limit the rest of the window would be read as well.
		returnAll: false,
		limit: ORDERS_A_PAGE,
		output,
		filters: {},
		sort: 'oldest',
	};
	if (!('run' in getManyOrders)) throw new Error('Get Many runs item by item');
	const items: INodeExecutionData[] = [];
	for await (const json of getManyOrders.run(input, api)) {
		items.push({ json, pairedItem: { item: 0 } });
	}
	return items;
}

export async function fullPages(count: number): Promise<string[]> {
	const sandbox = await startSandbox({ orders: count * ORDERS_A_PAGE, days: DAYS });
	const call = await plainCaller(sandbox);
	const { start, end } = windowOf(DAYS);
	const pages = [];
	for (let page = 0; page < count; page++) {
		pages.push(await call(SEARCH, pageParams(start, end, page)));
	}
	sandbox.stop();
	return pages;
}

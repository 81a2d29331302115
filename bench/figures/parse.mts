/** What it costs to turn a reply into items, in times of a bare `JSON.parse` of the same text. */
import type { Transport } from '../../nodes/gateways/http/client.ts';
import { atMost, median, rounded, type Figure } from '../figure.mts';
import { SEARCH, windowOf } from '../orders.mts';
import { pageParams, plainCaller } from '../plain.mts';
import { startSandbox } from '../sandbox.mts';
import { shipped } from '../shipped.mts';

const client = shipped<typeof import('../../nodes/gateways/http/client.ts')>(
	'nodes/gateways/http/client',
);
const { shopGateway: shop } = shipped<typeof import('../../nodes/gateways/shop/gateway.ts')>(
	'nodes/gateways/shop/gateway',
);
const { getManyOrders } = shipped<typeof import('../../nodes/Order/operations/order.getAll.ts')>(
	'nodes/Order/operations/order.getAll',
);

const ROUNDS = 60;
const DAYS = 30;
const OUTPUTS = ['full', 'lines', 'raw'] as const;
type Output = (typeof OUTPUTS)[number];

export default async function* measure(): AsyncGenerator<Figure> {
	const pages = await fullPages(8);
	const times: Record<Output | 'bare', number[]> = {
		bare: [],
		full: [],
		lines: [],
		raw: [],
	};
	for (let round = -ROUNDS / 4; round < ROUNDS; round++) {
		const text = pages[(round + ROUNDS) % pages.length] ?? '';
		const bare = timed(() => JSON.parse(text) as unknown);
		if (round >= 0) times.bare.push(await bare);
		for (const output of OUTPUTS) {
			const took = await timed(async () => await itemsOf(text, output));
			if (round >= 0) times[output].push(took);
		}
	}
	const bareMs = median(times.bare);
	for (const output of OUTPUTS) {
		const value = rounded(median(times[output].map((it, at) => it / (times.bare[at] ?? NaN))));
		yield {
			figure: 'parse',
			output,
			// The other outputs are there for comparison; the aim is about the default one.
			...(output === 'full' ? atMost(2.5, value) : { value }),
			unit: 'times JSON.parse',
			pageMs: rounded(median(times[output])),
			jsonParseMs: rounded(bareMs),
			pageBytes: Buffer.byteLength(pages[0] ?? ''),
		};
	}
}

async function timed(work: () => unknown): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

const unexpected = (message: string) => {
	throw new Error(message);
};

/** The whole operation as the node runs it, on a host that has the reply at hand. */
async function itemsOf(body: string, output: Output): Promise<number> {
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
		limit: 100,
		output,
		filters: {},
		sort: 'oldest',
	};
	if (!('run' in getManyOrders)) throw new Error('Get Many runs item by item');
	const items = [];
	for await (const json of getManyOrders.run(input, api)) items.push({ json, pairedItem: 0 });
	return items.length;
}

async function fullPages(count: number): Promise<string[]> {
	const sandbox = await startSandbox({ orders: count * 100, days: DAYS });
	const call = await plainCaller(sandbox);
	const { start, end } = windowOf(DAYS);
	const pages = [];
	for (let page = 0; page < count; page++) {
		pages.push(await call(SEARCH, pageParams(start, end, page)));
	}
	sandbox.stop();
	return pages;
}

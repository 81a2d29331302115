/**
 * What an output costs n8n: 20,000 orders made into items and into the JSON in which n8n stores an
 * execution. Simplified and Full in turn, in one run, so that a busy machine slows both.
 */
import { stringify } from 'flatted';

import { median, rounded, type Figure } from '../figure.mts';
import { fullPages, itemsOf, ORDERS_A_PAGE, type Output } from '../order-pages.mts';

const ORDERS = 20_000;
const PAGES = ORDERS / ORDERS_A_PAGE;
const DIFFERENT_PAGES = 8;
const ROUNDS = 5;
const OUTPUTS = ['full', 'simplified'] as const satisfies readonly Output[];
const MB = 1e6;

interface Cost {
	readonly itemsMs: number;
	readonly storeMs: number;
	readonly memory: number;
	readonly stored: number;
}

export default async function* measure(): AsyncGenerator<Figure> {
	const pages = await fullPages(DIFFERENT_PAGES);
	const costs: Record<(typeof OUTPUTS)[number], Cost[]> = { full: [], simplified: [] };
	for (let round = -1; round < ROUNDS; round++) {
		for (const output of OUTPUTS) {
			const cost = await costOf(pages, output);
			// The first round warms up.
			if (round >= 0) costs[output].push(cost);
		}
	}
	const of = (output: (typeof OUTPUTS)[number], key: keyof Cost) =>
		median(costs[output].map((cost) => cost[key]));
	const whole = (output: (typeof OUTPUTS)[number]) =>
		median(costs[output].map(({ itemsMs, storeMs }) => itemsMs + storeMs));
	const figures = [
		['time', whole('full') / whole('simplified'), 'times faster than Full'],
		['storing', of('full', 'storeMs') / of('simplified', 'storeMs'), 'times faster than Full'],
		['memory', of('full', 'memory') / of('simplified', 'memory'), 'times smaller than Full'],
		['stored', of('full', 'stored') / of('simplified', 'stored'), 'times smaller than Full'],
	] as const;
	const details = Object.fromEntries(
		OUTPUTS.map((output) => [
			output,
			{
				itemsMs: Math.round(of(output, 'itemsMs')),
				storeMs: Math.round(of(output, 'storeMs')),
				memoryMB: rounded(of(output, 'memory') / MB, 1),
				storedMB: rounded(of(output, 'stored') / MB, 1),
			},
		]),
	);
	for (const [what, value, unit] of figures) {
		yield { figure: 'output', what, value: rounded(value), unit, orders: ORDERS, ...details };
	}
}

/** From the replies of all pages to items, and from these to what n8n writes into its database. */
async function costOf(pages: readonly string[], output: Output): Promise<Cost> {
	gc?.();
	const before = process.memoryUsage().heapUsed;
	const started = performance.now();
	const items = [];
	for (let page = 0; page < PAGES; page++) {
		items.push(...(await itemsOf(pages[page % pages.length] ?? '', output)));
	}
	const made = performance.now();
	gc?.();
	const memory = process.memoryUsage().heapUsed - before;
	const storing = performance.now();
	const stored = Buffer.byteLength(stringify({ resultData: { runData: { Orders: [items] } } }));
	const done = performance.now();
	if (items.length !== ORDERS) throw new Error(`${items.length} items of ${ORDERS} orders`);
	return { itemsMs: made - started, storeMs: done - storing, memory, stored };
}

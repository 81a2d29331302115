/** What a total proves: lists whose counts and pages are not as documented lose nothing in silence. */
import { listWindow, type Listing } from '../../nodes/gateways/shop/listing';
import { asRecord, asText, type JsonRecord } from '../../nodes/kernel/exact-json';
import { ORDERS_BY } from '../../nodes/records/order/list';
import { PRODUCTS_BY } from '../../nodes/records/product/list';
import { AFTER_SALES_BY } from '../../nodes/records/refund/list';
import { pollSource } from '../../nodes/Trigger/poll-source';
import { events } from '../../nodes/Trigger/events';
import { oddApi, START, type Odd } from '../support/odd-lists.mts';
import { longOrShort } from '../support/soak.mts';

const DAYS = 20;
const END = START + DAYS * 86_400;
const spread = (count: number) =>
	Array.from({ length: count }, (_, at) => START + Math.floor((at * DAYS * 86_400) / count));

const LISTINGS: ReadonlyArray<readonly [string, Listing]> = [
	['orders', ORDERS_BY.create_time],
	['orders by change', ORDERS_BY.update_time],
	['after-sales', AFTER_SALES_BY.apply_time],
	['after-sales by change', AFTER_SALES_BY.update_time],
	['products', PRODUCTS_BY.create_time],
	['products by change', PRODUCTS_BY.update_time],
];

const idIn = (row: JsonRecord) => {
	const it = { ...row, ...asRecord(row.aftersale_info) };
	return asText(it.order_id ?? it.aftersale_id ?? it.product_id);
};

async function read(odd: Odd, listing: Listing, { newestFirst = false, limit = Infinity } = {}) {
	const api = oddApi(odd);
	const found = new Set<string>();
	const window = { start: START, end: END };
	for await (const row of listWindow(api, listing, {}, window, { limit, newestFirst })) {
		found.add(idIn(row));
	}
	return { ...api, found, missing: api.ids.filter((id) => !found.has(id)) };
}

const said = ({ hints, drifts }: { hints: string[]; drifts: string[] }) => [...hints, ...drifts];

describe.each(LISTINGS)('%s', (_name, listing) => {
	it.each([
		['0', () => 0],
		['"0"', () => '0'],
		['empty', () => ''],
		['-1', () => -1],
		['null', () => null],
		['left out', () => undefined],
		['an object', () => ({ toString: 1 })],
		['half a row', () => 0.5],
		['that of the page', (_: number, listed: number) => listed],
		['never above 100', (count: number) => Math.min(100, count)],
	])('come whole with a total that is %s', async (what, total) => {
		for (const newestFirst of [false, true]) {
			const reading = await read({ times: spread(250), total }, listing, { newestFirst });
			expect(reading.missing).toEqual([]);
			expect(reading.calls.length).toBeLessThan(20);
			const isReported = !['null', 'left out'].includes(what);
			expect(said(reading).some((it) => it.includes('more rows than it counts'))).toBe(isReported);
			const few = await read({ times: spread(5), total }, listing, { newestFirst });
			expect([few.missing, said(few), few.calls.length]).toEqual([[], [], 1]);
		}
	});

	it.each([3, 20, 50, 99])('come whole from a platform that gives %i a page', async (cap) => {
		for (const newestFirst of [false, true]) {
			const reading = await read({ times: spread(250), cap }, listing, { newestFirst });
			expect([reading.missing, said(reading)]).toEqual([[], []]);
			const crowd = Array.from({ length: 250 }, (_, at) => START + 500 + Math.floor(at / 200));
			const crowded = await read({ times: crowd, cap }, listing, { newestFirst });
			expect([crowded.missing, said(crowded)]).toEqual([[], []]);
		}
	});

	it.each([20, 50, 99])('come whole where %i a page are not counted either', async (cap) => {
		for (const total of [() => 0, () => undefined]) {
			const reading = await read({ times: spread(250), cap, total }, listing);
			expect(reading.missing).toEqual([]);
		}
	});

	it('cost no call more where the count is honest', async () => {
		for (const [count, most] of [
			[0, 1],
			[1, 1],
			[99, 1],
		] as const) {
			expect((await read({ times: spread(count) }, listing)).calls).toHaveLength(most);
		}
	});

	it('say that an empty page is counted', async () => {
		const reading = await read({ times: [], total: () => 150 }, listing);
		expect(reading.hints.join()).toMatch(/says that there are more rows \(150\) and lists none/);
		expect(reading.calls.length).toBeLessThanOrEqual(2);
	});

	it.each([
		['in milliseconds', 1000],
		['in the future', 2],
	])('say how many rows were left out because their time is %s', async (_what, factor) => {
		const row = (it: JsonRecord) => ({
			...it,
			create_time: Number(it.create_time) * factor,
			update_time: Number(it.update_time) * factor,
			apply_time: Number(it.apply_time) * factor,
		});
		const reading = await read({ times: spread(60), row }, listing);
		expect(reading.found.size).toBe(0);
		expect(reading.hints.join()).toMatch(/rows were left out \(60\).*in milliseconds/);
		const many = await read({ times: spread(250), row }, listing);
		expect(many.hints.join()).toMatch(/rows were left out \(\d+\)/);
		// One of them does not hide the others.
		const one = (it: JsonRecord, at: number) => (at % 100 === 99 ? row(it) : it);
		const mixed = await read({ times: spread(250), row: one }, listing);
		expect(mixed.missing).toHaveLength(2);
		expect(mixed.hints.join()).toMatch(/rows were left out \(2\)/);
	});

	it.each([undefined, null, '', '--', {}, []])(
		'come where their time is %j, and say so',
		async (time) => {
			const row = (it: JsonRecord) => ({
				...it,
				create_time: time,
				update_time: time,
				apply_time: time,
			});
			const reading = await read({ times: spread(60), row }, listing);
			expect(reading.missing).toEqual([]);
			expect(reading.drifts.join()).toMatch(/without a readable time \(60\)/);
		},
	);

	it('come where they have no id', async () => {
		const row = ({ create_time, update_time, apply_time }: JsonRecord) => ({
			create_time,
			update_time,
			apply_time,
		});
		const api = oddApi({ times: spread(250), row });
		const reading = { limit: Infinity, newestFirst: false };
		const rows = [];
		const window = { start: START, end: END };
		for await (const it of listWindow(api, listing, {}, window, reading)) rows.push(it);
		expect(rows).toHaveLength(250);
	});

	it('say that entries are no objects', async () => {
		const entries = [null, 7, 'x', []] as unknown as JsonRecord[];
		const reading = await read({ times: [], always: () => entries, total: () => 4 }, listing);
		expect(reading.drifts).toContain(`${listing.method} lists entries that cannot be read (4)`);
	});

	it.each([
		['counted', () => 5000],
		['not counted', () => undefined],
	])('end soon when every window shows the same page, %s', async (_what, total) => {
		for (const at of [spread(100), Array<number>(100).fill(START + 5), Array<undefined>(100)]) {
			const page = Array.from(at, (time, nth) => {
				const row = { create_time: time, update_time: time, apply_time: time };
				const named = { ...row, order_id: `${nth}`, product_id: `${nth}`, aftersale_id: `${nth}` };
				return listing.method === 'afterSale.List' ? { aftersale_info: named } : named;
			});
			const reading = await read({ times: [], always: () => page, total }, listing);
			expect(said(reading).join()).toMatch(/may be missing/);
			expect(reading.calls.length).toBeLessThan(300);
		}
	});

	it('read a second that is shuffled at every call until its count is met, or say so', async () => {
		const reading = await read(
			{ times: Array<number>(1100).fill(START + 9), shuffles: true },
			listing,
		);
		expect(reading.missing.length === 0 || said(reading).length > 0).toBe(true);
		expect(reading.missing.length).toBeLessThan(2);
		expect(reading.calls.length).toBeLessThan(300);
	});
});

/** The most calls of all: the short form reads one list of each shape. */
it.each(longOrShort(LISTINGS, LISTINGS.slice(1, 3)))(
	'%s end with a hint where a second always has new rows',
	async (_name, listing) => {
		const page = (call: number) =>
			Array.from({ length: 100 }, (_, at) => {
				const id = String(call * 100 + at);
				const row = { create_time: START + 5, update_time: START + 5, apply_time: START + 5 };
				const named = { ...row, order_id: id, product_id: id, aftersale_id: id };
				return listing.method === 'afterSale.List' ? { aftersale_info: named } : named;
			});
		for (const total of [() => undefined, () => 100_000]) {
			const reading = await read({ times: [], always: page, total }, listing);
			expect(reading.hints.join()).toMatch(/may be missing/);
			expect(reading.calls.length).toBeLessThan(1500);
		}
	},
);

it('believes "there is more" before a strange total', async () => {
	const beside = (count: number, seen: number) => ({ has_more: seen < count });
	const texts = (count: number, seen: number) => ({ has_more: seen < count ? 'true' : 'false' });
	for (const odd of [beside, texts]) {
		for (const total of [() => 0, () => 60, () => undefined]) {
			const api = { times: spread(250), cap: 60, total, beside: odd };
			expect((await read(api, AFTER_SALES_BY.apply_time)).missing).toEqual([]);
		}
	}
});

describe('events', () => {
	const listed = events.filter((it) => 'key' in it);

	it.each(listed.map((it) => [it.value, it] as const))(
		'%s gets all rows of short pages',
		async (_name, event) => {
			const options = { orderStatuses: [], refundStatuses: [], output: 'raw' } as never;
			for (const odd of [
				{ cap: 20 },
				{ cap: 50 },
				{ cap: 99 },
				{ total: () => 0 },
				{ total: () => -1 },
			]) {
				for (const times of [spread(250), Array<number>(260).fill(START + 7)]) {
					const api = oddApi({ times, ...odd });
					const source = pollSource(
						event,
						{ options, filters: {}, startFrom: 'now' } as never,
						api,
						'shop',
					);
					const found = new Set<string>();
					for await (const { row } of source.read({ start: START, end: END }, false)) {
						found.add(idIn(row));
					}
					expect(api.ids.filter((id) => !found.has(id))).toEqual([]);
				}
			}
		},
	);
});

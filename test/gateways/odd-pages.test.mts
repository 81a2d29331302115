/** Lists by page number and by cursor whose counts lie or whose pages have no end. */
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import type { Api } from '../../nodes/kernel/operation';
import { allAuthorizations } from '../../nodes/Fans/messages/authorizations';
import { pagedRows as liveRows } from '../../nodes/gateways/qianchuan/paging';
import { ROOMS } from '../../nodes/records/live/room-row';
import { settlementBills } from '../../nodes/Order/api/settlement';
import { audits } from '../../nodes/Product/api/audits';
import { freightTemplates, warehouses } from '../../nodes/Product/api/catalog';
import { searchProducts } from '../../nodes/records/product/search';
import { searchAddresses } from '../../nodes/records/shop/addresses';
import { listApi } from '../support/list-api.mts';

type Reply = (params: JsonRecord, nth: number) => unknown;

function port(reply: Reply) {
	const hints: string[] = [];
	const drifts: string[] = [];
	let calls = 0;
	const api: Api = {
		...listApi({ rows: [] }),
		addHint: (message) => void hints.push(message),
		reportSchemaDrift: (what) => void drifts.push(what),
		read: async (_method, params) => await Promise.resolve(reply(params, calls++)),
	};
	return { api, hints, drifts, calls: () => calls };
}

async function all(rows: AsyncIterable<unknown>) {
	const found: unknown[] = [];
	for await (const row of rows) found.push(row);
	return found;
}

const NUMBERED = [
	{
		name: 'rooms of Qianchuan',
		read: (api: Api) => liveRows(api, ROOMS, {}),
		row: (at: number) => ({ room_id: String(at) }),
		reply: (rows: unknown[], total: unknown, pages: unknown) => ({
			room_list: rows,
			page_info: { total_num: total, total_page: pages },
		}),
		page: (params: JsonRecord) => Number(params.page) - 1,
		size: 100,
	},
	{
		name: 'reviews',
		read: (api: Api) => audits(api, {}),
		row: (at: number) => ({ product_id: String(at), publish_time: 7 }),
		reply: (records: unknown[], total: unknown) => ({ records, total }),
		page: (params: JsonRecord) => Number(params.page),
		size: 100,
	},
	{
		name: 'warehouses',
		read: (api: Api) => warehouses(api, ''),
		row: (at: number) => ({ warehouse_id: String(at) }),
		reply: (rows: unknown[], total: unknown) => ({ warehouses: rows, total }),
		page: (params: JsonRecord) => Number(params.page),
		size: 100,
	},
	{
		name: 'freight templates',
		read: (api: Api) => freightTemplates(api, ''),
		row: (at: number) => ({ template: { id: String(at) } }),
		reply: (rows: unknown[], total: unknown) => ({ List: rows, Count: total }),
		page: (params: JsonRecord) => Number(params.page),
		size: 10,
	},
] as const;

describe.each(NUMBERED.map((list) => [list.name, list] as const))('%s', (_name, list) => {
	const paged = (
		count: number,
		total: unknown,
		{ cap = list.size as number, pages = undefined as unknown } = {},
	) =>
		port((params) => {
			const at = list.page(params);
			const rows = Array.from({ length: count }, (_, nth) => list.row(nth));
			return list.reply(rows.slice(at * cap, (at + 1) * cap), total, pages);
		});

	it.each([0, '0', '', -1, null, undefined, {}, list.size])(
		'come whole with a total of %p',
		async (total) => {
			const count = Math.floor(list.size * 2.5);
			const { api, calls } = paged(count, total);
			expect(await all(list.read(api))).toHaveLength(count);
			expect(calls()).toBeLessThanOrEqual(4);
		},
	);

	it.each([0.2, 0.5, 0.9])('come whole where %p of a page is given', async (part) => {
		const cap = Math.max(1, Math.floor(list.size * part));
		const { api, hints } = paged(list.size, list.size, { cap });
		expect(await all(list.read(api))).toHaveLength(list.size);
		expect(hints).toEqual([]);
	});

	it('cost no call more where the count is honest', async () => {
		for (const count of [0, 1, list.size - 1, list.size + 1, list.size * 2]) {
			const { api, calls, hints, drifts } = paged(count, count);
			expect(await all(list.read(api))).toHaveLength(count);
			expect([calls(), hints, drifts]).toEqual([Math.max(1, Math.ceil(count / list.size)), [], []]);
		}
	});

	it('end with a hint where the count is too large, or the same page comes again', async () => {
		for (const total of ['5000', 1e9, undefined]) {
			const rows = Array.from({ length: list.size }, (_, nth) => list.row(nth));
			const { api, calls, hints } = port(() => list.reply(rows, total, 1e6));
			expect(await all(list.read(api))).toHaveLength(list.size);
			expect(hints.join()).toMatch(/rows may be missing/);
			expect(calls()).toBeLessThan(30);
		}
		const { api, hints, calls } = paged(3, 5000);
		expect(await all(list.read(api))).toHaveLength(3);
		expect(hints.join()).toMatch(/lists none, so rows may be missing/);
		expect(calls()).toBe(2);
	});

	it('keep rows apart that have no id', async () => {
		const { api } = port(() => list.reply([{ a: 1 }, { a: 2 }, { a: 3 }], 3, 1));
		expect(await all(list.read(api))).toHaveLength(3);
	});
});

it.each([0, 1, '0', null, undefined])(
	'rooms come whole where total_page is %p',
	async (total_page) => {
		const rooms = Array.from({ length: 250 }, (_, at) => ({ room_id: String(at) }));
		const { api } = port(({ page }) => ({
			room_list: rooms.slice((Number(page) - 1) * 100, Number(page) * 100),
			page_info: { total_page },
		}));
		expect(await all(liveRows(api, ROOMS, {}))).toHaveLength(250);
	},
);

it('the dropdown of products goes on behind a full page whatever its total', async () => {
	const rows = Array.from({ length: 50 }, (_, at) => ({ product_id: String(at), name: 'x' }));
	for (const total of [0, 50, '', undefined, 500]) {
		const { api } = port(() => ({ data: rows, total }));
		expect((await searchProducts(api, '', '1')).paginationToken).toBe('2');
	}
	const { api } = port(() => ({ data: rows.slice(0, 7), total: 7 }));
	expect((await searchProducts(api, '', '1')).paginationToken).toBeUndefined();
});

it('the dropdown of addresses has all, whatever is counted', async () => {
	const addresses = Array.from({ length: 37 }, (_, at) => ({ address_id: String(at) }));
	for (const total of [37, 0, '10', undefined]) {
		const { api } = port(({ page_no: page }) => ({
			address_list: addresses.slice((Number(page) - 1) * 10, Number(page) * 10),
			total,
		}));
		expect((await searchAddresses(api)).results).toHaveLength(37);
	}
});

const user = (at: number) => ({ target_open_id: `fan-${at}` });
const bill = (at: number) => ({ request_no: String(at) });
const END = Date.UTC(2026, 10, 23) / 1000;

const BY_CURSOR = [
	{
		name: 'authorizations',
		read: allAuthorizations,
		row: user,
		reply: (rows: unknown[], next: number, more: unknown) => ({
			auth_user_list: rows,
			has_more: more,
			next_cursor: String(next),
		}),
	},
	{
		name: 'settlement bills',
		read: (api: Api) => settlementBills(api, {}, { start: END - 86_400, end: END }),
		row: bill,
		reply: (rows: unknown[], next: number, more: unknown) => ({
			data: rows,
			is_end: more === false ? 1 : 0,
			next_start_index: String(next),
		}),
	},
] as const;

describe.each(BY_CURSOR.map((list) => [list.name, list] as const))('%s', (_name, list) => {
	it.each([
		['empty pages and a cursor that moves', () => [], (nth: number) => nth + 1],
		['the same page at every cursor', () => [list.row(1)], (nth: number) => nth + 1],
		['cursors in turn', (nth: number) => [list.row(nth % 2)], (nth: number) => 1 + (nth % 2)],
	])('end with a hint at %s', async (_what, rows, next) => {
		const { api, hints, calls } = port((_, nth) => list.reply(rows(nth), next(nth), true));
		const found = await all(list.read(api));
		expect(found.length).toBeLessThan(3);
		expect(hints.join()).toMatch(/rows may be missing/);
		expect(calls()).toBeLessThan(25);
	});

	it.each([true, 'true', 1, '1'])('go on where "there is more" is %p', async (more) => {
		const { api, hints } = port((_, nth) =>
			list.reply([list.row(nth)], nth + 1, nth < 2 ? more : false),
		);
		expect(await all(list.read(api))).toHaveLength(3);
		expect(hints).toEqual([]);
	});

	it.each([undefined, null, {}, 'text', 7])('say that the list is %p', async (none) => {
		const { api, drifts } = port(() => placedList(list.reply([], 1, false), none));
		expect(await all(list.read(api))).toEqual([]);
		expect(drifts.join()).toMatch(/answers without the list/);
	});
});

const placedList = (reply: object, by: unknown) => ({ ...reply, auth_user_list: by, data: by });

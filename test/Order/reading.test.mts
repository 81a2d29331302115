/** Get and Get Many: every order of a window once, with its exact ids and sums, in three outputs. */
import type { IDataObject } from 'n8n-workflow';

import { idle } from '../support/idle-time.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

let shop: Shop;
beforeAll(async () => {
	idle.begin();
	shop = await openShop({ orders: 1500, days: 60, speed: 0 });
});
afterAll(async () => {
	idle.end();
	await shop.sandbox.close();
});

const all = { returnAll: true, startTime: '2016-01-01', filters: {} };
const truth = () => shop.sandbox.control.orderTruth();
const getAll = async (parameters: IDataObject = {}) =>
	jsonOf(await shop.do('order.getAll', { ...all, ...parameters }));

it('returns each order once, newest first, with its exact sums in yuan', async () => {
	const expected = truth()
		.sort((a, b) => a.createTime - b.createTime)
		.map(({ orderId, payAmount, orderAmount, actualReceiveAmount }) => ({
			orderId,
			payAmountYuan: payAmount / 100,
			orderAmountYuan: orderAmount / 100,
			merchantReceivedYuan: actualReceiveAmount / 100,
		}));
	const rows = await getAll();
	expect(rows.length).toBe(1500);
	const byId = new Map(rows.map((row) => [row.orderId, row]));
	for (const order of expected) expect(byId.get(order.orderId)).toMatchObject(order);
	const times = rows.map(({ createTime }) => String(createTime));
	expect(times).toEqual([...times].sort().reverse());
	expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
});

it('returns the newest first up to the limit, with one call', async () => {
	shop.sandbox.control.clearCalls();
	const rows = await getAll({
		returnAll: false,
		limit: 7,
		sort: 'newest',
		timeType: 'update_time',
	});
	const newest = truth().sort((a, b) => b.updateTime - a.updateTime);
	expect(rows.length).toBe(7);
	expect(rows[0]?.updateTime).toBe(beijing(newest[0]?.updateTime ?? 0));
	expect(shop.called()).toEqual(['order.searchList']);
});

const beijing = (seconds: number) =>
	`${new Date((seconds + 28_800) * 1000).toISOString().slice(0, 19)}+08:00`;

it('takes the last 24 hours when no window is given', async () => {
	const since = shop.sandbox.control.now() - 86_400;
	const expected = truth().filter(({ createTime }) => createTime >= since);
	const rows = await getAll({ startTime: '', endTime: '' });
	expect(ids(rows)).toEqual(expected.map(({ orderId }) => orderId).sort());
});

it('keeps to the window, both ends included', async () => {
	const times = truth()
		.map(({ createTime }) => createTime)
		.sort((a, b) => a - b);
	const [start = 0, end = 0] = [times[300], times[900]];
	const rows = await getAll({ startTime: new Date(start * 1000), endTime: new Date(end * 1000) });
	const expected = truth().filter(({ createTime }) => createTime >= start && createTime <= end);
	expect(ids(rows)).toEqual(expected.map(({ orderId }) => orderId).sort());
});

it('says what is missing when the window reaches back more than 90 days', async () => {
	const old = await shop.do('order.getAll', { ...all, limit: 1, returnAll: false });
	expect(old.hints).toHaveLength(1);
	expect(old.hints[0]?.message).toMatch(
		/last 90 days only\. Missing here: 2016-01-01T00:00:00\+08:00 to /,
	);
	const recent = await shop.do('order.getAll', {
		...all,
		startTime: '',
		limit: 1,
		returnAll: false,
	});
	expect(recent.hints).toEqual([]);
});

it('reads a date without a zone in Beijing time, wherever the workflow is', async () => {
	const startTime = beijing(shop.sandbox.control.now() - 10 * 86_400).slice(0, 19);
	const inChina = await shop.do('order.getAll', { ...all, startTime });
	const inLondon = await shop.do('order.getAll', { ...all, startTime }, { timezone: 'Etc/UTC' });
	expect(inLondon.items).toEqual(inChina.items);
	const spreadsheet = startTime.replaceAll('-', '/').replace('T', ' ');
	const asTyped = await shop.do('order.getAll', { ...all, startTime: spreadsheet });
	expect(asTyped.items).toEqual(inChina.items);
});

it.each(['full', 'lines', 'raw'])('counts items by Limit, as %s', async (output) => {
	const parameters = { ...all, output, returnAll: false, limit: 7 };
	const { items } = await shop.do('order.getAll', parameters);
	expect(items).toHaveLength(7);
});

describe('filters', () => {
	it('by status', async () => {
		const rows = await getAll({ filters: { status: [2, 3] } });
		const expected = truth().filter(({ orderStatus }) => [2, 3].includes(orderStatus));
		expect(ids(rows)).toEqual(expected.map(({ orderId }) => orderId).sort());
		expect(new Set(rows.map(({ orderStatusText }) => orderStatusText))).toEqual(
			new Set(['Waiting for shipment (待发货)', 'Shipped (已发货)']),
		);
	});

	it('by tracking number and by product', async () => {
		const shipped = truth().find(({ packs }) => packs.length > 0);
		const trackingNumber = shipped?.packs[0]?.trackingNo ?? '';
		expect(ids(await getAll({ filters: { trackingNumber } }))).toContain(shipped?.orderId);
		const [order] = await getAll({ returnAll: false, limit: 1 });
		const [line] = (order?.lines ?? []) as IDataObject[];
		const ofProduct = await getAll({ filters: { product: line?.productId } });
		expect(ofProduct.length).toBeGreaterThan(0);
		for (const { lines } of ofProduct) {
			const products = (lines as IDataObject[]).map(({ productId }) => productId);
			expect(products).toContain(line?.productId);
		}
	});

	it('by order type and after-sale state', async () => {
		const virtual = await getAll({ filters: { orderType: 2 } });
		expect(new Set(virtual.map(({ orderType }) => orderType))).toEqual(new Set([2]));
		const refunded = await getAll({ filters: { afterSaleState: 'refund_success' } });
		expect(refunded.length).toBeGreaterThan(0);
		expect(refunded.length).toBeLessThan(1500);
	});
});

describe('outputs', () => {
	it('repeats the order’s columns for each line', async () => {
		const lines = await getAll({ output: 'lines' });
		const expected = truth().flatMap(({ lines: of }) => of.map(({ skuOrderId }) => skuOrderId));
		expect(lines.map(({ lineId }) => lineId).sort()).toEqual(expected.sort());
		for (const { orderId, createTime } of lines)
			expect([orderId, createTime]).not.toContain(undefined);
	});

	it('gives ids as strings with all their digits, in all three', async () => {
		for (const output of ['full', 'lines', 'raw']) {
			const rows = await getAll({ output, returnAll: false, limit: 50 });
			expect(idsThatAreNumbers(rows)).toEqual([]);
			expect(JSON.stringify(rows)).toMatch(/"(productId|product_id)":"3\d{18}"/);
		}
	});

	it('shows masked receivers only, but for Raw', async () => {
		const truthText = JSON.stringify(await getAll({ output: 'raw', returnAll: false, limit: 100 }));
		expect(truthText).toMatch(/"encrypt_post_tel":"#/);
		for (const output of ['full', 'lines']) {
			const text = JSON.stringify(await getAll({ output, returnAll: false, limit: 100 }));
			expect(text).not.toMatch(/encrypt|"#|post_tel/i);
			expect(text).toMatch(/"receiverPhoneMasked":"1\d\*+\d\d"/);
		}
	});

	it('gives one order by its id, the same row as the list', async () => {
		const [listed] = await getAll({ returnAll: false, limit: 1, sort: 'newest' });
		const [row] = jsonOf(await shop.do('order.get', { orderId: listed?.orderId }));
		expect(row?.orderId).toBe(listed?.orderId);
		expect(row?.payAmountYuan).toBe(listed?.payAmountYuan);
	});
});

const ids = (rows: IDataObject[]) => rows.map(({ orderId }) => String(orderId)).sort();

/** Paths of values under a key that names an id, which are still numbers. */
function idsThatAreNumbers(value: unknown, path = ''): string[] {
	if (typeof value !== 'object' || value === null) {
		return typeof value === 'number' && /(^id|Id|_id|cid)$/.test(path) ? [path] : [];
	}
	return Object.entries(value).flatMap(([key, child]) => idsThatAreNumbers(child, key));
}

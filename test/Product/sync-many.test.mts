/** 'stock.syncMany': the fewest calls, a result for every row, and nothing added twice. */
import type { IDataObject } from 'n8n-workflow';

import { ALREADY_DONE } from '../../nodes/gateways/shop/gateway';
import { GatewayError } from '../../nodes/kernel/errors';
import { asRecords, asText, type JsonRecord } from '../../nodes/kernel/exact-json';
import { jsonOf, perform, platform, refusalOf, type Platform } from './run-node.mts';

const METHOD = 'sku.syncStockBatchMultiProducts';
const PRODUCT = '3539925204033339668';
const idOf = (at: number) => String(1_737_398_770_243_598n + BigInt(at));

interface Row extends IDataObject {
	sku: string;
	stock: number;
}

const rowsOf = (count: number): Row[] =>
	Array.from({ length: count }, (_, at) => ({ sku: idOf(at), stock: at % 90 }));

const parameters = {
	product: { __rl: true, mode: 'id', value: PRODUCT },
	sku: '={{ ({ __rl: true, mode: $json.by ?? "id", value: $json.sku }) }}',
	mode: '={{ $json.mode ?? "set" }}',
	quantity: '={{ $json.stock }}',
	options: {
		warehouse: '={{ $json.warehouse ?? "" }}',
		idempotencyId: '={{ $json.own ?? "" }}',
	},
};

const sync = async (shop: Platform, items: Row[], continueOnFail = true) =>
	await perform(shop, 'stock.syncMany', parameters, { items, continueOnFail });

/** Carries out each change once under each id, and refuses more than 50 in a call. */
function stockroom(refuse: (change: JsonRecord) => JsonRecord | undefined = () => undefined) {
	const stock = new Map<string, number>();
	const known = new Set<string>();
	function answer({ items, incremental, idempotent_id: id }: JsonRecord): unknown {
		const changes = asRecords(items);
		if (changes.length > 50) throw new Error('more than 50 changes');
		if (known.has(asText(id))) return ALREADY_DONE;
		known.add(asText(id));
		const results = changes.map((change) => {
			const key = `${String(change.sku_id)} ${asText(change.out_warehouse_id)}`;
			const refused = refuse(change);
			if (refused) return { sku_id: String(change.sku_id), ...refused };
			const before = stock.get(key) ?? 0;
			const now = Number(change.stock_num) + (incremental === true ? before : 0);
			stock.set(key, now);
			return { sku_id: String(change.sku_id), stock_num: now, status_code: 0 };
		});
		return { results };
	}
	return { stock, answer };
}

const ofSku = (at: number, warehouse = '') => `${idOf(at)} ${warehouse}`;
const businessRefusal = () =>
	new GatewayError({ code: 'isv.business-failed:2010330', message: '质量' });

it('sends 1,000 rows in 20 calls, each row with its result', async () => {
	const room = stockroom();
	const shop = platform({ [METHOD]: room.answer }, 4);
	const items = await sync(shop, rowsOf(1000));
	expect(shop.calls).toHaveLength(20);
	expect(shop.calls.every(({ repeatable }) => repeatable)).toBe(true);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		rowsOf(1000).map((_, item) => ({ item })),
	);
	expect(items[61]?.json).toMatchObject({
		productId: PRODUCT,
		skuId: idOf(61),
		mode: 'set',
		quantity: 61,
		stock: 61,
		alreadyDone: false,
		success: true,
	});
	expect(shop.calls[0]?.body).toContain(
		`"product_id":${PRODUCT},"sku_id":${idOf(0)},"stock_num":0`,
	);
});

it('keeps modes apart, and rows of one SKU in their order', async () => {
	const room = stockroom();
	const shop = platform({ [METHOD]: room.answer }, 8);
	const items = await sync(shop, [
		{ sku: idOf(1), stock: 5 },
		{ sku: idOf(1), stock: 7 },
		{ sku: idOf(2), stock: 3, mode: 'add' },
		{ sku: idOf(2), stock: 3, mode: 'add' },
		{ sku: idOf(1), stock: -2, mode: 'add' },
		{ sku: idOf(3), stock: 4, warehouse: 'ABC' },
		{ sku: idOf(3), stock: 6, warehouse: 'DEF' },
	]);
	expect(items.every(({ json }) => json.success === true)).toBe(true);
	expect(Object.fromEntries(room.stock)).toEqual({
		[ofSku(1)]: 5,
		[ofSku(2)]: 6,
		[ofSku(3, 'ABC')]: 4,
		[ofSku(3, 'DEF')]: 6,
	});
	for (const { params } of shop.calls) expect(typeof params.incremental).toBe('boolean');
	expect(items[5]?.json).toMatchObject({ warehouse: 'ABC', stock: 4 });
	expect(items[6]?.json).toMatchObject({ warehouse: 'DEF', stock: 6 });
});

it('allows a part to succeed, and names each change', async () => {
	const room = stockroom();
	const shop = platform({ [METHOD]: room.answer });
	await sync(shop, rowsOf(3));
	expect(shop.calls[0]?.params.allow_partial_success).toBe(true);
	expect(asRecords(shop.calls[0]?.params.items).map((it) => it.uniq_id)).toEqual(['1', '2', '3']);
});

it('knows a result by the name of its change, whatever SKU and order it comes in', async () => {
	const shop = platform({
		[METHOD]: ({ items }) => ({
			results: asRecords(items)
				.map(({ uniq_id }) =>
					uniq_id === '2'
						? { uniq_id, status_code: -20001, status_message: '库存不足' }
						: { uniq_id, status_code: 0, stock_num: 1 },
				)
				.reverse(),
		}),
	});
	const items = await sync(shop, rowsOf(3));
	expect(items.map(({ json }) => json.success === true)).toEqual([true, false, true]);
});

it('blames the warehouse that was refused, when results come in another order', async () => {
	const answer = ({ items }: JsonRecord) => ({
		results: asRecords(items)
			.map((change) => ({
				sku_id: String(change.sku_id),
				status_code: change.out_warehouse_id === 'ABC' ? -20001 : 0,
				status_message: '',
			}))
			.reverse(),
	});
	const rows = ['ABC', 'DEF', 'GHI'].map((warehouse) => ({ sku: idOf(3), stock: 4, warehouse }));
	const items = await sync(platform({ [METHOD]: answer }), rows);
	expect(items.map(({ json }) => json.success === true)).toEqual([false, true, true]);
	expect(items[0]?.json.error).toContain('There is not enough stock');
});

it('adds nothing twice when n8n tries the node again', async () => {
	const room = stockroom();
	const rows = rowsOf(70).map((row) => ({ ...row, mode: 'add', stock: 2 }));
	await sync(platform({ [METHOD]: room.answer }), rows);
	const again = await sync(platform({ [METHOD]: room.answer }), rows);
	expect(again.every(({ json }) => json.alreadyDone === true)).toBe(true);
	expect([...room.stock.values()].every((stock) => stock === 2)).toBe(true);
	// Another run means it again.
	await sync(platform({ [METHOD]: room.answer }, 1, 'run-2'), rows);
	expect([...room.stock.values()].every((stock) => stock === 4)).toBe(true);
});

it('does not take for done what was refused the first time', async () => {
	const room = stockroom(({ sku_id: sku }) =>
		String(sku) === idOf(1) ? { status_code: -20001, status_message: '库存不足' } : undefined,
	);
	const rows = rowsOf(3).map((row) => ({ ...row, mode: 'add', stock: -1 }));
	const run = 'run-refused';
	const first = await sync(platform({ [METHOD]: room.answer }, 1, run), rows);
	const second = await sync(platform({ [METHOD]: room.answer }, 1, run), rows);
	for (const items of [first, second]) {
		expect(items.map(({ json }) => json.success === true)).toEqual([true, false, true]);
		expect(items[1]?.json.error).toContain('There is not enough stock: 库存不足');
		expect(items[1]?.json.errorCode).toBe('status_code:-20001');
	}
});

it('tries by itself what was refused, when n8n tries the node again', async () => {
	let isFull = false;
	const room = stockroom(({ sku_id: sku }) =>
		String(sku) === idOf(1) && !isFull ? { status_code: -20001 } : undefined,
	);
	const rows = rowsOf(3).map((row) => ({ ...row, mode: 'add', stock: 1 }));
	const first = await sync(platform({ [METHOD]: room.answer }, 1, 'run-full'), rows);
	expect(first.map(({ json }) => json.success === true)).toEqual([true, false, true]);
	isFull = true;
	const second = await sync(platform({ [METHOD]: room.answer }, 1, 'run-full'), rows);
	expect(second.map(({ json }) => json.success === true)).toEqual([true, true, true]);
	expect([0, 1, 2].map((at) => room.stock.get(ofSku(at)))).toEqual([1, 1, 1]);
});

it('says when the platform knew a call, and sets nothing twice', async () => {
	const room = stockroom();
	await sync(platform({ [METHOD]: room.answer }, 1, 'run-set'), rowsOf(2));
	const shop = platform({ [METHOD]: room.answer }, 1, 'run-set');
	const again = await sync(shop, rowsOf(2));
	expect(shop.calls).toHaveLength(1);
	expect(again.map(({ json }) => [json.alreadyDone, json.stock])).toEqual([
		[true, null],
		[true, null],
	]);
	expect(shop.hints).toEqual([expect.stringContaining('compare their stock')]);
});

it('finds the one row for which the platform refuses a whole call', async () => {
	const room = stockroom();
	const shop = platform(
		{
			[METHOD]: (params) => {
				if (asRecords(params.items).some(({ sku_id: sku }) => String(sku) === idOf(33))) {
					throw businessRefusal();
				}
				return room.answer(params);
			},
		},
		1,
		'run-halved',
	);
	const items = await sync(shop, rowsOf(50));
	const failed = items.filter(({ json }) => json.success !== true);
	expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 33 }]);
	expect(room.stock.size).toBe(49);
	expect(shop.calls.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(50)) + 1);
});

it('does not ask again and again when the shop may not call at all', async () => {
	const shop = platform(
		{
			[METHOD]: () => {
				throw new GatewayError({ code: 'isv.app-permissions-insufficient', message: 'no' });
			},
		},
		1,
		'run-forbidden',
	);
	const items = await sync(shop, rowsOf(50));
	expect(shop.calls).toHaveLength(1);
	expect(items.map(({ json }) => json.error)).toEqual(
		Array(50).fill(expect.stringContaining('no')),
	);
});

it('ends with the first refused row, unless the node continues on fail', async () => {
	const room = stockroom(() => ({ status_code: -40003 }));
	const error = await refusalOf(sync(platform({ [METHOD]: room.answer }), rowsOf(3), false));
	expect(error.message).toContain('The SKU was deleted');
	expect(error.context.itemIndex).toBe(0);
});

it('needs one id of the user for a shared call, and honours different ones', async () => {
	const room = stockroom();
	const shop = platform({ [METHOD]: room.answer });
	const rows = (own: (at: number) => string) =>
		rowsOf(4).map((row, at) => ({ ...row, stock: 1, mode: 'add', own: own(at) }));
	await sync(
		shop,
		rows(() => 'table-9'),
	);
	expect(shop.calls).toHaveLength(1);
	await sync(
		shop,
		rows((at) => `row-${at}`),
	);
	expect(shop.calls).toHaveLength(5);
	// The same ids in another execution: nothing more is added.
	const later = platform({ [METHOD]: room.answer }, 1, 'run-2');
	await sync(
		later,
		rows(() => 'table-9'),
	);
	expect([...room.stock.values()]).toEqual([2, 2, 2, 2]);
});

it('looks up each merchant code once', async () => {
	const room = stockroom();
	const shop = platform({
		'sku.detail': ({ code }) => ({ id: idOf(Number(code)), product_id: PRODUCT }),
		[METHOD]: room.answer,
	});
	const rows = [1, 2, 1].map((at) => ({ sku: String(at), by: 'code', stock: at, mode: 'add' }));
	const items = await sync(shop, rows);
	expect(shop.calls.filter(({ method }) => method === 'sku.detail')).toHaveLength(2);
	expect(items.map(({ json }) => json.skuId)).toEqual([idOf(1), idOf(2), idOf(1)]);
	expect(room.stock.get(ofSku(1))).toBe(2);
});

it('a row without a result is no success; a reply without results is reported', async () => {
	const silent = platform({ [METHOD]: () => ({ results: [] }) });
	const [row] = await sync(silent, rowsOf(1));
	expect(row?.json.error).toContain('gave no result');
	const odd = platform({ [METHOD]: () => ({}) });
	expect(jsonOf(await sync(odd, rowsOf(1)))[0]).toMatchObject({ success: true, stock: null });
	expect(odd.drifts).toEqual([expect.stringContaining('without results')]);
});

/** order.searchList and order.orderDetail: every cap and error number, filters, order, amounts. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { OrderTruth } from '../../sandbox/control/truth.mts';
import { type Answered, credentialsOf, goCall, openShop } from './callers.mts';
import type { AmountRow, OrderRow } from './wire.mts';

const NOW = 1_790_000_000;
const DAY = 86_400;
const MONTH = { create_time_start: NOW - 31 * DAY, create_time_end: NOW + 1 };
let sandbox: Sandbox;
let call: (path: string, params: object) => Promise<Answered>;
let truth: OrderTruth[];

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 400, now: NOW, speed: 0, live: 0 });
	sandbox.control.decide({ parameterTypes: 'declared' });
	({ call } = await openShop(sandbox));
	truth = sandbox.control.orderTruth();
});
afterAll(() => sandbox.close());

const search = async (params: object) =>
	(await call('/order/searchList', { page: 0, size: 100, ...params })).json;

/** All pages, as a patient client reads them. */
async function all(params: object) {
	const rows: OrderRow[] = [];
	for (let page = 0; ; page += 1) {
		const { data } = await search({ ...params, page });
		rows.push(...data.shop_order_list);
		if (data.shop_order_list.length < 100 || rows.length >= data.total) return rows;
	}
}

describe('limits', () => {
	test.each([
		['page below 0', { page: -1 }, 40004, '10035'],
		['size above 100', { size: 101 }, 40004, '20008'],
		['size 0', { size: 0 }, 40004, '20008'],
		['depth', { page: 100, size: 100 }, 40004, '20013'],
		['depth with an odd size', { page: 333, size: 30 }, 40004, '20013'],
		['no time', { create_time_start: undefined, create_time_end: undefined }, 40004, '20011'],
		['one end only', { create_time_end: undefined }, 40004, '20011'],
		['the other end only', { create_time_start: undefined }, 40004, '20011'],
		['ends alike', { create_time_start: NOW, create_time_end: NOW }, 40004, '20011'],
		['end before start', { create_time_start: NOW, create_time_end: NOW - 1 }, 40004, '20011'],
		['older than 90 days', { create_time_start: NOW - 90 * DAY - 1 }, 40004, '20022'],
		[
			'milliseconds',
			{ create_time_start: NOW * 1000, create_time_end: NOW * 1000 + 1 },
			40004,
			'20022',
		],
		['two statuses', { combine_status: [{}, {}] }, 40004, '20012'],
		['no status', { combine_status: [] }, 40004, '20012'],
	])('%s', async (_name, change, code, n) => {
		const json = await search({ ...MONTH, ...change });
		expect([json.code, json.sub_code]).toEqual([code, `isv.parameter-invalid:${n}`]);
		expect(json.data).toBeUndefined();
	});

	test('the last page within the depth is answered, 50,000 after the other decision', async () => {
		expect((await search({ ...MONTH, page: 99 })).data.shop_order_list).toEqual([]);
		sandbox.control.decide({ depth: 50_000 });
		expect((await search({ ...MONTH, page: 499 })).code).toBe(10000);
		expect((await search({ ...MONTH, page: 500 })).sub_code).toMatch('20013');
		sandbox.control.decide({ depth: 10_000 });
	});

	test('exactly 90 days back is allowed', async () => {
		expect((await search({ ...MONTH, create_time_start: NOW - 90 * DAY })).code).toBe(10000);
	});

	test.each([
		['an unknown parameter', { order_status: 2 }],
		['a status as a bare object (sample of 2021)', { combine_status: { order_status: '1' } }],
		['an unknown status', { combine_status: [{ order_status: '6' }] }],
		['a bool as text', { order_asc: 'true' }],
		['a text as number', { product: 12 }],
		['a fraction', { page: 0.5 }],
		['null', { product: null }],
		['an unknown order', { order_by: 'pay_time' }],
		['an unknown after-sale state', { after_sale_status_desc: 'some' }],
	])('%s is refused', async (_name, change) => {
		const json = await search({ ...MONTH, ...change });
		expect([json.code, json.sub_code]).toEqual([40004, 'isv.parameter-invalid']);
	});

	test('a missing page or size', async () => {
		expect(await search({ ...MONTH, page: undefined })).toMatchObject({ code: 40002 });
		expect(await search({ ...MONTH, size: undefined })).toMatchObject({ code: 40002 });
	});

	test('int64 as text of digits is taken', async () => {
		const text = {
			page: '0',
			size: '3',
			create_time_start: String(NOW - DAY),
			create_time_end: NOW,
		};
		expect((await search(text)).code).toBe(10000);
	});
});

describe('paging', () => {
	test('every order once; with total, page and size', async () => {
		const rows = await all(MONTH);
		expect(rows.map(({ order_id }) => order_id).sort()).toEqual(
			truth.map(({ orderId }) => orderId).sort(),
		);
		const { data } = await search({ ...MONTH, page: 1, size: 50 });
		expect(data).toMatchObject({ page: 1, size: 50, total: 400 });
		expect(data.shop_order_list).toHaveLength(50);
	});

	test('newest creation first unless asked otherwise', async () => {
		const times = (rows: OrderRow[], by: 'create_time' | 'update_time') =>
			rows.map((row) => row[by]);
		const down = (numbers: number[]) => [...numbers].sort((a, b) => b - a);
		const rows = (await search(MONTH)).data.shop_order_list;
		expect(times(rows, 'create_time')).toEqual(down(times(rows, 'create_time')));
		const up = { ...MONTH, order_by: 'update_time', order_asc: true };
		const byUpdate = (await search(up)).data.shop_order_list;
		expect(times(byUpdate, 'update_time')).toEqual(down(times(byUpdate, 'update_time')).reverse());
		// Ascending is descending backwards, so reading from the last page is the same scan.
		const ascending = await all({ ...MONTH, order_asc: true });
		const descending = await all(MONTH);
		expect(ascending.map((row) => row.order_id)).toEqual(
			descending.map((row) => row.order_id).reverse(),
		);
	});

	test('the start is inside, the end is not (unless decided)', async () => {
		const at = truth[300]?.createTime ?? 0;
		const ids = async (from: number, to: number) =>
			(await search({ create_time_start: from, create_time_end: to })).data.total;
		expect(await ids(at, at + 1)).toBeGreaterThan(0);
		const before = await ids(at - 100, at);
		sandbox.control.decide({ windowEnd: 'inclusive' });
		expect(await ids(at - 100, at)).toBe(before + (await ids(at, at + 1)));
		sandbox.control.decide({ windowEnd: 'exclusive' });
	});

	test('both windows cut', async () => {
		const updated = { update_time_start: NOW - 5 * DAY, update_time_end: NOW };
		const expected = truth.filter(
			({ createTime, updateTime }) => updateTime >= NOW - 5 * DAY && createTime < NOW - 6 * DAY,
		);
		const rows = await all({ ...MONTH, ...updated, create_time_end: NOW - 6 * DAY });
		expect(rows.map(({ order_id }) => order_id).sort()).toEqual(
			expected.map(({ orderId }) => orderId).sort(),
		);
	});
});

describe('filters really filter', () => {
	const count = async (filter: object) => (await search({ ...MONTH, ...filter })).data.total;

	test('status, several in one text', async () => {
		for (const codes of ['1', '2', '3,5', '4', '2,101']) {
			const wanted = codes.split(',').map(Number);
			const expected = truth.filter(({ orderStatus }) => wanted.includes(orderStatus));
			expect(await count({ combine_status: [{ order_status: codes }] })).toBe(expected.length);
		}
		expect(await count({ combine_status: [{ order_status: '' }] })).toBe(400);
		const refunds = truth.filter(({ mainStatus }) => [21, 22, 39].includes(mainStatus));
		expect(refunds.length).toBeGreaterThan(0);
		expect(await count({ combine_status: [{ main_status: '21,22,39' }] })).toBe(refunds.length);
	});

	test('product by id and by name', async () => {
		const productId = truth[0]?.lines[0]?.productId ?? '';
		const expected = truth.filter(({ lines }) =>
			lines.some((line) => line.productId === productId),
		);
		expect(await count({ product: productId })).toBe(expected.length);
		expect(await count({ product: '蓝莓' })).toBeGreaterThan(0);
		expect(await count({ product: 'no such thing' })).toBe(0);
		expect(await count({ product: '12' })).toBe(0);
	});

	test('tracking number', async () => {
		const shipped = truth.find(({ packs }) => packs.length > 0);
		expect(await count({ tracking_no: shipped?.packs[0]?.trackingNo })).toBe(1);
		expect(await count({ tracking_no: 'none' })).toBe(0);
	});

	test('types add up', async () => {
		expect((await count({ order_type: 0 })) + (await count({ order_type: 2 }))).toBe(400);
		const trades = [0, 1, 2].map((trade_type) => count({ trade_type }));
		expect((await Promise.all(trades)).reduce((a, b) => a + b)).toBe(400);
		const presell = [0, 1, 2, 3].map((presell_type) => count({ presell_type }));
		expect((await Promise.all(presell)).reduce((a, b) => a + b)).toBe(400);
		expect(await count({ b_type: 99 })).toBe(0);
	});

	test('after-sale state', async () => {
		expect(await count({ after_sale_status_desc: 'all' })).toBe(400);
		const cases = ['in_aftersale', 'refund', 'refund_success', 'refund_fail', 'aftersale_close'];
		for (const after_sale_status_desc of cases) {
			const found = await count({ after_sale_status_desc });
			expect(found).toBeGreaterThan(0);
			expect(found).toBeLessThan(100);
		}
	});
});

describe('rows', () => {
	test('ids: strings where the type is string, bare digits beyond 2^53 where it is int64', async () => {
		const { text, json } = await call('/order/searchList', { ...MONTH, page: 0, size: 50 });
		const [order] = json.data.shop_order_list;
		const [line] = order?.sku_order_list ?? [];
		if (!order || !line) throw new Error('an order with a line');
		expect(order.order_id).toMatch(/^\d{19}$/);
		expect(text).toContain(`"order_id":"${order.order_id}"`);
		expect(line.product_id).toBe(line.product_id_str);
		expect(text).toContain(`"product_id":${line.product_id_str},`);
		expect(text).toMatch(/"sku_id":\d{19}[,}]/);
		expect(text).toMatch(/"room_id":7\d{18}[,}]/);
		expect(text).not.toMatch(/[iw]\d+"/);
	});

	test('money: lines add up to orders, and the identities of the reference hold', async () => {
		const summed = [
			'order_amount',
			'pay_amount',
			'post_amount',
			'promotion_amount',
			'promotion_shop_amount',
			'promotion_platform_amount',
			'promotion_talent_amount',
			'promotion_pay_amount',
			'promotion_redpack_amount',
			'shop_cost_amount',
			'platform_cost_amount',
			'author_cost_amount',
			'only_platform_cost_amount',
		] as const satisfies Array<keyof AmountRow>;
		for (const order of await all(MONTH)) {
			for (const field of summed) {
				const lines = order.sku_order_list.map((line) => line[field]);
				expect(lines.reduce((a, b) => a + b, 0)).toBe(order[field]);
			}
			for (const row of [order, ...order.sku_order_list]) {
				expect(row.promotion_amount).toBe(
					row.promotion_shop_amount + row.promotion_platform_amount + row.promotion_talent_amount,
				);
				expect(row.platform_cost_amount).toBe(
					row.only_platform_cost_amount + row.author_cost_amount,
				);
				expect(row.promotion_amount).toBe(row.shop_cost_amount + row.platform_cost_amount);
				expect(row.order_amount).toBe(row.pay_amount + row.promotion_amount);
				expect(row.pay_amount).toBeGreaterThanOrEqual(0);
			}
			expect(order.total_promotion_amount).toBe(
				order.promotion_amount + order.post_promotion_amount,
			);
			expect(order.post_origin_amount).toBe(order.post_amount + order.post_promotion_amount);
			expect(order.actual_receive_amount_info.actual_receive_amount).toBe(
				order.pay_amount + order.platform_cost_amount,
			);
			for (const phase of order.order_phase_list) {
				expect(phase.phase_order_amount).toBe(phase.phase_sum_amount + phase.phase_post_amount);
				expect(phase.phase_order_amount).toBe(
					phase.phase_pay_amount + phase.phase_promotion_amount,
				);
			}
		}
	});

	test('receivers: cipher and mask, never plain', async () => {
		for (const row of (await search(MONTH)).data.shop_order_list) {
			for (const each of [row, ...row.sku_order_list]) {
				expect([each.post_tel, each.post_receiver, each.post_addr.detail]).toEqual(['', '', '']);
				expect(each.encrypt_post_tel).toMatch(/^#/);
				expect(each.encrypt_post_receiver).toMatch(/^#/);
				expect(each.post_addr.encrypt_detail).toMatch(/^#/);
				expect(each.mask_post_tel).toMatch(/^\d\d\*{7}\d\d$/);
				expect(each.mask_post_receiver).toMatch(/\*/);
				expect(each.mask_post_addr.detail).toMatch(/\*/);
			}
		}
	});

	test('times and statuses agree; awkward texts are there', async () => {
		const rows = await all(MONTH);
		for (const order of rows) {
			expect(order.update_time).toBeGreaterThanOrEqual(order.create_time);
			const paid = [105, 2, 101, 3, 5].includes(order.order_status);
			if (paid) expect(order.pay_time).toBeGreaterThan(0);
			if (order.order_status === 1) expect(order.pay_time).toBe(0);
			if ([3, 101].includes(order.order_status)) expect(order.ship_time).toBeGreaterThan(0);
			if (order.order_status === 5) expect(order.finish_time).toBe(order.finish_time || -1);
			const shipped = order.order_status === 3 && order.order_type === 0;
			if (shipped) expect(order.logistics_info.length).toBeGreaterThan(0);
		}
		const words = rows.map((row) => row.buyer_words + row.seller_words).join('');
		for (const piece of ['&', '<', '"', '\n', '\u2028', '😀', "'"]) expect(words).toContain(piece);
	});
});

describe('orderDetail', () => {
	const detail = async (params: object) => (await call('/order/orderDetail', params)).json;

	test('the order, with what only the detail has', async () => {
		const [first] = truth;
		const { data } = await detail({ shop_order_id: first?.orderId });
		const order = data.shop_order_detail;
		expect(order).toMatchObject({ order_id: first?.orderId, pay_amount: first?.payAmount });
		expect(order.promotion_detail.platform_discount_detail.gold_coin_amount).toBe(0);
		const side = (name: keyof OrderRow['promotion_detail']) =>
			order.promotion_detail[name].total_amount;
		expect(side('shop_discount_detail')).toBe(order.promotion_shop_amount);
		expect(side('platform_discount_detail')).toBe(order.promotion_platform_amount);
		expect(side('kol_discount_detail')).toBe(order.promotion_talent_amount);
	});

	test('no look-back limit', async () => {
		sandbox.control.clock({ advance: 200 * DAY });
		const { call: later } = await openShop(sandbox);
		const { json } = await later('/order/orderDetail', { shop_order_id: truth[0]?.orderId });
		expect(json.code).toBe(10000);
		sandbox.control.clock({ now: NOW });
		({ call } = await openShop(sandbox));
	});

	test('errors: missing, unknown, another shop', async () => {
		expect(await detail({})).toMatchObject({
			code: 40002,
			sub_code: 'isv.missing-parameter:20000',
		});
		expect(await detail({ shop_order_id: '1' })).toMatchObject({
			code: 50002,
			sub_code: 'isv.business-failed:20014',
		});
		// The shop that authorised the app earliest is another one.
		const who = credentialsOf(sandbox);
		const grant = { grant_type: 'authorization_self', code: '' };
		const { access_token } = (await goCall(who, '/token/create', grant)).json.data;
		const window = { page: 0, size: 1, ...MONTH };
		const other = await goCall(who, '/order/searchList', window, access_token);
		const [foreign] = other.json.data.shop_order_list;
		expect(await detail({ shop_order_id: foreign?.order_id })).toMatchObject({
			code: 50002,
			sub_code: 'isv.business-failed:20015',
		});
		expect(await detail({ shop_order_id: 4 })).toMatchObject({ code: 40004 });
	});
});

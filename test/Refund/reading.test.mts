/** Get, Get Many and the dropdowns, against the sandbox: every after-sale of a window once, exact. */
import type { IDataObject } from 'n8n-workflow';

import { DouyinRefund } from '../../nodes/Refund/DouyinRefund.node';
import { searchAddresses } from '../../nodes/records/shop/addresses';
import { loadOptionsContext } from '../support/engine.mts';
import { platform } from './run-node.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 600, days: 60, aftersales: 250, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());

const truth = () => shop.sandbox.control.afterSaleTruth();
const all = { returnAll: true, startTime: '2016-01-01' };
const getAll = async (values: IDataObject = {}) =>
	jsonOf(await shop.do('refund.getAll', { ...all, ...values }));
const ids = (rows: IDataObject[]) => rows.map(({ refundId }) => refundId).sort();
const idsOf = (rows: Array<{ afterSaleId: string }>) => rows.map((it) => it.afterSaleId).sort();
const iso = (seconds: number) =>
	seconds ? `${new Date((seconds + 28_800) * 1000).toISOString().slice(0, 19)}+08:00` : null;

describe('Get Many', () => {
	it('returns each after-sale once, newest first, with its exact sums in yuan', async () => {
		const rows = await getAll();
		expect(rows.length).toBeGreaterThan(250);
		expect(ids(rows)).toEqual(idsOf(truth()));
		const byId = new Map(rows.map((row) => [row.refundId, row]));
		for (const it of truth()) {
			expect(byId.get(it.afterSaleId)).toMatchObject({
				orderId: it.orderId,
				refundType: it.type,
				applyTime: iso(it.applyTime),
				updateTime: iso(it.updateTime),
				deadline: iso(it.deadline),
				requestedYuan: it.refundAmount / 100,
				refundedYuan: it.refundStatus === 3 ? it.refundedAmount / 100 : null,
				returnTrackingNumber: it.returnTrackingNo,
				lines: [expect.objectContaining({ lineId: it.skuOrderId, lineRefundQuantity: it.num })],
			});
		}
		const times = rows.map(({ applyTime }) => String(applyTime));
		expect(times).toEqual([...times].sort().reverse());
		expect(new Set(rows.map(({ refundType }) => refundType))).toEqual(
			new Set([0, 1, 2, 3, 6, 7, 8]),
		);
	});

	it.each(['apply_time', 'update_time', 'final_time'] as const)(
		'any window of %s',
		async (time) => {
			const of = {
				apply_time: 'applyTime',
				update_time: 'updateTime',
				final_time: 'finalTime',
			} as const;
			const at = (it: ReturnType<typeof truth>[number]) => it[of[time]];
			const times = truth()
				.map(at)
				.filter(Boolean)
				.sort((a, b) => a - b);
			const start = times[Math.floor(times.length * 0.2)] ?? 0;
			const end = times[Math.floor(times.length * 0.7)] ?? 0;
			const rows = await getAll({ timeType: time, startTime: start, endTime: end });
			const expected = truth().filter((it) => at(it) >= start && at(it) <= end);
			expect(expected.length).toBeGreaterThan(5);
			expect(ids(rows)).toEqual(idsOf(expected));
		},
	);

	it.each<[IDataObject, (it: ReturnType<typeof truth>[number]) => boolean]>([
		[{ type: 2 }, ({ type }) => type === 2],
		[{ status: [6, 13] }, ({ status }) => status === 6 || status === 13],
		[
			{ amountFromYuan: '20', amountToYuan: 60 },
			({ refundAmount: fen }) => fen >= 2000 && fen <= 6000,
		],
		[{ returnParcel: 2 }, ({ returnTrackingNo }) => returnTrackingNo !== null],
		[
			{ amountFromYuan: '', orderId: '', trackingNumbers: ' ', status: [], arbitration: [] },
			() => true,
		],
	])('filters by %j', async (filters, fits) => {
		const expected = truth().filter(fits);
		expect(expected.length).toBeGreaterThan(0);
		expect(ids(await getAll({ filters }))).toEqual(idsOf(expected));
	});

	it('filters by order, and by the parcel that went out', async () => {
		const [{ orderId = '' } = {}] = truth();
		expect(ids(await getAll({ filters: { orderId } }))).toEqual(
			idsOf(truth().filter((it) => it.orderId === orderId)),
		);
		const [line] = (await getAll({ output: 'lines' })).filter((it) => it.lineTrackingNumber);
		const found = await getAll({ filters: { trackingNumbers: [line?.lineTrackingNumber] } });
		expect(ids(found)).toContain(line?.refundId);
	});

	it('filters by arbitration', async () => {
		const open = truth().filter(({ type, status }) => type === 1 && status === 6);
		const { rejectCase = [] } = shop.sandbox.control.life({
			rejectCase: open.slice(0, 1).map((it) => it.afterSaleId),
		});
		expect(rejectCase).toHaveLength(1);
		shop.sandbox.control.life({ arbitrate: rejectCase } as never);
		const disputed = truth().filter(({ arbitrateStatus }) => arbitrateStatus > 0);
		const statuses = [...new Set(disputed.map(({ arbitrateStatus }) => arbitrateStatus))];
		expect(ids(await getAll({ filters: { arbitration: statuses } }))).toEqual(idsOf(disputed));
	});

	it('stops at the limit, newest first', async () => {
		const rows = await getAll({ returnAll: false, limit: 3, sort: 'newest' });
		const newest = Math.max(...truth().map(({ applyTime }) => applyTime));
		expect(rows).toHaveLength(3);
		expect(rows[0]?.applyTime).toBe(iso(newest));
	});

	it.each(['full', 'lines', 'raw'])('counts items by Limit, as %s', async (output) => {
		expect(await getAll({ returnAll: false, limit: 7, output })).toHaveLength(7);
	});

	it('says what the platform does not list by the time of finishing', async () => {
		const { hints } = await shop.do('refund.getAll', { ...all, timeType: 'final_time' });
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(/last six months only\. Missing here: 2016-01-01T/),
		]);
	});

	it.each([
		[{ startTime: '2026-01-02', endTime: '2026-01-01' }, /Start: must be before End/],
		[{ filters: { type: 4 } }, /Filters → Type: is not in the list/],
		[{ filters: { status: [3] } }, /Filters → Status → 0: is not in the list/],
		[{ filters: { amountFromYuan: '1.234' } }, /Filters → Amount From \(Yuan\): .*two decimals/],
		[{ filters: { amountFromYuan: 5, amountToYuan: 4 } }, /Amount From is above Amount To/],
	])('%j is refused before any call', async (values, why) => {
		shop.sandbox.control.clearCalls();
		expect((await shop.refusal('refund.getAll', { ...all, ...values })).message).toMatch(why);
		expect(shop.called()).toEqual([]);
	});
});

describe('Get', () => {
	it('shows what the truth is, for every type and state', async () => {
		const seen = new Set<string>();
		const some = truth().filter(({ type, status }) => {
			const kind = `${type} ${status}`;
			return !seen.has(kind) && seen.add(kind);
		});
		expect(some.length).toBeGreaterThan(12);
		const items = some.map(({ afterSaleId }) => ({ json: { refundId: afterSaleId } }));
		const { items: found, hints } = await shop.do('refund.get', {}, { items });
		expect(hints).toEqual([]);
		for (const [at, it] of some.entries()) {
			expect(found[at]?.json).toMatchObject({
				refundId: it.afterSaleId,
				orderId: it.orderId,
				refundType: it.type,
				refundState: it.status,
				updateTime: iso(it.updateTime),
				deadline: iso(it.deadline),
				finishTime: iso(it.finalTime),
				requestedYuan: (it.refundAmount + it.refundPostAmount) / 100,
				refundedYuan: it.refundStatus === 3 ? it.refundedAmount / 100 : null,
				returnTrackingNumber: it.returnTrackingNo,
				sentTrackingNumber: it.sentTrackingNo,
				lines: [expect.objectContaining({ lineId: it.skuOrderId, lineRefundQuantity: it.num })],
			});
		}
	});

	it('as lines carries the SKU, and raw is what came', async () => {
		const [{ afterSaleId: refundId = '' } = {}] = truth();
		const [line] = jsonOf(await shop.do('refund.get', { refundId, output: 'lines' }));
		expect(line).toMatchObject({ refundId, skuId: expect.stringMatching(/^\d{10,}$/) });
		const [raw] = jsonOf(await shop.do('refund.get', { refundId, output: 'raw' }));
		expect(raw).toMatchObject({ process_info: { after_sale_info: { after_sale_id: refundId } } });
	});

	it('shows the negotiation where that is asked for', async () => {
		const [{ afterSaleId: refundId = '' } = {}] = truth();
		const [row] = jsonOf(
			await shop.do('refund.get', { refundId, options: { negotiationLog: true } }),
		);
		expect(row?.negotiation).toContainEqual(
			expect.objectContaining({
				time: expect.stringMatching(/\+08:00$/),
				text: expect.any(String),
			}),
		);
		const [plain] = jsonOf(await shop.do('refund.get', { refundId }));
		expect(plain).not.toHaveProperty('negotiation');
	});

	it('of another shop, or of nobody, is refused by the platform', async () => {
		const { message } = await shop.refusal('refund.get', { refundId: '7000000000000000001' });
		expect(message).toMatch(/售后单不存在/);
	});
});

describe('dropdowns', () => {
	const search = async (name: string, parameters: IDataObject, filter?: string) => {
		const type = new DouyinRefund();
		const { credential } = shop;
		const context = loadOptionsContext({ type, credential, parameters: parameters as never });
		const method = type.methods.listSearch[name as 'searchReasons'];
		return (await method.call(context, filter)).results;
	};

	it('after-sales come the newest first, page by page, or by their number or that of the order', async () => {
		const type = new DouyinRefund();
		const asked = async (filter = '', page?: string) => {
			const context = loadOptionsContext({ type, credential: shop.credential, parameters: {} });
			return await type.methods.listSearch.searchRefunds.call(context, filter, page);
		};
		const found: string[] = [];
		for (let page: string | undefined = ''; page !== undefined;) {
			const { results, paginationToken } = await asked('', page);
			found.push(...results.map(({ value }) => String(value)));
			page = paginationToken === undefined ? undefined : String(paginationToken);
		}
		const newest = [...truth()].sort((a, b) => b.applyTime - a.applyTime);
		expect(new Set(found)).toEqual(new Set(newest.map(({ afterSaleId }) => afterSaleId)));
		const at = (id = '') => newest.find(({ afterSaleId }) => afterSaleId === id)?.applyTime ?? 0;
		expect(found.map(at)).toEqual(newest.map(({ applyTime }) => applyTime));
		const [id = ''] = found;
		const [entry] = (await asked(id)).results;
		expect(entry).toEqual({
			name: expect.stringMatching(/^\d\d-\d\d \d\d:\d\d .+ ¥[\d.]+ .+ × \d.* #\d+$/),
			value: id,
		});
		const order = newest.find(({ afterSaleId }) => afterSaleId === id)?.orderId ?? '';
		expect((await asked(order)).results).toContainEqual(entry);
	});

	it('reasons are those that fit the after-sale of the form, or all', async () => {
		const shipped = truth().find(({ type, status }) => type === 1 && status === 6);
		const before = truth().find(({ type, status }) => type === 2 && status === 6);
		const fitting = await search('searchReasons', { refundId: shipped?.afterSaleId ?? '' });
		expect(fitting.length).toBeGreaterThan(0);
		for (const { name, value } of fitting) {
			expect(name).toMatch(/\p{Script=Han}/u);
			expect(value).toMatch(/^\d+$/);
		}
		expect(await search('searchReasons', { refundId: before?.afterSaleId ?? '' })).toEqual([]);
		const open = await search('searchReasons', { refundId: '={{ $json.refundId }}' });
		expect(open.length).toBeGreaterThanOrEqual(fitting.length);
		expect(await search('searchReasons', {}, 'no such reason')).toEqual([]);
	});

	it('carriers are those of the platform', async () => {
		expect(await search('searchCarriers', {}, 'shunfeng')).toContainEqual(
			expect.objectContaining({ value: 'shunfeng' }),
		);
	});

	it('addresses come page by page, the default first, without names or phones', async () => {
		const rows = Array.from({ length: 12 }, (_, n) => ({
			address_id: `70000000000000000${n + 10}`,
			reciever_name: '张三',
			is_default: n === 11 ? 1 : 0,
			receiver_provinc: '上海市',
			receiver_city: '上海市',
			receiver_district: '青浦区',
			receiver_detail: `华新镇${n}号`,
			remark: n === 0 ? '旧仓' : '',
		}));
		const stage = platform({
			'address.list': ({ page_no }) => ({
				total: 12,
				address_list: rows.slice((Number(page_no) - 1) * 10, Number(page_no) * 10),
			}),
		});
		const { results } = await searchAddresses(stage.api);
		expect(results).toHaveLength(12);
		expect(results[0]).toEqual({
			name: '上海市青浦区华新镇11号 [default 默认] #7000000000000000021',
			value: '7000000000000000021',
		});
		expect(stage.calls.map(({ params }) => params.page_no)).toEqual([1, 2]);
		expect(JSON.stringify(results)).not.toContain('张三');
		expect((await searchAddresses(stage.api, '旧仓')).results).toHaveLength(1);
	});
});

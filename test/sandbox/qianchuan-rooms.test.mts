/** 巨量千川: rooms, their products, channels and audience, and totals, against the lives' truth. */
import type { LiveTruth } from '../../sandbox/live/control.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { type Caller, LIVE, openQianchuan, type Query } from './qianchuan-caller.mts';

/** 2026-09-21 22:13:20 in China. */
const NOW = 1_790_000_000;
const TODAY = '2026-09-21';
const WATCH = 'total_live_watch_cnt';
const GMV = 'live_pay_order_gmv_alias';
let sandbox: Sandbox;
let caller: Caller;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 3, now: NOW, speed: 0, live: 0, lives: 6 });
	caller = await openQianchuan(sandbox);
});
afterEach(() => sandbox.close());

const who = () => ({ advertiser_id: caller.advertisers[0], aweme_id: caller.aweme });
const rooms = async (more: Query = {}) =>
	(await caller.get(`${LIVE}get/`, { ...who(), date_time: TODAY, fields: [WATCH], ...more })).data;
const report = (more: Query = {}, path = 'report/live/get/') =>
	caller.get(`v1.0/qianchuan/${path}`, {
		...who(),
		start_time: `${TODAY} 00:00:00`,
		end_time: `${TODAY} 23:59:59`,
		fields: [WATCH, GMV],
		...more,
	});
const running = (): LiveTruth => {
	const [first] = sandbox.control.liveTruth();
	if (!first) throw new Error('a live runs');
	return first;
};
const ofRoom = (path: string, more: Query = {}, room_id = running().roomId) =>
	caller.get(`${LIVE}${path}`, { advertiser_id: caller.advertisers[0], room_id, ...more });
const start = (plan: object) => sandbox.control.life({ startLive: [plan] }).startLive?.[0] ?? '';

test('rooms of a day: status, times, figures, and only what was asked for', async () => {
	const { room_list: list, page_info: pages } = await rooms();
	expect(pages).toEqual({ page: 1, page_size: 20, total_num: 2, total_page: 1 });
	expect(list.map(({ room_status: status }) => status)).toEqual(['LIVING', 'FINISH']);
	const truth = running();
	expect(list[0]).toEqual({
		room_id: truth.roomId,
		room_title: truth.title,
		room_cover: [expect.any(String)],
		room_status: 'LIVING',
		start_time: '2026-09-21 21:28:00',
		end_time: '',
		aweme_id: caller.aweme,
		aweme_name: '本店直播间',
		aweme_avatar: [expect.any(String)],
		room_delivery: expect.any(Number),
		[WATCH]: truth.figures.entered,
	});
	expect(list[1]).toMatchObject({ end_time: '2026-09-21 19:43:00', room_delivery: 0 });
	expect((await rooms({ room_status: 'LIVING' })).room_list).toHaveLength(1);
	expect((await rooms({ room_status: 'FINISH' })).room_list).toHaveLength(1);
	expect((await rooms({ date_time: '2026-09-20' })).room_list).toHaveLength(1);
	expect((await rooms({ date_time: '2027-01-01' })).room_list).toEqual([]);
	const second = await rooms({ page: 2, page_size: 1 });
	expect(second.room_list).toEqual([list[1]]);
	expect(second.page_info).toMatchObject({ page: 2, page_size: 1, total_page: 2 });
});

test('an end that is not known yet: empty, absent, or as planned', async () => {
	sandbox.control.decide({ qcOpenEnd: 'absent' });
	expect((await rooms()).room_list[0]).not.toHaveProperty('end_time');
	sandbox.control.decide({ qcOpenEnd: 'planned' });
	expect((await rooms()).room_list[0]?.end_time).toBe('2026-09-22 03:28:00');
});

test('a live that began yesterday is of yesterday, though it runs', async () => {
	start({ startsIn: -23 * 3600, minutes: 48 * 60 });
	const { room_list: list } = await rooms({ date_time: '2026-09-20', room_status: 'LIVING' });
	expect(list).toHaveLength(1);
	expect((await rooms()).room_list).toHaveLength(2);
});

test('days that are not listed any more, and figures that are not reported', async () => {
	expect((await rooms({ date_time: '2026-09-20' })).room_list).toHaveLength(1);
	sandbox.control.decide({ qcListedDays: 1 });
	start({ startsIn: -47 * 3600, minutes: 1 });
	expect((await rooms({ date_time: '2026-09-20' })).room_list.length).toBeGreaterThan(0);
	expect((await rooms({ date_time: '2026-09-19' })).room_list).toEqual([]);
	const shown = async (qcFigures: 'absent' | 'null' | 'dashes' | 'grouped') => {
		sandbox.control.decide({ qcFigures });
		return (await rooms()).room_list[0]?.[WATCH];
	};
	expect(await shown('absent')).toBeUndefined();
	expect(await shown('null')).toBeNull();
	expect(await shown('dashes')).toBe('--');
	expect(await shown('grouped')).toMatch(/^\d{1,3}(,\d{3})*$/);
});

test('prepared rooms, rooms without ads, rooms with only 全域推广', async () => {
	start({ startsIn: 600 });
	expect((await rooms()).room_list[0]).toMatchObject({ room_status: 'PREPARE', [WATCH]: 0 });
	start({ promotion: 'none' });
	const quiet = await rooms({ ad_status: 'NO_DELIVERY', room_status: 'LIVING' });
	expect(quiet.room_list.map(({ room_delivery: plans }) => plans)).toEqual([0]);
	start({ promotion: 'uni' });
	expect((await rooms({ room_status: 'LIVING' })).room_list).toHaveLength(2);
	sandbox.control.decide({ qcUniRooms: 'listed', qcNaturalRooms: 'absent' });
	const { room_list: list } = await rooms({ room_status: 'LIVING' });
	expect(list).toHaveLength(2);
});

test('detail: the room and no metrics', async () => {
	const { room_list: [listed = {}] } = await rooms(); // oxfmt-ignore
	const { [WATCH]: _watched, ...room } = listed;
	expect((await ofRoom('detail/get/')).data).toEqual(room);
	expect((await ofRoom('detail/get/', {}, '7000000000000000001')).code).toBe(50005);
	const [, , alone] = caller.advertisers;
	expect((await ofRoom('detail/get/', { advertiser_id: alone })).code).toBe(40002);
});

test('totals are sums over the lives that began in the window', async () => {
	const today = sandbox.control
		.liveTruth()
		.filter(({ accountId, startsAt }) => accountId === caller.aweme && startsAt > NOW - 80_000);
	const sum = (of: (live: LiveTruth) => number) =>
		today.reduce((total, live) => total + of(live), 0);
	expect((await report()).data).toEqual({
		[WATCH]: sum(({ figures }) => figures.entered),
		[GMV]: sum(({ figures }) => figures.paidFen) * 1000,
	});
	const hour = await report({ start_time: `${TODAY} 21:28:00`, end_time: `${TODAY} 21:28:00` });
	expect(hour.data[WATCH]).toBe(running().figures.entered);
	const none = await report({ start_time: `${TODAY} 21:28:01`, fields: [WATCH, 'ctr'] });
	expect(none.data).toEqual({ [WATCH]: 0, ctr: 0 });
	expect((await report({ end_time: '2026-09-20 00:00:00' })).code).toBe(40000);
});

test('money: 1/1000 fen where that is known, elsewhere as decided', async () => {
	const { paidFen } = running().figures;
	const window = { start_time: `${TODAY} 21:28:00`, fields: [GMV] };
	const both = async () => {
		const [older, newer] = [await report(window), await report(window, 'report/today_live/get/')];
		return [older.data[GMV], newer.data[GMV]];
	};
	expect(await both()).toEqual([paidFen * 1000, paidFen * 1000]);
	sandbox.control.decide({ qcTodayMoney: 'yuan' });
	expect(await both()).toEqual([paidFen * 1000, paidFen / 100]);
	const [room] = (await rooms({ fields: [GMV] })).room_list;
	expect(room?.[GMV]).toBe(paidFen / 100);
});

test('figures may be as old as their last refresh', async () => {
	sandbox.control.decide({ qcRefreshSeconds: 90 });
	const start_time = `${TODAY} 21:28:00`;
	const seen: number[] = [];
	for (let second = 0; second < 300; second += 30) {
		seen.push(Number((await report({ start_time })).data[WATCH]));
		sandbox.control.clock({ advance: 30 });
	}
	expect(new Set(seen).size).toBe(4);
	const [first = 0] = seen;
	const at = Math.floor(NOW / 90) * 90;
	expect(sandbox.control.liveTruth({ at })[0]?.figures.entered).toBe(first);
});

test('rates and averages are made the way of the recorded answers', async () => {
	const { figures } = running();
	const fields =
		'live_create_order_rate live_pay_order_rate ctr cpc_platform ad_live_pay_order_rate total_live_pay_order_gpm live_pay_order_gmv_avg stat_cost qualification_stat_cost'.split(
			' ',
		);
	const { data } = await report({ fields, start_time: `${TODAY} 21:28:00` });
	const { ordersCreated, ordersPaid, adClicks, adShown, costFen, adOrdersPaid } = figures;
	expect(adClicks).toBeGreaterThan(0);
	expect(data).toEqual({
		live_create_order_rate: (ordersCreated * 100) / adClicks,
		live_pay_order_rate: (ordersPaid * 100) / adClicks,
		ctr: Number(((adClicks * 100) / adShown).toFixed(2)),
		cpc_platform: Math.round(costFen / adClicks) * 1000,
		ad_live_pay_order_rate: Number(((adOrdersPaid * 100) / adClicks).toFixed(2)),
		total_live_pay_order_gpm: ((figures.paidFen * 1000) / figures.entered) * 1000,
		live_pay_order_gmv_avg: Math.round((figures.paidFen / ordersPaid) * 100) * 10,
		stat_cost: costFen * 1000,
		qualification_stat_cost: costFen * 1000,
	});
});

test('ads belong to who pays; the legal entity sees all of its own', async () => {
	const [first, second] = caller.advertisers;
	const fields = ['stat_cost', 'qualification_stat_cost', 'luban_live_pay_order_count', WATCH];
	const window = { start_time: `${TODAY} 21:28:00`, fields };
	const mine = (await report({ ...window, advertiser_id: first })).data;
	const theirs = (await report({ ...window, advertiser_id: second })).data;
	expect(mine.stat_cost).toBeGreaterThan(0);
	expect(theirs).toEqual({ ...mine, stat_cost: 0, luban_live_pay_order_count: 0 });
	const stats_authority = 'QUALIFICATION';
	const all = await report({ ...window, advertiser_id: second, stats_authority });
	expect(all.data).toEqual(mine);
	const other = sandbox.control.liveTruth().find(({ accountId }) => accountId !== caller.aweme);
	const aweme_id = other?.accountId ?? '';
	expect((await report({ aweme_id, stats_authority })).code).toBe(40002);
	expect((await report({ aweme_id })).code).toBe(0);
});

test('some metrics are reported for own accounts only', async () => {
	const { data } = await caller.get('v1.0/qianchuan/aweme/authorized/get/', {
		advertiser_id: caller.advertisers[0],
	});
	const other = data.aweme_id_list.find(
		({ bind_type: bind }) => String(bind) === 'AWEME_COOPERATOR',
	);
	const fields = [WATCH, 'live_pay_order_rate', 'live_pay_order_gmv_roi'];
	const foreign = await report({ aweme_id: String(other?.aweme_id), fields });
	expect(foreign.data).toEqual({ [WATCH]: 0 });
	expect(Object.keys((await report({ fields })).data)).toEqual(fields);
});

test('settlement counts what did not come back within its days', async () => {
	const fields = [
		'luban_live_pay_order_count',
		'live_order_settle_count_7d',
		'live_order_refund_count_7d',
		'live_order_settle_count_14d',
		'live_order_refund_count_14d',
	];
	const at = async () => {
		const { data } = await report({ fields, end_time: `${TODAY} 20:00:00` });
		return fields.map((name) => Number(data[name]));
	};
	start({ startsIn: -10 * 3600, minutes: 300, perMinute: 500, promotion: 'standard' });
	sandbox.control.clock({ advance: 86_400 / 2 });
	// Past the token's day, a fresh one.
	const soon = await at();
	sandbox.control.clock({ advance: 20 * 86_400 });
	caller = await openQianchuan(sandbox);
	const [paid = 0, kept7 = 0, back7 = 0, kept14 = 0, back14 = 0] = await at();
	expect(paid).toBe(soon[0]);
	expect(kept7 + back7).toBe(paid);
	expect(kept14 + back14).toBe(paid);
	expect(back7).toBeGreaterThan(soon[2] ?? 0);
	expect(back14).toBeGreaterThan(back7);
});

test('channels add up to entries, or to sales', async () => {
	const { figures } = running();
	const flow = (await ofRoom('flow_performance/get/', { flow_source: 'AllEcomFlowSource' })).data;
	const values = (data: object): number[] => Object.values(data);
	const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);
	expect(Object.keys(flow)).toHaveLength(17);
	expect(values(flow).every(Number.isInteger)).toBe(true);
	expect(sum(values(flow))).toBe(figures.entered);
	const sales = { flow_source: 'AllEcomGmvSource' };
	const gmv = async () => sum(values((await ofRoom('flow_performance/get/', sales)).data));
	expect(await gmv()).toBe(figures.paidFen * 1000);
	sandbox.control.decide({ qcFlowSales: 'orders' });
	expect(await gmv()).toBe(figures.ordersPaid);
	expect((await ofRoom('flow_performance/get/')).code).toBe(40000);
	sandbox.control.decide({ qcFlowDefault: 'AllEcomFlowSource' });
	expect((await ofRoom('flow_performance/get/')).data).toEqual(flow);
});

test('the shelf: stock, price, sales, what is being talked about', async () => {
	const fields = [
		'productId',
		'title',
		'explain_status',
		'live_product_bind_time',
		'live_product_price',
		'live_product_Inventory',
		'live_product_explain_cnt',
		'product_click_pay_ucnt_ratio',
		GMV,
		'live_pay_order_count_alias',
	];
	const path = 'product_list/get/';
	const { data } = await ofRoom(path, { fields });
	const { items, figures } = running();
	expect(data.page_info.total_num).toBe(data.list.length);
	expect(data.list.length).toBeGreaterThan(4);
	const sum = (name: string) => data.list.reduce((total, row) => total + Number(row[name]), 0);
	expect(sum(GMV)).toBe(figures.paidFen * 1000);
	expect(sum('live_pay_order_count_alias')).toBe(figures.ordersPaid);
	for (const row of data.list) {
		const item = items.find(({ productId }) => productId === row.productId);
		expect(row).toMatchObject({
			live_product_price: (item?.price ?? 0) * 1000,
			live_product_Inventory: (item?.stock ?? 0) - (item?.pieces ?? 0),
			product_click_pay_ucnt_ratio: Number(
				((item?.ordersPaid ?? 0) / (item?.clicks ?? 1)).toFixed(4),
			),
		});
		expect(Object.keys(row)).toEqual(fields);
	}
	const status = data.list.map(({ explain_status: each }) => each);
	expect(status.filter((each) => each === 'BEINGEXPLAIN')).toHaveLength(1);
	const todo = await ofRoom(path, { fields, explain_status: 'UNEXPLAIN' });
	const done = await ofRoom(path, { fields, explain_status: 'HASEXPLAIN' });
	expect(todo.data.list.length + done.data.list.length).toBe(data.list.length);
	sandbox.control.decide({ qcProductRatio: 'percent', qcProductMoney: 'yuan' });
	const [other] = (await ofRoom(path, { fields })).data.list;
	expect(other?.live_product_price).toBe(Number(data.list[0]?.live_product_price) / 100_000);
	// Over: nothing is being talked about any more.
	sandbox.control.life({ endLive: 1 });
	const over = await ofRoom(path, { fields: ['explain_status'] });
	expect(over.data.list.map(({ explain_status: each }) => each)).not.toContain('BEINGEXPLAIN');
});

test('audience: people through ads, by what was asked for', async () => {
	const { figures } = running();
	const ask = { action_event: 'ENTER', dimension: ['AGE', 'GENDER'] };
	const { data } = await ofRoom('user/get/', ask);
	const people = (rows: typeof data.age) =>
		rows.reduce((total, { value }) => total + Number(value), 0);
	expect(Object.keys(data)).toEqual(['age', 'gender']);
	expect(people(data.age)).toBe(figures.adEntered - figures.adReturned);
	expect(people(data.gender)).toBe(people(data.age));
	const paid = await ofRoom('user/get/', { action_event: 'PAY', dimension: ['CITY'] });
	expect(people(paid.data.city)).toBe(figures.adOrdersPaid);
	const newer = (more: object) =>
		caller.get('v1.0/qianchuan/today_live_v2/room/user/get/', {
			advertiser_id: caller.advertisers[0],
			room_id: running().roomId,
			...ask,
			...more,
		});
	expect((await newer({})).code).toBe(40000);
	expect((await newer({ flow_source: 'ALL' })).data).toEqual(data);
	const pc = await newer({ flow_source: 'PC' });
	expect(people(pc.data.age)).toBeLessThan(people(data.age));
});

test('全域推广: hours of a room add up to the advertiser’s totals', async () => {
	const room_id = start({ promotion: 'uni', startsIn: -3 * 3600, minutes: 600 });
	const path = 'v1.0/qianchuan/report/uni_promotion/';
	const [advertiser_id] = caller.advertisers;
	const metrics = ['stat_cost_for_roi2', 'total_pay_order_gmv_for_roi2'];
	const hourly = {
		advertiser_id,
		room_id,
		metrics,
		dimension: 'TIME_GRANULARITY_HOURLY',
		order_type: 'ASC',
	};
	const { data } = await caller.get(`${path}dimension_data/room/get/`, hourly);
	expect(data.page_info.total_number).toBe(4);
	expect(data.list.map((row) => Object.keys(row))).toEqual(
		Array(4).fill(['stat_datetime', ...metrics]),
	);
	const costs = data.list.map(({ stat_cost_for_roi2: cost }) => Number(cost));
	expect([...costs].sort((a, b) => a - b)).toEqual(costs);
	const totals = await caller.get(`${path}get/`, {
		advertiser_id,
		start_date: `${TODAY} 00:00:00`,
		end_date: `${TODAY} 23:59:59`,
		fields: ['stat_cost', 'total_pay_order_gmv_for_roi2'],
	});
	const live = sandbox.control.liveTruth({ room: room_id })[0];
	expect(totals.data).toEqual({
		stat_cost: (live?.figures.costFen ?? 0) / 100,
		total_pay_order_gmv_for_roi2: (live?.figures.paidFen ?? 0) / 100,
	});
	expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(Number(totals.data.stat_cost), 6);
	sandbox.control.decide({ qcUniMoney: 'milliFen' });
	const other = await caller.get(`${path}dimension_data/room/get/`, { ...hourly, page_size: 1 });
	expect(other.data.list[0]?.stat_cost_for_roi2).toBeCloseTo((costs[0] ?? 0) * 100_000, 3);
});

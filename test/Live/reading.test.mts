/** The operations of the live node: what they ask of the platforms, and the rows that come of it. */
import type { IDataObject } from 'n8n-workflow';

import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { METRICS } from '../../nodes/records/live/metric-catalog';
import { fieldsOf, metricsOf } from '../../nodes/records/live/metric-columns';
import { SHELF_FIGURES, shelfFieldsOf } from '../../nodes/Live/rows/product-row';
import { perform, platform, ROOM, WHO } from './run-node.mts';

const LIST = 'v1.0/qianchuan/today_live/room/get/';
const DETAIL = 'v1.0/qianchuan/today_live/room/detail/get/';
const SHELF = 'v1.0/qianchuan/today_live/room/product_list/get/';
const TRAFFIC = 'v1.0/qianchuan/today_live/room/flow_performance/get/';
const AUDIENCE = 'v1.0/qianchuan/today_live_v2/room/user/get/';
const OLDER = 'v1.0/qianchuan/report/live/get/';
const NEWER = 'v1.0/qianchuan/report/today_live/get/';

const room = (index: number, more: IDataObject = {}): IDataObject => ({
	room_id: `73456789012345678${String(index).padStart(2, '0')}`,
	room_title: '好物专场',
	room_status: 'LIVING',
	room_cover: ['https://example.com/cover.webp'],
	aweme_avatar: 'https://example.com/avatar.webp',
	start_time: '2026-11-23 10:00:00',
	end_time: '',
	aweme_id: 1000000000000001,
	aweme_name: '示例抖音号',
	room_delivery: 3,
	...more,
});

const longId = (index: number) => `1${String(index).padStart(18, '0')}`;

/** Pages of a list as the platform gives them. */
const paged =
	(items: string, rows: readonly unknown[], total: 'total_num' | 'total_number' = 'total_num') =>
	({ page, page_size: size }: JsonRecord) => {
		const [at, count] = [Number(page), Number(size)];
		const total_page = Math.ceil(rows.length / count);
		return {
			[items]: rows.slice((at - 1) * count, at * count),
			page_info: { page: at, page_size: count, [total]: rows.length, total_page },
		};
	};

describe("'room.getAll'", () => {
	const figures = { total_live_watch_cnt: 2486, live_pay_order_gmv_alias: 2_339_200_000 };
	const metrics = ['entries', 'sales'];

	it('lists the rooms of today with the chosen figures, yuan beside raw', async () => {
		const there = platform({ [LIST]: paged('room_list', [room(1, figures)]) });
		const items = await perform(there, 'room.getAll', { ...WHO, metrics });
		expect(there.connected).toEqual(['qianchuan']);
		expect(there.calls.map(({ params }) => params)).toEqual([
			{
				advertiser_id: '1700000000000001',
				aweme_id: '1000000000000001',
				date_time: '2026-11-23',
				room_status: 'ALL',
				ad_status: 'ALL',
				fields: ['total_live_watch_cnt', 'live_pay_order_gmv_alias'],
				page: 1,
				page_size: 100,
			},
		]);
		expect(items).toEqual([
			{
				roomId: '7345678901234567801',
				title: '好物专场',
				status: 'LIVING',
				statusText: 'Live (直播中)',
				startTime: '2026-11-23T10:00:00+08:00',
				endTime: null,
				accountId: '1000000000000001',
				accountName: '示例抖音号',
				plansDelivering: 3,
				coverUrl: 'https://example.com/cover.webp',
				avatarUrl: 'https://example.com/avatar.webp',
				entries: 2486,
				salesYuan: 23_392,
				salesRaw: 2_339_200_000,
			},
		]);
		expect(there.drifts).toEqual([]);
	});

	it('reads page after page, each room once, also one that moved to the next page', async () => {
		const rooms = Array.from({ length: 250 }, (_, index) =>
			room(index, { room_id: longId(index) }),
		);
		const there = platform({
			[LIST]: (params) => {
				const page = paged('room_list', rooms)(params);
				// A new one enters in front while the list is read.
				if (params.page === 1) rooms.unshift(room(999, { room_id: '999' }));
				return page;
			},
		});
		const items = await perform(there, 'room.getAll', {
			...WHO,
			metrics: ['entries'],
			returnAll: true,
			output: 'raw',
		});
		const ids = items.map((item) => item.room_id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(250);
		expect(there.calls).toHaveLength(3);
	});

	it('reads a day whole, as the platform sorts nothing, and no day beyond the limit', async () => {
		const rooms = Array.from({ length: 250 }, (_, index) =>
			room(index, { room_id: longId(index) }),
		);
		const there = platform({ [LIST]: paged('room_list', rooms) });
		const form = { ...WHO, window: 'last7Days', metrics: ['follows'], limit: 7 };
		expect(await perform(there, 'room.getAll', form)).toHaveLength(7);
		expect(there.calls.map(({ params }) => params.date_time)).toEqual([
			'2026-11-23',
			'2026-11-23',
			'2026-11-23',
		]);
	});

	it('a day of Beijing, a status and ads go into the call', async () => {
		const there = platform({ [LIST]: paged('room_list', []) });
		const [startTime, endTime] = ['2026-11-21T17:00:00Z', '2026-11-22T15:59:59Z'];
		const form = { startTime, endTime, filters: { status: 'FINISH', ads: 'NO_DELIVERY' } };
		await perform(there, 'room.getAll', { ...WHO, ...form });
		expect(there.calls).toHaveLength(1);
		expect(there.calls[0]?.params).toMatchObject({
			date_time: '2026-11-22',
			room_status: 'FINISH',
			ad_status: 'NO_DELIVERY',
		});
	});

	it.each(['Asia/Tokyo', 'Australia/Sydney', 'Pacific/Auckland', 'America/New_York'])(
		'a day without a time is that day of Beijing in a workflow of %s',
		async (timezone) => {
			for (const day of ['2026-11-23', '2026-11-23T00:00:00', '2026/11/23']) {
				const there = platform({ [LIST]: paged('room_list', []) });
				await perform(there, 'room.getAll', { ...WHO, startTime: day }, { timezone });
				expect(there.calls).toHaveLength(1);
				expect(there.calls[0]?.params).toMatchObject({ date_time: '2026-11-23' });
			}
		},
	);

	it.each(['newest', 'oldest'])('days follow one another, the %s live first', async (sort) => {
		const at = (day: string, time: string) => `2026-11-${day} ${time}`;
		const lives = ['21', '22', '23'].flatMap((day) => [at(day, '02:00:00'), at(day, '09:00:00')]);
		const there = platform({
			[LIST]: (params: JsonRecord) => {
				const ofDay = lives.filter((it) => it.startsWith(String(params.date_time)));
				const rooms = ofDay.map((start_time, index) =>
					room(index, { room_id: start_time.replace(/\D/g, ''), start_time }),
				);
				const page_info = { page: 1, page_size: 100, total_num: rooms.length, total_page: 1 };
				return { room_list: rooms, page_info };
			},
		});
		const form = { startTime: at('21', '03:00:00'), endTime: at('23', '02:00:00'), sort };
		const rows = await perform(there, 'room.getAll', { ...WHO, ...form });
		const expected = ['2026-11-21T09', '2026-11-22T02', '2026-11-22T09', '2026-11-23T02'];
		const starts = rows.map(({ startTime }) => String(startTime).slice(0, 13));
		expect(starts).toEqual(sort === 'oldest' ? expected : expected.reverse());
	});

	it('a window of more than 31 days is refused before any call', async () => {
		const there = platform({ [LIST]: paged('room_list', []) });
		const form = { ...WHO, startTime: '2026-10-01' };
		await expect(perform(there, 'room.getAll', form)).rejects.toThrow(
			/Start: is more than 31 days/,
		);
		expect(there.calls).toEqual([]);
	});

	it('just after midnight in Beijing the day is the new one', async () => {
		const there = platform(
			{ [LIST]: paged('room_list', []) },
			() => Date.UTC(2026, 10, 23, 16) / 1000,
		);
		await perform(there, 'room.getAll', { ...WHO });
		expect(there.calls[0]?.params).toMatchObject({ date_time: '2026-11-24' });
	});

	it('all figures at once: no field is asked for twice, and each has its column', async () => {
		const metrics = METRICS.map(({ key }) => key);
		const fields = fieldsOf(metricsOf(metrics));
		const values = Object.fromEntries(fields.map((field, index) => [field, index + 1]));
		const there = platform({ [LIST]: paged('room_list', [room(1, values)]) });
		const [item] = await perform(there, 'room.getAll', { ...WHO, metrics });
		expect(there.calls[0]?.params.fields).toEqual(fields);
		expect(new Set(fields).size).toBe(fields.length);
		expect(there.drifts).toEqual([]);
		expect(Object.values(item ?? {}).filter((value) => value === undefined)).toEqual([]);
		const money = METRICS.filter(({ kind }) => kind === 'money').length;
		expect(Object.keys(item ?? {})).toHaveLength(11 + METRICS.length + money);
	});

	it('the unit of money is the user’s to choose; unknown converts nothing', async () => {
		const there = platform({ [LIST]: paged('room_list', [room(1, figures)]) });
		const ask = async (moneyUnit: string) =>
			(
				await perform(there, 'room.getAll', { ...WHO, metrics: ['sales'], options: { moneyUnit } })
			)[0];
		expect(await ask('fen')).toMatchObject({ salesYuan: 23_392_000, salesRaw: 2_339_200_000 });
		expect(await ask('unknown')).not.toHaveProperty('salesYuan');
		expect(await ask('unknown')).toMatchObject({ salesRaw: 2_339_200_000 });
	});

	it('what is not as documented is passed on and said', async () => {
		const odd = room(1, { room_status: 'MYSTERY', start_time: 'soon' });
		const there = platform({ [LIST]: paged('room_list', [odd]) });
		const [item] = await perform(there, 'room.getAll', { ...WHO, metrics: ['entries', 'sales'] });
		expect(item).toMatchObject({
			status: 'MYSTERY',
			statusText: null,
			entries: null,
			salesYuan: null,
		});
		expect(there.drifts).toEqual([
			'room_status MYSTERY is unknown',
			'total_live_watch_cnt was asked for and is not there',
			'live_pay_order_gmv_alias was asked for and is not there',
		]);
	});
});

describe("'room.get'", () => {
	it('reads one room, its id whole', async () => {
		const there = platform({
			[DETAIL]: () => room(5, { room_status: 'FINISH', end_time: '2026-11-23 11:30:00' }),
		});
		const [item] = await perform(there, 'room.get', { advertiser: WHO.advertiser, roomId: ROOM });
		expect(there.calls[0]?.params).toEqual({ advertiser_id: '1700000000000001', room_id: ROOM });
		expect(item).toMatchObject({
			roomId: '7345678901234567805',
			statusText: 'Ended (已结束)',
			endTime: '2026-11-23T11:30:00+08:00',
		});
	});
});

describe("'room.getProducts'", () => {
	const product = {
		productId: '3539925204033339668',
		title: '羊绒大衣',
		explain_status: 'BEINGEXPLAIN',
		live_product_bind_time: '2026-11-23 09:58:00',
		live_product_price: 19_900,
		live_product_inventory: 12,
		live_product_explain_cnt: 3,
		product_click_pay_ucnt_ratio: 0.031,
		live_pay_order_gmv_alias: 5_970_000,
		live_pay_order_count_alias: 3,
	};
	const form = { advertiser: WHO.advertiser, roomId: ROOM };

	it('converts no money while its unit is unknown, and says what is raw', async () => {
		const there = platform({ [SHELF]: paged('list', [product]) });
		const [item] = await perform(there, 'room.getProducts', form);
		expect(item).toEqual({
			roomId: ROOM,
			productId: '3539925204033339668',
			title: '羊绒大衣',
			explained: 'BEINGEXPLAIN',
			explainedText: 'Being explained (讲解中)',
			shelfTime: '2026-11-23T09:58:00+08:00',
			priceRaw: 19_900,
			stock: 12,
			explanations: 3,
			clickConversionRaw: 0.031,
			salesRaw: 5_970_000,
			ordersPaid: 3,
		});
		expect(there.drifts).toEqual([]);
		expect(there.calls[0]?.params).toMatchObject({
			explain_status: 'ALL',
			page_size: 100,
			room_id: ROOM,
		});
	});

	it('converts it when the user has said the unit', async () => {
		const there = platform({ [SHELF]: paged('list', [product]) });
		const more = { moneyUnit: 'fen', figures: ['price'], filters: { explained: 'UNEXPLAIN' } };
		const [item] = await perform(there, 'room.getProducts', { ...form, ...more });
		expect(item).toEqual({
			roomId: ROOM,
			productId: '3539925204033339668',
			priceYuan: 199,
			priceRaw: 19_900,
		});
		expect(there.calls[0]?.params).toMatchObject({
			explain_status: 'UNEXPLAIN',
			fields: ['productId', 'live_product_price'],
		});
	});

	it('knows every field of the reference once', () => {
		const fields = shelfFieldsOf(SHELF_FIGURES);
		expect(new Set(fields).size).toBe(22);
	});
});

describe("'room.getTraffic'", () => {
	const form = { advertiser: WHO.advertiser, roomId: ROOM };

	it('gives one item a channel, those that nobody documents too', async () => {
		const there = platform({
			[TRAFFIC]: () => ({ homepage_hot: 120, nature: 400, note: 'x', list: [] }),
		});
		expect(await perform(there, 'room.getTraffic', form)).toEqual([
			{
				roomId: ROOM,
				source: 'traffic',
				channel: 'homepage_hot',
				channelText: 'Recommendation feed (推荐feed)',
				value: 120,
			},
			{ roomId: ROOM, source: 'traffic', channel: 'nature', channelText: null, value: 400 },
		]);
		expect(there.calls[0]?.params).toMatchObject({ flow_source: 'AllEcomFlowSource' });
	});

	it('asks for the sources of sales', async () => {
		const there = platform({ [TRAFFIC]: () => ({ general_search: 9 }) });
		const [item] = await perform(there, 'room.getTraffic', { ...form, source: 'AllEcomGmvSource' });
		expect(item).toMatchObject({ source: 'sales', value: 9 });
		expect(there.calls[0]?.params).toMatchObject({ flow_source: 'AllEcomGmvSource' });
	});
});

describe("'room.getAudience'", () => {
	const form = { advertiser: WHO.advertiser, roomId: ROOM };

	it('gives one item a value, with its share among its own kind', async () => {
		const there = platform({
			[AUDIENCE]: () => ({
				age: [
					{ age_type: 'AGE_18_23', value: 25 },
					{ age_type: 'AGE_24_30', value: 75 },
				],
				city: [{ city_name: '杭州', value: 0 }],
				gender: [],
			}),
		});
		const items = await perform(there, 'room.getAudience', { ...form, who: 'PAY' });
		expect(items).toEqual([
			expect.objectContaining({
				dimension: 'AGE',
				group: 'AGE_18_23',
				people: 25,
				sharePercent: 25,
			}),
			expect.objectContaining({
				dimension: 'AGE',
				group: 'AGE_24_30',
				people: 75,
				sharePercent: 75,
			}),
			expect.objectContaining({ dimension: 'CITY', group: '杭州', people: 0, sharePercent: null }),
		]);
		expect(there.calls[0]?.params).toEqual({
			advertiser_id: '1700000000000001',
			room_id: ROOM,
			action_event: 'PAY',
			dimension: ['AGE', 'CITY', 'GENDER'],
			flow_source: 'ALL',
		});
	});

	it('asks only for what was chosen', async () => {
		const there = platform({
			[AUDIENCE]: () => ({ gender: [{ gender_type: 'FEMALE', value: 3 }] }),
		});
		const items = await perform(there, 'room.getAudience', { ...form, dimensions: ['GENDER'] });
		expect(items).toHaveLength(1);
		expect(there.calls[0]?.params.dimension).toEqual(['GENDER']);
		expect(there.drifts).toEqual([]);
	});
});

describe("'report.today'", () => {
	const answer = () => ({ total_live_watch_cnt: 10, live_pay_order_gmv_alias: 100_000 });
	const metrics = ['entries', 'sales'];

	it('asks for the day of Beijing', async () => {
		const there = platform({ [OLDER]: answer });
		const [item] = await perform(there, 'report.today', { ...WHO, metrics });
		expect(there.calls[0]?.params).toMatchObject({
			start_time: '2026-11-23 00:00:00',
			end_time: '2026-11-23 23:59:59',
			stats_authority: 'CURRENT',
			fields: ['total_live_watch_cnt', 'live_pay_order_gmv_alias'],
		});
		expect(item).toEqual({
			advertiserId: '1700000000000001',
			accountId: '1000000000000001',
			startTime: '2026-11-23T00:00:00+08:00',
			endTime: '2026-11-23T23:59:59+08:00',
			readTime: '2026-11-23T12:00:00+08:00',
			entries: 10,
			salesYuan: 1,
			salesRaw: 100_000,
		});
	});

	it('asks the newer twin when the option says so, in a window of one’s own', async () => {
		const there = platform({ [NEWER]: answer });
		const times = { startTime: '2026-11-21T00:00:00+08:00', endTime: '2026-11-22T12:00:00+08:00' };
		await perform(there, 'report.today', {
			...WHO,
			...times,
			metrics,
			options: { report: 'newer' },
		});
		expect(there.calls[0]?.params).toMatchObject({
			start_time: '2026-11-21 00:00:00',
			end_time: '2026-11-22 12:00:00',
		});
	});

	it('an end alone means the day on which it lies', async () => {
		const there = platform({ [OLDER]: answer });
		await perform(there, 'report.today', { ...WHO, metrics, endTime: '2026-11-20T10:00:00+08:00' });
		expect(there.calls[0]?.params).toMatchObject({ start_time: '2026-11-20 00:00:00' });
	});
});

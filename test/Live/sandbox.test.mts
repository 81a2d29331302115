/** The operations through n8n-core against the sandbox: what it counted is what comes out. */
import { liveStage, jsonOf, type LiveStage } from './live-stage.mts';
import { searchRooms } from '../../nodes/Live/methods/rooms';
import { platform } from './run-node.mts';
import { METRICS, OLDER_METRICS } from '../../nodes/records/live/metric-catalog';
import { simulated } from '../support/simulated-time.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

let stage: LiveStage;
beforeAll(async () => {
	const evening = Date.UTC(2026, 10, 23, 12) / 1000;
	stage = await liveStage({ now: evening, lives: 6 }, (sandbox) => simulated.begin(sandbox));
});
afterAll(async () => {
	simulated.end();
	await stage.close();
});

const running = () => {
	const live = stage.lives().find(({ status }) => status === 'LIVING');
	if (!live) throw new Error('no live runs');
	return live;
};
const room = () => ({ advertiser: stage.who.advertiser, roomId: running().roomId });

it('rooms of today, all figures, without drift', async () => {
	const metrics = METRICS.map(({ key }) => key);
	const { items, hints } = await stage.do('room.getAll', {
		...stage.who,
		metrics,
		returnAll: true,
	});
	expect(hints).toEqual([]);
	const { figures, roomId, title } = running();
	expect(items.map(({ json }) => json).find((it) => it.roomId === roomId)).toMatchObject({
		title,
		status: 'LIVING',
		entries: figures.entered,
		ordersPaid: figures.ordersPaid,
		salesYuan: figures.paidFen / 100,
		salesRaw: figures.paidFen * 1000,
		productClicks: figures.productClicks,
		productClickConversionPercent:
			Math.round((figures.ordersPaid / figures.productClicks) * 1e6) / 1e4,
		adCostYuan: figures.costFen / 100,
	});
	const live = await stage.do('room.getAll', { ...stage.who, filters: { status: 'LIVING' } });
	expect(jsonOf(live).map((it) => it.roomId)).toEqual([roomId]);
});

it('one room, its shelf, its traffic and its audience', async () => {
	const { title, items: shelf } = running();
	const [detail] = jsonOf(await stage.do('room.get', room()));
	expect(detail).toMatchObject({ title, statusText: 'Live (直播中)', endTime: null });

	const products = await stage.do('room.getProducts', {
		...room(),
		returnAll: true,
		moneyUnit: 'thousandthFen',
	});
	expect(products.hints).toEqual([]);
	expect(products.items.length).toBeGreaterThan(0);
	for (const { json } of products.items) {
		const truth = shelf.find(({ productId }) => productId === json.productId);
		const stock = (truth?.stock ?? 0) - (truth?.pieces ?? 0);
		expect(json).toMatchObject({ stock, ordersPaid: truth?.ordersPaid });
		expect(json.salesYuan).toBe((truth?.paidFen ?? 0) / 100);
	}

	const traffic = await stage.do('room.getTraffic', room());
	expect(traffic.items.length).toBeGreaterThan(5);
	const audience = jsonOf(await stage.do('room.getAudience', room()));
	expect(new Set(audience.map(({ dimension }) => dimension))).toEqual(
		new Set(['AGE', 'CITY', 'GENDER']),
	);
});

it('the totals of today, from both reports', async () => {
	const older = new Set(OLDER_METRICS.map(({ key }) => key));
	for (const report of ['older', 'newer']) {
		const metrics = METRICS.map(({ key }) => key).filter(
			(key) => report === 'older' || !older.has(key),
		);
		const { items, hints } = await stage.do('report.today', { ...stage.who, metrics, report });
		expect(hints).toEqual([]);
		const today = stage.lives().filter(({ accountId, startsAt, status, promotion }) => {
			const isToday = startsAt >= Date.UTC(2026, 10, 22, 16) / 1000;
			return (
				accountId === stage.accountId && isToday && status !== 'PREPARE' && promotion !== 'uni'
			);
		});
		const sum = (of: (live: (typeof today)[number]) => number) =>
			today.reduce((all, live) => all + of(live), 0);
		expect(items[0]?.json).toMatchObject({
			entries: sum(({ figures }) => figures.entered),
			salesRaw: sum(({ figures }) => figures.paidFen) * 1000,
		});
	}
});

it('the next day: what is ready, and what is not yet', async () => {
	const week = { startTime: '2026-11-16T00:00:00+08:00', endTime: '2026-11-24T00:00:00+08:00' };
	const rows = jsonOf(await stage.do('report.nextDay', week));
	expect(rows.length).toBeGreaterThan(1);
	for (const row of rows) {
		const [truth] = stage.lives({ room: String(row.roomId) });
		if (!row.ready) {
			expect(String(row.notReady).length).toBeGreaterThan(3);
			continue;
		}
		expect(row).toMatchObject({
			entries: truth?.figures.entered,
			comments: truth?.figures.comments,
			likes: truth?.figures.likes,
		});
	}
	expect(rows.some(({ ready }) => ready)).toBe(true);
});

it('the dropdowns: advertisers of all shops, accounts of the chosen one', async () => {
	const advertisers = await stage.search('searchAdvertisers', {});
	expect(advertisers.length).toBeGreaterThanOrEqual(3);
	const accounts = await stage.search('searchAccounts', { advertiser: stage.who.advertiser });
	expect(accounts.map(({ value }) => value)).toContain(stage.accountId);
	const none = { advertiser: { __rl: true, mode: 'list', value: '' } };
	expect(await stage.search('searchAccounts', none)).toEqual([]);
});

it('the dropdown of rooms: those of the accounts of the chosen advertiser, the newest first', async () => {
	const { advertiser } = stage.who;
	const rooms = await stage.search('searchRooms', { advertiser });
	const ids = rooms.map(({ value }) => value);
	expect(ids).toContain(running().roomId);
	expect(new Set(ids).size).toBe(ids.length);
	const [{ name, value } = { name: '', value: '' }] = rooms;
	expect(name).toMatch(/^\d\d-\d\d \d\d:\d\d .+ #\d+$/);
	expect(name).toContain(`#${value}`);
	expect(await stage.search('searchRooms', { advertiser }, String(value))).toEqual([
		{ name, value },
	]);
	await expect(
		stage.search('searchRooms', { advertiser: { __rl: true, mode: 'list', value: '' } }),
	).rejects.toThrow('Choose the advertiser first');
});

it('the dropdown of rooms asks a few days at a time, and goes on where it ended', async () => {
	const there = platform({
		'v1.0/qianchuan/aweme/authorized/get/': () => ({
			aweme_id_list: [{ aweme_id: 1 }, { aweme_id: 2 }],
			page_info: { page: 1, total_page: 1, total_number: 2 },
		}),
		'v1.0/qianchuan/today_live/room/get/': () => ({
			room_list: [],
			page_info: { page: 1, total_page: 1, total_number: 0 },
		}),
	});
	let [token, asked] = ['', 0];
	do {
		there.calls.length = 0;
		const { results, paginationToken } = await searchRooms(there.api, '1700', '', token);
		expect(results).toEqual([]);
		expect(there.calls.length).toBeLessThanOrEqual(11);
		asked += there.calls.length - 1;
		token = String(paginationToken ?? '');
	} while (token);
	expect(asked).toBe(2 * 31);
});

it('an app without the permission gets its own sentence, and no token leaks', async () => {
	const { control, sandbox, qianchuan } = stage;
	const denied = 'v1.0/qianchuan/today_live/room/detail/get/';
	const appKey = sandbox.qianchuan.appId;
	for (const method of [denied, `/open_api/${denied}`])
		control.permissions({ appKey, deny: [method] });
	const error = await stage.do('room.get', room()).then(
		() => undefined,
		(it: Error & { description?: string }) => it,
	);
	for (const method of [denied, `/open_api/${denied}`])
		control.permissions({ appKey, allow: [method] });
	expect(error?.message).toMatch(/\(40118\)/);
	const text = JSON.stringify([error?.message, error?.description]);
	for (const secret of [
		qianchuan.data.accessToken,
		qianchuan.data.refreshToken,
		sandbox.qianchuan.secret,
	]) {
		expect(String(secret).length).toBeGreaterThan(5);
		expect(text).not.toContain(String(secret));
	}
});

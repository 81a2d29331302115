/** What the account's owner may know of fans: aggregates, days, and one question about one person. */
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';
import { ask, authorised, type Authorised, codeOf } from './open-caller.mts';

/** 2026-09-21 22:13:20 in China. */
const NOW = 1_790_000_000;
const DAY = 86_400;
let sandbox: Sandbox;
let who: Authorised;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, live: 0, fans: 200 });
	who = await authorised(sandbox);
});
afterEach(() => sandbox.close());

const { keys, values } = Object;
const total = () => sandbox.control.open.truth().accounts[0]?.fans ?? 0;

describe('portrait', () => {
	const path = '/api/douyin/v1/user/fans_data/';

	test('each distribution holds every fan once', async () => {
		const { fans_data: data } = (await who.get(path)).json.data;
		expect(data.all_fans_num).toBe(String(total()));
		const groups = keys(data).filter((key) => key.endsWith('_distributions'));
		expect(groups).toHaveLength(6);
		for (const group of groups) {
			const sum = data[group]?.reduce((count, { value }) => count + value, 0);
			expect([group, sum]).toEqual([group, total()]);
		}
		expect(data.active_days_distributions?.map(({ item }) => item)).toEqual([
			'0-4',
			'5~8',
			'9~12',
			'13~16',
			'17~20',
			'20+',
		]);
	});

	test('is whole two days after the first authorisation', async () => {
		sandbox.control.open.change({ since: NOW });
		const half = (await who.get(path)).json.data.fans_data;
		expect(half.age_distributions).toEqual([]);
		sandbox.control.clock({ advance: 2 * DAY });
		const whole = (await who.get(path)).json.data.fans_data;
		expect(whole.age_distributions).toHaveLength(5);
	});

	test('of 100 fans and fewer there is none', async () => {
		sandbox.control.open.change({ fans: 100 });
		const { json } = await who.get(path);
		expect(codeOf(json)).toBe(2100007);
		sandbox.control.open.change({ fans: 101 });
		expect(codeOf((await who.get(path)).json)).toBe(0);
	});
});

describe('words', () => {
	test('shares of the sources add up', async () => {
		const { list } = (await who.get('/data/extern/fans/source/')).json.data;
		const shares = list?.map(({ percent }) => String(percent)) ?? [];
		expect(shares.every((share) => /^\d+\.\d\d%$/.test(share))).toBe(true);
		expect(shares.reduce((sum, share) => sum + Number.parseFloat(share), 0)).toBeCloseTo(100, 1);
	});

	test('interests want more than 10,000 fans, or 3,000 as another page says', async () => {
		const path = '/data/extern/fans/favourite/';
		const { list } = (await who.get(path)).json.data;
		expect(list?.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
		sandbox.control.open.change({ fans: 10_000 });
		const refused = (await who.get(path)).json;
		expect([codeOf(refused), refused.extra.sub_error_code]).toEqual([2100007, 110422]);
		sandbox.control.decide({ openFavouriteFans: 3_000 });
		expect(codeOf((await who.get(path)).json)).toBe(0);
	});

	test('comment words of fewer than 3,000 fans are null', async () => {
		const path = '/data/extern/fans/comment/';
		sandbox.control.open.change({ fans: 3_000 });
		expect((await who.get(path)).json.data.list).not.toBeNull();
		sandbox.control.open.change({ fans: 2_999 });
		expect((await who.get(path)).json.data.list).toBeNull();
	});
});

describe('days', () => {
	const trend = async (name: string, date_type = '7') =>
		(await who.get(`/data/external/user/${name}/`, { date_type })).json;

	test.each(['fans', 'item', 'like', 'comment', 'share', 'profile'])('%s', async (name) => {
		const rows = (await trend(name)).data.result_list;
		expect(rows.map(({ date }) => date)).toEqual(
			['14', '15', '16', '17', '18', '19', '20'].map((day) => `2026-09-${day}`),
		);
		for (const row of rows) {
			for (const value of values(row)) expect(value).toMatch(/^\d+(-\d\d-\d\d)?$/);
		}
		expect(await trend(name)).toMatchObject({ data: { result_list: rows } });
	});

	test('the fans of a day are the ones who followed on it', async () => {
		const { open } = sandbox.control;
		const before = total();
		const { follow } = sandbox.control.life({ follow: 5 });
		sandbox.control.life({ unfollow: follow?.slice(0, 2) ?? [] });
		sandbox.control.clock({ advance: DAY });
		const rows = (await trend('fans')).data.result_list;
		expect(rows.at(-1)).toEqual({
			date: '2026-09-21',
			new_fans: '5',
			total_fans: String(before + 3),
		});
		expect(open.truth().accounts[0]?.fans).toBe(before + 3);
	});

	test('yesterday appears in the morning', async () => {
		const last = async () => (await trend('like')).data.result_list.at(-1)?.date;
		sandbox.control.clock({ now: Date.parse('2026-09-22T07:59:59+08:00') / 1000 });
		expect(await last()).toBe('2026-09-20');
		sandbox.control.clock({ advance: 1 });
		expect(await last()).toBe('2026-09-21');
		sandbox.control.decide({ openReadyHour: 12 });
		expect(await last()).toBe('2026-09-20');
	});

	test('the first day is the one after the authorisation', async () => {
		sandbox.control.open.change({ since: NOW - 3 * DAY });
		const rows = (await trend('share', '30')).data.result_list;
		expect(rows.map(({ date }) => date)).toEqual(['2026-09-19', '2026-09-20']);
	});

	test.each(['8', '07', '', '7.0'])('not for %j days', async (date_type) => {
		expect(codeOf(await trend('fans', date_type))).toBe(28001007);
	});
});

describe('one person', () => {
	test('is a fan, is none, is nobody', async () => {
		const fans = sandbox.control.open.fanTruth();
		const check = async (openId: string) =>
			(await who.get('/fans/check', { follower_open_id: openId })).json;
		for (const { openId, followedAt } of fans.slice(0, 20)) {
			expect((await check(openId)).data).toEqual({
				is_follower: followedAt !== null,
				follow_time: followedAt ?? 0,
			});
		}
		const [{ openId = '' } = {}] = fans;
		const withSlash = await who.get('/fans/check/', { follower_open_id: openId });
		expect(withSlash.json.data).toEqual((await check(openId)).data);
		expect(codeOf(await check('0da22181-d833-447f-995f-1beefea5bef3'))).toBe(28001007);
		expect(fans.some(({ openId }) => openId.startsWith('_000'))).toBe(true);
	});

	test('roles of an account', async () => {
		const form = {
			grant_type: 'client_credential',
			...who.app,
		};
		const { data } = (await ask(sandbox.url, '/oauth/client_token/', { form })).json;
		const headers = { 'access-token': data.access_token };
		const check = async (json: object) =>
			(await ask(sandbox.url, '/api/douyin/v1/role/check/', { json, headers })).json;
		const open_id = who.openId;
		const labels = ['COMPANY_BAND', 'AUTH_COMPANY'];
		expect((await check({ open_id, role_labels: labels })).data).toEqual({
			match_result: true,
			filter_role: { COMPANY_BAND: false, AUTH_COMPANY: true },
		});
		const one = await check({ open_id, role_labels: ['COMPANY_BAND'] });
		expect(one.data.match_result).toBe(false);
		for (const bad of [
			{ open_id, role_labels: [] },
			{ open_id, role_labels: ['KING'] },
			{ open_id: 'x', role_labels: labels },
			{ open_id, role_labels: labels, douyin_shortId: '0' },
			{ open_id, role_labels: labels, extra: 1 },
		]) {
			expect(codeOf(await check(bad))).toBe(28001007);
		}
	});
});

/** Finished lives on open.douyin.com: there on the next morning, one metric after the other. */
import { METRICS } from '../../sandbox/open/rooms.mts';
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';
import { authorised, type Authorised, codeOf } from './open-caller.mts';

/** Noon in China. */
const NOW = Date.parse('2026-09-22T12:00:00+08:00') / 1000;
const DAY = 86_400;
const GROUPS = ['base', 'audience', 'interactive'] as const;
let sandbox: Sandbox;
let who: Authorised;

beforeEach(async () => {
	// One runs since 11:15, one was earlier today, the others at noon of the two days before.
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, live: 0, fans: 5, lives: 6 });
	who = await authorised(sandbox);
});
afterEach(() => sandbox.close());

const rooms = async (start = NOW - 9 * DAY, end = NOW + 9 * DAY) =>
	(await who.get('/room/data/room_id/get/', { start_time: String(start), end_time: String(end) }))
		.json;
const figures = async (group: string, room_id: string, change: Record<string, string> = {}) =>
	(await who.get(`/room/data/${group}/get/`, { room_id, ...change })).json;
const at = (time: string) => sandbox.control.clock({ now: Date.parse(time) / 1000 });

test('rooms of yesterday and before are listed beside data, those of today tomorrow', async () => {
	const before = (await rooms()).room_ids;
	expect(before.length).toBeGreaterThan(0);
	for (const id of before) expect(id).toMatch(/^7\d{18}$/);
	at('2026-09-23T07:59:59+08:00');
	expect((await rooms()).room_ids).toEqual(before);
	at('2026-09-23T08:00:00+08:00');
	const after = (await rooms()).room_ids;
	expect(after.slice(0, before.length)).toEqual(before);
	expect(after).toHaveLength(before.length + 2);
});

test('only rooms that began in the window, its ends included', async () => {
	const [id = ''] = (await rooms()).room_ids;
	const { data } = await figures('base', id);
	const start = data.stats.find(({ name }) => name === 'live_start_ts')?.value ?? 0;
	expect((await rooms(start, start)).room_ids).toEqual([id]);
	expect((await rooms(start + 1, start + 1)).room_ids).toEqual([]);
	expect(codeOf(await rooms(start + 1, start))).toBe(28001007);
	expect(codeOf((await who.get('/room/data/room_id/get/', { start_time: '1' })).json)).toBe(
		28001007,
	);
});

test('ids as int64, if that is chosen', async () => {
	const [id = ''] = (await rooms()).room_ids;
	sandbox.control.decide({ openRoomIds: 'int64' });
	const { text } = await who.get('/room/data/room_id/get/', {
		start_time: String(NOW - 9 * DAY),
		end_time: String(NOW),
	});
	expect(text).toContain(`[${id}`);
});

test('every metric once, with the day of its partition, not of the live', async () => {
	for (const id of (await rooms()).room_ids) {
		for (const group of GROUPS) {
			const { data } = await figures(group, id);
			const names = data.stats.map(({ name }) => name);
			expect([...names].sort()).toEqual([...METRICS[group]].sort());
			expect(new Set(data.stats.map(({ timeslot }) => timeslot))).toEqual(new Set(['2026-09-21']));
			expect(data.data_ready_status.every(({ is_ready }) => is_ready)).toBe(true);
			expect(data.stats.every(({ item }) => item === id)).toBe(true);
		}
	}
});

test('figures hang together', async () => {
	const [id = ''] = (await rooms()).room_ids;
	const all = await Promise.all(GROUPS.map((group) => figures(group, id)));
	const value = Object.fromEntries(
		all.flatMap(({ data }) => data.stats.map((row) => [row.name, row.value])),
	);
	const read = (name: string) => value[name] ?? -1;
	expect(read('live_end_ts') - read('live_start_ts')).toBe(read('live_duration_td'));
	expect(read('live_watch_ucnt_td')).toBeLessThanOrEqual(read('live_watch_cnt_td'));
	expect(read('per_minute_watch_ucnt_td_max')).toBeLessThanOrEqual(read('live_watch_cnt_td'));
	expect(read('live_comment_ucnt_td')).toBeLessThanOrEqual(read('live_comment_cnt_td'));
});

test('before its morning a metric is not ready and has no value, then one after the other', async () => {
	at('2026-09-23T08:00:00+08:00');
	const id = (await rooms()).room_ids.at(-1) ?? '';
	const ready = async () => {
		const { data } = await figures('audience', id);
		const there = data.data_ready_status.filter(({ is_ready }) => is_ready).map(({ name }) => name);
		expect(data.stats.map(({ name }) => name).sort()).toEqual(there.sort());
		expect(data.data_ready_status).toHaveLength(6);
		for (const { time_slot } of data.data_ready_status) expect(time_slot).toBe('2026-09-22');
		return there.length;
	};
	at('2026-09-22T23:59:00+08:00');
	expect(await ready()).toBe(0);
	const counts: number[] = [];
	for (let minute = 0; minute <= 120; minute += 10) {
		sandbox.control.clock({ now: Date.parse('2026-09-23T08:00:00+08:00') / 1000 + minute * 60 });
		counts.push(await ready());
	}
	expect(counts).toEqual([...counts].sort((a, b) => a - b));
	expect(counts.at(-1)).toBe(6);
	expect(new Set(counts).size).toBeGreaterThan(2);
});

test('no other family, no foreign room, no room that runs', async () => {
	const [id = ''] = (await rooms()).room_ids;
	const xigua = await figures('base', id, { live_id: '3' });
	expect(xigua).toMatchObject({ err_no: 0, data: { stats: [], data_ready_status: [] } });
	expect((await figures('base', id, { live_id: '2' })).err_no).toBe(28001007);
	expect((await figures('base', '7244433000050903080')).err_no).toBe(28001007);
	expect((await figures('base', '')).err_no).toBe(28001007);
});

test('each set has its scope', async () => {
	const [id = ''] = (await rooms()).room_ids;
	who = await authorised(sandbox, ['live.room.base']);
	expect((await figures('base', id)).err_no).toBe(0);
	expect((await figures('audience', id)).err_no).toBe(28001012);
	expect((await figures('interactive', id)).err_no).toBe(28001012);
	sandbox.control.open.change({ deny: ['live.room.base'] });
	expect((await figures('base', id)).err_no).toBe(28001018);
	expect((await rooms()).err_no).toBe(28001018);
});

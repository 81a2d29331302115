/** The report of the next day: rooms of a range, three replies merged into one row a room. */
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { FIGURES, figuresOf, roomFigures } from '../../nodes/Live/reports/next-day';
import { perform, platform, refusalOf } from './run-node.mts';

const IDS = '/room/data/room_id/get/';
const [BASE, AUDIENCE, INTERACTIVE] = ['base', 'audience', 'interactive'].map(
	(name) => `/room/data/${name}/get/`,
) as [string, string, string];
const ROOMS = ['7345678901234567801', '7345678901234567802'];

const reply = (
	values: Record<string, number>,
	ready: Record<string, boolean> = {},
	day = '2026-11-22',
) => ({
	data_ready_status: Object.keys({ ...values, ...ready }).map((name) => ({
		name,
		is_ready: ready[name] ?? true,
		time_slot: day,
		item_type: 3,
		live_id: 1,
	})),
	stats: Object.entries(values).map(([name, value]) => ({
		name,
		value,
		value_float: value,
		item: ROOMS[0],
		item_type: 3,
		live_id: 1,
		timeslot: day,
	})),
});

const base = reply({
	live_start_ts: 1_795_276_800,
	live_end_ts: 1_795_284_000,
	live_duration_td: 7200,
	live_follow_ucnt_td: 51,
});
const audience = reply({
	live_watch_cnt_td: 4000,
	live_watch_ucnt_td: 2500,
	live_watch_duration_td: 300_000,
	per_minute_watch_ucnt_td_max: 321,
	live_fans_watch_ucnt_td: 400,
	live_fans_watch_duration_td: 60_000,
});
const interactive = reply({
	live_comment_ucnt_td: 100,
	live_comment_cnt_td: 350,
	live_share_cnt_td: 20,
	live_like_cnt_td: 9000,
});

const answers = (more: Record<string, (params: JsonRecord) => unknown> = {}) => ({
	[IDS]: () => ({ room_ids: ROOMS }),
	[BASE]: () => base,
	[AUDIENCE]: () => audience,
	[INTERACTIVE]: () => interactive,
	...more,
});

it("'report.nextDay' reads yesterday in Beijing, one row a room, ids whole", async () => {
	const there = platform(answers());
	const figures = FIGURES.map(({ key }) => key);
	const items = await perform(there, 'report.nextDay', { figures });
	expect(there.connected).toEqual(['open']);
	expect(there.calls[0]).toEqual({
		method: IDS,
		params: {
			// Three days more, for a live that began before and ended yesterday.
			start_time: Date.UTC(2026, 10, 18, 16) / 1000,
			end_time: Date.UTC(2026, 10, 22, 16) / 1000,
		},
	});
	expect(there.calls[1]).toEqual({ method: BASE, params: { room_id: ROOMS[0], live_id: 1 } });
	expect(items.map(({ roomId }) => roomId)).toEqual(ROOMS);
	expect(items[0]).toEqual({
		roomId: ROOMS[0],
		dataDay: '2026-11-22',
		startTime: '2026-11-22T00:00:00+08:00',
		endTime: '2026-11-22T02:00:00+08:00',
		durationMinutes: 120,
		durationRaw: 7200,
		newFollowers: 51,
		entries: 4000,
		uniqueViewers: 2500,
		watchMinutes: 5000,
		watchRaw: 300_000,
		peakViewers: 321,
		fanViewers: 400,
		fanWatchMinutes: 1000,
		fanWatchRaw: 60_000,
		commenters: 100,
		comments: 350,
		shares: 20,
		likes: 9000,
		averageWatchSeconds: 120,
		ready: true,
		notReady: null,
	});
	expect(there.drifts).toEqual([]);
	expect(there.hints).toEqual([]);
});

it('calls the basics, for the end, and the methods that have what was chosen', async () => {
	const there = platform(answers());
	const [item] = await perform(there, 'report.nextDay', {
		figures: ['likes'],
		options: { liveId: 3 },
	});
	expect(there.calls.map(({ method }) => method).sort()).toEqual(
		[IDS, BASE, BASE, INTERACTIVE, INTERACTIVE].sort(),
	);
	expect(there.calls[1]?.params.live_id).toBe(3);
	expect(Object.keys(item ?? {})).toEqual(['roomId', 'dataDay', 'likes', 'ready', 'notReady']);
});

it('what is not ready is null, never 0, and is named', async () => {
	const late = reply(
		{ live_watch_cnt_td: 0, live_watch_ucnt_td: 77, live_watch_duration_td: 60 },
		{ live_watch_cnt_td: false },
	);
	const there = platform(answers({ [AUDIENCE]: () => late }));
	const [item] = await perform(there, 'report.nextDay', {
		figures: ['entries', 'uniqueViewers', 'peakViewers'],
	});
	expect(item).toEqual({
		roomId: ROOMS[0],
		dataDay: '2026-11-22',
		entries: null,
		uniqueViewers: 77,
		peakViewers: null,
		ready: false,
		notReady: 'entries, peakViewers',
	});
	expect(there.hints).toEqual([
		expect.stringMatching(/^2 of 2 lives have figures that are not ready/),
	]);
});

it('a live belongs to the day on which it ended; one whose end is unknown is output as not ready', async () => {
	const ended = (end: number) => reply({ live_start_ts: end - 7200, live_end_ts: end });
	const midnight = Date.UTC(2026, 10, 22, 16) / 1000;
	const ends: Record<string, unknown> = {
		'1': ended(midnight - 86_400 - 1),
		'2': ended(midnight - 86_400),
		'3': ended(midnight - 1),
		'4': ended(midnight),
		'5': reply({}, { live_end_ts: false }),
	};
	const there = platform(
		answers({
			[IDS]: () => ({ room_ids: Object.keys(ends) }),
			[BASE]: ({ room_id }) => ends[String(room_id)],
		}),
	);
	const items = await perform(there, 'report.nextDay', { figures: ['endTime', 'likes'] });
	expect(items.map(({ roomId, ready }) => [roomId, ready])).toEqual([
		['2', true],
		['3', true],
		['5', false],
	]);
	expect(there.calls.filter(({ method }) => method === INTERACTIVE)).toHaveLength(3);
});

it('an empty reply makes a row that is not ready, no error', async () => {
	const there = platform(
		answers({ [BASE]: () => ({}), [AUDIENCE]: () => null, [INTERACTIVE]: () => ({}) }),
	);
	const [item] = await perform(there, 'report.nextDay');
	expect(item).toMatchObject({
		ready: false,
		startTime: null,
		watchMinutes: null,
		averageWatchSeconds: null,
	});
});

it('no live in the range gives no item; a reply without the list is said', async () => {
	const none = platform(answers({ [IDS]: () => ({ room_ids: [] }) }));
	expect(await perform(none, 'report.nextDay')).toEqual([]);
	expect(none.drifts).toEqual([]);
	const odd = platform(answers({ [IDS]: () => ({}) }));
	expect(await perform(odd, 'report.nextDay')).toEqual([]);
	expect(odd.drifts).toEqual([`${IDS} answers without room_ids`]);
});

it('a range is taken as given, and refused when it is turned round', async () => {
	const there = platform(answers());
	const times = { startTime: '2026-11-01T00:00:00+08:00', endTime: '2026-11-08T00:00:00+08:00' };
	await perform(there, 'report.nextDay', { ...times, figures: ['likes'] });
	expect(there.calls[0]?.params).toEqual({
		start_time: Date.UTC(2026, 9, 28, 16) / 1000,
		end_time: Date.UTC(2026, 10, 7, 16) / 1000,
	});
	const turned = { startTime: times.endTime, endTime: times.startTime };
	const fresh = platform();
	expect(await refusalOf(perform(fresh, 'report.nextDay', turned))).toMatch(
		/Start: must be before End/,
	);
	expect(fresh.calls).toEqual([]);
});

it('whatever the order of figures, days and replies, the newest day counts', () => {
	const all = [base, audience, interactive];
	const older = all.map(({ stats, data_ready_status: ready }) => ({
		stats: stats.map((row) => ({ ...row, value: row.value + 1, timeslot: '2026-11-21' })),
		data_ready_status: ready.map((row) => ({ ...row, is_ready: false, time_slot: '2026-11-21' })),
	}));
	const figures = figuresOf(FIGURES.map(({ key }) => key));
	const expected = roomFigures('1', all, figures);
	const rows = [...all, ...older].flatMap(({ stats }) => stats as IDataObject[]);
	const ready = [...all, ...older].flatMap((it) => it.data_ready_status as IDataObject[]);
	const shuffled = <T,>(of: readonly T[]) =>
		fc.shuffledSubarray([...of], { minLength: of.length, maxLength: of.length });
	fc.assert(
		fc.property(shuffled(rows), shuffled(ready), (stats, data_ready_status) => {
			expect(roomFigures('1', [{ stats }, { data_ready_status }], figures)).toEqual(expected);
		}),
	);
	expect(expected.ready).toBe(true);
});

it('rows about the anchor or a user are not taken for the room’s', () => {
	const foreign = { ...base, stats: base.stats.map((row) => ({ ...row, item_type: 2 })) };
	const row = roomFigures('1', [foreign], figuresOf(['newFollowers']));
	expect(row).toMatchObject({ newFollowers: null, ready: false });
});

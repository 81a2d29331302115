/** Live Started, Live Ended and Live Minute, polled as n8n polls, against the sandbox. */
import type { IDataObject } from 'n8n-workflow';

import { simulated } from '../support/simulated-time.mts';
import type { Way } from '../support/poll-context.mts';
import { liveStage, type LiveStage } from './live-stage.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const LIST = '/open_api/v1.0/qianchuan/today_live/room/get/';

let stage: LiveStage;
/** 20:00 in Beijing; time goes on from test to test, since this process's limiter remembers it. */
let evening = Date.UTC(2026, 11, 20, 12) / 1000;
beforeEach(async () => {
	stage = await liveStage({ now: evening }, (sandbox) => simulated.begin(sandbox));
	evening += 86_400;
});
afterEach(async () => {
	simulated.end();
	await stage.close();
});

const start = (more: object = {}) => {
	const plan = { account: stage.accountId, minutes: 240, perMinute: 60, ...more };
	return stage.control.life({ startLive: [plan] }).startLive?.[0] ?? '';
};
const idsOf = (items: IDataObject[] | null) => (items ?? []).map(({ roomId }) => roomId);
const sumOf = (items: readonly IDataObject[], column: string) =>
	items.reduce((sum, item) => sum + Number(item[column] ?? 0), 0);
const entered = (room: string) => stage.lives({ room })[0]?.figures.entered;

describe('liveStarted and liveEnded', () => {
	it.each<Way>(['classic', 'scheduler', 'durable'])('each fires once a live: %s', async (way) => {
		const running = start();
		const [began, ended] = ['liveStarted', 'liveEnded'].map((event) =>
			stage.trigger(event, {}, way),
		);
		if (!began || !ended) throw new Error('two triggers');
		expect([await began.publish(), await ended.publish()]).toEqual([null, null]);
		simulated.pass(60);
		const room = start({ title: '新品首播 & 试吃' });
		simulated.pass(60);
		const [item] = (await began.tick()) ?? [];
		expect(item).toMatchObject({
			event: 'liveStarted',
			eventKey: `liveStarted:${room}`,
			roomId: room,
			title: '新品首播 & 试吃',
			statusText: 'Live (直播中)',
			accountId: stage.accountId,
			occurredAt: expect.stringMatching(/T20:01:\d\d\+08:00$/),
			entries: expect.any(Number),
			salesYuan: expect.any(Number),
		});
		expect([await began.tick(), await ended.tick()]).toEqual([null, null]);
		stage.control.life({ endLive: [room, running] });
		simulated.pass(60);
		const over = (await ended.tick()) ?? [];
		expect(idsOf(over).sort()).toEqual([running, room].sort());
		expect(over.find((it) => it.roomId === room)).toMatchObject({
			eventKey: `liveEnded:${room}`,
			statusText: 'Ended (已结束)',
			entries: entered(room),
		});
		expect([await began.tick(), await ended.tick()]).toEqual([null, null]);
	});

	it('goes on after a crash where it was, and emits what came and went meanwhile', async () => {
		const [began, ended] = ['liveStarted', 'liveEnded'].map((event) => stage.trigger(event));
		await began?.publish();
		await ended?.publish();
		const restarted = [began?.restart(), ended?.restart()];
		simulated.pass(60);
		const room = start({ minutes: 5 });
		simulated.pass(1800);
		const found = await Promise.all(restarted.map(async (it) => idsOf((await it?.tick()) ?? null)));
		expect(found).toEqual([[room], [room]]);
	});

	it('a live over midnight begins once and ends once', async () => {
		const [began, ended] = ['liveStarted', 'liveEnded'].map((event) => stage.trigger(event));
		await began?.publish();
		await ended?.publish();
		simulated.pass(3 * 3600 + 59 * 60);
		const room = start({ minutes: 600 });
		simulated.pass(90);
		expect(idsOf((await began?.tick()) ?? null)).toEqual([room]);
		expect(await ended?.tick()).toBeNull();
		for (let hour = 0; hour < 11; hour++) {
			simulated.pass(3600);
			expect(await began?.tick()).toBeNull();
			if (hour < 9) expect(await ended?.tick()).toBeNull();
		}
		expect(idsOf((await ended?.tick()) ?? null)).toEqual([room]);
	});

	it('a manual run shows examples and changes nothing', async () => {
		const room = start();
		const trigger = stage.trigger('liveStarted');
		const before = trigger.saved;
		expect(idsOf(await trigger.tryOut())).toEqual([room]);
		trigger.save();
		expect(JSON.parse(trigger.saved)).toEqual(JSON.parse(before));
	});
});

describe('a live that runs for days', () => {
	const DAY = 86_400;
	const long = () => start({ minutes: 5 * 1440, perMinute: 2 });

	it('that began two days before publishing is seen, and its end', async () => {
		const room = long();
		simulated.pass(2 * DAY);
		const [minutes, ended] = ['liveMinute', 'liveEnded'].map((event) => stage.trigger(event));
		expect(idsOf((await minutes?.publish()) ?? null)).toEqual([room]);
		expect(await ended?.publish()).toBeNull();
		simulated.pass(3 * DAY);
		const [item] = (await ended?.tick()) ?? [];
		expect(item).toMatchObject({ roomId: room, entries: entered(room) });
	});

	it('is followed to its end, and ends with its figures', async () => {
		const [minutes, ended] = ['liveMinute', 'liveEnded'].map((event) => stage.trigger(event));
		await minutes?.publish();
		await ended?.publish();
		const room = long();
		const items: IDataObject[] = [];
		for (let half = 0; half < 11; half++) {
			simulated.pass(DAY / 2);
			items.push(...((await minutes?.tick()) ?? []));
			const over = (await ended?.tick()) ?? [];
			if (over.length > 0) expect(over[0]).toMatchObject({ roomId: room, entries: entered(room) });
		}
		expect(sumOf(items, 'entriesChange')).toBe(entered(room));
		expect(items.at(-1)).toMatchObject({ roomId: room, ended: true });
		expect(items).toHaveLength(5 * 1440);
	});

	it('n8n off for four days: nothing is lost, and what has no minute of its own is said', async () => {
		const trigger = stage.trigger('liveMinute');
		await trigger.publish();
		simulated.pass(60);
		const room = long();
		const [other] =
			stage.control.life({ startLive: [{ account: stage.accountId, startsIn: DAY, minutes: 90 }] })
				.startLive ?? [];
		simulated.pass(4 * DAY);
		const items = (await trigger.tick()) ?? [];
		// A look ends after the room with which it reaches the limit; the others follow.
		items.push(...((await trigger.tick()) ?? []));
		const of = (id: unknown) => items.filter(({ roomId }) => roomId === id);
		expect(sumOf(of(room), 'entriesChange')).toBe(entered(room));
		expect(sumOf(of(other), 'entriesChange')).toBe(entered(other ?? ''));
		expect(trigger.warnings).toEqual([expect.stringMatching(/^2880 minutes that were missed/)]);
	});

	it('whose day the platform does not list any more: null, never 0, and said', async () => {
		stage.control.decide({ qcListedDays: 2 });
		const [minutes, ended] = ['liveMinute', 'liveEnded'].map((event) => stage.trigger(event));
		const room = long();
		await minutes?.publish();
		await ended?.publish();
		simulated.pass(4 * DAY);
		const [item] = (await minutes?.tick()) ?? [];
		expect(item).toMatchObject({
			roomId: room,
			entries: null,
			entriesChange: null,
			salesYuan: null,
			salesChangeYuan: null,
		});
		expect(minutes?.warnings).toContainEqual(expect.stringMatching(/does not list the live/));
		simulated.pass(2 * DAY);
		const [over] = (await ended?.tick()) ?? [];
		expect(over).toMatchObject({ roomId: room, entries: null, salesYuan: null });
		expect(ended?.warnings).toContainEqual(expect.stringMatching(/its figures are null/));
	});
});

describe('liveMinute', () => {
	it('one item a running room: totals and the change, from zero for one that begins', async () => {
		const trigger = stage.trigger('liveMinute');
		await trigger.publish();
		simulated.pass(30);
		const rooms = [start(), start({ perMinute: 200 })];
		simulated.pass(60);
		const first = (await trigger.tick()) ?? [];
		expect(idsOf(first).sort()).toEqual([...rooms].sort());
		for (const item of first) {
			expect(item).toMatchObject({
				event: 'liveMinute',
				minute: expect.stringMatching(/T20:01:00\+08:00$/),
				entries: entered(String(item.roomId)),
				entriesChange: entered(String(item.roomId)),
				spread: false,
				corrected: false,
				ended: false,
				eventKey: expect.stringMatching(new RegExp(`^liveMinute:${String(item.roomId)}:\\d{10}$`)),
			});
		}
		const before = new Map(first.map((it) => [it.roomId, it.entries]));
		simulated.pass(60);
		for (const item of (await trigger.tick()) ?? []) {
			expect(item.entriesChange).toBe(Number(item.entries) - Number(before.get(item.roomId)));
			expect(item.salesChangeYuan).toBe(Number(item.salesChangeRaw) / 1e5);
		}
	});

	it('a room that ran before it was published: totals at first, the sum from there on', async () => {
		const room = start();
		simulated.pass(1800);
		const trigger = stage.trigger('liveMinute');
		const [first] = (await trigger.publish()) ?? [];
		expect(first).toMatchObject({ roomId: room, entries: entered(room), entriesChange: null });
		const items: IDataObject[] = [];
		for (let minute = 0; minute < 5; minute++) {
			simulated.pass(60);
			items.push(...((await trigger.tick()) ?? []));
		}
		expect(Number(first?.entries) + sumOf(items, 'entriesChange')).toBe(entered(room));
	});

	it('what the platform takes back is no negative minute', async () => {
		const trigger = stage.trigger('liveMinute');
		await trigger.publish();
		const room = start();
		const items: IDataObject[] = [];
		for (let minute = 0; minute < 20; minute++) {
			simulated.pass(60);
			if (minute === 9) stage.control.life({ correct: [{ room, figure: 'entered', by: -300 }] });
			items.push(...((await trigger.tick()) ?? []));
		}
		const changes = items.map(({ entriesChange }) => Number(entriesChange));
		expect(Math.min(...changes)).toBe(0);
		expect(items.filter(({ corrected }) => corrected).length).toBeGreaterThan(2);
		expect(sumOf(items, 'entriesChange')).toBe(Number(items.at(-1)?.entries));
	});

	it.each(['absent', 'null', 'dashes', 'grouped'] as const)(
		'a count that comes as %s is null, its change too, never 0; it is said',
		async (qcFigures) => {
			const room = start({ perMinute: 2000 });
			simulated.pass(600);
			const trigger = stage.trigger('liveMinute');
			const first = await trigger.publish();
			expect(first?.[0]).toMatchObject({ roomId: room, entries: entered(room) });
			stage.control.decide({ qcFigures });
			const unsaid = trigger.warnings.length;
			for (let minute = 0; minute < 3; minute++) {
				simulated.pass(60);
				const [item] = (await trigger.tick()) ?? [];
				expect(item).toMatchObject({ roomId: room, entries: null, entriesChange: null });
			}
			const said = trigger.warnings.slice(unsaid);
			expect(said.some((it) => it.includes('total_live_watch_cnt'))).toBe(true);
			stage.control.decide({ qcFigures: 'number' });
			simulated.pass(60);
			const [item] = (await trigger.tick()) ?? [];
			expect(item?.entries).toBe(entered(room));
			expect(Number(first?.[0]?.entries) + Number(item?.entriesChange)).toBe(entered(room));
		},
	);

	it('a room without counts when it is first seen has no change made up', async () => {
		stage.control.decide({ qcFigures: 'dashes' });
		start({ perMinute: 2000 });
		simulated.pass(600);
		const trigger = stage.trigger('liveMinute');
		expect((await trigger.publish())?.[0]).toMatchObject({ entries: null, ordersPaid: null });
		stage.control.decide({ qcFigures: 'number' });
		simulated.pass(60);
		const [item] = (await trigger.tick()) ?? [];
		expect(item?.entries).toBeGreaterThan(10_000);
		expect(item).toMatchObject({ entriesChange: null, ordersPaidChange: null });
	});

	it('spread minutes carry no figures of another time', async () => {
		const trigger = stage.trigger('liveMinute', { figures: ['comments', 'follows'] });
		await trigger.publish();
		const room = start();
		simulated.pass(300);
		const items = (await trigger.tick()) ?? [];
		expect(items).toHaveLength(5);
		expect(items.slice(0, -1).every(({ comments, spread }) => comments === null && spread)).toBe(
			true,
		);
		expect(items.at(-1)).toMatchObject({ comments: stage.lives({ room })[0]?.figures.comments });
		expect(Object.keys(items[0] ?? {})).toEqual(Object.keys(items.at(-1) ?? {}));
	});

	it('a live over midnight goes on minute by minute', async () => {
		const trigger = stage.trigger('liveMinute');
		await trigger.publish();
		simulated.pass(3 * 3600 + 55 * 60);
		const room = start({ minutes: 30 });
		const items: IDataObject[] = [];
		for (let minute = 0; minute < 35; minute++) {
			simulated.pass(60);
			items.push(...((await trigger.tick()) ?? []));
		}
		expect(sumOf(items, 'entriesChange')).toBe(entered(room));
		expect(items.filter(({ spread }) => spread)).toEqual([]);
		expect(items.at(-1)).toMatchObject({ ended: true });
		const days = new Set(items.map(({ minute }) => String(minute).slice(0, 10)));
		expect(days.size).toBe(2);
	});

	it('a platform whose counting lags: what it adds after the end still comes', async () => {
		stage.control.decide({ qcRefreshSeconds: 300 });
		const trigger = stage.trigger('liveMinute');
		await trigger.publish();
		const room = start({ minutes: 12 });
		const items: IDataObject[] = [];
		for (let minute = 0; minute < 25; minute++) {
			simulated.pass(60);
			items.push(...((await trigger.tick()) ?? []));
		}
		expect(sumOf(items, 'entriesChange')).toBe(entered(room));
		expect(items.filter(({ ended }) => ended)).toHaveLength(2);
		expect(items.every(({ corrected }) => !corrected)).toBe(true);
	});

	it('publishing while the platform is down succeeds; a wrong form is refused by name', async () => {
		stage.control.addFaults([{ kind: 'http5xx', status: 503, method: LIST }]);
		expect(await stage.trigger('liveMinute').publish()).toBeNull();
		stage.control.clearFaults();
		const trigger = stage.trigger('liveMinute');
		trigger.trigger = { ...trigger.trigger, parameters: { events: ['liveMinute'], options: {} } };
		await expect(trigger.publish()).rejects.toThrow(/Advertiser: is empty/);
	});

	it('its state stays small over a day of forty lives', async () => {
		const trigger = stage.trigger('liveMinute');
		await trigger.publish();
		for (let live = 0; live < 40; live++) {
			start({ minutes: 4, perMinute: 5 });
			simulated.pass(300);
			await trigger.tick();
		}
		trigger.save();
		expect(trigger.size).toBeLessThan(4_000);
	});
});

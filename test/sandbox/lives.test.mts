/** The lives behind 巨量千川 and 抖音开放平台: exact, in step with themselves, and on command. */
import * as fc from 'fast-check';
import { fetch } from 'undici';
import { FIGURES, type Figures, split } from '../../sandbox/live/figures.mts';
import { Lives } from '../../sandbox/live/lives.mts';
import { finishedRooms } from '../../sandbox/live/next-day.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { stock } from '../../sandbox/shop/world/goods.mts';
import { random } from '../../sandbox/random.mts';

const NOW = 1_790_000_000;
const HOUR = 3600;

/** Each is a part of the other. */
const PARTS: ReadonlyArray<readonly [keyof Figures, keyof Figures]> = [
	['returned', 'entered'],
	['adEntered', 'entered'],
	['adClicks', 'adEntered'],
	['adReturned', 'adEntered'],
	['adStayed', 'adEntered'],
	['adClicks', 'adShown'],
	['commenters', 'comments'],
	['ordersPaid', 'ordersCreated'],
	['ordersCreated', 'productClicks'],
	['adOrdersCreated', 'ordersCreated'],
	['adOrdersCreated', 'adClicks'],
	['adOrdersPaid', 'ordersPaid'],
	['adPaidFen', 'paidFen'],
	['adPresaleFen', 'presaleFen'],
	['adCouponFen', 'couponFen'],
	['couponFen', 'paidFen'],
];

function worldOf(seed: number): Lives {
	return new Lives(seed, stock(seed, random(seed, 'goods')));
}

test('any moment, asked for in any order: figures only grow, parts stay parts, items add up', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 1000 }),
			fc.array(fc.integer({ min: 0, max: 3 * HOUR }), { minLength: 2, maxLength: 12 }),
			fc.constantFrom('standard', 'uni', 'none'),
			(seed, moments, promotion) => {
				const lives = worldOf(seed);
				const { id } = lives.open({ minutes: 150, promotion }, NOW);
				const asked = moments.map((at): [number, Figures] => {
					const totals = lives.find(id);
					if (!totals) throw new Error('gone');
					const figures = totals.at(NOW + at);
					for (const [part, whole] of PARTS) {
						expect(figures[part]).toBeLessThanOrEqual(figures[whole]);
					}
					const items = totals.items(NOW + at);
					const sum = (of: (item: (typeof items)[number]) => number) =>
						items.reduce((total, item) => total + of(item), 0);
					for (const { clicks, ordersPaid } of items) {
						expect(ordersPaid).toBeLessThanOrEqual(clicks);
					}
					expect(sum(({ clicks }) => clicks)).toBe(figures.productClicks);
					expect(sum(({ ordersPaid }) => ordersPaid)).toBe(figures.ordersPaid);
					expect(sum(({ paidFen }) => paidFen)).toBe(figures.paidFen);
					expect(sum(({ adPaidFen }) => adPaidFen)).toBe(figures.adPaidFen);
					expect(totals.online(NOW + at)).toBeGreaterThanOrEqual(0);
					expect(totals.online(NOW + at)).toBeLessThanOrEqual(figures.entered);
					if (promotion === 'none') expect(figures.costFen + figures.adEntered).toBe(0);
					return [at, figures];
				});
				asked.sort(([a], [b]) => a - b);
				asked.slice(1).forEach(([, later], index) => {
					const earlier = asked[index]?.[1];
					for (const name of FIGURES) {
						expect(later[name]).toBeGreaterThanOrEqual(earlier?.[name] ?? 0);
					}
				});
				// A world that was asked other things before says the same.
				const fresh = worldOf(seed);
				fresh.open({ minutes: 150, promotion }, NOW);
				const [last] = asked.slice(-1);
				expect(fresh.find(id)?.at(NOW + (last?.[0] ?? 0))).toEqual(last?.[1]);
			},
		),
		{ numRuns: 25 },
	);
});

test('splitting a whole number loses nothing', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 1e12 }),
			fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 }),
			(total, weights) => {
				const parts = split(total, weights);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
				expect(parts.every((part) => part >= 0 && Number.isInteger(part))).toBe(true);
			},
		),
	);
});

describe('in a sandbox', () => {
	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox({ orders: 20, now: NOW, speed: 0, live: 0, lives: 6 });
	});
	afterEach(() => sandbox.close());
	const truth = () => sandbox.control.liveTruth();
	const advance = (seconds: number) => sandbox.control.clock({ advance: seconds });

	test('one runs at the start, the others are over; the same seed gives the same', async () => {
		expect(truth().map(({ status }) => status)).toEqual(['LIVING', ...Array(5).fill('FINISH')]);
		expect(truth().every(({ roomId }) => /^7\d{18}$/.test(roomId))).toBe(true);
		expect(new Set(truth().map(({ accountId }) => accountId)).size).toBe(2);
		const twin = await startSandbox({ orders: 20, now: NOW, speed: 0, live: 0, lives: 6 });
		expect(twin.control.liveTruth()).toEqual(truth());
		await twin.close();
		const none = await startSandbox({ orders: 3, now: NOW, speed: 0, live: 0, lives: 0 });
		expect(none.control.liveTruth()).toEqual([]);
		await none.close();
	});

	test('minutes added up are the total, at any pace of asking', () => {
		const [{ roomId: room = '' } = {}] = truth();
		const at = (seconds: number) =>
			sandbox.control.liveTruth({ room, at: NOW + seconds })[0]?.figures.entered ?? 0;
		for (const pace of [7, 60, 61, 300]) {
			let sum = 0;
			let last = 0;
			for (let s = pace; s <= HOUR; s += pace) {
				sum += at(s) - at(s - pace);
				last = s;
			}
			expect(sum).toBe(at(last) - at(0));
			expect(sum).toBeGreaterThan(500);
		}
	});

	test('a live begins, is prepared, ends; then nothing moves and nobody is there', () => {
		const before = truth().length;
		const { startLive = [] } = sandbox.control.life({
			startLive: [{ title: '新的', startsIn: 60, perMinute: 50, minutes: 90 }],
		});
		const [room = ''] = startLive;
		const now = () => sandbox.control.liveTruth({ room })[0];
		expect(truth()).toHaveLength(before + 1);
		expect(now()).toMatchObject({ status: 'PREPARE', title: '新的', online: 0 });
		expect(now()?.figures.entered).toBe(0);
		advance(60 + 20 * 60);
		expect(now()).toMatchObject({ status: 'LIVING' });
		expect(now()?.online).toBeGreaterThan(0);
		expect(sandbox.control.life({ endLive: [room] })).toEqual({ endLive: [room] });
		const end = now();
		expect(end).toMatchObject({ status: 'FINISH', online: 0 });
		advance(HOUR);
		expect(now()?.figures).toEqual(end?.figures);
		// Twice, or one that never was, ends nothing.
		expect(sandbox.control.life({ endLive: [room, '1'] })).toEqual({ endLive: [] });
		// One that nobody ends is over when it was planned to be.
		const [next = ''] = sandbox.control.life({ startLive: [{ minutes: 10 }] }).startLive ?? [];
		advance(600);
		expect(sandbox.control.liveTruth({ room: next })[0]?.status).toBe('FINISH');
		expect(() => sandbox.control.life({ startLive: [{ account: '5' }] })).toThrow('no account');
	});

	test('a correction takes back from its moment on, never below nothing', () => {
		const [{ roomId: room = '', figures } = {}] = truth();
		const counted = figures?.entered ?? 0;
		sandbox.control.life({ correct: [{ room, figure: 'entered', by: -40 }] });
		const at = (time: number) => sandbox.control.liveTruth({ room, at: time })[0]?.figures.entered;
		expect(at(NOW)).toBe(counted - 40);
		expect(at(NOW - 1)).toBeGreaterThan(counted - 40);
		sandbox.control.life({ correct: [{ room, figure: 'entered', by: -1_000_000 }] });
		expect(at(NOW)).toBe(0);
	});

	test('paid orders of the shop carry the room and its account', () => {
		const [{ roomId: room = '', accountId = '' } = {}] = truth();
		const { liveOrders = [] } = sandbox.control.life({ liveOrders: [{ room, num: 25 }] });
		expect(liveOrders).toHaveLength(25);
		const orders = sandbox.control.orderTruth({ from: NOW });
		expect(orders.map(({ orderId }) => orderId).sort()).toEqual([...liveOrders].sort());
		for (const order of orders) {
			expect(order).toMatchObject({ orderStatus: 2, payTime: NOW });
			for (const line of order.lines) {
				expect(line).toMatchObject({ roomId: room, authorId: accountId });
			}
		}
		expect(() => sandbox.control.life({ liveOrders: [{ room: '7', num: 1 }] })).toThrow('no live');
	});

	test('orders that come by themselves carry the live of their account that runs then', async () => {
		const busy = await startSandbox({ orders: 600, days: 1, now: NOW, speed: 0, live: 60 });
		busy.control.clock({ advance: HOUR });
		const lives = busy.control.liveTruth();
		const own = lives[0]?.accountId;
		let carried = 0;
		for (const { createTime, lines } of busy.control.orderTruth()) {
			for (const { roomId, authorId } of lines) {
				const running = lives.find(
					({ accountId, startsAt, endsAt }) =>
						accountId === authorId && startsAt <= createTime && createTime < endsAt,
				);
				if (!roomId || !running) continue;
				expect(roomId).toBe(running.roomId);
				if (authorId === own) carried += 1;
			}
		}
		expect(carried).toBeGreaterThan(3);
		await busy.close();
	});

	test('over HTTP: acts, truth at a second, and bad requests', async () => {
		const call = async (path: string, body?: object) => {
			const reply = await fetch(`${sandbox.url}/_sandbox${path}`, {
				...(body && { method: 'POST', body: JSON.stringify(body) }),
			});
			return { status: reply.status, json: (await reply.json()) as Record<string, string[]> };
		};
		const { json } = await call('/life', { startLive: [{ minutes: 30 }], create: 1 });
		const [room = ''] = json.startLive ?? [];
		expect(json.create).toHaveLength(1);
		const at = NOW + 300;
		const reply = (await call(`/lives?room=${room}&at=${at}`)).json;
		expect(reply).toEqual(JSON.parse(JSON.stringify(sandbox.control.liveTruth({ room, at }))));
		expect(await call('/life', { endLive: 1 })).toMatchObject({ json: { endLive: [room] } });
		expect((await call('/life', { startLive: [{ viewers: 3 }] })).status).toBe(400);
		expect((await call('/life', { correct: [{ room, figure: 'cpc', by: 1 }] })).status).toBe(400);
		expect((await call('/life', { correct: [{ room: '1', figure: 'likes', by: 1 }] })).status).toBe(
			400,
		);
		expect((await call('/lives?day=1')).status).toBe(400);
	});

	test('the day after: only what is over, with figures of its end', () => {
		const lives = worldOf(1);
		const [own] = lives.accounts;
		const live = lives.open({ minutes: 120, perMinute: 80 }, NOW);
		const rooms = (now: number) => finishedRooms(lives, own?.id ?? '', now);
		expect(rooms(NOW + 7199)).toEqual([]);
		const [room] = rooms(NOW + 7200);
		const sum = lives.find(live.id)?.at(live.endsAt);
		expect(room).toMatchObject({
			id: live.id,
			startedAt: NOW,
			endedAt: NOW + 7200,
			metrics: {
				live_duration_td: 7200,
				live_watch_cnt_td: sum?.entered,
				live_watch_ucnt_td: (sum?.entered ?? 0) - (sum?.returned ?? 0),
				live_comment_cnt_td: sum?.comments,
			},
		});
		const { per_minute_watch_ucnt_td_max: peak = 0, live_watch_duration_td: watched = 0 } =
			room?.metrics ?? {};
		expect(peak).toBeGreaterThan(80);
		// Nobody stays longer than about three minutes.
		expect(watched / (sum?.entered ?? 1)).toBeLessThan(180);
		expect(rooms(NOW + 7200)).toEqual(rooms(NOW + 90_000));
	});
});

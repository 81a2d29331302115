/** Where time, pages and limits cut: crowds of one second, changes on the way, long outages. */
import type { IDataObject } from 'n8n-workflow';

import { positionSchema } from '../../nodes/kernel/poll/cursor';
import { aShop, allOf } from '../support/poll-shop.mts';
import type { PollStage } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const shop = aShop({ orders: 300, days: 10 });

const create = (count: number) => shop().control.life({ create: count }).create ?? [];
const act = (acts: Parameters<ReturnType<typeof shop>['control']['life']>[0]) =>
	shop().control.life(acts);

async function published(
	event: string,
	options: IDataObject = {},
	filters: IDataObject = {},
): Promise<PollStage> {
	const stage = shop().watch(event, { options, form: { filters } });
	await stage.publish();
	simulated.pass(60);
	return stage;
}

const ids = (items: IDataObject[] | null) => (items ?? []).map(({ orderId }) => orderId);

async function minutes(count: number, stage: PollStage): Promise<unknown[]> {
	const found: unknown[] = [];
	for (let minute = 0; minute < count; minute++) {
		simulated.pass(60);
		found.push(...ids(await stage.tick()));
	}
	return found;
}

afterEach(() => {
	shop().mend();
	shop().control.moving({ everyCalls: 0, changes: 0 });
	simulated.pass(3600);
});

describe('the limit', () => {
	it('may fall into the middle of a second', async () => {
		const stage = await published('orderUpdated', { limit: 3 });
		const crowd = create(7);
		simulated.pass(60);
		const batches = [ids(await stage.tick()), ids(await stage.tick()), ids(await stage.tick())];
		expect(batches.map(({ length }) => length)).toEqual([3, 3, 1]);
		expect(batches.flat().sort()).toEqual([...crowd].sort());
		expect(await stage.tick()).toBeNull();
	});

	it.each(['orderUpdated', 'orderCreated'])(
		'may be far below what one second holds, which is more than a page (%s)',
		async (event) => {
			const stage = await published(event, { limit: 50 });
			const crowd = create(120);
			const found = await minutes(3, stage);
			expect(found.length).toBe(120);
			expect([...found].sort()).toEqual([...crowd].sort());
			expect(await minutes(1, stage)).toEqual([]);
		},
	);

	it('counts what is wanted only', async () => {
		const stage = await published('orderUpdated', { limit: 2 }, { statuses: [4] });
		const crowd = create(40);
		simulated.pass(1);
		act({ cancel: crowd.slice(10, 15) });
		const open = new Set(shop().control.orderTruth().flatMap(cancelled));
		const wanted = crowd.filter((id) => open.has(id)).sort();
		expect(wanted.length).toBeGreaterThan(2);
		expect((await minutes(4, stage)).sort()).toEqual(wanted);
	});
});

const cancelled = ({ orderId, orderStatus }: { orderId: string; orderStatus: number }) =>
	orderStatus === 4 ? [orderId] : [];

describe('a change', () => {
	it('in the second that was just read is emitted as well', async () => {
		const stage = await published('orderUpdated', { lag: 0 });
		const [id = ''] = create(1);
		const created = (await stage.tick()) ?? [];
		act({ pay: [id] });
		const paid = (await stage.tick()) ?? [];
		expect([...created, ...paid].map(({ orderId, orderStatus }) => [orderId, orderStatus])).toEqual(
			[
				[id, 1],
				[id, expect.not.stringMatching('1')],
			],
		);
		expect(created[0]?.eventKey).toBe(paid[0]?.eventKey);
		expect(await minutes(3, stage)).toEqual([]);
	});

	it('while the list is read is met at its next place', async () => {
		const since = 60 * 86_400;
		const stage = shop().watch('orderUpdated', { since });
		shop().control.moving({ everyCalls: 1, changes: 20 });
		const items = (await stage.tick()) ?? [];
		shop().control.moving({ everyCalls: 0, changes: 0 });
		simulated.pass(60);
		const later = (await stage.tick()) ?? [];
		expect(shop().control.movedIds().length).toBeGreaterThan(20);
		const last = new Map([...items, ...later].map((it) => [it.orderId, it.updateTime]));
		const truth = shop().control.orderTruth({ from: simulated.now() - since, by: 'update' });
		const text = (time: number) => new Date((time + 8 * 3600) * 1000).toISOString().slice(0, 19);
		expect([...last].sort()).toEqual(
			truth.map((it) => [it.orderId, `${text(it.updateTime)}+08:00`]).sort(),
		);
		expect(await stage.tick()).toBeNull();
	});

	it('that is listed as late as the overlap allows is not missed', async () => {
		const stage = await published('orderUpdated', { overlap: 300 });
		shop().control.visibility({ delaySeconds: 290, share: 1 });
		const late = create(2);
		simulated.pass(30);
		shop().control.visibility({ delaySeconds: 0 });
		const prompt = create(2);
		expect((await minutes(2, stage)).sort()).toEqual([...prompt].sort());
		expect((await minutes(4, stage)).sort()).toEqual([...late].sort());
	});

	it('younger than the safety lag waits', async () => {
		const stage = await published('orderUpdated', { lag: 100 });
		const young = create(2);
		expect(await minutes(1, stage)).toEqual([]);
		expect((await minutes(1, stage)).sort()).toEqual([...young].sort());
	});
});

describe('what happens once', () => {
	it('fires after days of outage, in one poll with all that happened, and not again', async () => {
		const paid = await published('orderPaid');
		const shipped = await published('orderShipped');
		const orders = create(5);
		for (const acts of [{ pay: orders }, { release: orders }, { ship: orders }]) {
			simulated.pass(40_000);
			act(acts);
		}
		simulated.pass(86_400);
		const done = shop()
			.control.orderTruth()
			.filter((it) => orders.includes(it.orderId));
		const whom = (time: 'payTime' | 'shipTime') =>
			done.flatMap((it) => (it[time] > 0 ? [it.orderId] : [])).sort();
		expect(whom('shipTime').length).toBeGreaterThan(2);
		expect(ids(await paid.tick()).sort()).toEqual(whom('payTime'));
		expect(ids(await shipped.tick()).sort()).toEqual(whom('shipTime'));
		act({ finish: orders });
		expect(await minutes(3, paid)).toEqual([]);
		expect(await minutes(3, shipped)).toEqual([]);
		act({ refund: orders });
		expect(await minutes(3, paid)).toEqual([]);
		expect(await minutes(3, shipped)).toEqual([]);
	});
});

describe('the status filter', () => {
	it('changed later brings up nothing of the past', async () => {
		const stage = await published('orderUpdated', {}, { statuses: [5] });
		create(20);
		expect(await minutes(20, stage)).toEqual([]);
		expect(await stage.edit({}, { statuses: [1, 5] })).toBeNull();
		const [id = ''] = create(1);
		expect(await minutes(3, stage)).toEqual([id]);
	});

	it('is asked of the platform when it is tried out', async () => {
		const stage = shop().watch('orderUpdated', { form: { filters: { statuses: [4] } } });
		shop().control.clearCalls();
		expect((await stage.tryOut())?.map(({ orderStatus }) => orderStatus)).toEqual([4, 4, 4]);
		expect(
			shop()
				.calls()
				.map(({ params }) => params.combine_status),
		).toEqual([[{ order_status: '4' }]]);
	});
});

describe('the stored state', () => {
	it('stays small at 10,000 changes an hour, and is text', async () => {
		const stage = await published('orderUpdated');
		shop().control.life({ perMinute: 10_000 / 60 });
		let most = 0;
		for (let minute = 0; minute < 10; minute++) {
			await minutes(1, stage);
			most = Math.max(most, stage.size);
		}
		shop().control.life({ perMinute: 0 });
		const { seen, cursor } = positionSchema.parse(stage.position);
		expect(Object.keys(seen).length).toBeGreaterThan(200);
		expect(Number.isInteger(cursor)).toBe(true);
		process.stdout.write(`orderUpdated at 10,000 changes an hour: ${most} bytes of state\n`);
		expect(most).toBeGreaterThan(8_000);
		expect(most).toBeLessThan(25_000);
		simulated.pass(1200);
		await allOf(stage);
		expect(stage.size).toBeLessThan(25_000);
	});
});

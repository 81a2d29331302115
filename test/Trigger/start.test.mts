/** Where a trigger begins: nothing from before, and nothing after it is missed. */
import { aShop } from '../support/poll-shop.mts';
import type { PollStage, Way } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const shop = aShop();
const WAYS: Way[] = ['classic', 'scheduler', 'durable'];
const DOWN = { kind: 'http5xx' } as const;

/** Orders of one second have no order among them, so ids are compared sorted. */
const created = (count = 1) => (shop().control.life({ create: count }).create ?? []).sort();

/** The ids that are emitted in the next minutes, a poll each. */
async function idsIn(minutes: number, stage: PollStage): Promise<unknown[]> {
	const ids: unknown[] = [];
	for (let minute = 0; minute < minutes; minute++) {
		simulated.pass(60);
		ids.push(...((await stage.tick()) ?? []).map(({ orderId }) => orderId));
	}
	return ids.sort();
}

afterEach(() => shop().mend());

describe('from now on', () => {
	it.each(WAYS)('emits what happens after publishing, not before (%s)', async (way) => {
		created(3);
		simulated.pass(2);
		const stage = shop().watch('orderCreated', { way });
		expect(await stage.publish()).toBeNull();
		simulated.pass(1);
		const ids = created(2);
		expect(await idsIn(3, stage)).toEqual(ids);
	});

	it.each(['orderCreated', 'orderUpdated'])(
		'holds when the clocks differ by up to ten minutes (%s)',
		async (event) => {
			for (const turn of [-590, 590]) {
				simulated.turnClock(turn);
				created(2);
				simulated.pass(3);
				const stage = shop().watch(event);
				await stage.publish();
				simulated.pass(1);
				const ids = created(2);
				// With a clock that is behind, the present of the platform is reached later.
				expect(await idsIn(12, stage)).toEqual(ids);
				simulated.turnClock(-turn);
				simulated.pass(1300);
			}
		},
	);

	it.each(WAYS)('publishes while the platform is down, and misses nothing (%s)', async (way) => {
		shop().breakDown(DOWN);
		const stage = shop().watch('orderCreated', { way });
		expect(await stage.publish()).toBeNull();
		expect(stage.warnings).toEqual([expect.stringMatching(/^Douyin could not be asked.*HTTP 502/)]);
		simulated.pass(20);
		const first = created(2);
		for (let minute = 0; minute < 20; minute++) {
			simulated.pass(60);
			await expect(stage.tick()).rejects.toThrow('HTTP 502');
		}
		const second = created(1);
		shop().mend();
		expect(await idsIn(3, stage)).toEqual([...first, ...second].sort());
	});

	it.each(WAYS)('holds when n8n dies right after publishing (%s)', async (way) => {
		const stage = shop().watch('orderCreated', { way });
		await stage.publish();
		simulated.pass(5);
		const ids = created(2);
		simulated.pass(7200);
		expect(await idsIn(2, stage.restart())).toEqual(ids);
	});

	it.each(WAYS)('goes on when it is published anew before it ever ran (%s)', async (way) => {
		const stage = shop().watch('orderCreated', { way });
		await stage.publish();
		simulated.pass(600);
		const ids = created(2);
		simulated.pass(5);
		const items = (await stage.publish()) ?? [];
		expect(items.map(({ orderId }) => orderId).sort()).toEqual(ids);
		simulated.pass(5);
		const later = created(1);
		expect(await idsIn(2, stage)).toEqual(later);
	});

	it('counts on an order that was paid before and ships after', async () => {
		const [id = ''] = created(1);
		shop().control.life({ pay: [id], release: [id] });
		simulated.pass(30);
		const paid = shop().watch('orderPaid');
		const shipped = shop().watch('orderShipped');
		await paid.publish();
		await shipped.publish();
		simulated.pass(30);
		shop().control.life({ ship: [id] });
		expect(await idsIn(3, paid)).toEqual([]);
		expect(await idsIn(3, shipped)).toEqual([id]);
	});
});

describe('from a date on', () => {
	it('emits at once what has happened since, then goes on', async () => {
		const before = created(2);
		simulated.pass(100);
		const after = created(2);
		simulated.pass(10);
		const stage = shop().watch('orderCreated', { since: 60 });
		const items = await stage.publish();
		expect(items?.map(({ orderId }) => orderId).sort()).toEqual(after);
		simulated.pass(10);
		const later = created(1);
		const ids = await idsIn(3, stage);
		expect(ids).toEqual(later);
		expect(ids).not.toContain(before[0]);
	});

	it('waits for a date that is yet to come', async () => {
		const stage = shop().watch('orderCreated', { since: -3600 });
		expect(await stage.publish()).toBeNull();
		simulated.pass(60);
		created(2);
		expect(await idsIn(58, stage)).toEqual([]);
		simulated.pass(130);
		const ids = created(1);
		expect(await idsIn(3, stage)).toEqual(ids);
		expect(stage.warnings).toEqual([]);
	});

	it('says when the date lies before what the platform lists', async () => {
		const stage = shop().watch('orderCreated', { since: 100 * 86_400 });
		expect((await stage.publish())?.length).toBeGreaterThan(50);
		expect(stage.warnings).toEqual([expect.stringMatching(/looks back 90 days only/)]);
		simulated.pass(60);
		await stage.tick();
		expect(stage.warnings.length).toBe(1);
	});

	it('does not say so of a shop in which nothing happens', async () => {
		const stage = shop().watch('orderCreated');
		await stage.publish();
		simulated.pass(100 * 86_400);
		await stage.tick();
		const { warnings } = stage;
		expect(warnings.splice(0)).toEqual([expect.stringMatching(/looks back 90 days only/)]);
		for (let minute = 0; minute < 100; minute++) {
			simulated.pass(60);
			await stage.tick();
		}
		expect(warnings).toEqual([]);
	});
});

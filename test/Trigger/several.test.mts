/** Several events in one trigger: each has its place, and what happens to one does not touch the others. */
import type { IDataObject } from 'n8n-workflow';

import { aShop } from '../support/poll-shop.mts';
import type { PollStage, Way } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const shop = aShop();
const WAYS: Way[] = ['classic', 'scheduler', 'durable'];
const ORDERS = ['orderCreated', 'orderPaid', 'orderShipped'];

const life = () => shop().control;
const keysOf = (items: IDataObject[] | null) =>
	(items ?? []).map(({ eventKey }) => String(eventKey));
const watch = (events: readonly string[], way: Way = 'classic', form: IDataObject = {}) =>
	shop().watch(String(events[0]), { way, form: { events: [...events], ...form } });

async function keysIn(minutes: number, stage: PollStage): Promise<string[]> {
	const keys: string[] = [];
	for (let minute = 0; minute < minutes; minute++) {
		simulated.pass(60);
		keys.push(...keysOf(await stage.tick()));
	}
	return keys;
}

/** Orders that are created, paid and shipped, a minute between. */
function lived(count = 2): string[] {
	const ids = life().life({ create: count }).create ?? [];
	simulated.pass(60);
	life().life({ pay: ids });
	life().life({ release: ids });
	simulated.pass(60);
	life().life({ ship: ids });
	return ids;
}

const wanted = (ids: readonly string[], events: readonly string[]) =>
	life()
		.orderTruth()
		.filter(({ orderId }) => ids.includes(orderId))
		.flatMap(({ orderId, payTime, shipTime }) => [
			`orderCreated:${orderId}`,
			...(payTime > 0 ? [`orderPaid:${orderId}`] : []),
			...(shipTime > 0 ? [`orderShipped:${orderId}`] : []),
		])
		.filter((key) => events.some((event) => key.startsWith(`${event}:`)))
		.sort();

afterEach(() => {
	shop().mend();
	simulated.pass(3600);
});

describe.each(WAYS)('a trigger with three events (%s)', (way) => {
	it('emits each once, in the order in which they happened', async () => {
		const stage = watch(ORDERS, way);
		await stage.publish();
		const ids = lived();
		simulated.pass(60);
		const items = (await stage.tick()) ?? [];
		expect(keysOf(items).sort()).toEqual(wanted(ids, ORDERS));
		const times = items.map(({ occurredAt }) => String(occurredAt));
		expect(times).toEqual([...times].sort());
		expect(await keysIn(3, stage)).toEqual([]);
	});

	it('goes on in another process with each of its places', async () => {
		const stage = watch(ORDERS, way);
		await stage.publish();
		const first = lived();
		expect((await keysIn(2, stage)).sort()).toEqual(wanted(first, ORDERS));
		const second = lived();
		const next = stage.restart();
		expect((await keysIn(3, next)).sort()).toEqual(wanted(second, ORDERS));
		expect(next.warnings).toEqual([]);
	});

	it('starts an event that is added, while the others go on, and says so', async () => {
		const stage = watch(['orderCreated'], way);
		await stage.publish();
		const before = lived();
		expect((await keysIn(1, stage)).sort()).toEqual(wanted(before, ['orderCreated']));
		const meanwhile = life().life({ create: 2 }).create ?? [];
		simulated.pass(60);
		const parameters = { ...stage.trigger.parameters, events: ['orderCreated', 'orderPaid'] };
		const keys = keysOf(await stage.change({ parameters }));
		life().life({ pay: meanwhile });
		keys.push(...(await keysIn(2, stage)));
		expect(keys.sort()).toEqual(wanted(meanwhile, ['orderCreated', 'orderPaid']));
		expect(stage.warnings).toEqual([expect.stringMatching(/given a further event/)]);
	});

	it('an event that is taken away takes nothing of the others along', async () => {
		const stage = watch(ORDERS, way);
		await stage.publish();
		const ids = lived();
		simulated.pass(60);
		const parameters = { ...stage.trigger.parameters, events: ['orderPaid'] };
		const keys = keysOf(await stage.change({ parameters }));
		keys.push(...(await keysIn(2, stage)));
		expect(keys.sort()).toEqual(wanted(ids, ['orderPaid']));
		expect(stage.warnings).toEqual([]);
	});
});

describe('product and stock in one trigger, whose methods fail apart', () => {
	const both = ['productUpdated', 'stockLow'];
	const changed = () => {
		const product = life()
			.productTruth()
			.find(({ checkStatus }) => checkStatus === 3);
		life().life({ ban: [String(product?.productId)] });
		simulated.pass(60);
		return String(product?.productId);
	};

	it('what can be read is emitted with a word on what cannot, which is read at the next poll', async () => {
		const stage = watch(both, 'scheduler', { threshold: 5 });
		await stage.publish();
		shop().breakDown({ kind: 'http5xx', method: 'sku.list' });
		const product = changed();
		const items = (await stage.tick()) ?? [];
		expect(keysOf(items)).toEqual([expect.stringContaining(`productUpdated:${product}`)]);
		expect(items[0]?.hint).toMatch(/An event could not be read, and is read again/);
		await expect(stage.tick()).rejects.toMatchObject({ name: 'NodeApiError' });
		shop().mend();
		expect(await keysIn(2, stage)).toEqual([]);
	});

	it('a lasting fault of one refuses publishing, and starts none', async () => {
		life().permissions({ deny: ['sku.list'] });
		const stage = watch(both, 'scheduler', { threshold: 5 });
		await expect(stage.publish()).rejects.toThrow(/sku\.list|权限/);
		life().permissions({ deny: [] });
		expect(stage.place).toBeUndefined();
	});
});

it('limit and time are shared: none waits for another for ever', async () => {
	const start = simulated.now() - 4 * 86_400;
	const stage = shop().watch('orderCreated', {
		since: 4 * 86_400,
		options: { limit: 4 },
		form: { events: ['orderCreated', 'orderPaid'] },
	});
	const first = keysOf(await stage.publish());
	expect(new Set(first.map((key) => key.split(':')[0]))).toEqual(
		new Set(['orderCreated', 'orderPaid']),
	);
	expect(first.length).toBeLessThanOrEqual(4);
	const all = [...first];
	for (let poll = 0; poll < 60; poll++) all.push(...keysOf(await stage.tick()));
	const created = life().orderTruth({ from: start, by: 'create' });
	expect(all.filter((key) => key.startsWith('orderCreated:')).sort()).toEqual(
		created.map(({ orderId }) => `orderCreated:${orderId}`).sort(),
	);
	expect(new Set(all).size).toBe(all.length);
});

it('shows a few of each in the editor', async () => {
	const stage = watch(['orderCreated', 'orderPaid']);
	const shown = (await stage.tryOut()) ?? [];
	const ofEvent = (event: string) => shown.filter((it) => it.event === event).length;
	expect([ofEvent('orderCreated'), ofEvent('orderPaid')]).toEqual([3, 3]);
	expect(stage.place).toBeUndefined();
});

it('an empty choice is refused by name', async () => {
	const stage = shop().watch('orderCreated', { form: { events: [] } });
	await expect(stage.publish()).rejects.toThrow(/^Events: is empty/);
});

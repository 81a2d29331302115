/** What a fault does to a poll: a passing one is seen and delays, a lasting one says what to do. */
import { NodeApiError } from 'n8n-workflow';

import { aShop, allOf } from '../support/poll-shop.mts';
import type { PollStage, Way } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const shop = aShop({ orders: 400, days: 2 });
const WAYS: Way[] = ['classic', 'scheduler', 'durable'];
const DAYS = 20 * 86_400;

async function failure(polling: Promise<unknown>): Promise<NodeApiError> {
	const error: unknown = await polling.then(
		() => undefined,
		(it: unknown) => it,
	);
	if (!(error instanceof NodeApiError)) throw new Error(`not a NodeApiError: ${String(error)}`);
	return error;
}

/** n8n's structured cause, which its type does not show yet. */
const causeOf = (error: NodeApiError) =>
	Reflect.get(Object(Reflect.get(error, 'failure')), 'cause');

async function running(way?: Way): Promise<PollStage> {
	const stage = shop().watch('orderUpdated', { way });
	await stage.publish();
	simulated.pass(60);
	shop().control.life({ create: 1 });
	simulated.pass(60);
	expect(await stage.tick()).toHaveLength(1);
	return stage;
}

const change = () => shop().control.life({ create: 2 });

afterEach(() => {
	shop().mend();
	shop().control.permissions({ allow: ['order.searchList'] });
	simulated.pass(600);
});

describe('a passing fault', () => {
	const FAULTS = [
		[{ kind: 'http5xx' }, 'temporarily-unavailable'],
		[{ kind: 'reset' }, 'temporarily-unavailable'],
		[{ kind: 'cutBody' }, 'temporarily-unavailable'],
		[{ kind: 'notJson' }, 'temporarily-unavailable'],
		[{ kind: 'serviceError' }, 'temporarily-unavailable'],
		[{ kind: 'throttle' }, 'rate-limited'],
	] as const;

	it.each(FAULTS)('%j fails the poll, which keeps its position', async (fault, cause) => {
		const stage = await running();
		const { position } = stage;
		change();
		simulated.pass(60);
		shop().breakDown(fault);
		const error = await failure(stage.tick());
		expect(causeOf(error)).toBe(cause);
		stage.save();
		expect(stage.position).toEqual(position);
		shop().mend();
		simulated.pass(60);
		expect(await stage.tick()).toHaveLength(2);
	});

	it.each(WAYS)('of one call is not even noticed (%s)', async (way) => {
		const stage = await running(way);
		change();
		simulated.pass(60);
		shop().breakDown({ kind: 'http5xx', times: 2 }, { kind: 'revokeToken', times: 1 });
		expect(await stage.tick()).toHaveLength(2);
	});

	it('is swallowed by the first poll of a published workflow only', async () => {
		for (const way of WAYS) {
			const stage = await running(way);
			shop().breakDown({ kind: 'http5xx' });
			expect(await stage.publish()).toBeNull();
			expect(causeOf(await failure(stage.tick()))).toBe('temporarily-unavailable');
			expect(causeOf(await failure(stage.tick()))).toBe('temporarily-unavailable');
			shop().mend();
		}
	});

	it('fails a tick of the durable scheduler, whose context is new each time', async () => {
		const stage = await running('durable');
		shop().breakDown({ kind: 'http5xx' });
		for (const budget of [36_000, 5_000]) await failure(stage.tick(budget));
	});

	it('fails a run from the editor', async () => {
		const stage = shop().watch('orderUpdated');
		shop().breakDown({ kind: 'http5xx' });
		await failure(stage.tryOut());
	});

	it('in the middle of a long way loses only the rest of it', async () => {
		const whole = await allOf(shop().watch('orderUpdated', { since: DAYS }));
		expect(whole.length).toBeGreaterThan(300);
		const stage = shop().watch('orderUpdated', { since: DAYS });
		shop().breakDown({ kind: 'http5xx', after: 2 });
		const first = (await stage.tick()) ?? [];
		expect(first.length).toBeGreaterThan(150);
		await failure(stage.tick());
		shop().mend();
		const rest = await allOf(stage);
		expect([...first.map(({ orderId }) => orderId), ...rest]).toEqual(whole);
	});

	it('after rows that nobody wants still gets further', async () => {
		const form = { filters: { statuses: [105] } };
		const stage = shop().watch('orderUpdated', { since: DAYS, form });
		const whole = await allOf(shop().watch('orderUpdated', { since: DAYS, form }));
		// Each poll reads two pages; without a step forward it would read the same two forever.
		const found: unknown[] = [];
		for (let poll = 0; poll < 12; poll++) {
			shop().breakDown({ kind: 'http5xx', after: 2 });
			const items = await stage.tick().catch(() => null);
			found.push(...(items ?? []).map(({ orderId }) => orderId));
			shop().mend();
		}
		expect(found).toEqual(whole);
	});
});

describe('a lasting fault', () => {
	it.each(['publish', 'tick', 'tryOut'] as const)('fails with its remedy (%s)', async (way) => {
		const stage = shop().watch('orderUpdated', { way: 'durable' });
		shop().control.permissions({ deny: ['order.searchList'] });
		const error = await failure(stage[way]());
		expect(error.message).toMatch(/permission package.*order\.searchList/);
		expect(error.description).toMatch(/Apply for it in the console/);
		expect(causeOf(error)).toBe('configuration-invalid');
	});

	it('of the secret too', async () => {
		const credential = { appSecret: 'wrong', accessToken: 'a-token' };
		const error = await failure(shop().watch('orderUpdated', { credential }).publish());
		expect(error.message).toMatch(/signature/);
		expect(causeOf(error)).toBe('credential-invalid');
	});

	it('does not lose what happens meanwhile', async () => {
		const stage = await running();
		shop().control.permissions({ deny: ['order.searchList'] });
		const { create: ids = [] } = change();
		simulated.pass(3 * 86_400);
		await failure(stage.tick());
		shop().control.permissions({ allow: ['order.searchList'] });
		// Deadlines of after-sales passed in these days as well, and changed other orders.
		const emitted = (await stage.tick())?.map(({ orderId }) => orderId);
		expect(ids.map((id) => emitted?.filter((it) => it === id).length)).toEqual([1, 1]);
	});
});

describe('the budget of a poll', () => {
	it.each(WAYS)('is kept, and the rest follows (%s)', async (way) => {
		const whole = await allOf(shop().watch('orderCreated', { since: DAYS }));
		expect(whole.length).toBeGreaterThan(350);
		const stage = shop().watch('orderCreated', { way, since: DAYS });
		const found: unknown[] = [];
		let polls = 0;
		while (found.length < whole.length && polls < 40) {
			polls++;
			const began = simulated.now();
			// Each call that is throttled waits a while.
			shop().breakDown({ kind: 'throttle', every: 2 });
			const items = await stage.tick(1_000).catch(() => null);
			shop().mend();
			if (way !== 'classic') expect(simulated.now() - began).toBeLessThan(1);
			else expect(simulated.now() - began).toBeLessThan(37);
			found.push(...(items ?? []).map(({ orderId }) => orderId));
		}
		expect(found).toEqual(whole);
		if (way !== 'classic') expect(polls).toBeGreaterThan(1);
	});
});

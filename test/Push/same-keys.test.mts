/**
 * The same life of a shop, seen twice: pushed by the sandbox, and polled by the triggers. Whatever
 * both report has one key.
 */
import type { IDataObject } from 'n8n-workflow';

import { subscriptionRequest } from '../../sandbox/push/requests.mts';
import { aShop } from '../support/poll-shop.mts';
import { credentialStore } from '../support/engine.mts';
import type { PollStage } from '../support/poll-context.mts';
import { PushStage } from '../support/push-stage.mts';
import { simulated } from '../support/simulated-time.mts';
import { longOrShort } from '../support/soak.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const PER_MINUTE = longOrShort(60, 30);
/** An hour; in the short form half of it. */
const MINUTES = longOrShort(60, 30);
const shop = aShop({ orders: 120, live: PER_MINUTE, seed: 33, products: 5 });

const EVENTS = ['orderCreated', 'orderPaid', 'orderShipped', 'refundCreated'] as const;
const UPDATES = ['orderUpdated', 'refundUpdated', 'productUpdated'] as const;

const keysOf = (items: readonly IDataObject[] | null) =>
	(items ?? []).map(({ eventKey }) => String(eventKey));

async function listen(parameters: IDataObject = {}) {
	const { appKey, appSecret, shopId, url } = shop().box;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	const server = await new PushStage({ credential, parameters }).serve();
	const { push } = shop().box;
	const repeating = { repeats: 0.2, repeatWithinMs: 5 };
	const subscription = { url: server.url, ...repeating, reorders: true, timeoutMs: 20_000 };
	return { ...server, ready: await push.subscribe(subscriptionOf(subscription)) };
}

const subscriptionOf = (given: object) => subscriptionRequest.parse(given);

/** The life of the shop minute by minute; polled every few minutes or at the end. */
async function live(polls: readonly PollStage[], everyMinutes: number) {
	const polled: IDataObject[] = [];
	const poll = async () => {
		for (const each of polls) polled.push(...((await each.tick()) ?? []));
	};
	for (let minute = 1; minute <= MINUTES; minute++) {
		simulated.pass(60);
		if (minute === 20) await sell();
		await shop().box.push.settle();
		if (minute % everyMinutes === 0) await poll();
	}
	// The polls stay a few seconds behind the present.
	shop().control.life({ perMinute: 0 });
	simulated.pass(60);
	await shop().box.push.settle();
	await poll();
	await poll();
	shop().control.life({ perMinute: PER_MINUTE });
	return polled;
}

/** Products change when somebody edits them: here they are banned. */
async function sell() {
	const [first, second] = shop().control.productTruth();
	shop().control.life({ ban: [first?.productId ?? '', second?.productId ?? ''] });
	await Promise.resolve();
}

/** The status that the change of such a key led to. */
function statusOf(key: string): number | undefined {
	const [, id, time] = key.split(':');
	const changes = shop().control.changes();
	return changes.find((it) => it.id === id && String(it.updateTime) === time)?.status;
}

it('pushed and polled over the same hour, each change has one key', async () => {
	const { items, ready, close } = await listen();
	expect(ready).toBe(true);
	const polls = EVENTS.map((event) => shop().watch(event));
	for (const each of polls) await each.publish();
	const polled = keysOf(await live(polls, MINUTES / 2));
	await close();

	const pushed = keysOf(items);
	for (const event of EVENTS) {
		const of = (keys: readonly string[]) => keys.filter((it) => it.startsWith(`${event}:`)).sort();
		expect(of(polled).length).toBeGreaterThan(3);
		expect(of(pushed)).toEqual(of(polled));
	}
	expect(new Set(polled).size).toBe(polled.length);
	// Messages whose change no list shows have a key of their own: never one that a poll could give.
	const own = pushed.filter((key) => !EVENTS.some((event) => key.startsWith(`${event}:`)));
	expect(own.length).toBeGreaterThan(10);
	expect(own.every((key) => /^([A-Z]|(order|refund|product)Updated:|tag)/.test(key))).toBe(true);
}, 300_000);

it('keyed by update, what a poll sees was pushed with the same key', async () => {
	const { items, close } = await listen({ settings: { keyedBy: 'update' }, fetch: true });
	const polls = UPDATES.map((event) => shop().watch(event));
	for (const each of polls) await each.publish();
	const polled = keysOf(await live(polls, 1));
	await close();
	// Fetching happens in the execution; here only the messages that contain their time are compared.
	const pushed = new Set(keysOf(items));
	const seen = (event: string) => polled.filter((key) => key.startsWith(`${event}:`));
	expect(seen('productUpdated').length).toBeGreaterThan(0);
	expect(seen('productUpdated').filter((key) => !pushed.has(key))).toEqual([]);
	expect(seen('refundUpdated').length).toBeGreaterThan(10);
	const alone = seen('refundUpdated').filter((key) => !pushed.has(key));
	expect(alone.length).toBeLessThan(seen('refundUpdated').length / 4);
	// The reference has no message for these two steps of exchanges and repairs.
	expect(alone.map(statusOf).filter((status) => status !== 8 && status !== 14)).toEqual([]);
	const shipped = keysOf(items.filter(({ event }) => event === 'TradeSellerShip'));
	expect(shipped.length).toBeGreaterThan(3);
	expect(shipped.every((key) => /^orderUpdated:\d{19}:\d{10}$/.test(key))).toBe(true);
}, 300_000);

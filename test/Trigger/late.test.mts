/** Changes that the platform lists long after they happened: each starts the workflow once. */
import { aShop } from '../support/poll-shop.mts';
import { simulated } from '../support/simulated-time.mts';
import { longOrShort } from '../support/soak.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const shop = aShop();

const act = (name: string, target: unknown): string[] => {
	const done = shop().control.life({ [name]: target } as never) as Record<string, string[]>;
	return done[name] ?? [];
};

const anOrder = (...acts: string[]): string[] => {
	const ids = act('create', 1);
	for (const name of acts) act(name, ids);
	return ids;
};

/** A return for money, by a buyer who gets an order of his own for it. */
const APPLICATION = [{ type: 0 }];

/** What was there before the event, and the act that it is about. */
const EVENTS: ReadonlyArray<[event: string, before: () => string[], happens: string]> = [
	['orderCreated', () => [], 'create'],
	['orderPaid', () => anOrder(), 'pay'],
	['orderShipped', () => anOrder('pay', 'release'), 'ship'],
	['orderUpdated', () => anOrder(), 'cancel'],
	['refundCreated', () => [], 'applyFor'],
	['refundUpdated', () => act('applyFor', APPLICATION), 'withdraw'],
];

/** Others keep happening and are listed at once, so that the trigger moves on. */
const goOn = () =>
	anOrder('pay', 'release', 'ship').concat(act('apply', anOrder('pay', 'release')));

describe.each(longOrShort([300, 600, 2400], [300, 2400]))(
	'listed %i seconds late',
	(delaySeconds) => {
		it.each(EVENTS)('%s is emitted once', async (event, before, happens) => {
			const targets = before();
			simulated.pass(60);
			const stage = shop().watch(event);
			await stage.publish();
			for (let minute = 0; minute < 25; minute++) {
				simulated.pass(60);
				if (minute % 5 === 0) goOn();
				await stage.tick();
			}
			shop().control.visibility({ delaySeconds });
			const anew = happens === 'create' ? 1 : APPLICATION;
			const [id = ''] = act(happens, targets.length > 0 ? targets : anew);
			expect(id).not.toBe('');
			shop().control.visibility({ delaySeconds: 0 });
			const met: string[] = [];
			for (let minute = 0; minute < 35 + delaySeconds / 60; minute++) {
				simulated.pass(60);
				if (minute % 5 === 0) goOn();
				const items = (await stage.tick()) ?? [];
				met.push(...items.map(({ eventKey }) => String(eventKey)));
			}
			expect(met.filter((key) => key.split(':')[1] === id)).toHaveLength(1);
			expect(new Set(met).size).toBe(met.length);
		});
	},
);

it('costs one call a poll, and one more every 15 minutes', async () => {
	const stage = shop().watch('orderCreated');
	await stage.publish();
	for (let minute = 0; minute < 90; minute++) {
		simulated.pass(60);
		if (minute === 30) shop().control.clearCalls();
		if (minute % 10 === 0) act('create', 1);
		await stage.tick();
	}
	expect(shop().calls().length).toBeLessThanOrEqual(60 + 4);
});

/** The five checks of a stream with a state: each state is resumable, and none reads twice. */
import type { IDataObject } from 'n8n-workflow';

import { positionSchema } from '../../nodes/kernel/poll/cursor';
import { DouyinOrderTrigger } from '../../nodes/Trigger/DouyinOrderTrigger.node';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore } from '../support/engine.mts';
import { PollStage } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';
import { longOrShort } from '../support/soak.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: longOrShort(400, 200), live: 0, days: 10 });
	simulated.begin(sandbox);
});
afterAll(async () => {
	simulated.end();
	await sandbox.close();
});

function stage() {
	const { appKey, appSecret, shopId, url } = sandbox;
	const startTime = new Date((sandbox.control.now() - 8 * 86_400) * 1000).toISOString();
	return new PollStage({
		type: new DouyinOrderTrigger(),
		credential: credentialStore({ appKey, appSecret, shopId, gatewayUrl: url }),
		way: 'scheduler',
		parameters: { events: ['orderUpdated'], startFrom: 'date', startTime, options: { limit: 30 } },
	});
}
const keys = (items: IDataObject[] | null) => (items ?? []).map(({ eventKey }) => String(eventKey));

it('two reads in a row: the second has nothing; each state leads to the same end', async () => {
	const trigger = stage();
	const states = [trigger.saved];
	const batches: string[][] = [];
	for (let poll = 0; poll < 30; poll++) {
		const batch = keys(await trigger.tick());
		if (batch.length === 0) break;
		batches.push(batch);
		states.push(trigger.saved);
	}
	const all = batches.flat();
	expect(batches.length).toBeGreaterThan(5);
	expect(new Set(all).size).toBe(all.length);
	expect(await trigger.tick()).toBeNull();
	for (const [at, saved] of states.entries()) {
		const resumed = trigger.restart(saved);
		const rest: string[] = [];
		// One poll more than are left, so that one too many would be seen.
		for (let poll = at; poll <= batches.length; poll++) rest.push(...keys(await resumed.tick()));
		expect(rest).toEqual(batches.slice(at).flat());
	}
});

it('the state is a small plain object of a known form', async () => {
	const trigger = stage();
	await trigger.tick();
	expect(positionSchema.safeParse(trigger.position).success).toBe(true);
	expect(trigger.saved.length).toBeLessThan(20_000);
});

it('an empty state starts where the form says', async () => {
	const trigger = stage();
	const first = keys(await trigger.tick());
	const again = trigger.restart('{}');
	expect(keys(await again.tick())).toEqual(first);
});

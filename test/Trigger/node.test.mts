/** The trigger by its points, through n8n-core's poll context against a sandbox. */
import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore, type CredentialStore } from '../support/engine.mts';
import { PollStage, type Way } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';
import { triggerOf } from '../support/trigger-nodes.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

let sandbox: Sandbox;
let credential: CredentialStore;
beforeEach(async () => {
	sandbox = await startSandbox({ orders: 300, live: 0, days: 20 });
	const { appKey, appSecret, shopId, url } = sandbox;
	credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	simulated.begin(sandbox);
});
afterEach(async () => {
	simulated.end();
	await sandbox.close();
});

const stage = (event: string, more: IDataObject = {}, way: Way = 'classic') =>
	new PollStage({
		type: triggerOf(event),
		credential,
		way,
		parameters: { events: [event], startFrom: 'now', options: {}, ...more },
	});
const life = (acts: Parameters<Sandbox['control']['life']>[0]) => {
	const done = sandbox.control.life(acts);
	simulated.pass(60);
	return done;
};
const keys = (items: IDataObject[] | null) => (items ?? []).map(({ eventKey }) => eventKey);
const lists = () => sandbox.control.calls().filter(({ method }) => !method.startsWith('token.'));

it.each(['full', 'lines', 'raw'])(
	'emits new orders as %s, with the event’s columns',
	async (output) => {
		const trigger = stage('orderCreated', { options: { output } });
		expect(await trigger.publish()).toBeNull();
		const { create: ids = [] } = life({ create: 3 });
		const items = (await trigger.tick()) ?? [];
		expect([...new Set(keys(items))].sort()).toEqual(ids.map((id) => `orderCreated:${id}`).sort());
		for (const item of items) {
			expect(item.event).toBe('orderCreated');
			expect(item.occurredAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
			expect(item).toHaveProperty(output === 'raw' ? 'order_id' : 'payAmountYuan');
		}
		expect(await trigger.tick()).toBeNull();
	},
);

it('asks once a poll when nothing is new', async () => {
	for (const event of [
		'orderCreated',
		'orderUpdated',
		'orderPaid',
		'orderShipped',
		'refundUpdated',
	]) {
		const trigger = stage(event);
		await trigger.publish();
		sandbox.control.clearCalls();
		for (let poll = 0; poll < 5; poll++) {
			simulated.pass(60);
			expect(await trigger.tick()).toBeNull();
		}
		expect([event, lists().length]).toEqual([event, 5]);
	}
});

it('fires once an order when it is paid, also when it has moved on, and never again', async () => {
	const paid = stage('orderPaid');
	const shipped = stage('orderShipped');
	await paid.publish();
	await shipped.publish();
	const { create: ids = [] } = sandbox.control.life({ create: 4 });
	sandbox.control.life({ pay: ids });
	sandbox.control.life({ release: ids });
	sandbox.control.life({ ship: ids });
	simulated.pass(60);
	const wanted = (event: string) =>
		sandbox.control
			.orderTruth()
			.filter(
				({ orderId, payTime, shipTime }) =>
					ids.includes(orderId) && (event === 'orderPaid' ? payTime : shipTime) > 0,
			)
			.map(({ orderId }) => `${event}:${orderId}`)
			.sort();
	expect(wanted('orderPaid').length).toBeGreaterThan(0);
	expect(keys(await paid.tick()).sort()).toEqual(wanted('orderPaid'));
	expect(keys(await shipped.tick()).sort()).toEqual(wanted('orderShipped'));
	simulated.pass(3 * 86_400);
	sandbox.control.life({ finish: ids });
	simulated.pass(60);
	expect(await paid.tick()).toBeNull();
	expect(await shipped.tick()).toBeNull();
});

it('catches up from a date, over as many polls as the limit asks for, oldest first', async () => {
	const start = sandbox.control.now() - 15 * 86_400;
	const trigger = stage('orderCreated', {
		startFrom: 'date',
		startTime: new Date(start * 1000).toISOString(),
		options: { limit: 40 },
	});
	const expected = sandbox.control.orderTruth({ from: start, by: 'create' });
	const emitted = [...((await trigger.publish()) ?? [])];
	for (let poll = 0; poll < 20; poll++) emitted.push(...((await trigger.tick()) ?? []));
	expect(keys(emitted).sort()).toEqual(
		expected.map(({ orderId }) => `orderCreated:${orderId}`).sort(),
	);
	const times = emitted.map(({ createTime }) => String(createTime));
	expect(times).toEqual([...times].sort());
});

it('always says in which order after-sales are to be listed', async () => {
	const trigger = stage('refundUpdated');
	await trigger.publish();
	simulated.pass(60);
	await trigger.tick();
	const params = lists().map(({ params: sent }) => sent as IDataObject);
	expect(params.length).toBeGreaterThan(1);
	for (const sent of params) {
		expect(sent).toHaveProperty('update_start_time');
		expect(sent.order_by).toEqual(['update_time asc']);
	}
});

it('emits what fits the status filter only, and counts the rest as seen', async () => {
	const trigger = stage('orderCreated', { filters: { statuses: [4] } });
	await trigger.publish();
	const { create: ids = [] } = sandbox.control.life({ create: 6 });
	sandbox.control.life({ cancel: ids.slice(0, 2) });
	simulated.pass(60);
	const cancelled = sandbox.control
		.orderTruth()
		.filter(({ orderId, orderStatus }) => ids.includes(orderId) && orderStatus === 4);
	expect(keys(await trigger.tick()).sort()).toEqual(
		cancelled.map(({ orderId }) => `orderCreated:${orderId}`).sort(),
	);
});

it('leaves the state alone in a manual run, which shows the newest few', async () => {
	const trigger = stage('orderCreated');
	await trigger.publish();
	const before = trigger.saved;
	const shown = (await trigger.tryOut()) ?? [];
	expect(shown.length).toBeGreaterThan(0);
	expect(shown.length).toBeLessThanOrEqual(3);
	trigger.save();
	expect(trigger.saved).toBe(before);
});

describe('faults', () => {
	const down = { kind: 'http5xx', method: 'order.searchList' } as const;

	it('a passing one fails the poll, keeps the position, and loses nothing', async () => {
		const trigger = stage('orderCreated');
		await trigger.publish();
		const { create: ids = [] } = life({ create: 2 });
		const before = trigger.saved;
		sandbox.control.addFaults([down]);
		await expect(trigger.tick()).rejects.toMatchObject({
			name: 'NodeApiError',
			failure: { cause: 'temporarily-unavailable' },
		});
		expect(trigger.saved).toBe(before);
		sandbox.control.clearFaults();
		simulated.pass(60);
		expect(keys(await trigger.tick()).sort()).toEqual(ids.map((id) => `orderCreated:${id}`).sort());
	});

	it('a passing one does not hinder publishing; a lasting one does, with its remedy', async () => {
		sandbox.control.addFaults([down]);
		const trigger = stage('orderCreated');
		expect(await trigger.publish()).toBeNull();
		expect(trigger.warnings.join()).toMatch(/could not be asked while publishing/);
		sandbox.control.clearFaults();
		const { create: ids = [] } = life({ create: 1 });
		expect(keys(await trigger.tick())).toEqual([`orderCreated:${ids[0]}`]);

		sandbox.control.permissions({ deny: ['order.searchList'] });
		await expect(stage('orderUpdated').publish()).rejects.toMatchObject({
			message: expect.stringContaining('权限包'),
			description: expect.stringContaining('order.searchList'),
			failure: { cause: 'configuration-invalid' },
		});
	});

	it('a tick of the durable scheduler, new context and all, fails visibly', async () => {
		const trigger = stage('orderCreated', {}, 'durable');
		await trigger.publish();
		sandbox.control.addFaults([down]);
		await expect(trigger.tick()).rejects.toMatchObject({ name: 'NodeApiError' });
	});
});

describe('the position', () => {
	it('of another event is not used', async () => {
		const trigger = stage('orderUpdated');
		await trigger.publish();
		life({ create: 1 });
		const parameters = { ...trigger.trigger.parameters, events: ['orderCreated'] };
		expect(await trigger.change({ parameters })).toBeNull();
		expect(trigger.warnings.join()).toMatch(/another event, shop or thing/);
	});

	it('that is damaged or lies in the future is made good, with a warning', async () => {
		for (const damage of [{ v: 7 }, 'rubbish', { cursor: -1 }]) {
			const trigger = stage('orderCreated');
			trigger.place = damage;
			expect(await trigger.publish()).toBeNull();
			expect(trigger.warnings.join()).toMatch(/damaged/);
		}
		const trigger = stage('orderCreated');
		await trigger.publish();
		const position = trigger.position as IDataObject;
		trigger.position = { ...position, cursor: Number(position.cursor) + 90_000 };
		const { create: ids = [] } = life({ create: 1 });
		const found = [...((await trigger.publish()) ?? []), ...((await trigger.tick()) ?? [])];
		expect(keys(found)).toContain(`orderCreated:${ids[0]}`);
		expect(trigger.warnings.join()).toMatch(/future/);
	});
});

it('refuses a form that does not do, naming the field', async () => {
	const bad: Array<[IDataObject, RegExp]> = [
		[{ options: { overlap: -1 } }, /^Options → Overlap \(Seconds\): must not be negative/],
		[{ options: { limit: 0 } }, /^Options → Most Items a Poll: must be at least 1/],
		[{ startFrom: 'date', startTime: '' }, /^Start: is empty/],
		[{ startFrom: 'date', startTime: 'someday' }, /^Start: is not a date/],
		[{ startFrom: 'date', startTime: '2015-12-01' }, /^Start: is before 2016/],
	];
	for (const [parameters, complaint] of bad) {
		await expect(stage('orderCreated', parameters).publish()).rejects.toThrow(complaint);
	}
	expect(sandbox.control.calls()).toEqual([]);
});

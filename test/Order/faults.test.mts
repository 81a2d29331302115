/** The same orders with the platform in trouble as without; drift is said, not failed on. */
import type { FaultRule } from '../../sandbox/control/faults.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';
import { idle } from '../support/idle-time.mts';
import { longOrShort } from '../support/soak.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

let shop: Shop;
beforeEach(async () => {
	idle.begin();
	shop = await openShop({ orders: longOrShort(1500, 600), days: 30 });
});
afterEach(async () => {
	idle.end();
	await shop.sandbox.close();
});

const all = { returnAll: true, startTime: '2016-01-01', filters: {} };
const idsOf = async (timeType: string) =>
	jsonOf(await shop.do('order.getAll', { ...all, timeType }))
		.map(({ orderId }) => String(orderId))
		.sort();
const truth = () =>
	shop.sandbox.control
		.orderTruth()
		.map(({ orderId }) => orderId)
		.sort();

const trouble: Array<[name: string, rules: FaultRule[]]> = [
	['server errors', [{ kind: 'http5xx', probability: 0.3 }]],
	['resets', [{ kind: 'reset', probability: 0.3 }]],
	['answers cut off', [{ kind: 'cutBody', probability: 0.3 }]],
	['pages of HTML', [{ kind: 'notJson', probability: 0.3 }]],
	['throttling', [{ kind: 'throttle', probability: 0.3 }]],
	['unavailable services', [{ kind: 'serviceError', n: 20004, probability: 0.3 }]],
	['revoked tokens', [{ kind: 'revokeToken', every: 12, method: 'order.searchList' }]],
	[
		'all at once',
		[
			{ kind: 'http5xx', probability: 0.1 },
			{ kind: 'reset', probability: 0.1 },
			{ kind: 'throttle', probability: 0.1 },
			{ kind: 'revokeToken', every: 15, method: 'order.searchList' },
		],
	],
];

it.each(trouble)('%s', async (_name, rules) => {
	shop.sandbox.control.addFaults(rules);
	expect(await idsOf('create_time')).toEqual(truth());
});

it.each(['create_time', 'update_time'])('rows that move while they are read by %s', async (by) => {
	shop.sandbox.control.moving({ everyCalls: 1, changes: 25 });
	expect(await idsOf(by)).toEqual(truth());
	expect(shop.sandbox.control.movedIds().length).toBeGreaterThan(100);
});

it('rows that move out of a window that lies in the past', async () => {
	const before = truth();
	shop.sandbox.control.moving({ everyCalls: 1, changes: 15 });
	const endTime = new Date((shop.sandbox.control.now() - 1) * 1000);
	const rows = jsonOf(await shop.do('order.getAll', { ...all, endTime, timeType: 'update_time' }));
	const ids = new Set(rows.map(({ orderId }) => String(orderId)));
	expect(before.filter((id) => !ids.has(id))).toEqual([]);
	expect(ids.size).toBe(rows.length);
});

describe('drift', () => {
	it.each(['enum', 'missing', 'envelope'] as const)('%s', async (change) => {
		const rule = { kind: 'drift', change, method: 'order.searchList' } as const;
		shop.sandbox.control.addFaults([rule]);
		const { items, hints } = await shop.do('order.getAll', { ...all, returnAll: false, limit: 20 });
		expect(items.length).toBeGreaterThan(change === 'envelope' ? -1 : 0);
		expect(hints.filter(({ message }) => !message.includes('90 days'))).toHaveLength(1);
	});

	it.each(['extra'] as const)('%s fields are none', async (change) => {
		shop.sandbox.control.addFaults([{ kind: 'drift', change, method: 'order.searchList' }]);
		const { hints } = await shop.do('order.getAll', { ...all, returnAll: false, limit: 20 });
		expect(hints.filter(({ message }) => !message.includes('90 days'))).toEqual([]);
	});
});

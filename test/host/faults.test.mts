/** A run among failures and moving rows ends with the same orders as a quiet one. */
import { getOrders } from './one-node.mts';
import { leaks, onStage } from './on-stage.mts';
import { ids, inFen, ordersFrom, rowsInFen } from './truth.mts';
import type { Row } from '../../host/n8n/tables.mts';

const stage = onStage('--orders', '2000', '--days', '3', '--seed', '5', '--live', '0');

const FAULTS = [
	{ kind: 'http5xx', every: 7, status: 503 },
	{ kind: 'reset', every: 11 },
	{ kind: 'throttle', every: 9 },
	{ kind: 'cutBody', every: 13 },
	{ kind: 'notJson', every: 17 },
	{ kind: 'revokeToken', method: 'order.searchList', after: 4, every: 12, times: 2 },
];

const ordersBy = async (timeType: 'create_time' | 'update_time'): Promise<Row[]> => {
	const startTime = new Date(Date.now() - 4 * 86_400_000).toISOString();
	const { items, error } = await getOrders(stage(), { timeType, startTime });
	expect(error).toBeUndefined();
	return items('Work').map(({ json }) => json as Row);
};

const control = async <T,>(method: string, path: string, body?: object) =>
	await stage().sandbox.control<T>(method, path, body);

test('without faults: all orders, once', async () => {
	const truth = await ordersFrom(stage().sandbox);
	expect(truth).toHaveLength(2000);
	expect(rowsInFen(await ordersBy('create_time'))).toEqual(inFen(truth));
});

test('with faults and rows moving between pages: the same orders', async () => {
	await control('POST', 'faults', FAULTS);
	await control('POST', 'moving', { everyCalls: 1, changes: 3 });
	const rows = await ordersBy('create_time');
	const { faultCounts } = await control<{ faultCounts: Record<string, number> }>('GET', 'state');
	const moved = await control<string[]>('GET', 'moved');

	expect(Object.keys(faultCounts).sort()).toEqual(FAULTS.map(({ kind }) => kind).sort());
	expect(moved.length).toBeGreaterThan(20);
	expect(ids(rows)).toEqual(ids(await ordersFrom(stage().sandbox)));
}, 240_000);

test('by update time: only what moved out of the window while it read may be missing', async () => {
	const before = await control<string[]>('GET', 'moved');
	const rows = await ordersBy('update_time');
	const moved = new Set((await control<string[]>('GET', 'moved')).slice(before.length));
	const found = new Set(ids(rows));

	expect(moved.size).toBeGreaterThan(20);
	expect(found.size).toBe(rows.length);
	const missing = ids(await ordersFrom(stage().sandbox)).filter((id) => !found.has(id));
	expect(missing.filter((id) => !moved.has(id))).toEqual([]);
}, 240_000);

test('neither runs nor logs show a secret', async () => {
	expect(await leaks(stage(), { appSecret: stage().sandbox.appSecret })).toEqual([]);
});

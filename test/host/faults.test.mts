/** A run among failures and moving rows ends with the same orders as a quiet one. */
import { addWorkflow, runWorkflow } from '../../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE } from '../../host/stage.mts';
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

const getOrders = async (timeType: 'create_time' | 'update_time'): Promise<Row[]> => {
	const { n8n, credential } = stage();
	const start = new Date(Date.now() - 4 * 86_400_000).toISOString();
	const id = await addWorkflow(n8n.rest, {
		name: `Orders by ${timeType}`,
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'orders',
				name: 'Orders',
				type: 'n8n-nodes-douyin-shop.douyinOrder',
				typeVersion: 1,
				position: [200, 0],
				parameters: {
					resource: 'order',
					operation: 'getAll',
					timeType,
					startTime: start,
					returnAll: true,
				},
				credentials: { [CREDENTIAL_TYPE]: credential },
			},
		],
		connections: { Start: { main: [[{ node: 'Orders', type: 'main', index: 0 }]] } },
	});
	const { items, error } = await runWorkflow(n8n.rest, id, 'Start');
	expect(error).toBeUndefined();
	return items('Orders').map(({ json }) => json as Row);
};

const control = async <T,>(method: string, path: string, body?: object) =>
	await stage().sandbox.control<T>(method, path, body);

test('without faults: all orders, once', async () => {
	const truth = await ordersFrom(stage().sandbox);
	expect(truth).toHaveLength(2000);
	expect(rowsInFen(await getOrders('create_time'))).toEqual(inFen(truth));
}, 120_000);

test('with faults and rows moving between pages: the same orders', async () => {
	await control('POST', 'faults', FAULTS);
	await control('POST', 'moving', { everyCalls: 1, changes: 3 });
	const rows = await getOrders('create_time');
	const { faultCounts } = await control<{ faultCounts: Record<string, number> }>('GET', 'state');
	const moved = await control<string[]>('GET', 'moved');

	expect(Object.keys(faultCounts).sort()).toEqual(FAULTS.map(({ kind }) => kind).sort());
	expect(moved.length).toBeGreaterThan(20);
	expect(ids(rows)).toEqual(ids(await ordersFrom(stage().sandbox)));
}, 240_000);

test('by update time: only what moved out of the window while it read may be missing', async () => {
	const before = await control<string[]>('GET', 'moved');
	const rows = await getOrders('update_time');
	const moved = new Set((await control<string[]>('GET', 'moved')).slice(before.length));
	const found = new Set(ids(rows));

	expect(moved.size).toBeGreaterThan(20);
	expect(found.size).toBe(rows.length);
	const missing = ids(await ordersFrom(stage().sandbox)).filter((id) => !found.has(id));
	expect(missing.filter((id) => !moved.has(id))).toEqual([]);
}, 240_000);

test('neither runs nor logs show a secret', async () => {
	expect(await leaks(stage(), { appSecret: stage().sandbox.appSecret })).toEqual([]);
}, 60_000);

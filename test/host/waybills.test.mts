/**
 * In a real n8n, from paid orders to parcels: the packed package has the waybill node, and *Ship* takes its
 * waybills with nothing filled in.
 */
import type { IDataObject } from 'n8n-workflow';

import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, runWorkflow } from '../../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE } from '../../host/stage.mts';
import { onStage } from './on-stage.mts';
import { emitted, until } from './trigger.mts';

const stage = onStage('--orders', '300', '--days', '3', '--seed', '7', '--live', '0');

interface Truth {
	readonly waybills: ReadonlyArray<{
		readonly trackingNo: string;
		readonly orderId: string;
		readonly shippedOrderIds: readonly string[];
		readonly parcels: number;
	}>;
}

const SENDER = '浙江省/杭州市/西湖区/北山街道/仓前路1号';

const chain = (...names: string[]) =>
	Object.fromEntries(
		names
			.slice(0, -1)
			.map((name, at) => [
				name,
				{ main: [[{ node: names[at + 1] ?? '', type: 'main', index: 0 }]] },
			]),
	);

test('orders that wait for shipment get a number each, and leave under it', async () => {
	const { n8n, credential, sandbox } = stage();
	const ours = (name: string, type: string, at: number, parameters: IDataObject) => ({
		id: name,
		name,
		type: `n8n-nodes-douyin-shop.${type}`,
		typeVersion: 1,
		position: [200 * at, 0] as [number, number],
		credentials: { [CREDENTIAL_TYPE]: credential },
		onError: 'continueRegularOutput' as const,
		parameters,
	});
	const id = await addWorkflow(n8n.rest, {
		name: 'Waybills',
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			ours('Orders', 'douyinOrder', 1, {
				resource: 'order',
				operation: 'getAll',
				startTime: new Date(Date.now() - 4 * 86_400_000).toISOString(),
				limit: 20,
				output: 'raw',
				filters: { status: [2] },
			}),
			ours('Create', 'douyinWaybill', 2, {
				resource: 'waybill',
				operation: 'create',
				carrier: { __rl: true, mode: 'code', value: 'zhongtong' },
				sender: { __rl: true, mode: 'list', value: SENDER },
				senderName: '发货仓',
				senderPhone: '13800000000',
			}),
			ours('Ship', 'douyinOrder', 3, { resource: 'shipment', operation: 'ship' }),
		],
		connections: chain('Start', 'Orders', 'Create', 'Ship'),
	});
	const { items, error } = await runWorkflow(n8n.rest, id, 'Start');
	expect(error).toBeUndefined();
	const rows = (name: string) => items(name).map(({ json }) => json as IDataObject);
	const created = rows('Create');
	expect(rows('Orders').length).toBeGreaterThan(5);
	expect(created.map(({ orderId }) => orderId)).toEqual(
		rows('Orders').map(({ order_id: orderId }) => orderId),
	);
	const shipped = rows('Ship').filter(({ success }) => success === true);
	expect(shipped.length).toBeGreaterThan(5);
	const { waybills } = await sandbox.control<Truth>('GET', 'waybills');
	for (const { orderId, waybillNumber } of shipped) {
		const found = waybills.filter((it) => it.orderId === orderId);
		expect(found).toEqual([
			expect.objectContaining({
				trackingNo: waybillNumber,
				shippedOrderIds: [orderId],
				parcels: 1,
			}),
		]);
	}
});

test('a balance below the threshold starts a workflow once, and again after it was above', async () => {
	const { n8n, credential, sandbox } = stage();
	// Of one site.
	const CARRIER = 'yunda';
	const left = async (amount: number) =>
		await sandbox.control('POST', 'waybills', { carrier: CARRIER, amount });
	const looks = async () =>
		(await sandbox.control<Array<{ method: string }>>('GET', 'calls')).filter(
			({ method }) => method === 'logistics.listShopNetsite',
		).length;
	/** Waits until the trigger has looked twice more: once may have begun before. */
	const looked = async () => {
		const before = await looks();
		await until('the trigger looked', async () => (await looks()) >= before + 2);
	};
	await left(500);
	const id = await addWorkflow(n8n.rest, {
		name: 'Balance',
		nodes: [
			{
				id: 'balance',
				name: 'Balance',
				type: 'n8n-nodes-douyin-shop.douyinWaybillTrigger',
				typeVersion: 1,
				position: [0, 0],
				credentials: { [CREDENTIAL_TYPE]: credential },
				parameters: {
					pollTimes: { item: [{ mode: 'everyMinute' }] },
					events: ['waybillBalanceLow'],
					balanceThreshold: 100,
					carrierCodes: [CARRIER],
				},
			},
		],
		connections: {},
	});
	expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });
	await looked();
	const fired: number[] = [];
	for (const amount of [50, 40, 500, 10]) {
		await left(amount);
		await looked();
		fired.push((await emitted(n8n, id, 'Balance')).length);
	}
	expect(fired).toEqual([1, 1, 1, 2]);
});

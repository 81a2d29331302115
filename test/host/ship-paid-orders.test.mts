/**
 * The example *ship paid orders* in n8n's engine, with n8n's own nodes: it is stopped once with
 * numbers taken and once with orders shipped that its table does not know, while answers are lost and calls are throttled, and run again. What was shipped with
 * which waybill is asked of the sandbox. Data table, files and chat are stand-ins.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import type {
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeType,
	IRun,
	IVersionedNodeType,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

import { exampleFile } from '../../host/example.mts';
import { ensureN8n } from '../../host/install/install.mts';
import { readWorkflow } from '../../host/n8n/workflows.mts';
import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { DouyinWaybill } from '../../nodes/Waybill/DouyinWaybill.node';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { longOrShort } from '../support/soak.mts';
import { credentialStore, helperFor } from '../support/engine.mts';

const ORDERS = longOrShort(1000, 24);
/** Every third of the buyers has two orders, which go in one parcel. */
const PARCELS = (ORDERS * 3) / 4;
const FAULTS = [
	{ kind: 'actThenReset', method: 'logistics.newCreateOrder', times: 1 },
	{ kind: 'actThenReset', method: 'order.logisticsAdd', every: 20 },
	{ kind: 'actThenReset', method: 'order.logisticsAddSinglePack', every: 20 },
	{ kind: 'throttle', method: 'order.logisticsAdd', every: 25 },
] as const;

type Row = Record<string, unknown>;
interface TableNode {
	operation: string;
	filters: { conditions: Array<{ keyName: string; condition: string; keyValue?: string }> };
	columns?: { value: Record<string, string> | null };
}

const shipments = new Map<string, Row>();
const files: string[] = [];
const chat: unknown[] = [];
/** Where the process dies: before its table knows the numbers, or what was shipped. */
let diesAt: 'upsert' | 'update' | undefined;

const stub = (execute: (this: IExecuteFunctions) => INodeExecutionData[]): INodeType => ({
	description: {
		displayName: 'Stand-In',
		name: 'standIn',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Stand-In' },
		inputs: ['main'],
		outputs: ['main'],
		// n8n drops parameters that a type does not name.
		properties: (
			[
				['operation', 'string'],
				['filters', 'json'],
				['columns', 'json'],
				['fileName', 'string'],
				['jsonBody', 'string'],
			] as const
		).map(([name, type]) => ({ displayName: name, name, type, default: '' })),
	},
	async execute() {
		return await Promise.resolve([execute.call(this)]);
	},
});

const table = stub(function () {
	const { operation, filters, columns } = this.getNode().parameters as unknown as TableNode;
	if (operation === 'create') return [{ json: {}, pairedItem: 0 }];
	if (operation === 'get') {
		const fits = (row: Row) =>
			filters.conditions.every(({ keyName, condition }) => {
				return (condition === 'isEmpty') === !row[keyName];
			});
		return [...shipments.values()]
			.filter(fits)
			.map((row) => ({ json: { ...row } as INodeExecutionData['json'], pairedItem: 0 }));
	}
	if (operation === diesAt) throw new Error('killed');
	return this.getInputData().map(({ json }, at) => {
		const value = (text = '') => this.evaluateExpression(text.slice(1), at);
		const key = String(value(filters.conditions[0]?.keyValue));
		const set = Object.entries(columns?.value ?? {}).map(([name, text]) => [name, value(text)]);
		const more = operation === 'upsert' ? json : (Object.fromEntries(set) as Row);
		const row = { ...shipments.get(key), ...more };
		shipments.set(key, row);
		return { json: row as INodeExecutionData['json'], pairedItem: at };
	});
});
const trigger = stub(() => [{ json: {} }]);
const save = stub(function () {
	files.push(...this.getInputData().map((_, at) => String(this.getNodeParameter('fileName', at))));
	return this.getInputData();
});
const send = stub(function () {
	chat.push(...this.getInputData().map((_, at) => this.getNodeParameter('jsonBody', at)));
	return this.getInputData();
});

let sandbox: Sandbox;
const types = new Map<string, INodeType>();

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, live: 0, seed: 51 });
	const { n8n } = await ensureN8n();
	const modules = join(n8n.slice(0, n8n.lastIndexOf('node_modules')), 'node_modules');
	const load = createRequire(join(modules, 'n8n', 'package.json'));
	const nodes = join(dirname(load.resolve('n8n-nodes-base/package.json')), 'dist', 'nodes');
	const own = (path: string, version: number): INodeType => {
		const name = path.slice(path.lastIndexOf('/') + 1);
		const loaded = load(join(nodes, path, `${name}.node.js`)) as Record<
			string,
			new () => INodeType | IVersionedNodeType
		>;
		const Class = loaded[name];
		if (!Class) throw new Error(`n8n has no node ${name}`);
		const made = new Class();
		return 'nodeVersions' in made ? made.getNodeType(version) : made;
	};
	const base = 'n8n-nodes-base.';
	const douyin = 'n8n-nodes-douyin-shop.';
	for (const [name, type] of [
		[`${base}set`, own('Set', 3.4)],
		[`${base}sort`, own('Transform/Sort', 1)],
		[`${base}merge`, own('Merge', 3.2)],
		[`${base}if`, own('If', 2.2)],
		[`${base}splitOut`, own('Transform/SplitOut', 1)],
		[`${base}convertToFile`, own('Files/ConvertToFile', 1.1)],
		[`${base}dataTable`, table],
		[`${base}readWriteFile`, save],
		[`${base}httpRequest`, send],
		[`${base}scheduleTrigger`, trigger],
		[`${douyin}douyinTrigger`, trigger],
		[`${douyin}douyinOrder`, new DouyinOrder()],
		[`${douyin}douyinWaybill`, new DouyinWaybill()],
	] as const) {
		types.set(name, type);
	}
});
afterAll(async () => await sandbox.close());

async function runOnce(): Promise<IRun> {
	const { nodes, connections } = readWorkflow(exampleFile('ship-paid-orders'));
	const typeOf = (name: string): INodeType => {
		const found = types.get(name);
		if (!found) throw new Error(`no node type ${name}`);
		return found;
	};
	const workflow = new Workflow({
		id: 'shipping',
		nodes: nodes
			.filter(({ type }) => types.has(type))
			.map((node) => ({
				...node,
				...(node.type.includes('douyin') && {
					credentials: { douyinShopApi: { id: '1', name: 'Shop' } },
				}),
			})) as INode[],
		connections: connections as never,
		active: false,
		nodeTypes: { getByName: typeOf, getByNameAndVersion: typeOf, getKnownTypes: () => ({}) },
	});
	const { appKey, appSecret, shopId, url: gatewayUrl } = sandbox;
	const address = 'http://127.0.0.1/';
	const data = {
		credentialsHelper: helperFor(credentialStore({ appKey, appSecret, shopId, gatewayUrl })),
		executionId: 'execution-1',
		variables: {},
		hooks: new ExecutionLifecycleHooks('manual', 'execution-1', { id: 'shipping' } as never),
		webhookWaitingBaseUrl: address,
		formWaitingBaseUrl: address,
		restApiUrl: address,
		instanceBaseUrl: address,
	};
	const startNode = workflow.getNode('Every hour');
	if (!startNode) throw new Error('the example has an hourly run');
	return await new WorkflowExecute(data as never, 'manual').run({ workflow, startNode });
}

test(
	'every paid order is shipped once, with one waybill, and every waybill is used',
	async () => {
		const { control } = sandbox;
		const buyers = Array.from({ length: ORDERS }, (_, at) => ({ buyer: at % PARCELS }));
		control.life({ pay: control.life({ place: buyers }).place ?? [] });
		control.addFaults(FAULTS);

		const shipped = () => control.orderTruth().filter(({ packs }) => packs.length > 0).length;
		for (const [point, count] of [
			['upsert', 0],
			['update', ORDERS],
		] as const) {
			diesAt = point;
			expect((await runOnce()).data.resultData.error?.message).toBe('killed');
			expect(shipped()).toBe(count);
		}
		diesAt = undefined;
		expect((await runOnce()).data.resultData.error).toBeUndefined();

		for (const { orderStatus, packs } of control.orderTruth()) {
			expect([orderStatus, packs.length]).toEqual([3, 1]);
		}
		const { waybills } = control.waybillTruth();
		expect(waybills).toHaveLength(PARCELS);
		for (const each of waybills) {
			expect(each).toMatchObject({ state: 'taken', parcels: 1, printed: 1 });
			expect([...each.shippedOrderIds].sort()).toEqual([...each.combinedOrderIds].sort());
		}
		expect([...shipments.keys()].sort()).toEqual(waybills.map((it) => it.trackingNo).sort());
		for (const row of shipments.values()) expect(files.join()).toContain(row.printFile);
		expect(chat).toEqual([]);

		const { calls } = control.state();
		const made = Object.values(calls).reduce((sum, count) => sum + count, 0);
		const merged = (2 * ORDERS) / 4;
		const fewest =
			PARCELS + Math.ceil(ORDERS / 100) + Math.ceil(merged / 100) + 2 * Math.ceil(PARCELS / 50);
		console.info(`${ORDERS} orders: ${made} calls, at least ${fewest} needed`, calls);
		// The table knew of no shipment when the process died, so each parcel is asked about once more.
		expect(made / fewest).toBeLessThan(3);
	},
	longOrShort(1_500_000, 120_000),
);

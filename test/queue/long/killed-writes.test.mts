/**
 * Workers killed in the middle of writes, then n8n's own Retry of these executions: by the shop's
 * truth nothing is done twice, and nothing is left out.
 */
import { readExecution } from '../../../host/n8n/executions.mts';
import { addWorkflow, publishWorkflow, type WorkflowNode } from '../../../host/n8n/workflows.mts';
import { until } from '../../host/trigger.mts';
import { longOrShort } from '../../support/soak.mts';
import { onCluster } from '../on-cluster.mts';
import { writesOf, type Write } from '../writes.mts';

const COUNT = longOrShort(200, 60);

const stage = onCluster(
	...['--orders', String(COUNT * 30), '--days', '12', '--seed', '23', '--live', '0'],
	...['--products', String(COUNT), '--skus', '6', '--aftersales', String(COUNT * 20)],
	...['--quota', '50'],
);

const at = (place: number): [number, number] => [place * 200, 0];

/**
 * The rows stand in the workflow, as if the trigger had brought them. It is a webhook: n8n can retry no
 * trial from the editor whose worker died, since it stores nothing of it before.
 */
function workflowOf({ name, node, parameters, rows }: Write) {
	const { credential } = stage();
	const nodes: WorkflowNode[] = [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: at(0),
			parameters: {
				httpMethod: 'POST',
				path: pathOf(name),
				responseMode: 'onReceived',
				options: {},
			},
			webhookId: pathOf(name),
		},
		{
			id: 'rows',
			name: 'Rows',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			position: at(1),
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} },
		},
		{
			id: 'items',
			name: 'Items',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			position: at(2),
			parameters: { fieldToSplitOut: 'rows', options: {} },
		},
		{
			id: 'write',
			name: 'Write',
			type: `n8n-nodes-douyin-shop.douyin${node}`,
			typeVersion: 1,
			position: at(3),
			parameters,
			credentials: { douyinShopApi: credential },
		},
	];
	const to = (next: string) => ({ main: [[{ node: next, type: 'main', index: 0 }]] });
	const connections = { Start: to('Rows'), Rows: to('Items'), Items: to('Write') };
	return { name, nodes, connections };
}

const pathOf = (name: string) => `killed-${name.toLowerCase().replaceAll(' ', '-')}`;

async function begin(write: Write): Promise<string> {
	const { rest, processes, database } = stage().cluster;
	const id = await addWorkflow(rest, workflowOf(write));
	await publishWorkflow(rest, id);
	const url = `${processes('webhook')[0]?.url}/webhook/${pathOf(write.name)}`;
	await until('its webhook is there', async () => (await fetch(url, { method: 'POST' })).ok);
	const begun = async () =>
		await database.query<{ id: number }>(
			'SELECT id FROM execution_entity WHERE "workflowId" = $1',
			[id],
		);
	await until('it has begun', async () => (await begun()).length > 0);
	return String((await begun())[0]?.id);
}

const countOf = async (write: Write, standing: string) =>
	(await write.standings()).filter((it) => it === standing).length;

const statusOf = async (id: string) => {
	const [row] = await stage().cluster.database.query<{ status: string }>(
		'SELECT status FROM execution_entity WHERE id = $1',
		[id],
	);
	return row?.status ?? 'gone';
};

let writes: Write[] = [];
const executions = new Map<string, string>();

test('workers die in the middle of every write', async () => {
	const { cluster, sandbox } = stage();
	writes = await writesOf(sandbox, COUNT);
	// The calls behind the first ones are under way when the worker dies; they are carried out later.
	const faults = writes.map(({ method, calls }) => ({
		kind: 'latency',
		method,
		after: calls,
		// Those of few calls must not be through before the others are in the middle.
		ms: calls > 1 ? 25_000 : 60_000,
	}));
	await sandbox.control('POST', 'faults', faults);
	for (const write of [...writes].sort((one, other) => other.calls - one.calls)) {
		executions.set(write.name, await begin(write));
		await until(
			`${write.name} is in the middle`,
			async () => (await countOf(write, 'done')) >= write.calls,
		);
	}
	for (const worker of cluster.processes('worker')) await cluster.kill(worker);
	for (const write of writes) {
		const left = await countOf(write, 'left');
		expect([write.name, left > 0 && left < COUNT]).toEqual([write.name, true]);
	}
	await sandbox.control('DELETE', 'faults');
	await Promise.all([cluster.start('worker'), cluster.start('worker')]);
	for (const [name, id] of executions) {
		await until(
			`n8n sees that ${name} was broken off`,
			async () => (await statusOf(id)) === 'crashed',
		);
	}
}, 900_000);

test.each(['Ship', 'Approve', 'Set or Add', 'Set Many', 'Set Price', 'Add Remark and Flag'])(
	'%s: a retry does the rest, and nothing twice',
	async (name) => {
		const { rest } = stage().cluster;
		const write = writes.find((it) => it.name === name)!;
		const before = await countOf(write, 'done');
		expect(before).toBeLessThan(COUNT);
		const id = executions.get(name) ?? '';
		const retried = await rest.call<{ id?: string }>('POST', `/executions/${id}/retry`, {
			loadWorkflow: false,
		});
		expect(retried).toBeDefined();
		const [row] = await stage().cluster.database.query<{ id: number }>(
			'SELECT id FROM execution_entity WHERE "retryOf" = $1',
			[id],
		);
		const { status, error } = await readExecution(rest, String(row?.id));
		expect([status, error?.message, error?.description]).toEqual(['success', undefined, undefined]);
		const standings = await write.standings();
		expect(standings.filter((it) => it !== 'done')).toEqual([]);
	},
	300_000,
);

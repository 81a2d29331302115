/** What the other files rely on: the cluster runs as the compose file says, and can be struck. */
import { readExecution } from '../../host/n8n/executions.mts';
import { addWorkflow } from '../../host/n8n/workflows.mts';
import { readCompose, settingsOf } from '../../host/queue/compose.mts';
import { until } from '../host/trigger.mts';
import { onCluster } from './on-cluster.mts';

const stage = onCluster('--orders', '300', '--days', '3', '--seed', '11', '--live', '0');

interface Entity {
	id: number;
	status: string;
}

async function readOrders() {
	const { cluster, credential } = stage();
	const id = await addWorkflow(cluster.rest, {
		name: 'Reads the orders',
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
				id: 'work',
				name: 'Work',
				type: 'n8n-nodes-douyin-shop.douyinOrder',
				typeVersion: 1,
				position: [200, 0],
				parameters: {
					resource: 'order',
					operation: 'getAll',
					returnAll: true,
					startTime: new Date(Date.now() - 4 * 86_400_000).toISOString(),
				},
				credentials: { douyinShopApi: credential },
			},
		],
		connections: { Start: { main: [[{ node: 'Work', type: 'main', index: 0 }]] } },
	});
	const { executionId } = await cluster.rest.call<{ executionId: string }>(
		'POST',
		`/workflows/${id}/run`,
		{ triggerToStartFrom: { name: 'Start' } },
	);
	return executionId;
}

const orders = async (executionId: string) =>
	(await readExecution(stage().cluster.rest, executionId)).items('Work').length;

test('the compose file has what the documentation promises, and the cluster its processes', () => {
	const { services } = readCompose();
	expect(Object.keys(services).sort()).toEqual(['main', 'postgres', 'redis', 'webhook', 'worker']);
	for (const kind of ['main', 'worker', 'webhook'] as const) {
		expect(settingsOf(kind).env).toMatchObject({
			EXECUTIONS_MODE: 'queue',
			DB_TYPE: 'postgresdb',
			N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
		});
	}
	const counted = (kind: 'main' | 'worker' | 'webhook') => stage().cluster.processes(kind).length;
	expect([counted('main'), counted('worker')]).toEqual([1, settingsOf('worker').count]);
});

test('a worker runs what main was asked for', async () => {
	const id = await readOrders();
	expect(await orders(id)).toBe(300);
	const { cluster } = stage();
	const logs = cluster.processes('worker').map((one) => cluster.log(one));
	expect(logs.join('\n')).toContain(`Worker finished execution ${id}`);
	expect(cluster.log(cluster.processes('main')[0]!)).not.toContain('not found');
});

test('with one worker killed the other goes on, and a new one takes its place', async () => {
	const { cluster } = stage();
	const [victim] = cluster.processes('worker');
	await cluster.kill(victim!);
	expect(cluster.processes('worker')).toHaveLength(1);
	expect(await orders(await readOrders())).toBe(300);
	await cluster.start('worker');
	expect(cluster.processes('worker')).toHaveLength(2);
}, 180_000);

test('PostgreSQL and Redis cut off and back: n8n runs on', async () => {
	const { cluster } = stage();
	await cluster.postgres.cut();
	await cluster.redis.cut();
	let done = '';
	await until('an execution is taken', async () => {
		done = await readOrders().catch(() => '');
		return done !== '';
	});
	expect(await orders(done)).toBe(300);
	await cluster.postgres.close();
	await expect(cluster.rest.call('GET', '/workflows')).rejects.toThrow();
	const [row] = await cluster.database.query<Entity>('SELECT count(*) FROM execution_entity');
	expect(row).toBeDefined();
	await cluster.postgres.open();
	await until('main answers again', async () =>
		cluster.rest.call('GET', '/workflows').then(
			() => true,
			() => false,
		),
	);
}, 240_000);

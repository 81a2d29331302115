/**
 * Beside another community package that brings zod 4 and luxon 1. Node finds these before n8n's own,
 * and with them a stored place of the trigger counted as damaged: after a start of n8n items came again.
 */
import { loadedTypes } from '../../host/n8n/loaded-types.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow } from '../../host/n8n/workflows.mts';
import { FAST_POLLS } from '../../host/process/fast-polls.mts';
import packageJson from '../../package.json';
import { onStageWith } from './on-stage.mts';
import { watchingOrders } from './one-workflow.mts';
import { create, emitted, has, orderIds, until } from './trigger.mts';

const stage = onStageWith(
	{ hasNeighbour: true, env: FAST_POLLS },
	...['--orders', '6', '--days', '3', '--seed', '4', '--live', '0'],
);

test('n8n loads both packages, and each finds the libraries of the other one', async () => {
	const kinds = await loadedTypes(stage().n8n, 'nodes');
	const neighbour = kinds.find(({ name }) => name === 'n8n-nodes-neighbour.neighbour');
	expect(neighbour?.description).toMatch(/^zod 4\.\d+\.\d+, luxon 1\.\d+\.\d+$/);
	const ours = kinds.filter(({ name }) => name.startsWith(`${packageJson.name}.`));
	expect(new Set(ours.map(({ name }) => name)).size).toBeGreaterThanOrEqual(
		packageJson.n8n.nodes.length,
	);
});

const watching = () =>
	watchingOrders(stage().credential, 'Orders', {
		startFrom: 'date',
		startTime: new Date(Date.now() - 30 * 86_400_000).toISOString(),
	});

test('the stored place is read after a start of n8n: each order comes once', async () => {
	const { n8n, sandbox } = stage();
	const id = await addWorkflow(n8n.rest, watching());
	expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });
	const started = async () =>
		(await emitted(n8n, id, 'End')).map((key) => key.replace('orderCreated:', ''));
	const met = async (orders: readonly string[]) =>
		await until('the orders', async () => has(await started(), orders));

	const before = await orderIds(sandbox);
	await met(before);
	await n8n.kill();
	const meanwhile = await create(sandbox, 2);
	await n8n.restart();
	await met(meanwhile);
	const last = await create(sandbox, 1);
	await met(last);
	expect((await started()).sort()).toEqual([...before, ...meanwhile, ...last].sort());
	expect(n8n.log()).not.toMatch(/damaged|cannot be read/i);
}, 300_000);

/** The place of a trigger in a real n8n: over a new name of the node, and not into a copy. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, unpublishWorkflow } from '../../host/n8n/workflows.mts';
import { onStage } from './on-stage.mts';
import { watchingOrders } from './one-workflow.mts';
import { create, emitted, has, orderIds, until } from './trigger.mts';

const stage = onStage('--orders', '12', '--days', '3', '--seed', '4', '--live', '0');

const watching = (name: string, parameters: object) =>
	watchingOrders(stage().credential, name, parameters);

const fromDate = () => ({
	startFrom: 'date',
	startTime: new Date(Date.now() - 30 * 86_400_000).toISOString(),
});

/** What started a workflow: ids, whatever its node was called. */
const started = async (workflow: string): Promise<string[]> =>
	(await emitted(stage().n8n, workflow, 'End')).map((key) => key.replace('orderCreated:', ''));

const met = async (workflow: string, ids: readonly string[]) =>
	await until(`${workflow} has the orders`, async () => has(await started(workflow), ids));

async function addPublished(parameters: Record<string, unknown>): Promise<string> {
	const { rest } = stage().n8n;
	const id = await addWorkflow(rest, watching('New orders', parameters));
	expect(await publish(rest, id)).toMatchObject({ status: 'published' });
	return id;
}

test('a renamed trigger goes on: nothing comes twice, nothing is lost', async () => {
	const { n8n, sandbox } = stage();
	const before = await orderIds(sandbox);
	const fromNow = await addPublished({ startFrom: 'now' });
	const fromThen = await addPublished(fromDate());
	await met(fromThen, before);
	const first = await create(sandbox, 1);
	for (const id of [fromNow, fromThen]) await met(id, first);

	const news = await create(sandbox, 2);
	for (const id of [fromNow, fromThen]) {
		const parameters = id === fromNow ? { startFrom: 'now' } : fromDate();
		const { versionId } = await n8n.rest.call<{ versionId: string }>('GET', `/workflows/${id}`);
		const renamed = watching('Orders, renamed', parameters);
		await n8n.rest.call('PATCH', `/workflows/${id}`, { ...renamed, versionId });
		expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });
	}
	const last = await create(sandbox, 1);
	for (const id of [fromNow, fromThen]) await met(id, [...news, ...last]);
	expect((await started(fromNow)).sort()).toEqual([...first, ...news, ...last].sort());
	expect((await started(fromThen)).sort()).toEqual([...before, ...first, ...news, ...last].sort());
}, 240_000);

test('a workflow imported under another id does not take the place along, and says so', async () => {
	const { n8n, sandbox } = stage();
	const id = await addPublished({ startFrom: 'now' });
	const first = await create(sandbox, 1);
	await met(id, first);
	const file = join(n8n.userFolder, 'workflow.json');
	await n8n.command('export:workflow', `--id=${id}`, `--output=${file}`);
	const [workflow] = JSON.parse(readFileSync(file, 'utf8')) as Array<Record<string, unknown>>;
	expect(JSON.stringify(workflow?.staticData)).toContain('Douyin place');

	const copy = 'copyOfTheWorkflow';
	writeFileSync(file, JSON.stringify([{ ...workflow, id: copy, active: false }]));
	await create(sandbox, 3);
	await n8n.command('import:workflow', `--input=${file}`);
	expect(await publish(n8n.rest, copy)).toMatchObject({ status: 'published' });
	const news = await create(sandbox, 1);
	await met(copy, news);
	expect(await started(copy)).toEqual(news);
	expect(n8n.log()).toContain('is a copy of another one');
	await unpublishWorkflow(n8n.rest, copy);
}, 240_000);

/**
 * The example *push to several webhook processes*: each message goes to one of them, and again to
 * the other, as when the platform's first request was answered too late.
 */
import { parse } from 'flatted';
import { exampleFile, fitted } from '../../host/example.mts';
import { addCredential } from '../../host/n8n/credentials.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, nodeNamed, readWorkflow, type Workflow } from '../../host/n8n/workflows.mts';
import { until } from '../host/trigger.mts';
import { onCluster } from './on-cluster.mts';
import { replay, startReplayer, type Replayer } from './replayer.mts';

const stage = onCluster('--orders', '5', '--days', '2', '--seed', '60', '--live', '0');

const MESSAGES = 60;
const PATH = '4f6c1b1e-7a10-4a7e-9a53-0000000000f1';

let replayer: Replayer;
let workflowId = '';
beforeAll(async () => {
	replayer = await startReplayer(undefined);
});
afterAll(async () => await replayer.stop());

/** Where each webhook process takes pushes. */
const addresses = () =>
	stage()
		.cluster.processes('webhook')
		.map(({ url }) => `${url}/webhook/${PATH}/push`);

interface Row {
	status: string;
	data: string;
}
type Run = Array<{ data?: { main?: Array<Array<{ json: { msgId: string } }> | null> } }>;

/** Ids of the messages that a node put out, over all executions; none of these is under way. */
async function messages(node: string): Promise<string[] | undefined> {
	const rows = await stage().cluster.database.query<Row>(
		`SELECT e.status, d.data FROM execution_entity e
		 JOIN execution_data d ON d."executionId" = e.id WHERE e."workflowId" = $1`,
		[workflowId],
	);
	if (rows.some(({ status }) => status !== 'success')) return undefined;
	return rows.flatMap(({ data }) => {
		const { resultData } = parse(data) as { resultData: { runData: Record<string, Run> } };
		const items = resultData.runData[node]?.at(-1)?.data?.main?.[0] ?? [];
		return items.map(({ json }) => String(json.msgId));
	});
}

const WORK = 'Your work with the message';
const met = async (count: number) =>
	await until(
		`${count} messages are worked with`,
		async () => new Set(await messages(WORK)).size >= count,
		240_000,
	);

/** Executions that have ended; cheaper than to read what they have. */
async function ran(): Promise<number> {
	const [row] = await stage().cluster.database.query<{ ran: number }>(
		`SELECT count(*)::int AS ran FROM execution_entity
		WHERE "workflowId" = $1 AND status = 'success'`,
		[workflowId],
	);
	return row?.ran ?? 0;
}

async function pushes(): Promise<void> {
	const { sandbox } = stage();
	const before = replayer.pushed.length;
	await sandbox.control('POST', 'push/load', { perSecond: MESSAGES, seconds: 1, batch: 1 });
	await until('all are pushed', async () => replayer.pushed.length >= before + MESSAGES, 60_000);
}

/** So that the counts go with the cluster's other keys. */
function withPrefix(workflow: Workflow, prefix: string): void {
	const { parameters } = nodeNamed(workflow, 'Count it');
	parameters.key = `=${prefix}${String(parameters.key).slice(1)}`;
	const filter = nodeNamed(workflow, 'The first time only');
	const text = JSON.stringify(filter.parameters);
	filter.parameters = JSON.parse(
		text.replace("$json['douyin", `$json['${prefix}douyin`),
	) as Workflow['nodes'][number]['parameters'];
}

test('publishes', async () => {
	const { cluster, sandbox, credential } = stage();
	const example = readWorkflow(exampleFile('push-across-processes'));
	const redis = await addCredential(cluster.rest, 'Redis', 'redis', cluster.redisCredential);
	const workflow = fitted(example, { filesFolder: cluster.folder }, credential, { redis });
	withPrefix(workflow, `${cluster.prefix}:`);
	workflowId = await addWorkflow(cluster.rest, workflow);
	expect(await publish(cluster.rest, workflowId)).toMatchObject({ status: 'published' });
	expect(addresses()).toHaveLength(2);
	await sandbox.control('POST', 'push', { url: replayer.url });
});

test(`of ${MESSAGES} messages that come again by the other process none passes twice`, async () => {
	await pushes();
	const [one = '', other = ''] = addresses();
	const first = replayer.pushed.slice(-MESSAGES);
	for (const [at, message] of first.entries()) {
		expect(await replay(message, at % 2 === 0 ? one : other)).toBe(200);
		await until(`message ${at} is worked with`, async () => (await ran()) > at);
	}
	await met(MESSAGES);
	const passed = (await messages('Pushed'))?.length;
	for (const [at, message] of first.entries()) {
		expect(await replay(message, at % 2 === 0 ? other : one)).toBe(200);
	}
	await until('all have run', async () => (await messages(WORK)) !== undefined, 240_000);
	const worked = (await messages(WORK)) ?? [];
	const repeats = ((await messages('Pushed')) ?? []).length - (passed ?? 0);
	process.stdout.write(`${repeats} of ${MESSAGES} repeats passed the trigger\n`);
	expect(worked).toHaveLength(MESSAGES);
	expect(new Set(worked).size).toBe(MESSAGES);
}, 600_000);

test('nor does any that reaches both at the same moment', async () => {
	await pushes();
	const second = replayer.pushed.slice(-MESSAGES);
	await Promise.all(
		second.flatMap((message) => addresses().map(async (to) => await replay(message, to))),
	);
	await met(2 * MESSAGES);
	await until('all have run', async () => (await messages(WORK)) !== undefined, 240_000);
	const passed = ((await messages('Pushed')) ?? []).length - 2 * MESSAGES;
	process.stdout.write(`${passed} of ${MESSAGES} repeats at once passed the trigger\n`);
	const worked = (await messages(WORK)) ?? [];
	expect(worked).toHaveLength(2 * MESSAGES);
	expect(new Set(worked).size).toBe(2 * MESSAGES);
}, 600_000);

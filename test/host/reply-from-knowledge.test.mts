/** The example *a message comes in → reply from a knowledge table*, published in a real n8n. */
import { exampleFile, fitted } from '../../host/example.mts';
import { addCredential, type CredentialRef } from '../../host/n8n/credentials.mts';
import { listExecutions } from '../../host/n8n/executions.mts';
import { publish } from '../../host/n8n/publication.mts';
import { findTable, tableRows } from '../../host/n8n/tables.mts';
import {
	addWorkflow,
	nodeNamed,
	readWorkflow,
	runWorkflow,
	staticData,
	type Workflow,
} from '../../host/n8n/workflows.mts';
import { leaks, onOwnStage } from './on-stage.mts';
import { isIdle, until } from './trigger.mts';

const stage = onOwnStage('--orders', '5', '--seed', '51', '--live', '0', '--fans', '40');

interface Fan {
	openId: string;
	sent: Array<{ scene: string; contents: Array<{ text?: { text: string } }> }>;
}
interface Truth {
	broken: number;
	sent: { replies: number; proactive: number };
}

const fans = async (query = '') => await stage().sandbox.control<Fan[]>('GET', `fans${query}`);
const truth = async () => await stage().sandbox.control<Truth>('GET', 'open');
const write = async (messages: Array<{ from: string; text?: string; type?: string }>) => {
	await stage().sandbox.control('POST', 'open', { messages });
	await stage().sandbox.control('POST', 'push/settle');
};
/** The messages that a fan received, in order. */
const receivedBy = async (openId: string) => {
	const [fan] = await fans(`?openId=${encodeURIComponent(openId)}`);
	return (fan?.sent ?? []).flatMap(({ contents }) => contents.map(({ text }) => text?.text));
};
const quiet = async () => await until('no run is under way', async () => await isIdle(stage().n8n));

let workflowId = '';
let open: CredentialRef;

test('the table is made with its first entries', async () => {
	const { n8n, sandbox, credential } = stage();
	const { code } = await sandbox.control<{ code: string }>('POST', 'open', { issueCode: true });
	open = await addCredential(n8n.rest, 'Douyin Open (sandbox)', 'douyinOpenApi', {
		clientKey: sandbox.open.clientKey,
		clientSecret: sandbox.open.clientSecret,
		authorizationCode: code,
		gatewayUrl: sandbox.url,
	});
	const example = readWorkflow(exampleFile('reply-from-knowledge'));
	const workflow = fitted(example, n8n, credential, { douyinOpenApi: open });
	workflowId = await addWorkflow(n8n.rest, workflow);
	const { status, error } = await runWorkflow(n8n.rest, workflowId, 'Make the table');
	expect(error).toBeUndefined();
	expect(status).toBe('success');
	const rows = await tableRows(n8n.rest, await findTable(n8n.rest, 'Douyin knowledge'));
	expect(rows.map(({ keyword }) => keyword)).toEqual(['发货', '退货', '快递']);

	expect(await publish(n8n.rest, workflowId)).toMatchObject({ status: 'published' });
	const { webhookId } = nodeNamed(workflow, 'Message received');
	const url = `${n8n.url}/webhook/${String(webhookId)}/push`;
	const subscription = { url, platform: 'open', timeoutMs: 5000 };
	expect(await sandbox.control('POST', 'push', subscription)).toEqual({ enabled: true });
}, 180_000);

test('a message is answered by the first entry that fits, once', async () => {
	const [one, two, three, four] = await fans();
	await write([
		{ from: one!.openId, text: '你好，什么时候发货？' },
		{ from: two!.openId, text: '退货怎么退，发货了吗' },
		{ from: three!.openId, text: '今天天气不错' },
		{ from: four!.openId, type: 'image' },
	]);
	await until('both answers', async () => (await truth()).sent.replies >= 2);
	await quiet();

	expect(await receivedBy(one!.openId)).toEqual(['您好，付款后 48 小时内发货。']);
	// The first entry of the table, not of the message.
	expect(await receivedBy(two!.openId)).toEqual(['您好，付款后 48 小时内发货。']);
	expect(await receivedBy(three!.openId)).toEqual([]);
	expect(await receivedBy(four!.openId)).toEqual([]);
	expect(await truth()).toMatchObject({ broken: 0, sent: { replies: 2, proactive: 0 } });
}, 180_000);

test('what the platform delivers again is not answered again', async () => {
	const { sandbox } = stage();
	const { url } = await sandbox.control<{ url: string }>('GET', 'push');
	const again = { url, platform: 'open', repeats: 1, timeoutMs: 5000 };
	expect(await sandbox.control('POST', 'push', again)).toEqual({ enabled: true });
	const asking = (await fans()).slice(4, 14);
	await write(asking.map(({ openId }) => ({ from: openId, text: '发什么快递' })));
	await until('ten answers', async () => (await truth()).sent.replies >= 12);
	await quiet();
	for (const { openId } of asking) {
		expect(await receivedBy(openId)).toEqual(['默认发顺丰或中通，单号见订单页。']);
	}
	expect(await truth()).toMatchObject({ broken: 0, sent: { replies: 12 } });
}, 180_000);

/** Writes first to the fan of each request, as any system of the shop might ask. */
const writeFirst = (credential: CredentialRef): Workflow => ({
	name: 'Write first',
	nodes: [
		{
			id: 'ask',
			name: 'Asked',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'write-first',
			parameters: { httpMethod: 'POST', path: 'write-first', responseMode: 'lastNode' },
		},
		{
			id: 'send',
			name: 'Send',
			type: 'n8n-nodes-douyin-shop.douyinFans',
			typeVersion: 1,
			position: [200, 0],
			onError: 'continueRegularOutput',
			credentials: { douyinOpenApi: credential },
			parameters: {
				resource: 'message',
				operation: 'send',
				openId: '={{ $json.body.openId }}',
				messages: { message: [{ messageType: 'coupon', activityId: '1', couponMetaId: '2' }] },
			},
		},
	],
	connections: { Asked: { main: [[{ node: 'Send', type: 'main', index: 0 }]] } },
});

test('who was written to today is not written to again, also after a crash', async () => {
	const { n8n, sandbox } = stage();
	const [openId] = (
		await sandbox.control<{ authorize: string[] }>('POST', 'life', { authorize: 1 })
	).authorize;
	const ask = async () => {
		const response = await fetch(`${n8n.url}/webhook/write-first`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ openId }),
		});
		return JSON.stringify(await response.json());
	};
	const id = await addWorkflow(n8n.rest, writeFirst(open));
	expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });
	expect(await ask()).toContain('"success":true');
	expect(await ask()).toContain('rule.once-a-day');
	await quiet();
	expect(JSON.stringify(await staticData(n8n.rest, id))).toMatch(/"Douyin messages [\w-]+":\{"/);

	await n8n.kill();
	await n8n.restart();
	expect(await ask()).toContain('rule.once-a-day');
	expect(await truth()).toMatchObject({ broken: 0, sent: { proactive: 1 } });
}, 180_000);

test('no run failed', async () => {
	const runs = await listExecutions(stage().n8n.rest, workflowId);
	expect(runs.length).toBeGreaterThan(10);
	expect(runs.filter(({ status }) => status !== 'success')).toEqual([]);
});

test('neither runs nor logs show a secret', async () => {
	const { clientSecret } = stage().sandbox.open;
	expect(await leaks(stage(), { clientSecret })).toEqual([]);
});

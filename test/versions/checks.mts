/** What the package must do in every version of n8n that it says it supports. */
import { strict as assert } from 'node:assert';
import { createHmac } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exampleFile } from '../../host/example.mts';
import {
	storedCredentials,
	testCredential,
	type CredentialRef,
} from '../../host/n8n/credentials.mts';
import { loadedTypes } from '../../host/n8n/loaded-types.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, readWorkflow, runWorkflow } from '../../host/n8n/workflows.mts';
import { projectRoot } from '../../host/project.mts';
import { credentialData, CREDENTIAL_TYPE, type Stage } from '../../host/stage.mts';
import { openCredential, qianchuanCredential } from '../host/live-platforms.mts';
import { create, emitted, until } from '../host/trigger.mts';
import { behindManualTrigger, ours, type Setting } from '../host/one-workflow.mts';

export interface Check {
	readonly name: string;
	/** For the Chinese table. */
	readonly zh: string;
	run(stage: Stage): Promise<void>;
}

const NODES = [
	'douyinFans',
	'douyinFansTrigger',
	'douyinLive',
	'douyinLiveTrigger',
	'douyinOrder',
	'douyinOrderTrigger',
	'douyinProduct',
	'douyinProductTrigger',
	'douyinPushTrigger',
	'douyinRefund',
	'douyinRefundTrigger',
	'douyinWaybill',
	'douyinWaybillTrigger',
];
const CREDENTIALS = ['douyinOpenApi', 'douyinShopApi', 'qianchuanApi'];
const TOOLS = NODES.filter((name) => !name.endsWith('Trigger')).map((name) => `${name}Tool`);
const POLL_MS = 30_000;

const loaded = async ({ n8n }: Stage, kind: 'nodes' | 'credentials'): Promise<string[]> =>
	(await loadedTypes(n8n, kind)).map(({ name }) => name.replace(/^n8n-nodes-douyin-shop\./, ''));

const exampleNames = () =>
	readdirSync(join(projectRoot(), 'examples'))
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace(/\.json$/, ''));

/** How many of our examples have only nodes that this n8n has in that version: `11 / 20`. */
export async function fittingExamples({ n8n }: Stage): Promise<string> {
	const types = await loadedTypes(n8n, 'nodes');
	const known = new Set(
		types.flatMap(({ name, version = 1 }) => [version].flat().map((it) => `${name}@${it}`)),
	);
	const names = exampleNames();
	const unfit = names.filter((example) =>
		readWorkflow(exampleFile(example)).nodes.some(
			({ type, typeVersion }) => !known.has(`${type}@${typeVersion}`),
		),
	);
	if (unfit.length > 0) console.log(`examples that this n8n lacks a node for: ${unfit.join(', ')}`);
	return `${names.length - unfit.length} / ${names.length}`;
}

const includesAll = (all: readonly string[], some: readonly string[]) =>
	assert.deepEqual(
		some.filter((name) => !all.includes(name)),
		[],
	);

/** Runs one node to its end; its items. */
async function items(stage: Stage, setting: Setting, type: string, ref: CredentialRef) {
	const id = await addWorkflow(stage.n8n.rest, behindManualTrigger(setting, type, ref));
	const { status, error, items: itemsOf } = await runWorkflow(stage.n8n.rest, id, 'Start');
	assert.equal(error?.message, undefined);
	assert.equal(status, 'success');
	return itemsOf('Work').map(({ json }) => json);
}

const orders = ours('douyinOrder', { resource: 'order', operation: 'getAll', limit: 5 });

const OPERATIONS: readonly Setting[] = [
	orders,
	ours('douyinProduct', { resource: 'product', operation: 'getAll', limit: 5 }),
	ours('douyinRefund', { resource: 'refund', operation: 'getAll', limit: 5 }),
	ours('douyinWaybill', { resource: 'account', operation: 'getAll' }),
];
const OPERATIONS_OPEN: readonly Setting[] = [
	ours('douyinLive', { resource: 'report', operation: 'nextDay' }),
	ours('douyinFans', { resource: 'message', operation: 'getAuthorizations', limit: 5 }),
];

/** The stored token of each of them. */
async function tokensOf({ n8n }: Stage, ...refs: CredentialRef[]): Promise<string[]> {
	const stored = await storedCredentials(n8n);
	const tokens = refs.map(({ id }) => String(stored.get(id)?.accessToken));
	for (const token of tokens) assert.match(token, /^\S{20,}$/);
	return tokens;
}

/** What the shop's credential held when it was last looked at, which takes n8n seconds. */
let seen = '';

const qianchuanCall = ({ sandbox }: Stage): Setting => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		url: `${sandbox.url}/open_api/oauth2/advertiser/get/`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'qianchuanApi',
		options: {},
	},
});

const trigger = (name: string, parameters: object, webhookId?: string) => ({
	...ours(name, parameters),
	...(name === 'douyinPushTrigger' && { typeVersion: 2 }),
	...(webhookId && { webhookId }),
});

/** Published; its id. */
async function published(stage: Stage, node: Setting): Promise<string> {
	const { rest } = stage.n8n;
	const id = await addWorkflow(rest, {
		name: node.type,
		nodes: [
			{
				...node,
				id: 'trigger',
				name: 'Trigger',
				position: [0, 0],
				credentials: { [CREDENTIAL_TYPE]: stage.credential },
			},
		],
		connections: {},
	});
	// Older versions have started the triggers when they answer, and report no status.
	await publish(rest, id).catch((error: unknown) => {
		if (!/publication-status with 404/.test(String(error))) throw error;
	});
	return id;
}

const PUSH_PATH = '7d2f0c1e-1111-4a0e-8d0d-0000000000f7';

export const CHECKS: readonly Check[] = [
	{
		name: 'nodes and credentials load',
		zh: '节点和凭证能加载',
		async run(stage) {
			includesAll(await loaded(stage, 'nodes'), NODES);
			includesAll(await loaded(stage, 'credentials'), CREDENTIALS);
		},
	},
	{
		name: 'credential test',
		zh: '凭证测试',
		async run(stage) {
			const data = credentialData(stage.sandbox);
			const said = await testCredential(stage.n8n.rest, stage.credential, CREDENTIAL_TYPE, data);
			assert.deepEqual(said.status, 'OK', said.message);
		},
	},
	{
		name: 'an operation of each node',
		zh: '每个节点各一个操作',
		async run(stage) {
			for (const setting of OPERATIONS) {
				const rows = await items(stage, setting, CREDENTIAL_TYPE, stage.credential);
				assert.ok(rows.length > 0, `${setting.type} reads nothing`);
			}
			const open = await openCredential(stage);
			for (const setting of OPERATIONS_OPEN) await items(stage, setting, 'douyinOpenApi', open);
		},
	},
	{
		name: 'tokens of three platforms are stored',
		zh: '三个平台的令牌都保存',
		async run(stage) {
			const open = await openCredential(stage);
			for (const setting of OPERATIONS_OPEN.slice(0, 1)) {
				await items(stage, setting, 'douyinOpenApi', open);
			}
			const qianchuan = await qianchuanCredential(stage);
			await items(stage, qianchuanCall(stage), 'qianchuanApi', qianchuan);
			[seen = ''] = await tokensOf(stage, stage.credential, open, qianchuan);
		},
	},
	{
		name: 'a token refused inside HTTP 200 is renewed',
		zh: 'HTTP 200 里被拒绝的令牌会续期',
		async run(stage) {
			await stage.sandbox.control('POST', 'authorization', { revoke: 'access' });
			const rows = await items(stage, orders, CREDENTIAL_TYPE, stage.credential);
			assert.ok(rows.length > 0);
			assert.notEqual((await tokensOf(stage, stage.credential))[0], seen);
		},
	},
	{
		name: 'a published poll emits',
		zh: '发布的轮询能触发',
		async run(stage) {
			const id = await published(
				stage,
				trigger('douyinOrderTrigger', {
					pollTimes: { item: [{ mode: 'everyMinute' }] },
					events: ['orderCreated'],
					startFrom: 'now',
					options: {},
				}),
			);
			const [orderId = ''] = await create(stage.sandbox, 1);
			const isThere = async () =>
				(await emitted(stage.n8n, id, 'Trigger')).includes(`orderCreated:${orderId}`);
			await until('the order is emitted', isThere, POLL_MS);
			// The next poll must not emit it again.
			await sleep(6000);
			assert.deepEqual(await emitted(stage.n8n, id, 'Trigger'), [`orderCreated:${orderId}`]);
		},
	},
	{
		name: 'a push is verified',
		zh: '推送会验签',
		async run(stage) {
			const { n8n, sandbox } = stage;
			const node = trigger(
				'douyinPushTrigger',
				{ events: ['TradeCreate'], settings: {} },
				PUSH_PATH,
			);
			const id = await published(stage, node);
			const url = `${n8n.url}/webhook/${PUSH_PATH}/push`;
			const forged = await fetch(url, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					'app-id': sandbox.appKey,
					'event-sign': createHmac('sha256', 'not the secret').update('[]').digest('hex'),
				},
				body: '[{"tag":"100","msg_id":"1","data":"{}"}]',
			});
			assert.ok(forged.status >= 400, `a forged push is answered ${forged.status}`);
			await sandbox.control('POST', 'push', { url, sign: 'hmac-sha256' });
			const [orderId = ''] = await create(sandbox, 1);
			await until(
				'the pushed order is emitted',
				async () => (await emitted(n8n, id, 'Trigger')).some((key) => key.includes(orderId)),
				POLL_MS,
			);
		},
	},
	{
		name: 'nodes are tools of an AI agent',
		zh: '节点可作为 AI 工具',
		async run(stage) {
			includesAll(await loaded(stage, 'nodes'), TOOLS);
		},
	},
];

/**
 * Two processes of a real n8n on one database, one credential of 巨量千川 whose refresh token works
 * once: 100 executions (short form: 50) around the end of the token leave one living grant, and none fails for it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureN8n } from '../../host/install/n8n.mjs';
import { n8nCommand } from '../../host/n8n/cli.mts';
import {
	addCredential,
	changeCredential,
	storedCredential,
	type CredentialRef,
} from '../../host/n8n/credentials.mts';
import { HEADLESS, n8nEnvironment } from '../../host/n8n/environment.mts';
import { addWorkflow, runWorkflow } from '../../host/n8n/workflows.mts';
import { freePorts } from '../../host/process/port.mts';
import { parseJson } from '../../nodes/kernel/exact-json';
import { longOrShort } from '../support/soak.mts';
import { onOwnStage } from './on-stage.mts';
import { behindManualTrigger, type Setting } from './one-workflow.mts';

const TYPE = 'qianchuanApi';
/** Of each process. */
const EXECUTIONS = longOrShort(50, 25);
/** Of the second process: with more, SQLite shuts it out of the database that both write to. */
const AT_ONCE = longOrShort(10, 4);
const DAY = 86_400;
/** As the sandbox gives it. */
const LIFE = 86_399;
/** Until the token ends; the second process needs most of it to start. */
const LEFT = 12;
/** What n8n says where another process holds the database. */
const SHUT_OUT = 'SQLITE_BUSY';
/** In which the first process starts its executions. */
const SPREAD_MS = longOrShort(30_000, 18_000);

const stage = onOwnStage('--orders', '20', '--days', '2', '--live', '0', '--seed', '11');

let credential: CredentialRef;
const now = () => Math.floor(Date.now() / 1000);

const add = async (setting: Setting) =>
	await addWorkflow(stage().n8n.rest, behindManualTrigger(setting, TYPE, credential));

/** A call of n8n's own HTTP Request node; resolves to the `data` of the reply. */
async function ask(path: string): Promise<Record<string, unknown>> {
	const id = await add({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url: `${stage().sandbox.url}/open_api/${path}`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: TYPE,
			options: { response: { response: { responseFormat: 'text' } } },
		},
	});
	const { error, items } = await runWorkflow(stage().n8n.rest, id, 'Start');
	if (error) throw new Error(error.message);
	const reply = parseJson(String(items('Work')[0]?.json.data)) as { data: Record<string, unknown> };
	return reply.data;
}

async function whose() {
	const { list } = await ask('oauth2/advertiser/get/');
	const [shop] = list as Array<{ advertiser_id: string }>;
	const advertisers = await ask(
		`v1.0/qianchuan/shop/advertiser/list/?shop_id=${shop?.advertiser_id}&page=1&page_size=10`,
	);
	const [advertiser] = advertisers.list as unknown[];
	// Not asked for: n8n's HTTP Request node rounds ids beyond 2^53, in text as well.
	const [live] = await stage().sandbox.control<Array<{ accountId: string }>>('GET', 'lives');
	return { advertiser: String(advertiser), account: String(live?.accountId) };
}

/** Runs all of them at once in a process of its own, on the same database. */
async function executeBatch(ids: readonly string[]) {
	const { userFolder, filesFolder } = stage().n8n;
	const output = join(filesFolder, 'batch.json');
	const installed = await ensureN8n();
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const env = n8nEnvironment(installed, {
		userFolder,
		filesFolder,
		port,
		brokerPort,
		extra: HEADLESS,
	});
	const stderr = await n8nCommand(installed, env, [
		'executeBatch',
		`--ids=${ids.join(',')}`,
		`--concurrency=${AT_ONCE}`,
		'--retries=0',
		`--output=${output}`,
	]).then(
		() => '',
		(error: unknown) => String(Reflect.get(Object(error), 'stderr')).slice(-2000),
	);
	if (!existsSync(output)) throw new Error(`the second process reported nothing:\n${stderr}`);
	const { summary } = JSON.parse(readFileSync(output, 'utf8')) as { summary: object };
	return { summary, stderr };
}

const renewals = async () => {
	const calls = await stage().sandbox.control<Array<{ method: string; code?: number }>>(
		'GET',
		'calls',
	);
	return calls.filter(({ method }) => method === '/open_api/oauth2/refresh_token/');
};

test('executions of two processes leave one grant, and none fails for its token', async () => {
	const { n8n, sandbox } = stage();
	const { appId, secret } = sandbox.qianchuan;
	const { code } = await sandbox.control<{ code: string }>('POST', 'authorization', {
		appKey: appId,
		issueCode: true,
	});
	credential = await addCredential(n8n.rest, 'Qianchuan (sandbox)', TYPE, {
		appId,
		secret,
		authorizationCode: code,
		gatewayUrl: sandbox.url,
		requestsPerSecond: 1000,
	});
	const { advertiser, account } = await whose();
	const located = (value: string) => ({ __rl: true, mode: 'id', value });
	const call: Setting = {
		type: 'n8n-nodes-douyin-shop.douyinLive',
		typeVersion: 1,
		parameters: {
			resource: 'room',
			operation: 'getAll',
			advertiser: located(advertiser),
			account: located(account),
		},
	};
	const ids: string[] = [];
	for (let count = 0; count < 2 * EXECUTIONS; count++) ids.push(await add(call));
	const [mine, theirs] = [ids.slice(EXECUTIONS), ids.slice(0, EXECUTIONS)];

	const before = await storedCredential(n8n, credential.id);
	const issuedAt = Number(before.accessTokenIssuedAt);
	await sandbox.control('POST', 'clock', { advance: LIFE - LEFT - (now() - issuedAt) });
	await changeCredential(n8n.rest, credential, TYPE, {
		...before,
		accessTokenIssuedAt: issuedAt - DAY,
		accessTokenExpiresAt: now() + LEFT,
	});

	const batch = executeBatch(theirs);
	const runs = mine.map(async (id, index) => {
		await sleep((SPREAD_MS * index) / EXECUTIONS);
		return await runWorkflow(n8n.rest, id, 'Start').then(
			({ error }) => error?.message ?? '',
			(error: unknown) => String(error),
		);
	});
	const outcomes = await Promise.all(runs);
	const { summary, stderr } = await batch;
	// SQLite shuts either process out of the database when the other writes: how often depends on the
	// load. Of the second process such executions never began, and n8n counts them nowhere.
	const failures = outcomes.filter((message) => message !== '');
	expect(failures.filter((message) => !message.includes(SHUT_OUT))).toEqual([]);
	expect({ ...summary, stderr }).toMatchObject({ failedExecutions: 0, warningExecutions: 0 });
	const { successfulExecutions } = summary as { successfulExecutions: number };
	const succeeded = [outcomes.length - failures.length, successfulExecutions];
	expect(Math.min(...succeeded)).toBeGreaterThanOrEqual(0.6 * EXECUTIONS);
	process.stdout.write(`${succeeded.join(' + ')} executions, one renewal\n`);
	expect((await renewals()).map(({ code: answer }) => answer)).toEqual([0]);

	// The grant that is stored is the living one: it can be renewed once more.
	const after = await storedCredential(n8n, credential.id);
	expect(after.refreshToken).not.toBe(before.refreshToken);
	await sandbox.control('POST', 'clock', { advance: 2 * DAY });
	await changeCredential(n8n.rest, credential, TYPE, {
		...after,
		accessTokenIssuedAt: now() - DAY,
		accessTokenExpiresAt: now() - 1,
	});
	expect(await ask('2/user/info/')).toHaveProperty('id');
}, 600_000);

/**
 * Credentials that are edited the way n8n's editor does it: secrets and tokens are blanked in the
 * form, and n8n keeps what it has stored for them. Run and tested then, they work for what the form
 * says now, or not at all; the sandbox's log says whose data was read and written.
 */
import {
	addCredential,
	changeCredential,
	testCredential,
	type CredentialData,
	type CredentialRef,
} from '../../host/n8n/credentials.mts';
import { addWorkflow, runWorkflow, type WorkflowNode } from '../../host/n8n/workflows.mts';
import { credentialData } from '../../host/stage.mts';
import { onStage } from './on-stage.mts';
import { ordersFrom } from './truth.mts';

const stage = onStage(
	'--orders',
	'60',
	'--days',
	'2',
	'--live',
	'0',
	'--seed',
	'31',
	'--apps',
	'2',
);

type Setting = Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters'>;
interface Call {
	method: string;
	app?: string;
	account?: string;
}

/** Runs what needs the credential; `items` come into it. */
async function runWith(type: string, ref: CredentialRef, work: Setting, items: object[] = [{}]) {
	const { rest } = stage().n8n;
	const node = (id: string, at: number, setting: Setting): WorkflowNode => ({
		...setting,
		id,
		name: id,
		position: [200 * at, 0],
	});
	const rows = { mode: 'raw', jsonOutput: JSON.stringify({ rows: items }), options: {} };
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const id = await addWorkflow(rest, {
		name: 'Edited credential',
		nodes: [
			node('Start', 0, { type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} }),
			node('Rows', 1, { type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: rows }),
			node('Split', 2, {
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				parameters: { fieldToSplitOut: 'rows', options: {} },
			}),
			{ ...node('Work', 3, work), credentials: { [type]: ref } },
		],
		connections: { Start: to('Rows'), Rows: to('Split'), Split: to('Work') },
	});
	return await runWorkflow(rest, id, 'Start');
}

/** The form as the editor has it, with the values in it changed, saved. */
async function edit(type: string, ref: CredentialRef, change: CredentialData) {
	const { rest } = stage().n8n;
	const { data } = await rest.call<{ data: CredentialData }>(
		'GET',
		`/credentials/${ref.id}?includeData=true`,
	);
	const blanked = Object.values(data).filter((it) => String(it).includes('__n8n_BLANK_VALUE_'));
	expect(blanked.length).toBeGreaterThan(3);
	const form = { ...data, ...change };
	await changeCredential(rest, ref, type, form);
	return await testCredential(rest, ref, type, form);
}

/** Whose data was read or written since the last look: calls that carried a token. */
async function touched(): Promise<string[]> {
	const { sandbox } = stage();
	const calls = await sandbox.control<Call[]>('GET', 'calls');
	await sandbox.control('DELETE', 'calls');
	const withToken = calls.filter(({ account }) => account !== undefined);
	return [...new Set(withToken.map(({ app, account }) => `${app} ${account}`))];
}

const issueCode = async (appKey: string, shopId?: string): Promise<string> => {
	const wanted = { appKey, issueCode: true, ...(shopId && { shopId }) };
	return (await stage().sandbox.control<{ code: string }>('POST', 'authorization', wanted)).code;
};

const httpRequest = (type: string, method: string, path: string): Setting => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		method,
		url: `${stage().sandbox.url}/${path}`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: type,
		options: {},
	},
});

const orders = (parameters: object): Setting => ({
	type: 'n8n-nodes-douyin-shop.douyinOrder',
	typeVersion: 1,
	parameters: { resource: 'order', ...parameters },
});

describe('抖店', () => {
	const TYPE = 'douyinShopApi';
	const readAll = orders({ operation: 'getAll', returnAll: true });
	let ref: CredentialRef;
	const shops = () => stage().sandbox.shopIds;
	const [self, tool] = [() => stage().sandbox.appKey, () => stage().sandbox.toolApp];
	const ofShop = (shop?: string) => `${self()} ${shop}`;

	beforeAll(async () => {
		const { n8n, sandbox } = stage();
		ref = await addCredential(n8n.rest, 'Edited shop', TYPE, credentialData(sandbox));
		expect((await runWith(TYPE, ref, readAll)).status).toBe('success');
		expect(await touched()).toEqual([ofShop(sandbox.shopId)]);
	});

	test('another shop: its orders are read and written, not the former one’s', async () => {
		const { sandbox } = stage();
		const [, other = ''] = shops();
		expect(await edit(TYPE, ref, { shopId: other })).toMatchObject({ status: 'OK' });
		const [own] = await sandbox.control<Array<{ orderId: string }>>('GET', `orders?shop=${other}`);
		const get = (orderId?: string) => orders({ operation: 'get', orderId });
		const { items } = await runWith(TYPE, ref, get(own?.orderId));
		expect(items('Work').map(({ json }) => json.orderId)).toEqual([own?.orderId]);
		const [former] = await ordersFrom(sandbox);
		expect((await runWith(TYPE, ref, get(former?.orderId))).status).toBe('error');
		const remark = { operation: 'addRemark', orderId: former?.orderId, remark: 'a stranger’s' };
		expect((await runWith(TYPE, ref, orders(remark))).status).toBe('error');
		expect(JSON.stringify(await ordersFrom(sandbox))).not.toContain(remark.remark);
		expect((await runWith(TYPE, ref, httpRequest(TYPE, 'POST', 'shop/brandList'))).status).toBe(
			'success',
		);
		expect(await touched()).toEqual([ofShop(other)]);
	});

	test.each([
		['shopId', '999999'],
		['shopId', ''],
		['appSecret', '11111111-2222-3333-4444-555555555555'],
		['appKey', '6844048284663924231'],
		['appType', 'tool'],
		['gatewayUrl', 'http://127.0.0.1:1'],
	])('no token is sent for another %s (%s)', async (field, value) => {
		const { sandbox } = stage();
		const right = { ...credentialData(sandbox), shopId: sandbox.shopId };
		expect(await edit(TYPE, ref, { ...right })).toMatchObject({ status: 'OK' });
		await touched();
		expect(await edit(TYPE, ref, { [field]: value })).toMatchObject({ status: 'Error' });
		// A node of ours would try an address that nobody answers for half a minute.
		const work = field === 'gatewayUrl' ? httpRequest(TYPE, 'POST', 'shop/brandList') : readAll;
		expect((await runWith(TYPE, ref, work)).status).toBe('error');
		expect(await touched()).toEqual([]);
	});

	test('the code of another merchant is exchanged before anything is sent', async () => {
		const { appKey, appSecret } = tool();
		const [one = '', other = ''] = shops();
		const form = { appType: 'tool', appKey, appSecret, gatewayUrl: stage().sandbox.url };
		for (const shop of [one, other]) {
			const authorizationCode = await issueCode(appKey, shop);
			expect(await edit(TYPE, ref, { ...form, authorizationCode })).toMatchObject({ status: 'OK' });
			expect((await runWith(TYPE, ref, readAll)).status).toBe('success');
			expect(await touched()).toEqual([`${appKey} ${shop}`]);
		}
	});

	test('an expression: each run its own shop, and a run of two shops is refused', async () => {
		const { n8n, sandbox } = stage();
		const data = { ...credentialData(sandbox), shopId: '={{ $json.shop }}' };
		const expressed = await addCredential(n8n.rest, 'Shop by item', TYPE, data);
		const [one = '', other = ''] = shops();
		for (const shop of [one, other, one]) {
			expect((await runWith(TYPE, expressed, readAll, [{ shop }])).status).toBe('success');
			expect(await touched()).toEqual([ofShop(shop)]);
		}
		const { status, error } = await runWith(TYPE, expressed, readAll, [
			{ shop: one },
			{ shop: other },
		]);
		expect(status).toBe('error');
		expect(`${error?.message}`).toMatch(/another shop or account for item 1 than for item 0/);
		expect((await runWith(TYPE, expressed, readAll, [{ shop: '999999' }])).status).toBe('error');
		expect(await touched()).toEqual([]);
		// The many before it name no shop, and the credential has one for them.
		const fallback = { ...data, shopId: `={{ $json.shop || "${one}" }}` };
		const other300 = Array.from({ length: 301 }, (_, at) => (at === 300 ? { shop: other } : {}));
		const late = await addCredential(n8n.rest, 'Shop by item, or one', TYPE, fallback);
		const run = await runWith(TYPE, late, readAll, other300);
		expect(`${run.error?.message}`).toMatch(/another shop or account for item 300 than for item 0/);
		expect(await touched()).toEqual([]);
	});
});

interface Granted {
	type: string;
	work: () => Setting;
	keys: () => Record<string, string>;
	others: () => Record<string, string>;
}

const GRANTED: Granted[] = [
	{
		type: 'qianchuanApi',
		work: () => httpRequest('qianchuanApi', 'GET', 'open_api/2/user/info/'),
		keys: () => ({ ...stage().sandbox.qianchuan }),
		others: () => ({ ...stage().sandbox.otherApps[0]?.qianchuan }),
	},
	{
		type: 'douyinOpenApi',
		work: () => httpRequest('douyinOpenApi', 'POST', 'oauth/userinfo/'),
		keys: () => pick(stage().sandbox.open),
		others: () => pick(stage().sandbox.otherApps[0]?.open),
	},
];

function pick(keys?: { clientKey: string; clientSecret: string }): Record<string, string> {
	return { clientKey: keys?.clientKey ?? '', clientSecret: keys?.clientSecret ?? '' };
}

describe.each(GRANTED)('$type', ({ type, work, keys, others }) => {
	let ref: CredentialRef;
	const appOf = (values: Record<string, string>) => Object.values(values)[0] ?? '';
	const apps = async () => (await touched()).map((it) => it.split(' ')[0]);
	const gatewayUrl = () => stage().sandbox.url;

	beforeAll(async () => {
		const authorizationCode = await issueCode(appOf(keys()));
		const data = { ...keys(), gatewayUrl: gatewayUrl(), authorizationCode };
		ref = await addCredential(stage().n8n.rest, 'Edited', type, data);
		expect((await runWith(type, ref, work())).status).toBe('success');
		expect(await apps()).toEqual([appOf(keys())]);
	});

	test('no token is sent for another app, secret, code or gateway; the former values work again', async () => {
		const [app = '', secret = ''] = Object.keys(keys());
		const right = { ...keys(), gatewayUrl: gatewayUrl() };
		const changes: CredentialData[] = [
			{ [app]: appOf(others()) },
			{ [secret]: 'not-the-secret' },
			{ authorizationCode: 'a-code-that-fails' },
			{ gatewayUrl: 'http://127.0.0.1:1' },
		];
		for (const change of changes) {
			expect(await edit(type, ref, change)).toMatchObject({ status: 'Error' });
			expect((await runWith(type, ref, work())).status).toBe('error');
			expect(await touched()).toEqual([]);
			// The code was used: an empty field goes on with what it gave.
			expect(await edit(type, ref, { ...right, authorizationCode: '' })).toMatchObject({
				status: 'OK',
			});
			expect(await apps()).toEqual([appOf(keys())]);
		}
	});

	test('another app that was authorised works by its own tokens', async () => {
		const authorizationCode = await issueCode(appOf(others()));
		expect(await edit(type, ref, { ...others(), authorizationCode })).toMatchObject({
			status: 'OK',
		});
		expect((await runWith(type, ref, work())).status).toBe('success');
		expect(await apps()).toEqual([appOf(others())]);
	});
});

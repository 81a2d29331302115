/** The credential inside a real n8n: its test, its stored tokens, and n8n's HTTP Request node. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	addCredential,
	changeCredential,
	storedCredential,
	testCredential,
	type CredentialData,
} from '../../host/n8n/credentials.mts';
import { credentialData, CREDENTIAL_TYPE } from '../../host/stage.mts';
import { getOrders, requestBrands } from './one-node.mts';
import { leaks, onOwnStage } from './on-stage.mts';

const stage = onOwnStage('--orders', '120', '--days', '2', '--seed', '7', '--live', '0');

/** Every secret met on the way; at the end none may be readable anywhere. */
const secrets: Record<string, unknown> = {};

/** What n8n has stored now; each look takes seconds, so a test starts from the look before. */
const look = async (): Promise<CredentialData> => {
	const data = await storedCredential(stage().n8n, stage().credential.id);
	for (const name of ['appSecret', 'accessToken', 'refreshToken']) {
		if (data[name] !== '') secrets[`${name} ${Object.keys(secrets).length}`] = data[name];
	}
	seen = data;
	return data;
};

let seen: CredentialData = {};

describe('the credential test', () => {
	const says = async (change: CredentialData = {}) => {
		const { n8n, sandbox } = stage();
		const data = { ...credentialData(sandbox), ...change };
		const ref = await addCredential(n8n.rest, 'Under test', CREDENTIAL_TYPE, data);
		return await testCredential(n8n.rest, ref, CREDENTIAL_TYPE, data);
	};
	const control = async (path: string, body: object) =>
		await stage().sandbox.control('POST', path, body);
	const sentences: string[] = [];
	const expectError = ({ status, message }: { status: string; message: string }, part: RegExp) => {
		expect(status).toBe('Error');
		expect(message).toMatch(part);
		sentences.push(message);
	};

	test('says that a good one works', async () => {
		expect(await says()).toMatchObject({ status: 'OK' });
	});

	test('names a wrong secret', async () => {
		secrets['wrong secret'] = '11111111-2222-3333-4444-555555555555';
		expectError(await says({ appSecret: secrets['wrong secret'] }), /App Secret/);
	});

	/** Of another platform, while nobody agreed yet. */
	const saysWithoutCode = async (type: string, keys: CredentialData) => {
		const { n8n, sandbox } = stage();
		const data = { ...keys, authorizationCode: '', gatewayUrl: sandbox.url };
		const ref = await addCredential(n8n.rest, 'No code yet', type, data);
		return await testCredential(n8n.rest, ref, type, data);
	};

	test('of 巨量千川 gives the link while there is no code', async () => {
		const { appId, secret } = stage().sandbox.qianchuan;
		const { status, message } = await saysWithoutCode('qianchuanApi', { appId, secret });
		expect(status).toBe('Error');
		expect(message).toContain(`audit/oauth.html?app_id=${appId}&`);
	});

	test('of 抖音开放平台 passes with keys alone, which is enough for pushes', async () => {
		const { clientKey, clientSecret } = stage().sandbox.open;
		const verdict = await saysWithoutCode('douyinOpenApi', { clientKey, clientSecret });
		expect(verdict).toMatchObject({ status: 'OK' });
		const wrong = await saysWithoutCode('douyinOpenApi', { clientKey, clientSecret: 'wrong' });
		expect(wrong).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/^Client Key or Client Secret is wrong/) as string,
		});
	});

	test('names a wrong shop', async () => {
		expectError(await says({ shopId: '1' }), /Shop ID/);
	});

	test('names the white list', async () => {
		await control('whitelist', { listed: false });
		expectError(await says(), /white list/);
		await control('whitelist', { listed: true });
	});

	test('names the permission package', async () => {
		await control('permissions', { deny: ['shop.brandList'] });
		expectError(await says(), /permission package/);
		await control('permissions', { allow: ['shop.brandList'] });
	});

	test('has its own sentence for each, and says what to do', () => {
		expect(new Set(sentences).size).toBe(4);
		expect(sentences.filter((sentence) => sentence.split('. ').length < 2)).toEqual([]);
	});
});

describe('tokens', () => {
	test('are created by the first call and stored encrypted', async () => {
		expect((await getOrders(stage())).status).toBe('success');
		const data = await look();
		expect(data).toMatchObject({
			accessToken: expect.stringMatching(/.{20,}/),
			refreshToken: expect.stringMatching(/.{20,}/),
			accessTokenExpiresAt: expect.anything(),
			refreshTokenExpiresAt: expect.anything(),
		});
		for (const name of ['database.sqlite', 'database.sqlite-wal']) {
			const file = join(stage().n8n.userFolder, '.n8n', name);
			const bytes = existsSync(file) ? readFileSync(file) : Buffer.of();
			expect(bytes.includes(String(data.accessToken))).toBe(false);
			expect(bytes.includes(String(data.appSecret))).toBe(false);
		}
	});

	test.each(['access', 'both'])(
		'are renewed when the platform refuses them (%s)',
		async (revoke) => {
			const before = seen;
			await stage().sandbox.control('POST', 'authorization', { revoke });
			const { status, items } = await getOrders(stage());
			expect(status).toBe('success');
			expect(items('Work').length).toBeGreaterThan(10);
			expect((await look()).accessToken).not.toBe(before.accessToken);
		},
	);
});

describe('the HTTP Request node of n8n', () => {
	test('calls any method, signed', async () => {
		const { status, items, error } = await requestBrands(stage());
		expect(error).toBeUndefined();
		expect(status).toBe('success');
		expect(items('Work')[0]?.json).toMatchObject({ code: 10000, data: expect.anything() });
	});

	test('gets a token renewed that is about to expire', async () => {
		const { n8n, credential } = stage();
		const before = seen;
		const soon = { ...before, accessTokenExpiresAt: aboutToExpire(before.accessTokenExpiresAt) };
		await changeCredential(n8n.rest, credential, CREDENTIAL_TYPE, soon);
		// A process that has just fetched this very token knows better than to renew it again.
		await n8n.kill();
		await n8n.restart();

		const { items } = await requestBrands(stage());
		expect(items('Work')[0]?.json).toMatchObject({ code: 10000 });
		expect((await look()).accessTokenExpiresAt).not.toBe(soon.accessTokenExpiresAt);
	});

	test('says why when the platform refuses', async () => {
		await stage().sandbox.control('POST', 'permissions', { deny: ['shop.brandList'] });
		const { items } = await requestBrands(stage());
		await stage().sandbox.control('POST', 'permissions', { allow: ['shop.brandList'] });
		expect(items('Work')[0]?.json.sub_code).toMatch(/permissions/);
	});
});

test('an error of the node names cause and remedy', async () => {
	const { n8n, sandbox, credential } = stage();
	const wrong = { ...credentialData(sandbox), appSecret: secrets['wrong secret'] };
	await changeCredential(n8n.rest, credential, CREDENTIAL_TYPE, wrong);
	const { status, error } = await getOrders(stage());
	expect(status).toBe('error');
	expect(`${error?.message} ${error?.description}`).toMatch(/App Secret/);
});

test('neither runs nor logs show a secret or a token', async () => {
	secrets.appSecret = stage().sandbox.appSecret;
	expect(Object.keys(secrets).length).toBeGreaterThan(6);
	expect(await leaks(stage(), secrets)).toEqual([]);
});

/** A minute from now, in whatever unit and type the credential keeps the time. */
const aboutToExpire = (expiresAt: unknown): unknown => {
	const minute = Date.now() + 60_000;
	if (typeof expiresAt === 'string' && expiresAt.includes('T'))
		return new Date(minute).toISOString();
	const unit = Number(expiresAt) > 1e11 ? 1 : 1000;
	const soon = Math.round(minute / unit);
	return typeof expiresAt === 'string' ? String(soon) : soon;
};

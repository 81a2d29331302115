/** Where a signed call may go: the gateway of the credential, by https, or http on this machine. */
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { DouyinShopApi } from '../../credentials/DouyinShopApi.credentials';
import { credentialStore } from '../support/engine.mts';
import { granted } from '../support/granted.mts';

const { authenticate, preAuthentication } = new DouyinShopApi();

const keys = { appKey: '6844048284663924231', appSecret: 'a secret', shopId: '1' };
const credential = (gatewayUrl: unknown): ICredentialDataDecryptedObject =>
	granted(credentialStore({ ...keys, accessToken: 'a token', gatewayUrl: gatewayUrl as string }))
		.data;

async function sign(gatewayUrl: unknown, request: Partial<IHttpRequestOptions> & { uri?: string }) {
	if (typeof authenticate !== 'function') throw new Error('the credential signs by itself');
	return await authenticate(credential(gatewayUrl), { url: '', ...request });
}

const call = async (gatewayUrl: string, url = `${gatewayUrl.replace(/\/$/, '')}/shop/brandList`) =>
	await sign(gatewayUrl, { url });

it.each([
	'https://openapi-fxg.jinritemai.com',
	'https://openapi-fxg.jinritemai.com/',
	'https://proxy.example.com:8443',
	'http://127.0.0.1:8080',
	'http://127.1.2.3',
	'http://localhost:3000',
	'http://[::1]:8080',
])('signs for %s', async (url) => {
	const { qs } = await call(url);
	expect(qs).toMatchObject({ method: 'shop.brandList', access_token: 'a token', v: '2' });
	expect(qs?.sign).toMatch(/^[0-9a-f]{64}$/);
});

it('signs for the official host when the credential names none', async () => {
	for (const none of ['', undefined]) {
		const { qs } = await sign(none, { url: 'https://openapi-fxg.jinritemai.com/shop/brandList' });
		expect(qs?.sign).toBeDefined();
	}
});

it.each([
	'http://openapi-fxg.jinritemai.com',
	'http://gateway.test',
	'http://127.0.0.1.gateway.test',
	'http://localhost.gateway.test',
	'http://10.0.0.1',
	'http://0.0.0.0:8080',
	'ftp://127.0.0.1',
	'file:///etc/passwd',
	'javascript:alert(1)',
	'https://user:pass@openapi-fxg.jinritemai.com',
	'https://:pass@openapi-fxg.jinritemai.com',
	'https://openapi-fxg.jinritemai.com?',
	'https://openapi-fxg.jinritemai.com/?token=1',
	'https://openapi-fxg.jinritemai.com/#top',
	'openapi-fxg.jinritemai.com',
	'not a url',
])('refuses %s', async (url) => {
	await expect(call(url)).rejects.toMatchObject({
		message: expect.stringMatching(/^The Gateway URL of the credential is not allowed.*Use https:/),
		failure: { code: 'gateway-url', cause: 'configuration-invalid' },
	});
});

it('asks for no token at an address that is not allowed', async () => {
	const helpers = {
		httpRequest: async () => await Promise.reject(new Error('nothing may be sent')),
	};
	await expect(
		preAuthentication.call({ helpers } as never, credential('http://gateway.test')),
	).rejects.toThrow(/is not allowed/);
});

it.each([
	['another host', { url: 'https://evil.test/shop/brandList' }],
	['another port', { url: 'http://127.0.0.1:9999/shop/brandList' }],
	['another scheme', { url: 'https://127.0.0.1:8080/shop/brandList' }],
	['a user in the address', { url: 'http://127.0.0.1:8080@evil.test/shop/brandList' }],
	['a base of another host', { baseURL: 'https://evil.test', url: '/shop/brandList' }],
	['an address that leaves its base', { baseURL: 'http://127.0.0.1:8080', url: '//evil.test/x' }],
	['the old name of an address', { uri: 'https://evil.test/shop/brandList' }],
	['no address', {}],
])('refuses to sign for %s', async (_what, request) => {
	await expect(sign('http://127.0.0.1:8080', request)).rejects.toMatchObject({
		message: expect.stringMatching(/^This credential signs calls to its Gateway URL only/),
		failure: { code: 'gateway-url' },
	});
});

it('names the method after the path, in its own letters', async () => {
	for (const [path, method] of [
		['/afterSale/List', 'afterSale.List'],
		['/afterSale/CancelSendGoodsSuccess/', 'afterSale.CancelSendGoodsSuccess'],
		['//order/searchList', 'order.searchList'],
	]) {
		const { qs } = await sign('http://127.0.0.1:1', { url: `http://127.0.0.1:1${path}` });
		expect(qs?.method).toBe(method);
	}
});

it('takes off the header that names a refused token', async () => {
	const headers = { 'x-refused-token': 'not-this-one', 'x-own': 'kept' };
	const { headers: sent } = await sign('http://127.0.0.1:1', {
		url: 'http://127.0.0.1:1/shop/brandList',
		headers,
	});
	expect(sent).toEqual({ 'x-own': 'kept', 'content-type': 'application/json' });
});

it('reads half a million slashes once, not once for each of them', async () => {
	const slashes = '/'.repeat(500_000);
	const { qs } = await call(`http://127.0.0.1:1${slashes}`, `http://127.0.0.1:1${slashes}a/b`);
	expect(qs?.method).toBe('a.b');
	const inside = `http://127.0.0.1:1/${slashes}a${slashes}b`;
	expect((await call(`http://127.0.0.1:1${slashes}x`, inside)).qs?.method).toBe('a.b');
});

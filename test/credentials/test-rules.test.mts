/** The credential test judges the body: each cause has a sentence of its own, with what to do. */
import { CODES } from '../../nodes/gateways/shop/gateway-errors/gateway-errors';
import { CREDENTIAL_TYPES } from '../support/engine.mts';
import { openShop, type Shop } from './shop.mts';
import { testCredential } from './tester.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(async () => await shop.close());

const verdict = async () => await testCredential(shop.credential);

it('passes for keys that work, by a real call with a new token', async () => {
	expect(await verdict()).toEqual({ status: 'OK', message: 'Connection successful!' });
	expect(shop.called()).toEqual(['token.create', 'shop.brandList']);
});

it('names a wrong secret', async () => {
	shop.credential.data.appSecret = 'not-the-secret';
	const { status, message } = await verdict();
	expect(status).toBe('Error');
	expect(message).toMatch(
		/^The platform refused the signature, most often because the App Secret is wrong/,
	);
	expect(message).toMatch(/Compare App Key and App Secret/);
});

it('names a wrong App Key', async () => {
	shop.credential.data.appKey = '6844048284663924231';
	expect((await verdict()).message).toMatch(/^The App Key is missing or does not exist.*Compare/);
	shop.credential.data.appKey = '123';
	expect((await verdict()).message).toMatch(/^The App Key is not valid: it has 19 digits.*Compare/);
});

it('says of a revoked token what renews it', () => {
	const kinds = Object.values(CREDENTIAL_TYPES).map(({ test }) => test.rules ?? []);
	for (const rules of kinds) {
		const sentences = rules.map(({ properties }) => properties.message);
		const ofTokens = sentences.filter((it) =>
			/^The access token (expired|is (unknown|not valid|no longer valid))/.test(it),
		);
		expect(ofTokens.length).toBeGreaterThan(0);
		for (const sentence of ofTokens) {
			expect(sentence).toMatch(
				/Run any operation of a Douyin node with this credential: it renews/,
			);
		}
	}
});

it('names a wrong shop', async () => {
	shop.credential.data.shopId = '999';
	const { message } = await verdict();
	expect(message).toMatch(/^This shop has not authorised the app: the Shop ID may be wrong/);
	expect(message).toMatch(/Compare the Shop ID/);
});

it('names the white list, at the token and at the call', async () => {
	shop.control.whitelist({ listed: false });
	const atToken = await verdict();
	expect(atToken.message).toMatch(/not on the app’s IP white list/);
	expect(atToken.message).toMatch(/Add the public IP address/);
	shop.control.whitelist({ listed: true });
	shop.control.addFaults([
		{ kind: 'businessError', method: 'shop.brandList', code: 30002, sub_code: 'isv.invalid_ip' },
	]);
	expect((await verdict()).message).toMatch(/not on the app’s IP white list.*Add the public IP/);
});

it('names a missing permission package', async () => {
	shop.control.permissions({ deny: ['shop.brandList'] });
	const { message } = await verdict();
	expect(message).toMatch(
		/^The app lacks the permission package \(权限包\) that holds shop\.brandList/,
	);
	expect(message).toMatch(/Apply for it in the console of your app/);
});

it('names a shop whose authorisation ended, and an app that was banned', async () => {
	shop.control.authorization({ state: 'lapsed' });
	expect((await verdict()).message).toMatch(/^This shop has not authorised the app/);
	shop.control.authorization({ state: 'open', app: 'banned' });
	// What was refused is not asked again at once.
	shop.later(21);
	expect((await verdict()).message).toMatch(/^The platform has banned the app.*See the notices/);
});

it('gives every code of the reference its own sentence and remedy', async () => {
	const sentences = new Set<string>();
	for (const { code, message } of CODES) {
		const bare = /^\d+$/.test(code);
		shop.control.clearFaults();
		shop.control.addFaults([
			{
				kind: 'businessError',
				method: 'shop.brandList',
				code: bare ? Number(code) : 1,
				sub_code: bare ? '' : code,
			},
		]);
		const shown = (await verdict()).message;
		expect(shown).toContain(message.replaceAll('{method}', 'shop.brandList'));
		expect(shown.length).toBeGreaterThan(message.length + 10);
		sentences.add(shown);
	}
	expect(sentences.size).toBeGreaterThan(40);
});

it('does not pass for an answer that is none', async () => {
	for (const kind of ['notJson', 'http5xx', 'reset'] as const) {
		shop.control.clearFaults();
		shop.control.addFaults([{ kind, method: 'shop.brandList' }]);
		expect((await verdict()).status).toBe('Error');
	}
});

it('refuses a Gateway URL that is not allowed, before anything is sent', async () => {
	shop.credential.data.gatewayUrl = 'http://gateway.test';
	const { message } = await verdict();
	expect(message).toMatch(/^The Gateway URL of the credential is not allowed/);
	expect(message).toMatch(/another https address/);
	expect(shop.called()).toEqual([]);
});

/** Tokens of a tool app: from the merchant's code, then from the refresh token, never without. */
import { openShop, type Shop } from './shop.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const MINUTE = 60;
const DAY = 86_400;
const CARRIERS = 'order.logisticsCompanyList';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
	const { appKey, appSecret } = shop.sandbox.toolApp;
	Object.assign(shop.credential.data, { appType: 'tool', appKey, appSecret, shopId: '' });
});
afterEach(async () => await shop.close());

function authorise() {
	const { appKey } = shop.sandbox.toolApp;
	const { code = '' } = shop.control.authorization({ appKey, issueCode: true });
	shop.credential.data.authorizationCode = code;
	return code;
}

it('changes the code for tokens, once, and lives on its refresh token', async () => {
	authorise();
	await shop.call();
	expect(shop.called()).toEqual(['token.create', CARRIERS]);
	shop.later(7 * DAY - 30 * MINUTE);
	await shop.call();
	shop.later(7 * DAY - 30 * MINUTE);
	await shop.call();
	expect(shop.called()).toEqual(['token.refresh', CARRIERS, 'token.refresh', CARRIERS]);
});

it('takes a code with blanks around it', async () => {
	shop.credential.data.authorizationCode = ` ${authorise()}\n`;
	await shop.call();
	expect(shop.called()).toEqual(['token.create', CARRIERS]);
});

it('says what to do without a code', async () => {
	const error = await shop.refusal();
	expect(error.message).toMatch(/no Authorization Code and no living refresh token/);
	expect(error.description).toMatch(/fuwu\.jinritemai\.com\/authorize.*paste the code/);
	expect(shop.called()).toEqual([]);
});

it('says so when the code is wrong, used or too old', async () => {
	shop.credential.data.authorizationCode = 'no-such-code';
	expect((await shop.refusal()).message).toMatch(/^The Authorization Code is wrong or was used/);
	authorise();
	shop.later(11 * MINUTE);
	const error = await shop.refusal();
	expect(error.message).toMatch(/^The Authorization Code is older than 10 minutes/);
	expect(error.message).toMatch(/\(dop\.token-generate-failed:code-expired\)$/);
	expect(error.description).toMatch(/within 10 minutes/);
});

describe('40 executions at once', () => {
	const refusals = async () =>
		await Promise.all(Array.from({ length: 40 }, async () => await shop.refusal()));

	it('ask once for a refresh token that is dead, and all say how to authorise', async () => {
		authorise();
		await shop.call();
		shop.control.authorization({ revoke: 'both' });
		shop.called();
		const errors = await refusals();
		shop.later(5 * MINUTE);
		errors.push(await shop.refusal());
		for (const { message, description } of errors) {
			expect(message).toMatch(/^The refresh token is unknown/);
			expect(description).toMatch(/fuwu\.jinritemai\.com\/authorize/);
		}
		expect(shop.called().filter((it) => it.startsWith('token.'))).toEqual(['token.refresh']);
		authorise();
		await shop.call();
		expect(shop.called()).toEqual(['token.create', CARRIERS]);
	});

	it('ask once with a code that was used', async () => {
		shop.credential.data.authorizationCode = 'used-elsewhere';
		const errors = await refusals();
		for (const { message } of errors) {
			expect(message).toMatch(/^The Authorization Code is wrong or was used/);
		}
		expect(shop.called()).toEqual(['token.create']);
	});

	it('renew once a token that the platform gives again and refuses again', async () => {
		authorise();
		await shop.call();
		shop.control.addFaults([
			{
				kind: 'businessError',
				method: CARRIERS,
				code: 30005,
				sub_code: 'isv.access-token-no-existed',
			},
		]);
		shop.called();
		const errors = await refusals();
		for (const { message } of errors) expect(message).toMatch(/access token/);
		expect(shop.called().filter((it) => it.startsWith('token.'))).toEqual(['token.refresh']);
	});
});

it('takes a new code when the refresh token is dead, and the used one not again', async () => {
	authorise();
	await shop.call();
	shop.control.authorization({ revoke: 'both' });
	shop.called();
	expect((await shop.refusal()).message).toMatch(/^The refresh token is unknown/);
	expect(shop.called()).toEqual([CARRIERS, 'token.refresh']);
	authorise();
	await shop.call();
	expect(shop.called()).toEqual(['token.create', CARRIERS]);
});

/** How often a poll reads its credential: once, and again only where a token has to be renewed. */
import { DouyinOrderTrigger } from '../../nodes/Trigger/DouyinOrderTrigger.node';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore } from '../support/engine.mts';
import { PollStage } from '../support/poll-context.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 20, live: 0, days: 1 });
});
afterAll(async () => await sandbox.close());

async function published() {
	const { appKey, appSecret, shopId, url } = sandbox;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	let reads = 0;
	Object.assign(credential, {
		pause: async () => {
			reads += 1;
			await Promise.resolve();
		},
	});
	const stage = new PollStage({
		type: new DouyinOrderTrigger(),
		credential,
		way: 'scheduler',
		parameters: { events: ['orderCreated'], startFrom: 'now' },
	});
	await stage.publish();
	expect(credential.data.accessToken).not.toBe('');
	const poll = async () => {
		reads = 0;
		await stage.tick();
		return reads;
	};
	return { credential, poll };
}

it('an idle poll reads it once', async () => {
	const { poll } = await published();
	expect([await poll(), await poll(), await poll()]).toEqual([1, 1, 1]);
});

it('a token that is refused is renewed from what is stored, and the next poll reads it once', async () => {
	const { credential, poll } = await published();
	const { accessToken } = credential.data;
	sandbox.control.authorization({ revoke: 'access' });
	expect(await poll()).toBeGreaterThan(1);
	expect(credential.data.accessToken).not.toBe(accessToken);
	expect(await poll()).toBe(1);
});

it('with a token that ends soon each call reads what is stored', async () => {
	const { credential, poll } = await published();
	credential.data.accessTokenExpiresAt = Math.floor(Date.now() / 1000) + 40 * 60;
	expect(await poll()).toBeGreaterThan(1);
	credential.data.accessTokenExpiresAt = Math.floor(Date.now() / 1000) + 50 * 60;
	expect(await poll()).toBe(1);
});

it('another shop in the credential is read at the next poll, and its tokens are not the old ones', async () => {
	const { credential, poll } = await published();
	const { accessToken } = credential.data;
	credential.data.shopId = sandbox.shopIds.find((id) => id !== sandbox.shopId) ?? '';
	expect(credential.data.shopId).not.toBe('');
	expect(await poll()).toBeGreaterThan(1);
	expect(credential.data.accessToken).not.toBe(accessToken);
});

/** Several shops and several apps: each token opens its own, and the log says whose each call was. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { goCall } from './callers.mts';
import { get, newCode, post } from './qianchuan-caller.mts';

const NOW = 1_790_000_000;
let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox({ orders: 9, now: NOW, speed: 0, live: 0, apps: 2 });
});
afterEach(async () => await sandbox.close());

const lastCall = () => sandbox.control.calls(1)[0];

test('each shop authorised each app of 抖店, and is read by its own token only', async () => {
	const [other] = sandbox.otherApps;
	expect(sandbox.shopIds).toHaveLength(3);
	expect(other?.appKey).not.toBe(sandbox.appKey);
	const now = () => NOW;
	const keys = ({ appKey, appSecret }: { appKey: string; appSecret: string }) => ({
		url: sandbox.url,
		appKey,
		appSecret,
		now,
	});
	for (const who of [keys(sandbox), keys(other!)]) {
		for (const shopId of sandbox.shopIds) {
			const grant = { grant_type: 'authorization_self', code: '', shop_id: shopId };
			const { json } = await goCall(who, '/token/create', grant);
			expect(json.data).toMatchObject({ shop_id: Number(shopId) });
			const token = String((json.data as { access_token: string }).access_token);
			expect((await goCall(who, '/shop/brandList', {}, token)).json.code).toBe(10000);
			expect(lastCall()).toMatchObject({ app: who.appKey, account: shopId });
		}
	}
	const orders = sandbox.shopIds.map((shop) =>
		sandbox.control.orderTruth({ shop }).map(({ orderId }) => orderId),
	);
	expect(new Set(orders.flat()).size).toBe(orders.flat().length);
});

test('the apps of 千川 have grants and accounts of their own', async () => {
	const [other] = sandbox.otherApps;
	const ids: string[] = [];
	for (const { appId, secret } of [sandbox.qianchuan, other!.qianchuan]) {
		const { code = '' } = sandbox.control.authorization({ appKey: appId, issueCode: true });
		const keys = { app_id: Number(appId), secret };
		const { data } = await post(sandbox, 'oauth2/access_token/', { ...keys, auth_code: code });
		const info = await get(sandbox, '2/user/info/', {}, data.access_token);
		expect(lastCall()).toMatchObject({ app: appId });
		ids.push(String((info.data as unknown as { id: string }).id));
	}
	expect(new Set(ids).size).toBe(2);
	const foreign = { app_id: Number(other?.qianchuan.appId), secret: other?.qianchuan.secret };
	const stolen = await post(sandbox, 'oauth2/access_token/', {
		...foreign,
		auth_code: newCode(sandbox),
	});
	expect(stolen.code).toBe(40110);
});

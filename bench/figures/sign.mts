/** How many calls a second one core can sign. */
import { rounded, type Figure } from '../figure.mts';
import { shipped } from '../shipped.mts';

const { ownerMark } = shipped<typeof import('../../nodes/gateways/auth/identity.ts')>(
	'nodes/gateways/auth/identity',
);
const { authenticateShop } = shipped<typeof import('../../nodes/gateways/shop/authentication.ts')>(
	'nodes/gateways/shop/authentication',
);
const { shopGateway: shop } = shipped<typeof import('../../nodes/gateways/shop/gateway.ts')>(
	'nodes/gateways/shop/gateway',
);

const WARM_UP_MS = 500;
const FOR_MS = 2000;

const keys = {
	appKey: '7000000000000000001',
	appSecret: '00000000-0000-0000-0000-000000000000',
	shopId: '4463798',
	gatewayUrl: 'http://127.0.0.1:1',
	accessToken: '11111111-1111-1111-1111-111111111111',
	accessTokenExpiresAt: Math.floor(Date.now() / 1000) + 600_000,
};
// Without this mark the token would be another's, and not be sent.
const credential = { ...keys, tokenOwner: ownerMark(shop.identity(keys)) };

/** What Get Many sends with a status filter. */
const params = {
	combine_status: [{ order_status: '2,101' }],
	create_time_start: 1_800_000_000,
	create_time_end: 1_800_086_400,
	order_by: 'create_time',
	order_asc: true,
	page: 0,
	size: 100,
};

export default async function* measure(): AsyncGenerator<Figure> {
	await signFor(WARM_UP_MS);
	const perSecond = await signFor(FOR_MS);
	yield { figure: 'sign', value: rounded(perSecond, 0), unit: 'calls signed a second' };
}

async function signFor(ms: number): Promise<number> {
	const started = performance.now();
	for (let calls = 1; ; calls++) {
		await authenticateShop(credential, shop.request('order.searchList', params, credential, false));
		const took = performance.now() - started;
		if (took >= ms) return calls / (took / 1000);
	}
}

/** Apps whose tokens end, and a node that needs them. */
import type { CredentialData } from '../host/n8n/credentials.mts';
import type { Sandbox } from '../host/sandbox.mts';
import { CREDENTIAL_TYPE, credentialData } from '../host/stage.mts';

export interface App {
	readonly app: string;
	readonly key: (sandbox: Sandbox) => string;
	readonly credentialType: string;
	readonly data: (sandbox: Sandbox, code: string) => CredentialData;
	readonly node: string;
	readonly parameters: (sandbox: Sandbox, code: string) => Promise<object>;
	/** Methods that renew a token, and that obtain one by code or for the app itself. */
	readonly renews: string;
	readonly creates: string;
	/** Whether a token that is refused in its first minutes is not renewed: another would be refused as well. */
	readonly isLeftYoung: boolean;
	/** Whether a dead refresh token can be made good without a person. */
	readonly heals: boolean;
}

const ORDERS = { resource: 'order', operation: 'getAll', returnAll: false, limit: 1 };
const READS_ORDERS = {
	node: 'douyinOrder',
	parameters: async () => await Promise.resolve(ORDERS),
};
const SHOP = {
	credentialType: CREDENTIAL_TYPE,
	renews: 'token.refresh',
	creates: 'token.create',
	...READS_ORDERS,
};

export const APPS: readonly App[] = [
	{
		...SHOP,
		app: 'self-built',
		key: ({ appKey }) => appKey,
		data: (sandbox) => credentialData(sandbox),
		isLeftYoung: false,
		heals: true,
	},
	{
		...SHOP,
		app: 'tool',
		key: ({ toolApp }) => toolApp.appKey,
		data: ({ toolApp, shopId, url }, authorizationCode) => ({
			...toolApp,
			appType: 'tool',
			shopId,
			gatewayUrl: url,
			authorizationCode,
		}),
		isLeftYoung: false,
		heals: false,
	},
	{
		app: '巨量千川',
		key: ({ qianchuan }) => qianchuan.appId,
		credentialType: 'qianchuanApi',
		data: ({ qianchuan, url }, authorizationCode) => ({
			...qianchuan,
			gatewayUrl: url,
			authorizationCode,
		}),
		node: 'douyinLive',
		parameters: readsLives,
		renews: '/open_api/oauth2/refresh_token/',
		creates: '/open_api/oauth2/access_token/',
		isLeftYoung: true,
		heals: false,
	},
];

/** Whose lives there are, asked with a grant of its own. */
async function readsLives({ url, qianchuan, control }: Sandbox, code: string): Promise<object> {
	const ask = async (path: string, init: RequestInit, digits: RegExp) => {
		const text = await (await fetch(`${url}/open_api/${path}`, init)).text();
		const [, found] = digits.exec(text) ?? [];
		if (found === undefined) throw new Error(`${path}: ${text.slice(0, 200)}`);
		return { found, text };
	};
	const grant = { app_id: Number(qianchuan.appId), secret: qianchuan.secret, auth_code: code };
	const { text, found: token } = await ask(
		'oauth2/access_token/',
		{
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...grant, grant_type: 'auth_code' }),
		},
		/"access_token":"([^"]+)"/,
	);
	const [, shop] = /"advertiser_ids":\[(\d+)/.exec(text) ?? [];
	const { found: advertiser } = await ask(
		`v1.0/qianchuan/shop/advertiser/list/?shop_id=${shop}`,
		{ headers: { 'access-token': token } },
		/"adv_id":(\d+)/,
	);
	const [live] = await control<Array<{ accountId: string }>>('GET', 'lives');
	const located = (value: unknown) => ({ __rl: true, mode: 'id', value });
	return {
		resource: 'room',
		operation: 'getAll',
		advertiser: located(advertiser),
		account: located(live?.accountId),
	};
}

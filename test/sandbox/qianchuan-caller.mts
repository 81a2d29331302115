/** Speaks to the sandbox's 巨量千川 as its reference says, without any of the package's own code. */
import { fetch } from 'undici';
import type { Sandbox } from '../../sandbox/server.mts';

type Row = Record<string, string | number>;

/** Shapes of the replies, as far as the tests look at them. Ids beyond 2^53 as their digits. */
export interface Data extends Record<string, unknown> {
	access_token: string;
	refresh_token: string;
	expires_in: number;
	refresh_token_expires_in: number;
	advertiser_ids: number[];
	list: Row[];
	adv_id_list: Row[];
	aweme_id_list: Row[];
	room_list: Row[];
	age: Row[];
	city: Row[];
	gender: Row[];
	token_api_list: string[];
	page_info: Record<string, number>;
}

export interface Envelope {
	code: number;
	message: string;
	request_id: string;
	data: Data;
}

/** Values are sent as they are; lists and objects as JSON. */
export type Query = Record<string, string | number | object>;

export interface Caller {
	token: string;
	refreshToken: string;
	/** Two advertisers of the shop, and one without a shop. */
	advertisers: [string, string, string];
	/** aweme_id of the shop's own account, which broadcasts. */
	aweme: string;
	get: (path: string, query?: Query, token?: string) => Promise<Envelope>;
}

export const LIVE = 'v1.0/qianchuan/today_live/room/';

function exact(text: string): Envelope {
	return JSON.parse(text.replace(/([:[,])(-?\d{16,})(?=[,}\]])/g, '$1"$2"'));
}

/** What the token endpoints insist on. */
const GRANT_TYPES: Readonly<Record<string, string>> = {
	'oauth2/access_token/': 'auth_code',
	'oauth2/refresh_token/': 'refresh_token',
};

export async function post(sandbox: Sandbox, path: string, body: object): Promise<Envelope> {
	const grant_type = GRANT_TYPES[path];
	const reply = await fetch(`${sandbox.url}/open_api/${path}`, {
		method: 'POST',
		body: JSON.stringify({ ...(grant_type && { grant_type }), ...body }),
		headers: { 'content-type': 'application/json' },
	});
	return exact(await reply.text());
}

export async function get(
	sandbox: Sandbox,
	path: string,
	query: Query,
	token: string,
): Promise<Envelope> {
	const entries = Object.entries(query).map(([name, value]): [string, string] => [
		name,
		typeof value === 'object' ? JSON.stringify(value) : String(value),
	]);
	const reply = await fetch(`${sandbox.url}/open_api/${path}?${new URLSearchParams(entries)}`, {
		headers: { 'access-token': token },
	});
	return exact(await reply.text());
}

export const keysOf = ({ qianchuan }: Sandbox) => ({
	app_id: Number(qianchuan.appId),
	secret: qianchuan.secret,
});

export function newCode(sandbox: Sandbox): string {
	const { code } = sandbox.control.authorization({
		appKey: sandbox.qianchuan.appId,
		issueCode: true,
	});
	if (code === undefined) throw new Error('no code');
	return code;
}

/** From nothing to advertiser and account, the way of the reference. */
export async function openQianchuan(sandbox: Sandbox): Promise<Caller> {
	const { data } = await post(sandbox, 'oauth2/access_token/', {
		...keysOf(sandbox),
		auth_code: newCode(sandbox),
	});
	const { access_token: token, refresh_token: refreshToken } = data;
	const call: Caller['get'] = (path, query = {}, given = token) => get(sandbox, path, query, given);
	const [shop = 0, , alone = 0] = data.advertiser_ids;
	const listed = await call('v1.0/qianchuan/shop/advertiser/list/', { shop_id: shop });
	const [first = '', second = ''] = listed.data.adv_id_list.map(({ adv_id: id }) => String(id));
	const accounts = await call('v1.0/qianchuan/aweme/authorized/get/', { advertiser_id: first });
	const own = accounts.data.aweme_id_list.find(
		({ bind_type: bind }) => String(bind) === 'OFFICIAL',
	);
	return {
		token,
		refreshToken,
		advertisers: [first, second, String(alone)],
		aweme: String(own?.aweme_id),
		get: call,
	};
}

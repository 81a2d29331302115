/** What a plain integration does: asks for page 0, 1, 2 …, each after the one before. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from './sandbox.mts';
import { SEARCH, type Window } from './orders.mts';
import { shipped } from './shipped.mts';

const { commonParameters } = shipped<typeof import('../nodes/gateways/shop/common-parameters.ts')>(
	'nodes/gateways/shop/common-parameters',
);
const SIZE = 100;
/** Rows that one window lists by paging. */
const DEPTH = 10_000;

interface Reply {
	readonly data: Record<string, unknown>;
}
interface Page {
	readonly total: number;
	readonly shop_order_list: readonly unknown[];
}

/** `call` signs and posts once; a plain reader has a token and keeps it. */
export async function plainCaller({ url, appKey, appSecret, shopId }: Sandbox) {
	const post = async (method: string, params: object, token = '') => {
		const body = JSON.stringify(params);
		const query = commonParameters({ appKey, appSecret }, method, body, token);
		const address = `${url}/${method.replaceAll('.', '/')}?${new URLSearchParams(query)}`;
		return await (await fetch(address, { method: 'POST', body })).text();
	};
	const grant = { code: '', grant_type: 'authorization_self', shop_id: shopId };
	const { data } = JSON.parse(await post('token.create', grant)) as Reply;
	return async (method: string, params: object) =>
		await post(method, params, String(data.access_token));
}

export const pageParams = (from: Date, to: Date, page: number) => ({
	create_time_start: Math.floor(from.getTime() / 1000),
	create_time_end: Math.floor(to.getTime() / 1000),
	order_asc: true,
	order_by: 'create_time',
	page,
	size: SIZE,
});

/** Reads all rows, at most `perSecond` calls a second; the window is halved where it is too deep. */
export async function readPlainly(
	call: (method: string, params: object) => Promise<string>,
	{ start, end }: Window,
	perSecond: number,
): Promise<number> {
	let rows = 0;
	for (let page = 0; ; page++) {
		const spaced = wait(1000 / perSecond);
		const text = await call(SEARCH, pageParams(start, end, page));
		const { total, shop_order_list: list } = (JSON.parse(text) as { data: Page }).data;
		if (total > DEPTH) {
			const middle = new Date(Math.round((start.getTime() + end.getTime()) / 2000) * 1000);
			const early = await readPlainly(call, { start, end: middle }, perSecond);
			return early + (await readPlainly(call, { start: middle, end }, perSecond));
		}
		rows += list.length;
		if (list.length < SIZE) return rows;
		await spaced;
	}
}

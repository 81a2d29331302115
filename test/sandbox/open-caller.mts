/**
 * Speaks to the sandbox's open.douyin.com as its pages say. Written from the reference, without any of
 * the package's own code.
 */
import { fetch } from 'undici';
import type { Scope } from '../../sandbox/open/scopes.mts';
import type { Sandbox } from '../../sandbox/server.mts';

export interface Answered {
	status: number;
	text: string;
	json: Wire;
}

/** As far as the tests look at it. */
export interface Wire {
	data: Record<string, never> & Payload;
	extra: {
		error_code?: number | string;
		sub_error_code?: number;
		logid: string;
		now: number | string;
	};
	message?: string;
	err_no: number;
	err_msg: string;
	log_id: string;
	msg_id: string;
	room_ids: string[];
	card_id: string;
	cards: Array<{ card_id: string }>;
}

interface Payload {
	error_code: number | string;
	description: string;
	access_token: string;
	refresh_token: string;
	expires_in: string;
	refresh_expires_in: string;
	open_id: string;
	scope: string;
	status: number;
	is_follower: boolean;
	follow_time: number;
	has_more: boolean;
	next_cursor: string;
	auth_user_list: Array<{ target_open_id: string }>;
	result_list: Array<Record<string, string>>;
	list: Array<Record<string, string | number>> | null;
	fans_data: Record<string, Array<{ item: string; value: number }>> & { all_fans_num: string };
	data_ready_status: Array<{ name: string; is_ready: boolean; time_slot: string }>;
	stats: Array<{ name: string; value: number; timeslot: string; item: string }>;
	media: { media_id: string };
	match_result: boolean;
	filter_role: Record<string, boolean>;
	media_type: string;
	url: string;
}

export interface Asked {
	query?: Record<string, string>;
	json?: unknown;
	form?: Record<string, string>;
	headers?: Record<string, string>;
	method?: string;
}

export async function ask(url: string, path: string, asked: Asked = {}): Promise<Answered> {
	const { query = {}, json, form, headers = {} } = asked;
	const body = form
		? new URLSearchParams(form).toString()
		: json === undefined
			? undefined
			: JSON.stringify(json);
	const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
	const reply = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
		method: asked.method ?? (body === undefined ? 'GET' : 'POST'),
		body,
		headers: { ...(body !== undefined && { 'content-type': type }), ...headers },
	});
	const text = await reply.text();
	return { status: reply.status, text, json: JSON.parse(text) as Wire };
}

/** 0, or the first code that is not, wherever it is. */
export function codeOf({ data, extra, err_no }: Partial<Wire>): number {
	const codes = [err_no, data?.error_code, extra?.error_code].map((code) => Number(code ?? 0));
	return codes.find((code) => code !== 0) ?? 0;
}

/** The operating account's token, fetched as the pages say, and the two ways to use it. */
export async function authorised(sandbox: Sandbox, scopes?: readonly Scope[]) {
	const { url, open, control } = sandbox;
	const app = { client_key: open.clientKey, client_secret: open.clientSecret };
	const exchange = (code: string) =>
		ask(url, '/oauth/access_token/', {
			form: { grant_type: 'authorization_code', ...app, code },
		});
	const { data } = (await exchange(control.open.issueCode(scopes))).json;
	const headers = { 'access-token': data.access_token };
	return {
		app,
		tokens: data,
		headers,
		openId: data.open_id,
		exchange,
		get: (path: string, query: Record<string, string> = {}) =>
			ask(url, path, { query: { open_id: data.open_id, ...query }, headers }),
		post: (path: string, json: unknown, query: Record<string, string> = {}) =>
			ask(url, path, { query: { open_id: data.open_id, ...query }, json, headers }),
	};
}

export type Authorised = Awaited<ReturnType<typeof authorised>>;

/** Text as a picture, enough for an upload. */
export async function upload(sandbox: Sandbox, who: Authorised, bytes: string): Promise<Answered> {
	const form = new FormData();
	form.set('media', new Blob([bytes], { type: 'image/jpeg' }), 'a.jpeg');
	const query = new URLSearchParams({
		open_id: who.openId,
		access_token: who.tokens.access_token,
	});
	const reply = await globalThis.fetch(`${sandbox.url}/enterprise/media/upload?${query}`, {
		method: 'POST',
		body: form,
	});
	const text = await reply.text();
	return { status: reply.status, text, json: JSON.parse(text) as Wire };
}

/**
 * Speaks to a sandbox exactly like the SDKs in use do. Written here, from the reference, without
 * any of the package's own code.
 */
import { createHash, createHmac } from 'node:crypto';
import { fetch } from 'undici';
import type { Sandbox } from '../../sandbox/server.mts';
import type { Reply } from './wire.mts';

export interface Wire {
	url: string;
	query: Record<string, string>;
	body: string;
	headers?: Record<string, string>;
	path: string;
}

export interface Answered {
	status: number;
	text: string;
	headers: Record<string, string>;
	json: Reply;
}

const methodOf = (path: string) => path.slice(1).replaceAll('/', '.');

export const md5 = (text: string) => createHash('md5').update(text).digest('hex');
export const hmac = (secret: string, text: string) =>
	createHmac('sha256', secret).update(text).digest('hex');

export function pattern(secret: string, key: string, method: string, body: string, time: string) {
	return `${secret}app_key${key}method${method}param_json${body}timestamp${time}v2${secret}`;
}

export async function send({ url, path, query, body, headers }: Wire): Promise<Answered> {
	const reply = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/json', ...headers },
	});
	const text = await reply.text();
	const json = parseExact(text);
	return { status: reply.status, text, json, headers: Object.fromEntries(reply.headers) };
}

/** Bare integers beyond 2^53 as their digits; texts stay as they are. */
export function parseExact(text: string): Reply {
	const quoted = text.replace(/"(?:[^"\\]|\\.)*"|(-?\d{16,})/g, (all, digits?: string) =>
		digits === undefined ? all : `"${digits}"`,
	);
	return JSON.parse(quoted) as Reply;
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([k, v]) => [k, sorted(v)]));
}

export interface Credentials {
	url: string;
	appKey: string;
	appSecret: string;
	/** Unix seconds the caller believes it is. */
	now: () => number;
}

export function credentialsOf(sandbox: Sandbox): Credentials {
	const { url, appKey, appSecret } = sandbox;
	return { url, appKey, appSecret, now: () => sandbox.control.now() };
}

/** The Go SDK: hmac, sorted body which is what is signed, seconds. */
export function goCall(who: Credentials, path: string, params: object, token?: string) {
	const body = JSON.stringify(sorted(params)).replace(/[\u2028\u2029]/g, (c) =>
		c === '\u2028' ? '\\u2028' : '\\u2029',
	);
	const timestamp = String(who.now());
	const method = methodOf(path);
	const query: Record<string, string> = {
		app_key: who.appKey,
		method,
		v: '2',
		timestamp,
		sign_method: 'hmac-sha256',
		sign: hmac(who.appSecret, pattern(who.appSecret, who.appKey, method, body, timestamp)),
		...(token !== undefined && { access_token: token }),
	};
	const headers = {
		from: 'sdk',
		'sdk-type': 'golang',
		'sdk-version': 'doudian-sdk-golang-1.1.0',
		'x-open-no-old-err-code': '1',
	};
	return send({ url: who.url, path, query, body, headers });
}

const escapeHtml = (text: string) =>
	text.replace(/[&<>]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);

/** The Java SDK: no sign_method and so md5, milliseconds, unsorted escaped body, sorted signature. */
export function javaCall(who: Credentials, path: string, params: object, token = '') {
	const timestamp = String(who.now() * 1000 + 123);
	const method = methodOf(path);
	const signed = escapeHtml(JSON.stringify(sorted(params)));
	const query = {
		app_key: who.appKey,
		method,
		v: '2',
		timestamp,
		access_token: token,
		sign: md5(pattern(who.appSecret, who.appKey, method, signed, timestamp)),
	};
	const body = escapeHtml(JSON.stringify(params));
	return send({ url: who.url, path, query, body, headers: { from: 'sdk', 'sdk-type': 'java' } });
}

const ascii = (text: string) =>
	text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The community Python SDK (S8): hmac, `\uXXXX`, date text of GMT+8. */
export function pythonCall(who: Credentials, path: string, params: object, token?: string) {
	const body = ascii(JSON.stringify(sorted(params)));
	const at = new Date((who.now() + 8 * 3600) * 1000);
	const timestamp = at.toISOString().slice(0, 19).replace('T', ' ');
	const method = methodOf(path);
	const query: Record<string, string> = {
		app_key: who.appKey,
		method,
		v: '2',
		timestamp,
		sign_method: 'hmac-sha256',
		sign: hmac(who.appSecret, pattern(who.appSecret, who.appKey, method, body, timestamp)),
		...(token !== undefined && { access_token: token }),
	};
	return send({ url: who.url, path, query, body, headers: { Accept: 'application/json' } });
}

/** A caller with a token of the sandbox's shop. */
export async function openShop(sandbox: Sandbox) {
	const who = credentialsOf(sandbox);
	const created = await goCall(who, '/token/create', {
		grant_type: 'authorization_self',
		code: '',
		shop_id: sandbox.shopId,
	});
	const token = created.json.data.access_token;
	return {
		who,
		token,
		call: (path: string, params: object) => goCall(who, path, params, token),
	};
}

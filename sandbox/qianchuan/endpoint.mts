/** One endpoint below /open_api/: its path, what it takes, whose token, what it does. */
import type { z } from 'zod';
import type { Incoming } from '../gateway.mts';
import { readJson } from '../json.mts';
import { wrongName } from './params.mts';
import type { Qianchuan } from './platform.mts';
import { QianchuanRefusal, refuse } from './refusal.mts';

export interface QianchuanCall {
	platform: Qianchuan;
	now: number;
	/** The moment that figures are of: now, or the last refresh. */
	counted: number;
	/** Of all endpoints. */
	paths: readonly string[];
}

export interface Endpoint {
	httpMethod: 'GET' | 'POST';
	/** Below `/open_api/`, ends in a slash. */
	path: string;
	/** Header `Access-Token`; the query on the one older endpoint; none for the token endpoints. */
	token: 'header' | 'query' | 'none';
	/** Reads and refuses; what is returned acts. */
	read: (incoming: Incoming, platform: Qianchuan) => (call: QianchuanCall) => object;
}

interface Declaration<S extends z.ZodTypeAny> {
	httpMethod?: 'GET' | 'POST';
	path: string;
	token?: Endpoint['token'];
	params: S;
	act: (params: z.output<S>, call: QianchuanCall) => object;
}

/** A GET with the token in its header unless said otherwise. */
export function endpoint<S extends z.ZodTypeAny>(declared: Declaration<S>): Endpoint {
	const { httpMethod = 'GET', path, token = 'header', params, act } = declared;
	return {
		httpMethod,
		path: `/open_api/${path}`,
		token,
		read(incoming, { decisions }) {
			const bad = (name: string) =>
				new QianchuanRefusal(decisions.qcBadParameter, `参数${name}缺失或不合法`);
			const given = httpMethod === 'GET' ? queryOf(incoming, bad) : bodyOf(incoming, bad);
			const read = params.safeParse(given);
			if (!read.success) throw bad(wrongName(read.error));
			return (call) => act(read.data, call);
		},
	};
}

/** A name that comes twice would be dropped or joined by somebody; here it is refused. */
function queryOf({ query }: Incoming, bad: (name: string) => Error): object {
	const names = [...query.keys()];
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) throw bad(twice);
	return Object.fromEntries(query);
}

function bodyOf({ body, headers }: Incoming, bad: (name: string) => Error): unknown {
	const [type = ''] = (headers['content-type'] ?? '').split(';');
	if (type.trim().toLowerCase() !== 'application/json') throw bad('Content-Type');
	try {
		return readJson(body);
	} catch {
		throw bad('请求体');
	}
}

/** Thrown where an account is none of the caller's. */
export function foreign(what: string): Error {
	return refuse('forbidden', `${what}不存在或无权限操作`);
}

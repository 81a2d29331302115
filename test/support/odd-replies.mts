/** Replies as no reference has them, sent as text through the real client to a node or an event. */
import type { IHttpRequestOptions } from 'n8n-workflow';

import { createApi, createShared, type Transport } from '../../nodes/gateways/http/client';
import type { Gateway } from '../../nodes/gateways/gateway';
import { openGateway } from '../../nodes/gateways/open/gateway';
import { qianchuanGateway } from '../../nodes/gateways/qianchuan/gateway';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { asRecord, isRecord, type JsonRecord } from '../../nodes/kernel/exact-json';
import type { Api } from '../../nodes/kernel/operation';

export type Platform = 'shop' | 'qianchuan' | 'open';

const GATEWAYS: Record<Platform, Gateway> = {
	shop: shopGateway,
	qianchuan: qianchuanGateway,
	open: openGateway,
};

/** What a reply carries, as the platform wraps it. */
const WRAPS: Record<Platform, (data: unknown) => unknown> = {
	shop: (data) => ({ code: 10_000, msg: 'success', sub_code: '', sub_msg: '', data }),
	qianchuan: (data) => ({ code: 0, message: 'OK', request_id: 'r-1', data }),
	open: (data) =>
		isRecord(data)
			? { ...asRecord(data.beside), data: { error_code: 0, description: '', ...data }, extra: {} }
			: { err_no: 0, err_msg: '', data },
};

export const wrapped = (platform: Platform, data: unknown): string =>
	JSON.stringify(WRAPS[platform](data)) ?? '';

export interface Asked {
	/** The path or method, as the table of answers names it. */
	readonly method: string;
	readonly params: JsonRecord;
	/** How many calls came before. */
	readonly nth: number;
}

export type Answer = (asked: Asked) => string;

export interface Heard {
	readonly hints: string[];
	readonly drifts: string[];
	calls: number;
}

/** More than any reading of a few rows needs, however odd the replies are. */
const MAX_CALLS = 12_000;

/** Never sleeps: a wait moves its clock. */
function hurried() {
	let now = Date.UTC(2026, 10, 23, 4);
	return {
		now: () => now,
		sleep: async (ms: number) => {
			now += ms;
			await Promise.resolve();
		},
	};
}

export function oddConnection(platform: Platform, answer: Answer): { api: Api; heard: Heard } {
	const gateway = GATEWAYS[platform];
	const heard: Heard = { hints: [], drifts: [], calls: 0 };
	const credential = {
		appKey: '1',
		appId: '1',
		clientKey: '1',
		shopId: '2',
		requestsPerSecond: 1000,
		gatewayUrl: '',
	};
	const host: Transport = {
		credential,
		run: 'run-1',
		addHint: (message) => void heard.hints.push(message),
		reportSchemaDrift: (what) => void heard.drifts.push(what),
		flush: () => undefined,
		async send({ url, body, qs }: IHttpRequestOptions) {
			if (++heard.calls > MAX_CALLS) throw new Error('TypeError: the reading does not end');
			const path = new URL(url).pathname;
			const method =
				platform === 'shop'
					? path.slice(1).replaceAll('/', '.')
					: path.replace(/^\/open_api\//, '');
			const params = {
				...asRecord(qs),
				...(typeof body === 'string' ? asRecord(parsed(body)) : {}),
			};
			const text = answer({ method, params, nth: heard.calls - 1 });
			return await Promise.resolve({ status: 200, body: text, token: 'token' });
		},
	};
	return { api: createApi(gateway, host, { shared: createShared(hurried()) }), heard };
}

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return {};
	}
};

/** Every leaf of a value, replaced. */
export function leaves(
	value: unknown,
	by: (leaf: unknown, key: string) => unknown,
	key = '',
): unknown {
	if (Array.isArray(value)) return value.map((it) => leaves(it, by, key));
	if (!isRecord(value)) return by(value, key);
	return Object.fromEntries(
		Object.entries(value).map(([name, it]) => [name, leaves(it, by, name)]),
	);
}

/** The value with one of its fields, named by its way, replaced or taken out. */
export function placed(value: unknown, way: readonly string[], by: unknown): unknown {
	const [name, ...rest] = way;
	if (name === undefined) return by;
	const { [name]: member, ...others } = asRecord(value);
	const next = placed(member, rest, by);
	return next === undefined ? others : { ...others, [name]: next };
}

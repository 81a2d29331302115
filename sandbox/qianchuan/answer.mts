/**
 * 巨量千川 (https://api.oceanengine.com/open_api/) on the port. UNVERIFIED: the order of its checks;
 * here the path, the token, the app's permission and the quota come before the parameters.
 */
import { without } from '../control/calls.mts';
import { drift } from '../control/drift.mts';
import { DRIFTS, type FaultRule } from '../control/faults.mts';
import type { Gateway, Incoming, Outcome, Struck } from '../gateway.mts';
import { readJson, rewritable } from '../json.mts';
import type { Sandboxed } from '../sandbox-context.mts';
import type { Endpoint, QianchuanCall } from './endpoint.mts';
import { ENDPOINTS } from './endpoints/index.mts';
import type { Qianchuan } from './platform.mts';
import { QianchuanRefusal, refuse } from './refusal.mts';

const SECRET = new Set(['secret', 'auth_code', 'access_token', 'refresh_token', 'grant_type']);

export function qianchuanGateway({ qianchuanApps }: Sandboxed): Gateway {
	const [first] = qianchuanApps;
	/** The app behind the token, or the one that asks for tokens. */
	const appOf = (incoming: Incoming): Qianchuan => {
		const token = tokenOf(incoming);
		const asked = token === undefined ? appIdOf(incoming.body) : undefined;
		return (
			qianchuanApps.find(({ app, grants }) =>
				token === undefined ? app.id === asked : grants.knows(token),
			) ?? first
		);
	};
	return {
		name: ({ path }) => path,
		revoke: (incoming, both) => appOf(incoming).grants.revoke(both, tokenOf(incoming)),
		answer: (incoming, struck) => outcomeOf(appOf(incoming), incoming, struck),
		caller: (incoming) => {
			const token = tokenOf(incoming);
			if (token === undefined) return { app: appIdOf(incoming.body) };
			const known = qianchuanApps.find(({ grants }) => grants.knows(token));
			return { app: known?.app.id, account: known?.shops[0]?.id };
		},
		loggable: ({ httpMethod, query, body }) =>
			without(httpMethod === 'GET' ? Object.fromEntries(query) : bodyOf(body), SECRET),
	};
}

async function outcomeOf(
	platform: Qianchuan,
	incoming: Incoming,
	struck: Struck,
): Promise<Outcome> {
	const request_id = struck.logId;
	try {
		const act = admit(platform, incoming);
		const refusal = forced(struck.rules, platform);
		if (refusal) throw refusal;
		await struck.pause();
		const data = act(callOf(platform));
		const envelope = { code: 0, message: 'OK', request_id, data: drifted(data, struck) };
		return { envelope, code: 0, subCode: undefined };
	} catch (error) {
		if (!(error instanceof QianchuanRefusal)) throw error;
		const { code, message } = error;
		return { envelope: { code, message, request_id }, code, subCode: undefined };
	}
}

function callOf(platform: Qianchuan): QianchuanCall {
	const now = platform.clock.now();
	const every = platform.decisions.qcRefreshSeconds;
	const counted = every > 0 ? Math.floor(now / every) * every : now;
	return { platform, now, counted, paths: [...ENDPOINTS.keys()] };
}

function admit(platform: Qianchuan, incoming: Incoming): ReturnType<Endpoint['read']> {
	const { path, httpMethod, headers, query } = incoming;
	const found = ENDPOINTS.get(path);
	if (found?.httpMethod !== httpMethod) throw refuse('missing', '请求的接口不存在');
	if (found.token === 'header') platform.grants.check(headers['access-token']);
	if (found.token === 'query') platform.grants.check(query.get('access_token'));
	if (platform.app.forbidden.has(path)) throw refuse('apiDenied', '应用未获得该接口的权限');
	if (!platform.quotas.allow(platform.app.id, path)) throw throttled();
	return found.read(incoming, platform);
}

const throttled = () => refuse('throttled', '请求过于频繁，请稍后重试');

function forced(rules: readonly FaultRule[], { quotas }: Qianchuan): Error | undefined {
	for (const { kind, code, sub_msg } of rules) {
		if (kind === 'throttle') {
			quotas.refused += 1;
			return code === undefined ? throttled() : new QianchuanRefusal(code, throttled().message);
		}
		if (kind === 'serviceError') return refuse('systemError', '系统错误，请稍后重试');
		if (kind === 'businessError') return new QianchuanRefusal(code ?? 40002, sub_msg ?? '无权限');
	}
	return undefined;
}

function drifted(data: object, { rules, draw }: Struck): unknown {
	const rule = rules.find(({ kind }) => kind === 'drift');
	return rule ? drift(data, rule.change ?? draw.pick(DRIFTS)) : data;
}

const tokenOf = ({ headers, query }: Incoming): string | undefined =>
	headers['access-token'] ?? query.get('access_token') ?? undefined;

function appIdOf(body: string): string | undefined {
	const [, id] = /"app_id"\s*:\s*"?(\d+)/.exec(body) ?? [];
	return id;
}

function bodyOf(body: string): unknown {
	try {
		return rewritable(readJson(body));
	} catch {
		return undefined;
	}
}

/**
 * One call from the wire to the wire: faults around the gateway, the envelope, the log. How the
 * answer leaves (whole, cut, reset, never) is said here and done in `http.mts`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { drift } from './control/drift.mts';
import { DRIFTS, type FaultRule } from './control/faults.mts';
import { rewritable, writeJson } from './json.mts';
import type { Sandboxed } from './sandboxed.mts';
import { type Envelope, failure, type Reply, success } from './shop/envelope.mts';
import { admit, type Request } from './shop/gateway.mts';
import { methodName } from './shop/method.mts';
import { businessFailed, Refusal, refuse, serviceError } from './shop/refusal.mts';

export interface Answer {
	status: number;
	type: 'application/json; charset=utf-8' | 'text/html; charset=utf-8';
	text: string;
	leaves: 'whole' | 'cut' | 'reset' | 'never';
	/** For the Date header. */
	skew: number;
}

export interface Incoming extends Omit<Request, 'skew'> {
	/** Header `x-open-no-old-err-code` was sent. */
	newCodesOnly: boolean;
}

export async function answer(box: Sandboxed, incoming: Incoming): Promise<Answer> {
	const { platform, faults, calls } = box;
	const method = methodName(incoming.path);
	box.catchUp();
	const rules = faults.meet(method);
	const rule = (kind: FaultRule['kind']) => rules.find((each) => each.kind === kind);
	const skew = rule('clockSkew')?.seconds ?? 0;
	const revoke = rule('revokeToken');
	if (revoke) platform.tokens.revoke(revoke.both ?? false, incoming.query.access_token);

	let params: unknown;
	let envelope: Envelope | undefined;
	let lost = outside(rules);
	if (!lost) {
		const logId = box.nextLogId();
		const oldPair = !incoming.newCodesOnly;
		try {
			const admitted = admit(platform, { ...incoming, skew });
			params = rewritable(admitted.tree);
			const forced = refusalOf(rules, () => platform.quotas.refusal());
			if (forced) throw forced;
			const delay = box.latency + (rule('latency')?.ms ?? 0);
			const reply = await alone(box, admitted.exclusive, async () => {
				if (delay > 0) await wait(delay);
				box.catchUp();
				return admitted.run();
			});
			envelope = success(drifted(reply, rules, box), logId, oldPair);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			envelope = failure(error, logId, oldPair);
		}
		lost = transport(rules);
	}
	const status = lost?.status ?? (lost ? 0 : 200);
	calls.add({
		at: platform.clock.exact(),
		method,
		params,
		status,
		code: envelope?.code,
		subCode: envelope?.sub_code,
		faults: rules.map(({ kind }) => kind),
	});
	return {
		status: status || 200,
		type: lost?.html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
		text: lost?.html ?? writeJson(envelope),
		leaves: lost?.leaves ?? 'whole',
		skew,
	};
}

/** Refreshing one token twice at the same time: 31012, "call again". */
async function alone<T>(
	box: Sandboxed,
	key: string | undefined,
	act: () => Promise<T>,
): Promise<T> {
	if (key === undefined) return await act();
	if (box.inProgress.has(key)) throw businessFailed(31012, '请求处理中，请稍后重试');
	box.inProgress.add(key);
	try {
		return await act();
	} finally {
		box.inProgress.delete(key);
	}
}

interface Lost {
	leaves: Answer['leaves'];
	status?: number;
	html?: string;
}

/** Faults on the way there: the platform never sees the call. */
function outside(rules: readonly FaultRule[]): Lost | undefined {
	for (const { kind, status } of rules) {
		const page = (title: string) =>
			`<html><head><title>${title}</title></head><body></body></html>`;
		if (kind === 'reset') return { leaves: 'reset', html: '' };
		if (kind === 'http5xx') {
			return { leaves: 'whole', status: status ?? 502, html: page('Bad Gateway') };
		}
		if (kind === 'notJson') return { leaves: 'whole', status: 200, html: page('系统维护中') };
	}
	return undefined;
}

/** Faults on the way back: the platform has acted. */
function transport(rules: readonly FaultRule[]): Lost | undefined {
	for (const { kind } of rules) {
		if (kind === 'timeout') return { leaves: 'never' };
		if (kind === 'actThenReset') return { leaves: 'reset' };
		if (kind === 'cutBody') return { leaves: 'cut' };
	}
	return undefined;
}

function refusalOf(rules: readonly FaultRule[], throttled: () => Error): Error | undefined {
	for (const { kind, code, sub_code, sub_msg, n } of rules) {
		if (kind === 'throttle') return throttled();
		if (kind === 'serviceError') return serviceError(n, '服务不可用，请稍后重试');
		if (kind === 'businessError') {
			return refuse(code ?? 50002, sub_code ?? 'isv.business-failed', sub_msg ?? '业务处理失败');
		}
	}
	return undefined;
}

function drifted(reply: Reply, rules: readonly FaultRule[], box: Sandboxed): Reply {
	let { data } = reply;
	for (const { kind, change, code } of rules) {
		if (kind === 'drift') data = drift(data, change ?? box.draw.pick(DRIFTS));
		if (kind === 'innerError') data = innerError(data, code ?? 100010);
	}
	return { data };
}

function innerError(data: unknown, code: number): unknown {
	if (typeof data !== 'object' || data === null) return data;
	if ('custom_err' in data) return { ...data, custom_err: { err_code: code, err_msg: '系统繁忙' } };
	return 'code_msg' in data
		? { ...data, code: String(code), code_msg: '系统繁忙', data: [] }
		: data;
}

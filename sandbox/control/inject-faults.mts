/** What the faults a call has met do to it. */
import type { Random } from '../random.mts';
import type { Reply } from '../shop/envelope.mts';
import { refuse, serviceError } from '../shop/refusal.mts';
import { drift } from './drift.mts';
import { DRIFTS, type FaultRule } from './faults.mts';

export interface Lost {
	leaves: 'whole' | 'cut' | 'reset' | 'never';
	status?: number;
	html?: string;
}

/** Faults on the way there: the platform never sees the call. */
export function lostOnTheWayThere(rules: readonly FaultRule[]): Lost | undefined {
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
export function lostOnTheWayBack(rules: readonly FaultRule[]): Lost | undefined {
	for (const { kind } of rules) {
		if (kind === 'timeout') return { leaves: 'never' };
		if (kind === 'actThenReset') return { leaves: 'reset' };
		if (kind === 'cutBody') return { leaves: 'cut' };
	}
	return undefined;
}

export function forced(rules: readonly FaultRule[], throttled: () => Error): Error | undefined {
	for (const { kind, code, sub_code, sub_msg, n } of rules) {
		if (kind === 'throttle') return throttled();
		if (kind === 'serviceError') return serviceError(n, '服务不可用，请稍后重试');
		if (kind === 'businessError') {
			return refuse(code ?? 50002, sub_code ?? 'isv.business-failed', sub_msg ?? '业务处理失败');
		}
	}
	return undefined;
}

export function drifted(reply: Reply, rules: readonly FaultRule[], draw: Random): Reply {
	let { data } = reply;
	for (const { kind, change, code } of rules) {
		if (kind === 'drift') data = drift(data, change ?? draw.pick(DRIFTS));
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

/**
 * One call from the wire to the wire: faults around the gateway, the envelope, the log. How the
 * answer leaves (whole, cut, reset, never) is said here and done in `http.mts`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultRule } from './control/faults.mts';
import { drifted, forced, lostOnTheWayBack, lostOnTheWayThere } from './control/strike.mts';
import { readJson, rewritable, writeJson } from './json.mts';
import type { Sandboxed } from './sandboxed.mts';
import { type Envelope, failure, success } from './shop/envelope.mts';
import { admit, type Request } from './shop/gateway.mts';
import { methodName } from './shop/method.mts';
import { businessFailed, Refusal } from './shop/refusal.mts';

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

	let envelope: Envelope | undefined;
	let lost = lostOnTheWayThere(rules);
	if (!lost) {
		const logId = box.nextLogId();
		const oldPair = !incoming.newCodesOnly;
		try {
			const admitted = admit(platform, { ...incoming, skew });
			const refusal = forced(rules, () => platform.quotas.refusal());
			if (refusal) throw refusal;
			const delay = box.latency + (rule('latency')?.ms ?? 0);
			const reply = await alone(box, admitted.exclusive, async () => {
				if (delay > 0) await wait(delay);
				box.catchUp();
				return admitted.run();
			});
			envelope = success(drifted(reply, rules, box.draw), logId, oldPair);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			envelope = failure(error, logId, oldPair);
		}
		lost = lostOnTheWayBack(rules);
	}
	const status = lost?.status ?? (lost ? 0 : 200);
	calls.add({
		at: platform.clock.exact(),
		method,
		params: loggable(incoming.body),
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

function loggable(body: string): unknown {
	try {
		return rewritable(readJson(body));
	} catch {
		return undefined;
	}
}

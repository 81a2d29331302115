/** 抖店 on the port: one method at a time, its envelope, what of it may be logged. */
import { without } from '../control/calls.mts';
import { drifted, forced } from '../control/inject-faults.mts';
import type { Gateway, Incoming, Outcome, Struck } from '../gateway.mts';
import { readJson, rewritable } from '../json.mts';
import type { Sandboxed } from '../sandbox-context.mts';
import { type Envelope, failure, success } from './envelope.mts';
import { admit } from './gateway.mts';
import { methodName } from './method.mts';
import { businessFailed, Refusal } from './refusal.mts';

const SECRET = new Set(['code', 'refresh_token']);

export function shopGateway(box: Sandboxed): Gateway {
	return {
		name: ({ path }) => methodName(path),
		revoke: ({ query }, both) =>
			box.platform.tokens.revoke(both, query.get('access_token') ?? undefined),
		caller: ({ query }) => ({
			app: query.get('app_key') ?? undefined,
			account: box.platform.tokens.shopOf(query.get('access_token')),
		}),
		answer: async (incoming, struck) => outcome(await envelopeOf(box, incoming, struck)),
		loggable: ({ path, body }) =>
			methodName(path).startsWith('token.') ? without(paramsOf(body), SECRET) : paramsOf(body),
	};
}

async function envelopeOf(
	box: Sandboxed,
	{ httpMethod, path, query, headers, body }: Incoming,
	{ rules, skew, pause, draw, logId }: Struck,
): Promise<Envelope> {
	const { platform } = box;
	const oldPair = headers['x-open-no-old-err-code'] !== '1';
	const request = { httpMethod, path, query: Object.fromEntries(query), body, skew };
	try {
		const admitted = admit(platform, request);
		const refusal = forced(rules, () => platform.quotas.refusal());
		if (refusal) throw refusal;
		const reply = await alone(box, admitted.exclusive, async () => {
			await pause();
			return admitted.run();
		});
		return success(drifted(reply, rules, draw), logId, oldPair);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return failure(error, logId, oldPair);
	}
}

function outcome(envelope: Envelope): Outcome {
	return { envelope, code: envelope.code, subCode: envelope.sub_code };
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

function paramsOf(body: string): unknown {
	try {
		return rewritable(readJson(body));
	} catch {
		return undefined;
	}
}

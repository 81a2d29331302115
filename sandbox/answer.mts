/**
 * One call from the wire to the wire: the platform that owns the path, faults around it, the log.
 * How the answer leaves (whole, cut, reset, never) is said here and done in `http.mts`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultRule } from './control/faults.mts';
import { lostOnTheWayBack, lostOnTheWayThere } from './control/inject-faults.mts';
import type { Gateway, Incoming, Outcome } from './gateway.mts';
import { writeJson } from './json.mts';
import { openGateway } from './open/answer.mts';
import { qianchuanGateway } from './qianchuan/answer.mts';
import type { Sandboxed } from './sandbox-context.mts';
import { shopGateway } from './shop/answer.mts';

export interface Answer {
	status: number;
	type: 'application/json; charset=utf-8' | 'text/html; charset=utf-8';
	text: string;
	leaves: 'whole' | 'cut' | 'reset' | 'never';
	/** For the Date header. */
	skew: number;
}

/** First parts of the paths of open.douyin.com; no path of 抖店 or 巨量千川 begins with one. */
const OPEN = new Set([
	'oauth',
	'room',
	'fans',
	'following',
	'im',
	'api',
	'data',
	'enterprise',
	'event',
	'platform',
]);

function ownerOf(box: Sandboxed, path: string): Gateway {
	const [, first = ''] = path.split('/');
	if (first === 'open_api') return qianchuanGateway(box);
	return OPEN.has(first) ? openGateway(box) : shopGateway(box);
}

export async function answer(box: Sandboxed, incoming: Incoming): Promise<Answer> {
	const gateway = ownerOf(box, incoming.path);
	const method = gateway.name(incoming);
	const caller = gateway.caller(incoming);
	box.catchUp();
	const rules = box.faults.meet(method);
	const rule = (kind: FaultRule['kind']) => rules.find((each) => each.kind === kind);
	const skew = rule('clockSkew')?.seconds ?? 0;
	const revoke = rule('revokeToken');
	if (revoke) gateway.revoke(incoming, revoke.both ?? false);

	let outcome: Outcome | undefined;
	let lost = lostOnTheWayThere(rules);
	if (!lost) {
		const delay = box.latency + (rule('latency')?.ms ?? 0);
		const pause = async () => {
			// A sandbox that was closed meanwhile keeps no process waiting for it.
			if (delay > 0) await wait(delay, undefined, { ref: false });
			box.catchUp();
		};
		const logId = box.nextLogId();
		outcome = await gateway.answer(incoming, { rules, skew, pause, draw: box.draw, logId });
		lost = lostOnTheWayBack(rules);
	}
	const status = lost?.status ?? (lost ? 0 : (outcome?.status ?? 200));
	box.calls.add({
		at: box.platform.clock.exact(),
		method,
		...caller,
		params: gateway.loggable(incoming),
		status,
		code: outcome?.code,
		subCode: outcome?.subCode,
		faults: rules.map(({ kind }) => kind),
	});
	return {
		status: status || 200,
		type: lost?.html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
		text: lost?.html ?? writeJson(outcome?.envelope),
		leaves: lost?.leaves ?? 'whole',
		skew,
	};
}

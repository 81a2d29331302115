/** 抖音开放平台 (open.douyin.com) on the port: one call at a time, its frame, what of it may be logged. */
import { drift } from '../control/drift.mts';
import { DRIFTS, type FaultRule } from '../control/faults.mts';
import type { Gateway, Incoming, Outcome, Struck } from '../gateway.mts';
import { type Random, random } from '../random.mts';
import type { Sandboxed } from '../sandbox-context.mts';
import { admit } from './check-request.mts';
import type { Endpoint } from './endpoint.mts';
import { closed } from './endpoints/closed.mts';
import { ENDPOINTS } from './endpoints/index.mts';
import {
	codeSpelling,
	failure,
	type Frame,
	type OpenReply,
	spelling,
	success,
} from './envelope.mts';
import type { OpenPlatform } from './platform.mts';
import { OpenRefusal, refuse } from './refusal.mts';

const RECALL = '/im/recall/msg/';

export function openGateway({ openApps, draw }: Sandboxed): Gateway {
	/** The app behind the token, or the one that asks for tokens. */
	const appOf = (incoming: Incoming): OpenPlatform | undefined => {
		const token = tokenOf(incoming);
		const key = bodyField(incoming, 'client_key');
		return openApps.find(({ app, grants, clientTokens }) =>
			token === undefined
				? app.key === key
				: clientTokens.knows(token) || grants.accountOf(token) !== undefined,
		);
	};
	const [first] = openApps;
	return {
		name: ({ path }) => path,
		caller: (incoming) => {
			const found = appOf(incoming);
			const account = found?.grants.accountOf(tokenOf(incoming) ?? '');
			return {
				app: found?.app.key ?? bodyField(incoming, 'client_key'),
				// Its place among the accounts: an open_id names a person.
				account: account && String(found?.accounts.indexOf(account)),
			};
		},
		revoke: (incoming, both) => {
			const token = tokenOf(incoming);
			const open = appOf(incoming) ?? first;
			if (token?.startsWith('clt.')) open.clientTokens.kill();
			else open.grants.kill(both, token);
		},
		answer: (incoming, struck) => outcomeOf(appOf(incoming) ?? first, incoming, struck, draw),
		loggable,
	};
}

/** Of the header, the query, or the one form that carries it. */
const tokenOf = (incoming: Incoming): string | undefined =>
	incoming.headers['access-token'] ??
	incoming.query.get('access_token') ??
	bodyField(incoming, 'access_token');

function bodyField({ body, headers }: Incoming, name: string): string | undefined {
	const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
	if (isForm) return new URLSearchParams(body).get(name) ?? undefined;
	const [, value] = new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(body) ?? [];
	return value;
}

async function outcomeOf(
	open: OpenPlatform,
	incoming: Incoming,
	{ rules, pause, logId }: Struck,
	draw: Random,
): Promise<Outcome> {
	const { path } = incoming;
	const played = ENDPOINTS.get(path);
	const spell = spelling(open.decisions, random(open.seed, 'open', 'spelling', logId));
	// The samples of /im/* have seconds where the others have milliseconds.
	const exact = open.clock.exact();
	const now = Math.floor(path.startsWith('/im/') ? exact : exact * 1000);
	const sealing = { spell, spellCode: codeSpelling(open.decisions, spell), logId, now };
	try {
		const cause = closed(path);
		if (cause) throw refuse(cause);
		if (!played) throw refuse('unknownUri');
		const admitted = admit(open, played, incoming, spell);
		const refusal = forced(rules, open);
		if (refusal) throw refusal;
		await pause();
		const reply = drifted(admitted.run(), rules, draw);
		const frame = frameOf(open, played);
		return { envelope: success(frame, reply, sealing), code: 0, subCode: undefined };
	} catch (error) {
		if (!(error instanceof OpenRefusal)) throw error;
		const frame = frameOfRefusal(open, path, played);
		const { envelope, code } = failure(frame, error, open.decisions.openCodes, sealing);
		const subCode = error.subCode === 0 ? undefined : String(error.subCode);
		return { envelope, code, subCode };
	}
}

function frameOf({ decisions }: OpenPlatform, { path, frame }: Endpoint): Frame {
	return path === RECALL && decisions.openRecallFrame === 'new' ? 'new' : frame;
}

function frameOfRefusal(open: OpenPlatform, path: string, played: Endpoint | undefined): Frame {
	if (path === '/im/send/msg/' && open.decisions.openSendRefusal === 'new') return 'new';
	if (played) return frameOf(open, played);
	// What is off line answers as its family did.
	return closed(path) && !path.startsWith('/api/') ? 'texts' : 'new';
}

function forced(rules: readonly FaultRule[], { rates }: OpenPlatform): OpenRefusal | undefined {
	for (const { kind, code, sub_msg } of rules) {
		if (kind === 'throttle') return rates.refusal();
		if (kind === 'serviceError') return refuse('busy');
		if (kind === 'businessError')
			return new OpenRefusal(code ?? 28001006, sub_msg ?? '网络调用错误,请重试');
	}
	return undefined;
}

function drifted(reply: OpenReply, rules: readonly FaultRule[], draw: Random): OpenReply {
	const rule = rules.find(({ kind }) => kind === 'drift');
	if (!rule || !reply.data) return reply;
	return { ...reply, data: drift(reply.data, rule.change ?? draw.pick(DRIFTS)) as object };
}

/** What names no person and opens nothing. */
const LOGGED = ['room_id', 'live_id', 'start_time', 'end_time', 'date_type', 'cursor', 'count'];

function loggable({ query }: Incoming): unknown {
	return Object.fromEntries(
		LOGGED.flatMap((key) => {
			const value = query.get(key);
			return value === null ? [] : [[key, value]];
		}),
	);
}

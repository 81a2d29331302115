/** Makes calls to a gateway: spaced to its quota, repeated where that is safe, never otherwise. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { monotonicNow } from '../../kernel/clock';
import { GatewayError, type Failure } from '../../kernel/errors';
import type { JsonRecord } from '../../kernel/exact-json';
import { createLimiter, type Clock, type Limiter } from '../../kernel/rate-limiter';
import type { Api, SendOptions } from '../../kernel/operation';
import { perProcess } from '../../kernel/process-state';
import { noteWorkingToken } from '../auth/token-refresh';
import type { Gateway, Reply } from '../gateway';
import { callerText } from '../auth/identity';
import { decide, NEW_CALL } from './decide';
import { readJson } from './response';
import { rateNotice } from './request-rate';
import { withoutSecrets } from './redact';

/** The host side of a call: n8n in production, undici in the tests of this file. */
export interface Transport {
	/** The credential without its secrets being of interest here: app, shop, rate. */
	readonly credential: IDataObject;
	/** Signs and sends. `refused` names the token that the platform refused before. */
	send(request: IHttpRequestOptions, refused?: string): Promise<PlatformResponse | NoResponse>;
	/** Says something to the user beside the output; the same sentence only once. */
	addHint(message: string): void;
	/** Notes what was not as documented. */
	reportSchemaDrift(what: string): void;
	/** Says what was noted. */
	flush(): void;
	/** Names execution, node and run, the same when n8n tries them again. */
	readonly run: string;
}

interface Sent {
	/** Fingerprint of the access token that the call carried. */
	readonly token: string;
	/** What the call carried that must not be seen, should the platform repeat it. */
	readonly secrets?: Iterable<string>;
}

/** The reply as text. */
export interface PlatformResponse extends Sent {
	readonly status: number;
	readonly body: string;
}

/** Why none came. */
export interface NoResponse extends Sent {
	readonly failure: Failure;
	/** The credential failed, so that the call itself never left. */
	readonly unsent?: boolean;
	/** What to do about it, where its cause does not determine that. */
	readonly policy?: 'reloadCredential' | 'retry' | 'fail';
}

/** What all nodes of one process share, because a gateway counts per app and shop: see `identity.ts`. */
export interface ProcessState {
	readonly limiter: Limiter;
	readonly clock: Clock;
}

export const createShared = (clock: Clock): ProcessState => ({
	limiter: createLimiter(clock),
	clock,
});

const processWide = perProcess(() => createShared({ now: monotonicNow, sleep }));

/** Long enough for a slow search, short enough that a dead connection is noticed. */
const TIMEOUT_MS = 30_000;
const MIN_TIMEOUT_MS = 1_000;
const MAX_CONCURRENCY = 16;
/** Calls under way beyond those that the quota allows in one latency, so that none of it is left. */
const SPARE = 0.5;

export interface ClientOptions {
	readonly shared?: ProcessState;
	/** Ms of the clock of `shared`, by default the monotonic one, after which nothing is tried again. */
	readonly until?: number;
}

export function createApi(
	gateway: Gateway,
	host: Transport,
	{ shared = processWide(), until = Infinity }: ClientOptions = {},
): Api {
	const { limiter, clock } = shared;
	const identity = gateway.identity(host.credential);
	const caller = callerText(identity, host.credential);
	const keyOf = (method: string) =>
		[gateway.credential, ...(gateway.sharesQuota ? [identity] : [caller, method])].join(':');
	let latencyMs = 0;

	for (const notice of [gateway.notice?.(host.credential), rateNotice(host.credential)]) {
		if (notice) host.addHint(notice);
	}

	async function attempt(
		method: string,
		request: IHttpRequestOptions,
		refused: string | undefined,
	): Promise<{ reply: Reply; token: string; unsent?: boolean }> {
		const sentAt = clock.now();
		const timeout = Math.max(MIN_TIMEOUT_MS, Math.min(TIMEOUT_MS, until - sentAt));
		const sent = await host.send({ ...request, timeout }, refused);
		const { token, secrets = [] } = sent;
		if ('failure' in sent) {
			return { reply: { ok: false, ...noReply(sent) }, token, unsent: sent.unsent };
		}
		const answered = gateway.reply(readJson(sent.body), sent.status, method);
		const reply = withoutSecrets(answered, secrets);
		// Parsing counts as well: a reader is not free for its next call before.
		const took = clock.now() - sentAt;
		latencyMs = latencyMs === 0 ? took : latencyMs * 0.8 + took * 0.2;
		return { reply, token };
	}

	async function call(
		method: string,
		params: JsonRecord,
		{ repeatable, lookAt }: SendOptions,
	): Promise<unknown> {
		const key = keyOf(method);
		let state = NEW_CALL;
		let hasSlot = false;
		for (;;) {
			const request = gateway.request(method, params, host.credential, state.escaped);
			if (!hasSlot) await limiter.take(key, gateway.quota(method, host.credential));
			const { reply, token, unsent = false } = await attempt(method, request, state.refusedToken);
			// A call that never left has not used its slot.
			hasSlot = unsent;
			if (reply.ok) {
				noteWorkingToken(token);
				if (reply.drift) host.reportSchemaDrift(reply.drift);
				return reply.data;
			}
			const hasEscapedForm = gateway.hasEscapedForm?.(request) ?? false;
			const terms = { repeatable, lookAt, msLeft: until - clock.now() };
			const decision = decide({ reply, token, unsent, hasEscapedForm }, state, terms);
			if (decision.action === 'giveUp') throw new GatewayError(decision.failure);
			state = decision.state;
			if (decision.hold) limiter.hold(key, decision.waitMs);
			else if (decision.waitMs > 0) await clock.sleep(decision.waitMs);
		}
	}

	return {
		account: gateway.account(host.credential),
		identity: `${gateway.credential} ${caller}`,
		run: host.run,
		now: () => Date.now(),
		addHint: (message) => host.addHint(message),
		reportSchemaDrift: (what) => host.reportSchemaDrift(what),
		flush: () => host.flush(),
		concurrency: (method) => {
			const inFlight = (gateway.quota(method, host.credential) * latencyMs) / 1000;
			// Each reader of a list costs part of a page at its end, so there are no more than it takes.
			return Math.min(MAX_CONCURRENCY, Math.ceil(inFlight + SPARE));
		},
		read: async (method, params) => await call(method, params, { repeatable: true }),
		send: async (method, params, options) => await call(method, params, options),
	};
}

const noReply = ({ failure, policy }: NoResponse) => {
	const passing = failure.cause === 'temporarily-unavailable' ? 'retry' : 'fail';
	return { failure, policy: policy ?? passing } as const;
};

/** Replies as n8n's helpers give them, and what is said when none came. */
import type { IHttpRequestOptions } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asRecord, parseJson } from '../../kernel/exact-json';
import { NO_REDIRECT } from './trusted-url';

/** The reply's text, so that long integers survive, whatever its status. */
export const TEXT_IN_FULL = {
	encoding: 'text',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
} as const;

export function answerOf(response: unknown) {
	const { statusCode, body } = asRecord(response);
	return { status: Number(statusCode), body: String(body ?? '') };
}

/** The text as JSON with its long integers; undefined when it is none. */
export function readJson(text: string): unknown {
	try {
		return parseJson(text);
	} catch {
		return undefined;
	}
}

/** Posts and gives the reply as text, whatever its status, or why none came. */
export type Post = (
	request: IHttpRequestOptions,
) => Promise<{ readonly status: number; readonly body: string } | { readonly failure: Failure }>;

/**
 * Posts for a credential. The error of a request that failed would show the refresh token; another
 * host that a redirect names would get it, and its answer would be stored.
 */
export const credentialPost =
	(send: (options: IHttpRequestOptions) => Promise<unknown>): Post =>
	async (request) => {
		try {
			return answerOf(await send({ ...request, ...TEXT_IN_FULL, ...NO_REDIRECT }));
		} catch (error) {
			return { failure: unreachable(error) };
		}
	};

/** The network's own error carries the whole request; its bare code is all that goes on. */
export const unreachable = (error: unknown): Failure => ({
	code: networkCode(error),
	message: 'The platform could not be reached, or did not answer in time',
	remedy: 'Check the network of this n8n and the Gateway URL in the credential.',
	cause: 'temporarily-unavailable',
});

/** Whether the platform cannot have seen a request that failed so. */
export const wasNotSent = ({ code }: Failure) =>
	code === `no reply: ${NETWORK.ECONNREFUSED}` || code === `no reply: ${NETWORK.ENOTFOUND}`;

/** In words of our own: n8n swaps a message that holds a bare code of the network for its own. */
const NETWORK: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'refused',
	ECONNRESET: 'reset',
	ECONNABORTED: 'timeout',
	ETIMEDOUT: 'timeout',
	ENOTFOUND: 'unknown host',
	EAI_AGAIN: 'unknown host',
};

function networkCode(error: unknown): string {
	for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
		const known = NETWORK[String(Reflect.get(cause, 'code'))];
		if (known) return `no reply: ${known}`;
	}
	return 'no reply';
}

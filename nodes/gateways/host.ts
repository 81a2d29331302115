/** The n8n side of a call: n8n signs with the credential, sends, and stores renewed tokens. */
import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { GatewayError, type Failure } from '../kernel/errors';
import { asRecord, isRecord } from '../kernel/json';
import type { Host, Sent } from './client';
import type { Gateway } from './gateway';
import { runOf } from './run';
import { fingerprint, REFUSED_TOKEN_HEADER } from './renewal';

export type Context = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

export async function n8nHost(
	context: Context,
	{ credential, tokenField }: Gateway,
): Promise<Host> {
	const read = async () => await context.getCredentials<IDataObject>(credential);
	const tokenOf = (data: IDataObject) => fingerprint(String(data[tokenField] ?? ''));
	const data = await read();
	let token = tokenOf(data);
	const said = new Set<string>();

	return {
		credential: data,
		run: runOf(context),
		async send(request, renew) {
			const headers = renew ? { [REFUSED_TOKEN_HEADER]: token } : {};
			try {
				return await post(context, credential, {
					...request,
					headers: { ...request.headers, ...headers },
				});
			} finally {
				// The next refusal must name the token that n8n holds now, which it may just have renewed.
				if (renew) token = tokenOf(await read());
			}
		},
		hint(message) {
			if (said.has(message)) return;
			said.add(message);
			if ('addExecutionHints' in context) {
				context.addExecutionHints({ message, location: 'outputPane' });
			} else {
				context.logger.warn(message);
			}
		},
	};
}

async function post(
	context: Context,
	credential: string,
	request: IHttpRequestOptions,
): Promise<Sent> {
	try {
		const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
			context,
			credential,
			{
				...request,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
			},
		);
		const { statusCode, body } = asRecord(response);
		return { status: Number(statusCode), body: String(body ?? '') };
	} catch (error) {
		return { failure: isCancelled(context) ? CANCELLED : failureOf(error) };
	}
}

const CANCELLED: Failure = { code: 'CANCELLED', message: 'The execution was stopped' };

const isCancelled = (context: Context) =>
	'getExecutionCancelSignal' in context && context.getExecutionCancelSignal()?.aborted === true;

/**
 * n8n wraps what a credential throws, and an error of the network carries the whole request, access
 * token and all. Only our own failure, or the bare code of the network's, goes on from here.
 */
function failureOf(error: unknown): Failure {
	for (let cause = error; isRecord(cause) || cause instanceof Error; cause = cause.cause) {
		if (cause instanceof GatewayError) return cause.failure;
	}
	return unreachable(error);
}

const unreachable = (error: unknown): Failure => ({
	code: networkCode(error),
	message: 'The platform could not be reached, or did not answer in time',
	remedy: 'Check the network of this n8n and the Gateway URL in the credential.',
	cause: 'temporarily-unavailable',
});

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

/** The n8n side of a call: n8n signs with the credential, sends, and stores renewed tokens. */
import type {
	IAdditionalCredentialOptions,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { CredentialError, type Failure } from '../../kernel/errors';
import { isRecord } from '../../kernel/exact-json';
import { said } from '../../kernel/language/said';
import type { PlatformResponse, Transport, NoResponse } from './client';
import type { Gateway } from '../gateway';
import { refuseOtherShops } from './credential-items';
import { readByEachCall, reusable } from './credential-reuse';
import { answerOf, TEXT_IN_FULL, unreachable } from './response';
import { runOf } from './run-id';
import {
	TokenRefreshError,
	CAN_WAIT_HEADER,
	REFUSED_TOKEN_HEADER,
	tokenByRequest,
} from '../auth/token-refresh';
import { secretsCarried } from './redact';

export type Context = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

export async function n8nHost(context: Context, gateway: Gateway): Promise<Transport> {
	const { credential } = gateway;
	const data = await context.getCredentials<IDataObject>(credential);
	await refuseOtherShops(context, gateway, data);
	const isExecution = 'getInputData' in context;
	const read = isExecution ? readByEachCall : reusable(gateway, data, context.getNode());
	const hinted = new Set<string>();
	const drifts = new Set<string>();

	const hint = (message: string) => {
		if (hinted.has(message)) return;
		hinted.add(message);
		if ('addExecutionHints' in context) {
			context.addExecutionHints({ message: said(message), location: 'outputPane' });
		} else {
			context.logger.warn(message);
		}
	};

	return {
		credential: data,
		run: runOf(context),
		async send(request, refused) {
			const headers = {
				...request.headers,
				[CAN_WAIT_HEADER]: '1',
				...(refused && { [REFUSED_TOKEN_HEADER]: refused }),
			};
			const options = { ...request, headers };
			if (refused) read.drop();
			const sent = await post(context, credential, options, read.next());
			if ('failure' in sent) read.drop();
			// Another caller may have renewed the token meanwhile: it counts what this call carried.
			const token = tokenByRequest.get(options) ?? '';
			return { ...sent, token, secrets: secretsCarried(options) };
		},
		addHint: hint,
		reportSchemaDrift: (what) => drifts.add(what),
		flush() {
			if (drifts.size > 0) hint(driftText([...drifts]));
		},
	};
}

const MAX_DRIFTS = 10;

/** One sentence for all that was not as documented: nothing failed, but somebody should know. */
const driftText = (drifts: readonly string[]) =>
	`The platform’s replies depart from what this version knows: ${drifts.slice(0, MAX_DRIFTS).join('; ')}. The values are passed on as they came.`;

async function post(
	context: Context,
	credential: string,
	request: IHttpRequestOptions,
	signedWith?: IAdditionalCredentialOptions,
): Promise<Omit<PlatformResponse, 'token'> | Omit<NoResponse, 'token'>> {
	try {
		Object.assign(request, TEXT_IN_FULL);
		const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
			context,
			credential,
			request,
			signedWith,
		);
		return answerOf(response);
	} catch (error) {
		return isCancelled(context) ? { failure: CANCELLED } : failureOf(error);
	}
}

/** A call that was under way when it was stopped may have been carried out. */
const CANCELLED: Failure = {
	code: 'CANCELLED',
	message: 'The execution was stopped',
	doubtful: true,
};

const isCancelled = (context: Context) =>
	'getExecutionCancelSignal' in context && context.getExecutionCancelSignal()?.aborted === true;

/**
 * n8n wraps what a credential throws, and an error of the network carries the whole request, access
 * token and all. Only our own failure, or the bare code of the network's, goes on from here.
 */
function failureOf(error: unknown): Omit<NoResponse, 'token'> {
	for (let cause = error; isRecord(cause) || cause instanceof Error; cause = cause.cause) {
		if (cause instanceof CredentialError) {
			const policy = cause instanceof TokenRefreshError ? cause.policy : undefined;
			return { failure: cause.failure, unsent: true, policy };
		}
	}
	return { failure: unreachable(error) };
}

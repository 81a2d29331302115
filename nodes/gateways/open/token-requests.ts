/** Requests tokens from 抖音开放平台 with a form, and returns the outcome as a value. */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asRecord, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Outcome } from '../auth/token-manager';
import { wasNotSent, readJson, type Post } from '../http/response';
import { secretsOf, withoutSecrets } from '../http/redact';
import { formText } from './encode-body';
import { gatewayUrl, openGateway } from './gateway';

/** Shorter than another process waits for a claim. */
const TIMEOUT_MS = 10_000;

export const nowSeconds = () => Math.floor(Date.now() / 1000);

export const clientKeyOf = ({ clientKey }: IDataObject) => asText(clientKey).trim();

export type Asked =
	| { readonly ok: true; readonly data: JsonRecord }
	| Extract<Outcome, { readonly ok: false }>;

/** A request for tokens: a form. */
export const tokenRequest = (
	method: string,
	credential: IDataObject,
	params: Readonly<Record<string, string>>,
) => ({
	method: 'POST' as const,
	url: `${gatewayUrl(credential)}${method}`,
	headers: { 'content-type': 'application/x-www-form-urlencoded' },
	body: formText(params),
	timeout: TIMEOUT_MS,
});

/** `repeatable`: asking twice does no harm, so that a lost answer is as good as none. */
export async function ask(
	method: string,
	credential: IDataObject,
	post: Post,
	params: Readonly<Record<string, string>>,
	mode?: 'repeatable',
): Promise<Asked> {
	const lost = (failure: Failure) => {
		const harmless = mode === 'repeatable' || wasNotSent(failure);
		return { ok: false, failure, fate: harmless ? 'unsent' : 'lost' } as const;
	};
	const answer = await post(tokenRequest(method, credential, params));
	if ('failure' in answer) return lost(answer.failure);
	const answered = openGateway.reply(readJson(answer.body), answer.status, method);
	const reply = withoutSecrets(answered, secretsOf(credential));
	if (reply.ok) return { ok: true, data: asRecord(reply.data) };
	const { failure, policy } = reply;
	if (policy === 'retry') return lost(failure);
	if (policy === 'throttle') {
		const passing = { ...failure, cause: 'temporarily-unavailable' as const };
		return { ok: false, failure: passing, fate: 'unsent' };
	}
	const remedy = failure.remedy?.replaceAll('YOUR_CLIENT_KEY', clientKeyOf(credential));
	const fate = SPENT.includes(failure.code) ? 'spent' : 'refused';
	return { ok: false, failure: { ...failure, remedy }, fate };
}

/** The code was used or is too old; the refresh token ended, or cannot be renewed any more. */
const SPENT = ['10007', '10010', '10020'];

/** Lives come as numbers or as text. */
export const endOf = (seconds: unknown, otherwise: number) =>
	nowSeconds() + (numberOf(seconds) || otherwise);

export const NO_TOKEN: Failure = {
	code: 'no-token',
	message: 'The platform answered without a token',
	remedy: 'Run it again later.',
	cause: 'temporarily-unavailable',
};

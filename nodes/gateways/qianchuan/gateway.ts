/**
 * 巨量千川: reads by GET, lists in the query as JSON, business errors inside HTTP 200.
 * https://open.oceanengine.com/labels/12
 */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { UNEXPLAINED, type CodeRow } from '../error-table';
import type { Gateway } from '../gateway';
import { identityText } from '../auth/identity';
import { rateOf } from '../http/request-rate';
import { gatewayUrlOf } from '../http/trusted-url';
import { unreadable } from '../http/unreadable-reply';
import { CODES, OAUTH_CODES, REFUSED_TOKEN, REFUSED_TOKENS } from './gateway-errors';
import { METHODS, type QianchuanMethod } from './methods';
import { z } from '../../kernel/zod';

export const OFFICIAL_URL = 'https://api.oceanengine.com';
const CREDENTIAL = 'qianchuanApi';
export const BASE_PATH = '/open_api/';

/** Calls a second, all methods together: no source documents the quota, so this is a careful one. */
export const DEFAULT_RATE = 1;

const words = z.unknown().transform(asText);

const envelope = z.object({
	code: z.number().or(z.string().regex(/^-?\d+$/)),
	message: words,
	request_id: words,
	data: z.unknown(),
});

export const qianchuanGateway: Gateway = {
	credential: CREDENTIAL,
	account: ({ appId }) => asText(appId).trim(),
	identity: (credential) =>
		identityText({
			gateway: gatewayUrl(credential),
			app: asText(credential.appId).trim(),
			secret: asText(credential.secret).trim(),
		}),
	// The grant decides whose accounts are read, and each grant has a credential of its own.
	subject: (credential, { credentials }) =>
		`${gatewayUrl(credential)} ${asText(credential.appId).trim()} ${credentials?.[CREDENTIAL]?.id ?? ''}`,
	quota: (_method, credential) => rateOf(credential, DEFAULT_RATE),
	sharesQuota: true,
	request: (method, params, credential) => ({
		method: 'GET',
		url: `${gatewayUrl(credential)}${BASE_PATH}${method}`,
		qs: queryOf(params, methodOf(method)),
	}),
	reply: (body, status, method) => {
		const parsed = envelope.safeParse(body);
		if (!parsed.success) return unreadable(status);
		const { code, message, request_id: logId, data } = parsed.data;
		if (Number(code) === 0) return { ok: true, data };
		const row = rowOf(String(code), message, method);
		const said = `${row.message}${message ? `: ${message}` : ''}`;
		const failure: Failure = {
			code: String(code),
			message: said.replaceAll('{method}', method),
			remedy: row.remedy.replaceAll('{method}', method),
			logId: logId || undefined,
			cause: row.cause,
		};
		return { ok: false, failure, policy: row.policy };
	},
};

export const gatewayUrl = (credential: IDataObject): string =>
	gatewayUrlOf(credential, OFFICIAL_URL);

/** What is known of a method; one that is not in the table is called like most. */
export const methodOf = (method: string): QianchuanMethod =>
	Object.hasOwn(METHODS, method) ? METHODS[method as keyof typeof METHODS] : {};

/** Values as text; lists and objects as JSON. */
function queryOf(params: JsonRecord, { ids = [] }: QianchuanMethod): IDataObject {
	const given = Object.entries(params).filter(([, value]) => value !== undefined);
	return Object.fromEntries(
		given.map(([name, value]) => {
			if (ids.includes(name)) return [name, idsText(value)];
			return [name, typeof value === 'object' ? JSON.stringify(value) : String(value)];
		}),
	);
}

/** Ids beyond 2^53 as bare digits, which `JSON.stringify` cannot write. JSON has no `007`. */
const idsText = (value: unknown) =>
	`[${[value]
		.flat()
		.map((id) => (/^(0|[1-9]\d*)$/.test(asText(id)) ? asText(id) : JSON.stringify(id)))
		.join(',')}]`;

const isOAuth = (method: string) => /^oauth2\/\w*token\/$/.test(method);

const ABOUT_TOKEN = /access[_ -]?token/i;
const DEAD = /过期|无效|失效|expired|invalid/i;

const BY_CODE = new Map(CODES.map((it) => [it.code, it]));
const BY_OAUTH_CODE = new Map(OAUTH_CODES.map((it) => [it.code, it]));

/** The list of codes is not public, so the words count as well. */
function rowOf(code: string, message: string, method: string): CodeRow {
	const passing = BY_CODE.get(code);
	if (isOAuth(method)) {
		const isPassing = passing?.policy === 'retry' || passing?.policy === 'throttle';
		return BY_OAUTH_CODE.get(code) ?? (isPassing ? passing : REFUSED_TOKENS);
	}
	const isDead = ABOUT_TOKEN.test(message) && DEAD.test(message);
	if (isDead && passing?.policy !== 'refreshToken') return REFUSED_TOKEN;
	return passing ?? (/^401\d\d$/.test(code) ? REFUSED_TOKEN : UNKNOWN);
}

const UNKNOWN: CodeRow = {
	code: '',
	policy: 'fail',
	message: 'The platform refused this',
	remedy: UNEXPLAINED,
	cause: 'configuration-invalid',
};

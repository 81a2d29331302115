/**
 * 抖音开放平台: two envelopes, codes as numbers or as text, the payload in `data` or beside it.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/
 */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asRecord, asText, isRecord, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { UNEXPLAINED, type CodeRow } from '../error-table';
import type { Gateway, Reply } from '../gateway';
import { identityText, ownPart } from '../auth/identity';
import { rateOf } from '../http/request-rate';
import { gatewayUrlOf } from '../http/trusted-url';
import { unreadable } from '../http/unreadable-reply';
import { bodyOf, queryOf } from './encode-body';
import { CODES } from './gateway-errors';
import { METHODS, type OpenMethod } from './methods';
import { notice } from './expiry-notice';
import { z } from '../../kernel/zod';

export const OFFICIAL_URL = 'https://open.douyin.com';
const CREDENTIAL = 'douyinOpenApi';

/** Calls a second, all methods together: no source documents the quota. */
export const DEFAULT_RATE = 5;

const words = z.unknown().transform(asText);

/** A code as a number or as text; NaN where it is neither, undefined where there is none. */
const code = z
	.unknown()
	.transform((value) =>
		value === undefined || value === '' ? undefined : (numberOf(value) ?? NaN),
	);

const inner = z
	.object({
		error_code: code,
		description: words,
		sub_error_code: code,
		sub_description: words,
		log_id: words,
		logid: words,
	})
	.partial()
	.catch({});

/** Today's envelope and the old one in one: a reply has the fields of either. */
const envelope = z.object({
	err_no: code,
	err_msg: words,
	log_id: words,
	data: inner,
	extra: inner,
});

type Envelope = z.infer<typeof envelope>;

export const openGateway: Gateway = {
	credential: CREDENTIAL,
	account: ({ clientKey }) => asText(clientKey).trim(),
	identity: identityOf,
	// The grant decides whose account is read, and each grant has a credential of its own.
	subject: (credential, { credentials }) =>
		`${gatewayUrl(credential)} ${asText(credential.clientKey).trim()} ${credentials?.[CREDENTIAL]?.id ?? ''}`,
	quota: (_method, credential) => rateOf(credential, DEFAULT_RATE),
	sharesQuota: true,
	notice: (credential) => notice(ownPart(credential, identityOf(credential))),
	request: (method, params, credential) => {
		const known = methodOf(method);
		const url = `${gatewayUrl(credential)}${method}`;
		const qs = queryOf(known, params);
		if (known.verb === 'GET') return { method: 'GET', url, qs };
		return { method: 'POST', url, qs, ...bodyOf(known, params) };
	},
	reply: (body, status, method) => {
		const parsed = envelope.safeParse(body);
		if (!parsed.success) return unreadable(status);
		return judge(parsed.data, asRecord(body), status, method);
	},
};

function identityOf(credential: IDataObject): string {
	return identityText({
		gateway: gatewayUrl(credential),
		app: asText(credential.clientKey).trim(),
		secret: asText(credential.clientSecret).trim(),
	});
}

export const gatewayUrl = (credential: IDataObject): string =>
	gatewayUrlOf(credential, OFFICIAL_URL);

/** What is known of a method; one that is not in the table is read for a user. */
export const methodOf = (method: string): OpenMethod =>
	Object.hasOwn(METHODS, method)
		? METHODS[method as keyof typeof METHODS]
		: { verb: 'GET', token: 'user' };

const isSuccess = (status: number) => status >= 200 && status < 300;

function judge(reply: Envelope, body: JsonRecord, status: number, method: string): Reply {
	const { err_no, data, extra } = reply;
	const codes = [err_no, data.error_code, extra.error_code].filter((it) => it !== undefined);
	const failed = codes.find((it) => it !== 0);
	if (failed !== undefined) return { ok: false, ...failureOf(failed, reply, method) };
	if (!isSuccess(status)) return unreadable(status);
	if (codes.length > 0) return { ok: true, data: payloadOf(body) };
	// Neither success nor a failure that we know: what came is passed on, with a hint to the user.
	const drift = `${method} answers in another form, without a code`;
	return isRecord(body.data) ? { ok: true, data: payloadOf(body), drift } : unreadable(status);
}

const FRAME = new Set(['data', 'extra', 'err_no', 'err_msg', 'log_id', 'message']);
const INNER_FRAME = new Set(['error_code', 'description', 'captcha', 'desc_url', 'log_id']);

const without = (record: JsonRecord, names: ReadonlySet<string>) =>
	Object.entries(record).filter(([name]) => !names.has(name));

/** What is in `data` together with what is beside it. */
function payloadOf(body: JsonRecord): JsonRecord {
	const { data } = body;
	const beside = without(body, FRAME);
	if (isRecord(data)) return Object.fromEntries([...beside, ...without(data, INNER_FRAME)]);
	const other = data === undefined || data === null ? [] : [['data', data] as const];
	return Object.fromEntries([...beside, ...other]);
}

const ROWS: ReadonlyMap<string, CodeRow> = new Map(CODES.map((row) => [row.code, row]));

/** Turns the codes of a reply into a plain failure. Pure; the table decides. */
function failureOf(failed: number, { err_msg, log_id, data, extra }: Envelope, method: string) {
	const sub = extra.sub_error_code ?? data.sub_error_code ?? 0;
	const row = (sub !== 0 ? ROWS.get(String(sub)) : undefined) ?? ROWS.get(String(failed));
	const said = [
		err_msg || data.description || extra.description,
		extra.sub_description || data.sub_description,
	].filter(Boolean);
	const { message, remedy, policy, cause } = row ?? UNKNOWN;
	const failure: Failure = {
		code: sub === 0 || Number.isNaN(sub) ? String(failed) : `${failed}:${sub}`,
		message: [message, ...said].join(': ').replaceAll('{method}', method),
		remedy: remedy.replaceAll('{method}', method),
		logId: log_id || extra.logid || data.log_id || undefined,
		cause,
	};
	return { failure, policy };
}

const UNKNOWN: CodeRow = {
	code: '',
	policy: 'fail',
	message: 'The platform refused this',
	remedy: UNEXPLAINED,
	cause: 'configuration-invalid',
};

/**
 * 抖店 (Douyin Shop): one POST per method, signed, with business errors inside HTTP 200.
 * https://op.jinritemai.com/docs/guide-docs/148/814
 */

import type { Failure } from '../../kernel/errors';
import { asRecord, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { UNEXPLAINED, type CodeRow } from '../error-table';
import type { Gateway, Policy, Reply } from '../gateway';
import { rateOf } from '../http/request-rate';
import { unreadable } from '../http/unreadable-reply';
import {
	businessMeaning,
	innerNumber,
	isPartial,
	isRepeated,
	numberIn,
} from './method-errors/method-errors';
import { CODES } from './gateway-errors/gateway-errors';
import { OLD_NUMBERS } from './gateway-errors/old-numbers';
import { ExactBody } from './exact-body';
import { expectedShop, gatewayUrl, identityOf, isToolApp, owned, unusedCode } from './token-owner';
import { canonicalJson, escapeHtml } from './signature';
import { z } from '../../kernel/zod';

export const CREDENTIAL = 'douyinShopApi';
const SUCCESS = 10000;

/** Calls a second when the credential does not say: a small part of every published quota. */
export const DEFAULT_RATE = 10;

const words = z.unknown().transform(asText);

/** A number or its text, or none. */
const code = z
	.unknown()
	.refine((value) => value === undefined || value === null || numberOf(value) !== undefined)
	.transform(numberOf);

/** The envelope of today, and in its absence the old one, which some answers still carry. */
const envelope = z.object({
	code,
	msg: words,
	sub_code: words,
	sub_msg: words,
	log_id: words,
	err_no: code,
	message: words,
	data: z.unknown(),
});

type Envelope = z.infer<typeof envelope>;

export const shopGateway: Gateway = {
	credential: CREDENTIAL,
	account: ({ appKey, shopId }) => `${String(appKey)}:${String(shopId)}`,
	/**
	 * The place of a trigger is the shop's: another App Secret, or another app of the same shop, lists
	 * the same orders and must not start it again; nor must a new authorisation of the same shop.
	 * Another gateway is another world (a sandbox, a relay of another shop), whatever the ids say.
	 * Where the platform does not say whose the token of a tool app is, each credential is one shop.
	 */
	subject: (credential, { credentials }) => {
		const known = expectedShop(owned(credential));
		const unknown = () =>
			`${asText(credential.appKey).trim()} ${credentials?.[CREDENTIAL]?.id ?? ''}`;
		return `${gatewayUrl(credential)} ${known || unknown()}`;
	},
	isUnsettled: (credential) =>
		isToolApp(credential) && (unusedCode(credential) !== '' || !owned(credential).accessToken),
	identity: identityOf,
	quota: (_method, credential) => rateOf(credential, DEFAULT_RATE),
	request: (method, params, credential, escaped) => {
		const body = canonicalJson(params);
		const text = escaped ? escapeHtml(body) : body;
		return {
			...shopRequest(gatewayUrl(credential), method, text),
			body: new ExactBody(text),
		};
	},
	hasEscapedForm: ({ body }) => /[&<>]/.test(String(body)),
	reply: (body, status, method) => {
		const parsed = envelope.safeParse(body);
		if (!parsed.success) return unreadable(status);
		return judge(parsed.data, status, method);
	},
};

/** The data of a write whose idempotency key the platform has already seen. */
export const ALREADY_DONE: JsonRecord = Object.freeze({ alreadyDone: true });

/** `body` must be the very text that is signed. */
export const shopRequest = (baseUrl: string, method: string, body: string) => ({
	method: 'POST' as const,
	url: `${baseUrl}/${method.replaceAll('.', '/')}`,
	headers: {
		'content-type': 'application/json',
		// Asks for today's error fields only; the old ones are understood as well.
		'x-open-no-old-err-code': '1',
	},
	body,
});

function judge(reply: Envelope, status: number, method: string): Reply {
	const { code, err_no: old, data } = reply;
	if (code === SUCCESS || (code === undefined && old === 0)) return inside(reply, method);
	// Neither success nor a failure that we know: what came is passed on, with a hint to the user.
	const unknown = code === undefined ? old === undefined : code === 0;
	if (unknown && data !== undefined) return { ok: true, data, drift: NEW_ENVELOPE(method) };
	if (unknown) return unreadable(status);
	if (isPartial(method, numberIn(reply.sub_code), code ?? NaN) && data) return { ok: true, data };
	if (isRepeated(method, reply.sub_code)) return { ok: true, data: ALREADY_DONE };
	return { ok: false, ...failureOf(reply, method) };
}

/** Some methods say inside `data` that they failed. */
function inside(reply: Envelope, method: string): Reply {
	const number = innerNumber(method, reply.data);
	if (number === undefined) return { ok: true, data: reply.data };
	const { code_msg } = asRecord(reply.data);
	const failed = { ...reply, sub_code: `isv.business-failed:${number}`, sub_msg: asText(code_msg) };
	return { ok: false, ...failureOf(failed, method) };
}

const NEW_ENVELOPE = (method: string) => `${method} answers in another form, without code 10000`;

/** Turns the codes of a reply into a plain failure. Pure; the tables decide. */
function failureOf(reply: Envelope, method: string): { failure: Failure; policy: Policy } {
	// Some answers carry a blank after the colon: "dop.token-generate-failed: code-expired".
	const subCode = reply.sub_code.replace(/\s+/g, '');
	const code = subCode || (reply.code === undefined ? `err_no:${reply.err_no}` : `${reply.code}`);
	const row = rowOf(subCode, String(reply.code ?? OLD_NUMBERS[reply.err_no ?? 0]));
	const words = reply.sub_msg || reply.msg || reply.message;
	const number = numberIn(subCode);
	const known = Number.isNaN(number) ? undefined : businessMeaning(method, number);
	const meaning = known?.message ?? row?.message ?? 'The platform refused this';
	const policy = known ? (known.retry ? 'retry' : 'fail') : (row?.policy ?? 'fail');
	return {
		policy,
		failure: {
			code,
			message: `${meaning}${words ? `: ${words}` : ''}`.replaceAll('{method}', method),
			remedy: (known?.remedy ?? row?.remedy ?? UNEXPLAINED).replaceAll('{method}', method),
			logId: reply.log_id || undefined,
			cause: known ? causeOf(known) : (row?.cause ?? 'configuration-invalid'),
		},
	};
}

/** A refusal that a method's own table explains is none of the platform's troubles. */
const causeOf = ({ retry }: { readonly retry: boolean }) =>
	retry ? ('temporarily-unavailable' as const) : ('configuration-invalid' as const);

const ROWS: ReadonlyMap<string, CodeRow> = new Map(CODES.map((row) => [row.code, row]));

/** The most precise row: the whole sub_code, its family, then the bare code. */
function rowOf(subCode: string, code: string): CodeRow | undefined {
	const family = subCode.split(':', 1)[0] ?? '';
	return ROWS.get(subCode) ?? ROWS.get(family) ?? ROWS.get(code);
}

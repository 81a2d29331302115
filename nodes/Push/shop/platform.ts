/** 抖店: a list of messages in one signed request. https://op.jinritemai.com/docs/guide-docs/153/99 */
import { createHash } from 'crypto';

import { asText, isRecord } from '../../kernel/json';
import { CREDENTIAL } from '../../gateways/shop/gateway';
import type { PushPlatform } from '../platform';
import { Refused } from '../refusal';
import { isSignedByShop } from '../verification';
import { messageOf, type Raw } from './item';

/** Sent when the address is saved in the console: it wants an answer, and tells nothing. */
const PROBE = '0';

export const shop: PushPlatform = {
	credential: CREDENTIAL,
	chosen: ({ events }) => events,
	app: ({ appKey, appSecret }) => ({
		key: String(appKey ?? '').trim(),
		secret: String(appSecret ?? '').trim(),
	}),
	isSigned: isSignedByShop,
	take: (body, _request, { settings }) => ({
		messages: (Array.isArray(body) ? body : [body])
			.map(rawOf)
			.filter(({ tag }) => tag !== PROBE)
			.map((raw) => messageOf(raw, settings.keyedBy)),
	}),
};

/** The platform writes `msg_id` and text, its documentation also `msgId` and numbers. */
function rawOf(message: unknown): Raw {
	const tag = isRecord(message) ? asText(message.tag).trim() : '';
	if (!isRecord(message) || !/^\d{1,9}$/.test(tag)) {
		throw new Refused(400, 'the body holds what is not a message with a tag');
	}
	const id = asText(message.msg_id) || asText(message.msgId) || contentId(message);
	return { tag, id, data: message.data };
}

/** Without an id the same content is taken for the same message. */
const contentId = (message: object) =>
	createHash('sha256').update(JSON.stringify(message)).digest('hex').slice(0, 32);

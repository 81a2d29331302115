/** An event of 抖音开放平台 as one item, with what an answer to it needs. */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull, textOrNull } from '../../values/cells';
import { asRecords, asText, isRecord, type JsonRecord } from '../../kernel/exact-json';
import { said } from '../../kernel/language/said';
import { DEEP_HINT, payloadOf, type Content } from '../content';
import type { Message } from '../platform';
import { isoOf } from '../../values/push-time';
import { kindOf } from './event-types';

/** `mark` is made of what the signature covers; `msgId`, the header of the request, is not. */
export function messageOf(
	body: JsonRecord,
	{ value: content, isTooDeep }: Content,
	msgId: string,
	mark: string,
): Message {
	const event = asText(body.event);
	const kind = kindOf(event);
	const details = isRecord(content) ? content : {};
	const hint = isTooDeep
		? DEEP_HINT
		: kind
			? undefined
			: `The event ${event} is not known to this version.`;
	const [from, to] = [textOrNull(body.from_user_id), textOrNull(body.to_user_id)];
	const [openId, accountOpenId] = kind?.fan === 'to' ? [to, from] : [from, to];
	const json: IDataObject = {
		event,
		eventText: kind?.text ?? null,
		msgId: msgId || null,
		eventKey: `${event}:${asText(details.server_message_id) || mark.slice(0, KEY_DIGITS)}`,
		occurredAt: isoOf(details.create_time ?? details.action_time ?? details.update_time),
		openId,
		accountOpenId,
		...columnsOf(details, openId),
		payload: payloadOf(content),
		...(hint && { hint: said(hint) }),
	};
	return { mark, kind: kind?.event, json };
}

const KEY_DIGITS = 32;

const GRANTED = 1;

/** `messageId` and `conversationId` are what a reply wants as `msg_id` and `conversation_id`. */
function columnsOf(details: JsonRecord, openId: string | null): IDataObject {
	const person = asRecords(details.user_infos).find(({ open_id }) => asText(open_id) === openId);
	const { scopes, auth_status: status } = details;
	return {
		...('conversation_short_id' in details && {
			conversationId: textOrNull(details.conversation_short_id),
			conversationType: numberOrNull(details.conversation_type),
		}),
		...('server_message_id' in details && { messageId: textOrNull(details.server_message_id) }),
		...('message_type' in details && {
			messageType: textOrNull(details.message_type),
			text: textOrNull(details.text),
			source: textOrNull(details.source),
		}),
		...(person && { nickName: textOrNull(person.nick_name) }),
		...('action_type' in details && { actionType: numberOrNull(details.action_type) }),
		...(status !== undefined && {
			authorized: numberOrNull(status) === GRANTED,
			expireTime: isoOf(details.expire_time),
		}),
		...(Array.isArray(scopes) && { scopes: scopes.map(asText) }),
	};
}

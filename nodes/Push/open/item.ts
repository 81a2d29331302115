/** An event of 抖音开放平台 as one item, with what an answer to it needs. */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull, textOrNull } from '../../gateways/shop/cells';
import { asRecords, asText, isRecord, type JsonRecord } from '../../kernel/json';
import type { Message } from '../platform';
import { isoOf } from '../time';
import { kindOf } from './kinds';

export function messageOf(body: JsonRecord, content: unknown, id: string): Message {
	const event = asText(body.event);
	const kind = kindOf(event);
	const details = isRecord(content) ? content : {};
	const [from, to] = [textOrNull(body.from_user_id), textOrNull(body.to_user_id)];
	const [openId, accountOpenId] = kind?.fan === 'to' ? [to, from] : [from, to];
	const json: IDataObject = {
		event,
		eventText: kind?.text ?? null,
		msgId: id,
		eventKey: `${event}:${asText(details.server_message_id) || id}`,
		occurredAt: isoOf(details.create_time ?? details.action_time ?? details.update_time),
		openId,
		accountOpenId,
		...columnsOf(details, openId),
		payload: content as IDataObject,
		...(!kind && { hint: `The event ${event} is not known to this version.` }),
	};
	return { id, kind: kind?.event, json };
}

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

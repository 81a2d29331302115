/** A message of 抖店 as one item. */
import type { IDataObject } from 'n8n-workflow';

import { asText, isRecord, type JsonRecord } from '../../kernel/exact-json';
import { said } from '../../kernel/language/said';
import { DEEP_HINT, payloadOf } from '../content';
import type { Message } from '../platform';
import { firstTime } from '../../values/push-time';
import { columnsOf } from './columns';
import { keyOf, type KeyedBy } from './event-keys';
import type { KindOf } from './message-type';
import { kindOf } from './message-types';
import type { Raw } from './raw-message';

export function messageOf(raw: Raw, keyedBy: KeyedBy): Message {
	const kind = raw.isNumbered ? kindOf(raw.tag) : undefined;
	const { value: data, isTooDeep } = raw.content;
	if (!kind || !isRecord(data) || isTooDeep) return rawMessage(raw, kind);
	const { tag, id, mark, uniqueKey } = raw;
	const json: IDataObject = {
		tag,
		event: kind.name,
		eventText: kind.text,
		msgId: id,
		eventKey: keyOf(kind, data, uniqueKey, keyedBy),
		occurredAt: occurredAt(kind, data),
		...columnsOf(data),
		payload: payloadOf(data),
	};
	return { mark, kind: kind.name, shopId: shopIdIn(data), json };
}

/** A message that this version does not understand is passed on as it came, with a hint. */
function rawMessage(raw: Raw, kind: KindOf | undefined): Message {
	const { tag, id, mark, uniqueKey, isNumbered, content } = raw;
	const data = content.value;
	const json: IDataObject = {
		tag: isNumbered ? tag : null,
		event: kind?.name ?? null,
		eventText: kind?.text ?? null,
		msgId: id,
		eventKey: `tag${isNumbered ? tag : ''}:${uniqueKey}`,
		occurredAt: null,
		...(isNumbered && isRecord(data) && columnsOf(data)),
		payload: payloadOf(data),
		hint: said(hintAbout(raw, kind)),
	};
	const shopId = isNumbered && isRecord(data) ? shopIdIn(data) : undefined;
	return { mark, kind: kind?.name, shopId, json };
}

function hintAbout({ tag, isNumbered, content }: Raw, kind: KindOf | undefined): string {
	if (content.isTooDeep) return DEEP_HINT;
	if (!isNumbered) {
		return 'An entry came without a tag that is a number. It is passed on as it came.';
	}
	return kind
		? `Tag ${tag} came with a payload of another shape than documented. It is passed on as it came.`
		: `Tag ${tag} is not known to this version. It is passed on as it came.`;
}

const shopIdIn = ({ shop_id }: JsonRecord) => asText(shop_id) || undefined;

/** Other time fields, for a message without the one of its kind. */
const ALSO = ['update_time', 'agree_time', 'return_time', 'refuse_time'];

const occurredAt = ({ time }: KindOf, data: JsonRecord) =>
	firstTime([...(time === undefined ? [] : [time]), ...ALSO].map((field) => data[field]));

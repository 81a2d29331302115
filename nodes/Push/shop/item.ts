/** A message of 抖店 as one item. */
import type { IDataObject } from 'n8n-workflow';

import { asText, isRecord, parseJson, type JsonRecord } from '../../kernel/json';
import type { Message } from '../platform';
import { isoOf } from '../time';
import { columnsOf } from './columns';
import { keyOf, type KeyedBy } from './keys';
import type { KindOf } from './kind';
import { kindOf } from './kinds';

/** A message as it came: `data` is JSON in a text in real traffic, an object in the documentation. */
export interface Raw {
	readonly tag: string;
	readonly id: string;
	readonly data: unknown;
}

export function messageOf(raw: Raw, keyedBy: KeyedBy): Message {
	const { tag, id } = raw;
	const kind = kindOf(tag);
	const data = dataOf(raw);
	if (!kind || !isRecord(data)) return rawMessage(raw, kind, data);
	const json: IDataObject = {
		tag,
		event: kind.name,
		eventText: kind.text,
		msgId: id,
		eventKey: keyOf(kind, data, id, keyedBy),
		occurredAt: kind.time === undefined ? null : isoOf(data[kind.time] ?? data.update_time),
		...columnsOf(data),
		payload: data as IDataObject,
	};
	return { id, kind: kind.name, shopId: shopIdIn(data), json };
}

/** What this version does not understand passes as it came, with a word about it. */
function rawMessage({ tag, id }: Raw, kind: KindOf | undefined, data: unknown): Message {
	const json: IDataObject = {
		tag,
		event: kind?.name ?? null,
		eventText: kind?.text ?? null,
		msgId: id,
		eventKey: `tag${tag}:${id}`,
		occurredAt: null,
		...(isRecord(data) && columnsOf(data)),
		payload: data as IDataObject,
		hint: kind
			? `Tag ${tag} came with a payload of another shape than documented. It is passed on as it came.`
			: `Tag ${tag} is not known to this version. It is passed on as it came.`,
	};
	return { id, kind: kind?.name, shopId: isRecord(data) ? shopIdIn(data) : undefined, json };
}

const shopIdIn = ({ shop_id }: JsonRecord) => asText(shop_id) || undefined;

/** A text that is no JSON stays that text. */
function dataOf({ data }: Raw): unknown {
	if (typeof data !== 'string') return data ?? null;
	try {
		return parseJson(data);
	} catch {
		return data;
	}
}

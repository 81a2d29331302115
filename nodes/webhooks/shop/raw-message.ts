/** A message of 抖店 as it came, before anything of its content is understood. */
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { contentOf, digestOf, type Content } from '../content';

export interface Raw {
	/** Digits; empty or other text where the entry is not what the platform documents. */
	readonly tag: string;
	readonly isNumbered: boolean;
	/** The platform's id of it; a digest of the content where it has none. */
	readonly id: string;
	/** Identifies a repeat: the id alone does not distinguish messages. */
	readonly mark: string;
	/** Makes the event key unique where the content has no time. */
	readonly uniqueKey: string;
	/** `data`; of an entry without a tag the whole of it. */
	readonly content: Content;
}

const ID_DIGITS = 32;
const KEY_DIGITS = 8;

/** The platform writes `msg_id` and text, its documentation also `msgId` and numbers. */
export function rawOf(entry: JsonRecord): Raw {
	const tag = asText(entry.tag).trim();
	const isNumbered = /^\d{1,9}$/.test(tag);
	const given = asText(entry.msg_id) || asText(entry.msgId);
	const isDocumented = isNumbered && entry.data !== undefined;
	const digest = digestOf(isDocumented ? entry.data : entry);
	return {
		tag,
		isNumbered,
		id: given || digest.slice(0, ID_DIGITS),
		mark: digestOf([tag, given, digest]),
		uniqueKey: given ? `${given}:${digest.slice(0, KEY_DIGITS)}` : digest.slice(0, ID_DIGITS),
		content: contentOf(isNumbered ? entry.data : entry),
	};
}

/** One message of 抖店, from what happened to the bytes. */
import { parse } from 'lossless-json';
import type { Random } from '../random.mts';
import { writeJson, Written } from '../json.mts';
import type { Subscription } from './requests.mts';

/** What happened: a tag, and the fields of its `data`. Ids are `Int64`. */
export interface Fact {
	readonly tag: string;
	readonly data: object;
}

export interface Message {
	readonly tag: string;
	readonly id: string;
	/** `data` as JSON. */
	readonly data: string;
}

/** The form of the samples: `04288…8874::100:1618990587:6837…9128`. */
export function message({ tag, data }: Fact, now: number, draw: Random): Message {
	const id = `0${draw.digits(18)}::${tag}:${now}:6${draw.digits(18)}`;
	return { tag, id, data: writeJson(data) };
}

/** The test message that saving an address sends. Its content is unspecified. */
export const probe = (draw: Random): Message => ({
	tag: '0',
	id: `0${draw.digits(18)}`,
	data: new Date(0).toISOString(),
});

/** The id that all messages have where the subscription wants it so. */
export const ONE_ID = '04288000000000000000::0:0:60000000000000000000';

export function bodyOf(
	messages: readonly Message[],
	{
		dataAs,
		bareObject,
		oneId,
		oddEntries,
	}: Pick<Subscription, 'dataAs' | 'bareObject' | 'oneId' | 'oddEntries'>,
): string {
	const list = messages.map(({ tag, id, data }) => ({
		tag,
		msg_id: oneId ? ONE_ID : id,
		data: dataAs === 'object' && tag !== '0' ? new Written(data) : data,
	}));
	if (bareObject && list.length === 1) return writeJson(list[0]);
	const isProbe = messages.every(({ tag }) => tag === '0');
	return writeJson(isProbe ? list : [...list, ...oddEntries]);
}

/** `data` with integers beyond 2^53 as text, for comparing. */
export const readData = (data: string): unknown =>
	parse(data, undefined, (digits) =>
		Number.isInteger(Number(digits)) && !Number.isSafeInteger(Number(digits))
			? digits
			: Number(digits),
	);

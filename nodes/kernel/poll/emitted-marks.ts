/**
 * What was emitted, in few bytes: a trigger keeps thousands of keys, and n8n stores them with every
 * execution. Of each key 60 bits of a hash are kept, and of its time the minute.
 *
 * Two keys share a mark once in 10^18: at 10,000 changes an hour, once in a million years.
 */
import { createHash } from 'crypto';

const LENGTH = 10;
const MINUTE = 60;

export const markOf = (key: string) =>
	createHash('sha256').update(key).digest('base64url').slice(0, LENGTH);

/** Mark → Unix seconds. */
export type Marks = Readonly<Record<string, number>>;

/** As n8n stores them: minute since 1970 → the marks of that minute, one after the other. */
export function packed(marks: Marks): Record<string, string> {
	const minutes: Record<string, string> = {};
	for (const [mark, time] of Object.entries(marks)) {
		const minute = String(Math.floor(time / MINUTE));
		minutes[minute] = (minutes[minute] ?? '') + mark;
	}
	return minutes;
}

/** Each with the last second of its minute: a mark may be kept for longer, never for less. */
export function unpacked(minutes: Readonly<Record<string, string>>): Marks {
	const marks: Record<string, number> = {};
	for (const [minute, text] of Object.entries(minutes)) {
		const time = Number(minute) * MINUTE + MINUTE - 1;
		for (let at = 0; at + LENGTH <= text.length; at += LENGTH) {
			marks[text.slice(at, at + LENGTH)] = time;
		}
	}
	return marks;
}

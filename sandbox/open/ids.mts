/** Opaque ids as the samples have them: UUIDs, `_000…`, and long ones with `@ / + =` in them. */
import { createHash } from 'node:crypto';
import type { Random } from '../random.mts';

const hex = (draw: Random, length: number) =>
	Array.from({ length }, () => draw.int(0, 15).toString(16)).join('');

export function uuid(draw: Random): string {
	return `${hex(draw, 8)}-${hex(draw, 4)}-4${hex(draw, 3)}-a${hex(draw, 3)}-${hex(draw, 12)}`;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];

export function letters(draw: Random, length: number): string {
	return Array.from({ length }, () => draw.pick(LETTERS)).join('');
}

/** Some open_ids are UUIDs, some look like `_000FnVpk1_9MMOGOTvzFqPoQCxmyooIfgaC`. */
export function openId(draw: Random): string {
	return draw.chance(0.6)
		? uuid(draw)
		: `_000${letters(draw, 5)}_${letters(draw, 14)}-${letters(draw, 11)}`;
}

/** A message, conversation, media or card; the same parts give the same id. */
export function sealed(seed: number, ...parts: Array<string | number>): string {
	return `@${createHash('sha512')
		.update(['open', seed, ...parts].join('/'))
		.digest('base64')}`;
}

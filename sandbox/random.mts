/**
 * Everything accidental in the sandbox comes from here, so that one seed gives one world. A stream
 * is named by its keys (`random(seed, 'order', 17)`) and does not depend on what was drawn before.
 */
import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export class Random {
	private readonly state: number;
	private readonly generator: ReturnType<typeof xoroshiro128plus>;

	constructor(state: number) {
		this.state = state;
		this.generator = xoroshiro128plus(state);
	}

	/** A whole number, both ends included. */
	int(from: number, to: number): number {
		return uniformInt(this.generator, from, to);
	}

	chance(share: number): boolean {
		return this.int(0, 999_999) < share * 1_000_000;
	}

	pick<T>(list: readonly T[]): T {
		return entry(list, this.int(0, list.length - 1));
	}

	/** One of the entries, each as likely as its weight. */
	weighted<T>(entries: ReadonlyArray<readonly [T, number]>): T {
		let total = 0;
		for (const [, weight] of entries) total += weight;
		let left = this.int(0, 999_999) * (total / 1_000_000);
		for (const [value, weight] of entries) if ((left -= weight) < 0) return value;
		return entry(entries, entries.length - 1)[0];
	}

	digits(length: number): string {
		let text = '';
		for (let left = length; left > 0; left -= 9) {
			const part = Math.min(left, 9);
			text += String(this.int(0, 10 ** part - 1)).padStart(part, '0');
		}
		return text;
	}

	/** A stream of its own, named by the key. */
	fork(key: number): Random {
		return new Random(mix(this.state, key));
	}
}

export function random(seed: number, ...keys: Array<string | number>): Random {
	return new Random(
		createHash('sha256')
			.update([seed, ...keys].join('/'))
			.digest()
			.readInt32LE(),
	);
}

function entry<T>(list: readonly T[], index: number): T {
	if (index < 0 || index >= list.length) throw new RangeError(`no entry ${index}`);
	return list[index] as T;
}

/** Spreads neighbouring keys far apart (the finaliser of MurmurHash3). */
function mix(state: number, key: number): number {
	let h = state ^ Math.imul(key + 1, 0x9e3779b1);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return h ^ (h >>> 16);
}

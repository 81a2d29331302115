/**
 * Ids of 19 digits beyond 2^53, unique and in no visible order. A counter is scattered over its
 * range by a multiplication that has an inverse there, so no two are ever the same.
 */
const RANGE = 10n ** 17n;
/** Odd and not a multiple of 5, so coprime to the range. */
const STEP = 61_803_398_874_989_489n;

const IDS_OF_A_ROUND = 100_000n;
/** Of one seed, until the next seed begins. */
const ROUNDS = 100n;

export class Ids {
	private readonly base: bigint;
	private readonly shift: bigint;
	private count = 0n;

	/**
	 * `base` is the 19-digit number the ids start from, `seed` moves where they begin. A further `round` of
	 * the same seed has ids of its own.
	 */
	constructor(base: bigint, seed: number, round = 0) {
		this.base = base;
		const start = BigInt(Math.abs(seed) % 1_000_000) * ROUNDS + (BigInt(round) % ROUNDS);
		this.shift = start * IDS_OF_A_ROUND;
	}

	next(): string {
		this.count += 1n;
		return String(this.base + (((this.shift + this.count) * STEP) % RANGE));
	}
}

/** How many follow an account, day by day: the crowd that is there anyway, and the simulated fans. */
import type { Account } from '../accounts.mts';

const DAY = 86_400;

export class Following {
	/** Whose fans the simulated ones are. */
	private readonly owner: Account;
	/** Follows (+1) and unfollows (−1). */
	private readonly changes: Array<{ at: number; by: 1 | -1 }> = [];

	constructor(owner: Account) {
		this.owner = owner;
	}

	add(at: number, by: 1 | -1): void {
		this.changes.push({ at, by });
	}

	total(account: Account): number {
		return account.crowd + sum(this.of(account));
	}

	/** At the end of the day that begins at this midnight. */
	totalOn(account: Account, midnight: number): number {
		const later = this.of(account).filter(({ at }) => at >= midnight + DAY);
		return this.total(account) - sum(later);
	}

	newOn(account: Account, midnight: number): number {
		return this.of(account).filter(
			({ at, by }) => by === 1 && at >= midnight && at < midnight + DAY,
		).length;
	}

	private of(account: Account) {
		return account === this.owner ? this.changes : [];
	}
}

function sum(changes: ReadonlyArray<{ by: number }>): number {
	return changes.reduce((total, { by }) => total + by, 0);
}

/** Entries kept in the order of a time, ties by id: windows and pages by position, without a scan. */
interface Identified {
	readonly id: string;
}

export class Timeline<T extends Identified> {
	private readonly timeOf: (entry: T) => number;
	private readonly entries: T[] = [];

	constructor(timeOf: (entry: T) => number) {
		this.timeOf = timeOf;
	}

	get size(): number {
		return this.entries.length;
	}

	/** Many at once: one sort instead of many searches. */
	fill(entries: readonly T[]): void {
		for (const entry of entries) this.entries.push(entry);
		this.entries.sort((a, b) => this.timeOf(a) - this.timeOf(b) || (a.id < b.id ? -1 : 1));
	}

	insert(entry: T): void {
		const at = this.position(this.timeOf(entry), entry.id);
		if (at === this.entries.length) this.entries.push(entry);
		else this.entries.splice(at, 0, entry);
	}

	/** Call before the entry's time changes. */
	remove(entry: T): void {
		const at = this.position(this.timeOf(entry), entry.id);
		if (this.entries[at] !== entry) throw new Error(`not on the timeline: ${entry.id}`);
		this.entries.splice(at, 1);
	}

	/** Positions of the entries with `from` ≤ time < `to`. */
	span(from: number, to: number): [number, number] {
		const low = this.position(from, '');
		return [low, Math.max(low, this.position(to, ''))];
	}

	slice(low: number, high: number): T[] {
		return this.entries.slice(low, high);
	}

	private position(time: number, id: string): number {
		let low = 0;
		let high = this.entries.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			const entry = this.entries[middle] as T;
			const before = this.timeOf(entry) < time || (this.timeOf(entry) === time && entry.id < id);
			if (before) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

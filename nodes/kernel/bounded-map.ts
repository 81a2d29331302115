/** Maps that live as long as the process. */

/** Identities (gateway, app, secret, shop) of which one process remembers something. */
export const MAX_IDENTITIES = 10_000;

/** A map that forgets what was not used for longest, so that a process never grows without bound. */
export class BoundedMap<V> {
	private readonly entries = new Map<string, V>();
	private readonly max: number;

	/** @param max entries that are kept */
	constructor(max: number) {
		this.max = max;
	}

	get size(): number {
		return this.entries.size;
	}

	has(key: string): boolean {
		return this.entries.has(key);
	}

	/** Counts as a use. */
	get(key: string): V | undefined {
		const value = this.entries.get(key);
		if (value !== undefined) this.set(key, value);
		return value;
	}

	set(key: string, value: V): void {
		this.entries.delete(key);
		this.entries.set(key, value);
		const [oldest] = this.entries.keys();
		if (this.entries.size > this.max && oldest !== undefined) this.entries.delete(oldest);
	}

	delete(key: string): void {
		this.entries.delete(key);
	}
}

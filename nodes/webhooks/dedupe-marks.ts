/** The marks of the messages that came, bounded for each node and for the process. */

/** Length of a mark: 60 bits of a hash. That two of 100,000 are equal is out of the question. */
export const MARK = 10;

export interface Bounds {
	/** Marks that one node remembers in this process. */
	readonly known: number;
	/** Of these the latest, which n8n stores with the workflow. */
	readonly stored: number;
	/** Marks of all nodes of this process. A mark takes about 60 bytes. */
	readonly all: number;
}

export class Marks {
	private readonly known = new Set<string>();
	private readonly bounds: Bounds;
	private recent: string[] = [];
	private text = '';

	constructor(bounds: Bounds) {
		this.bounds = bounds;
	}

	get size(): number {
		return this.known.size;
	}

	/** Takes over what n8n has stored, perhaps by another process. */
	learn(stored: unknown) {
		if (typeof stored !== 'string' || stored === this.text) return;
		this.text = stored;
		for (let at = 0; at + MARK <= stored.length; at += MARK) {
			this.note(stored.slice(at, at + MARK));
		}
		this.recent = this.recent.slice(-this.bounds.stored);
	}

	/** False when it is known. */
	note(mark: string): boolean {
		if (this.known.has(mark)) return false;
		this.known.add(mark);
		this.recent.push(mark);
		const [oldest] = this.known;
		if (this.known.size > this.bounds.known && oldest !== undefined) this.known.delete(oldest);
		return true;
	}

	toStore(): string {
		this.recent = this.recent.slice(-this.bounds.stored);
		this.text = this.recent.join('');
		return this.text;
	}
}

/** The marks of each node. Beyond the bound of the process the longest unused node's are dropped. */
export class MarksByNode {
	private readonly marks = new Map<string, Marks>();
	private readonly bounds: Bounds;

	constructor(bounds: Bounds) {
		this.bounds = bounds;
	}

	/** Marks that the process holds. */
	get size(): number {
		return [...this.marks.values()].reduce((sum, { size }) => sum + size, 0);
	}

	of(node: string): Marks {
		const marks = this.marks.get(node) ?? new Marks(this.bounds);
		this.marks.delete(node);
		this.marks.set(node, marks);
		return marks;
	}

	/** To be called when marks were added. The node in use keeps its own. */
	shrink() {
		for (const node of [...this.marks.keys()].slice(0, -1)) {
			if (this.size <= this.bounds.all) return;
			this.marks.delete(node);
		}
	}

	forget(node: string) {
		this.marks.delete(node);
	}
}

/** What the demo remembers of its folder from start to start, beside n8n's own data. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Remembered {
	/** The version of n8n that was last at work here. */
	n8n?: string;
	/** Starts so far: each has a round of the sandbox of its own. */
	starts: number;
	/** Addresses stay, so that bookmarks, webhooks and a user's credentials hold. */
	ports: { n8n?: number; sandbox?: number };
	/** IDs of the demo's own credentials, by type. */
	credentials: Record<string, string>;
	/** Examples that were put in: what was put in, and what n8n made of it. */
	examples: Record<string, { source: string; stored: string }>;
	/** Data tables that were put in; one that its user deleted stays away. */
	tables: string[];
}

export class Memory {
	readonly it: Remembered;
	private readonly file: string;

	/** One that cannot be read is as none: what the demo had put in is found again by its name. */
	constructor(file: string) {
		this.file = file;
		this.it = { starts: 0, ports: {}, credentials: {}, examples: {}, tables: [] };
		try {
			Object.assign(this.it, JSON.parse(readFileSync(file, 'utf8')));
		} catch {
			// A first start, or one that was killed on its way.
		}
	}

	/** In one step, as the demo may be killed at any time. */
	change(change: (it: Remembered) => void): void {
		change(this.it);
		writeFileSync(`${this.file}.new`, `${JSON.stringify(this.it, null, '\t')}\n`);
		renameSync(`${this.file}.new`, this.file);
	}
}

/** Whether version `a` (`2.40.7`) is newer than `b`. */
export function isNewer(a: string, b: string): boolean {
	const [left, right] = [a, b].map((version) => version.split('.').map(Number));
	const at = (left ?? []).findIndex((part, index) => part !== (right ?? [])[index]);
	return at !== -1 && (left?.[at] ?? 0) > (right?.[at] ?? 0);
}

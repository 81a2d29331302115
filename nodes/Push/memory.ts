/**
 * Remembers which messages came already. The platforms repeat what they think was not answered.
 *
 * A process remembers the latest hundred thousand, and every request is compared with it at once, also
 * when several run at the same time. n8n stores the latest five thousand with the workflow, so that a
 * restart does not forget, and another webhook process learns of them. n8n writes that after the
 * request: a repeat that reaches two processes in the same moment passes, and carries the same keys.
 */
import { createHash } from 'crypto';
import type { IWebhookFunctions } from 'n8n-workflow';

/** Stored of each message: 60 bits of a hash. That two of 5,000 fall together is out of the question. */
const MARK = 10;
const STORED = 5_000;
const KNOWN = 100_000;

const markOf = (id: string) => createHash('sha256').update(id).digest('base64').slice(0, MARK);

class Memory {
	private readonly known = new Set<string>();
	private recent: string[] = [];
	private text = '';

	/** What n8n has stored, perhaps by another process. */
	learn(stored: unknown) {
		if (typeof stored !== 'string' || stored === this.text) return;
		this.text = stored;
		for (let at = 0; at + MARK <= stored.length; at += MARK) {
			this.note(stored.slice(at, at + MARK));
		}
	}

	/** False when it is known. */
	note(mark: string): boolean {
		if (this.known.has(mark)) return false;
		this.known.add(mark);
		this.recent.push(mark);
		const [oldest] = this.known;
		if (this.known.size > KNOWN && oldest !== undefined) this.known.delete(oldest);
		return true;
	}

	toStore(): string {
		this.recent = this.recent.slice(-STORED);
		this.text = this.recent.join('');
		return this.text;
	}
}

const memories = new Map<string, Memory>();

/** Those that did not come before. Takes note of them, unless the node is only tried out. */
export function withoutRepeats<M extends { readonly id: string }>(
	context: IWebhookFunctions,
	messages: readonly M[],
): M[] {
	if (context.getMode() === 'manual') return [...messages];
	const store = context.getWorkflowStaticData('node');
	const key = `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
	const memory = memories.get(key) ?? new Memory();
	memories.set(key, memory);
	memory.learn(store.seen);
	const fresh = messages.filter(({ id }) => memory.note(markOf(id)));
	if (fresh.length > 0) store.seen = memory.toStore();
	return fresh;
}

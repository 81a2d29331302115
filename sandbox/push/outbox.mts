/**
 * Messages on their way to one address: gathered into requests, signed, some of them twice or out of
 * order, and tried again when the answer is slow or is none. UNVERIFIED: how often the platform tries.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../random.mts';
import { Answers } from './answers.mts';
import { post } from './post.mts';
import type { Subscription } from './requests.mts';

/** Something to deliver. */
export interface Outgoing {
	readonly id: string;
	/** What it is about, for the log: a tag, or the name of an event. */
	readonly tag: string;
}

export interface Wire {
	headers: Record<string, string>;
	body: string;
}

export interface Delivered {
	id: string;
	tag: string;
	/** `lost` when the last try failed too. */
	state: 'waiting' | 'accepted' | 'lost';
}

export class Outbox<M extends Outgoing> {
	readonly answers = new Answers();
	readonly log = new Map<string, Delivered>();
	private readonly subscription: Subscription;
	private readonly draw: Random;
	private readonly write: (messages: readonly M[]) => Wire;
	private readonly began = performance.now();
	private readonly closed = new AbortController();
	private readonly underWay = new Set<Promise<void>>();
	private queue: M[] = [];

	constructor(subscription: Subscription, draw: Random, write: (messages: readonly M[]) => Wire) {
		this.subscription = subscription;
		this.draw = draw;
		this.write = write;
		// As many wait as there are messages to repeat.
		setMaxListeners(0, this.closed.signal);
	}

	get waiting(): number {
		return this.queue.length + this.underWay.size;
	}

	put(messages: readonly M[]): void {
		for (const message of messages) {
			this.log.set(message.id, { id: message.id, tag: message.tag, state: 'waiting' });
			this.queue.push(message);
			if (this.draw.chance(this.subscription.repeats)) this.later(message);
		}
	}

	/** Sends what is there. */
	flush(): void {
		const { reorders, batch } = this.subscription;
		const messages = reorders ? this.shuffled(this.queue) : this.queue;
		this.queue = [];
		for (let at = 0; at < messages.length; at += batch) {
			this.track(this.deliver(messages.slice(at, at + batch)));
		}
	}

	/** A request of these very messages, tried once or as often as the rules say. */
	async deliver(messages: readonly M[], retries = this.subscription.retryMs): Promise<void> {
		const wire = this.write(messages);
		const { url, timeoutMs } = this.subscription;
		for (const [index, pause] of [0, ...retries].entries()) {
			if (pause > 0) await this.pause(pause);
			if (this.closed.signal.aborted) return;
			const at = performance.now() - this.began;
			const { status, text, ms } = await post(url, wire, timeoutMs);
			const accepted = status === 200 && this.isSuccess(text);
			const { length } = messages;
			this.answers.add({ at, ms, status, accepted, messages: length, attempt: index + 1 });
			if (accepted) return this.mark(messages, 'accepted');
		}
		this.mark(messages, 'lost');
	}

	/** Waits until nothing is on its way. */
	async idle(): Promise<void> {
		while (this.underWay.size > 0) await Promise.all(this.underWay);
	}

	close(): void {
		this.closed.abort();
	}

	/** 抖店 wants code 0; of 抖音开放平台 only the status is known. */
	private isSuccess(text: string): boolean {
		if (this.subscription.platform === 'open') return true;
		try {
			return (JSON.parse(text) as { code?: unknown }).code === 0;
		} catch {
			return false;
		}
	}

	private mark(messages: readonly M[], state: Delivered['state']): void {
		for (const { id } of messages) {
			const entry = this.log.get(id);
			if (entry && entry.state !== 'accepted') entry.state = state;
		}
	}

	/** The same message once more, in a request of its own. */
	private later(message: M): void {
		const { repeatWithinMs: most } = this.subscription;
		const again = this.pause(this.draw.int(Math.ceil(most / 20), most)).then(async () => {
			if (!this.closed.signal.aborted) await this.deliver([message]);
		});
		this.track(again);
	}

	private track(work: Promise<void>): void {
		this.underWay.add(work);
		void work.finally(() => this.underWay.delete(work));
	}

	private async pause(ms: number): Promise<void> {
		await wait(ms, undefined, { signal: this.closed.signal }).catch(() => undefined);
	}

	private shuffled(messages: readonly M[]): M[] {
		const left = [...messages];
		for (let at = left.length - 1; at > 0; at--) {
			const other = this.draw.int(0, at);
			[left[at], left[other]] = [left[other] as M, left[at] as M];
		}
		return left;
	}
}

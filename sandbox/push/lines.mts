/** The two ways of pushing: messages of 抖店 in lists, events of 抖音开放平台 one by one. */
import type { OpenControl } from '../open/control.mts';
import type { OpenEvent } from '../open/world/events.mts';
import { int64, writeJson } from '../json.mts';
import type { Random } from '../random.mts';
import type { App } from '../shop/apps.mts';
import { bodyOf, type Fact, message, type Message, ONE_ID, probe } from './message.mts';
import { Outbox, type Outgoing, type Wire } from './outbox.mts';
import { post } from './post.mts';
import type { Subscription } from './requests.mts';
import { signPush } from './signature.mts';
import type { Watch } from './watch.mts';

/** How often it looks, and how often at what no journal has, real ms. */
const LOOK_MS = 50;
const ASIDE_MS = 1000;

abstract class Line<M extends Outgoing = Outgoing> {
	readonly subscription: Subscription;
	abstract readonly outbox: Outbox<M>;
	enabled = false;
	private timer: NodeJS.Timeout | undefined;
	private lookedAside = 0;

	constructor(subscription: Subscription) {
		this.subscription = subscription;
	}

	/** Whether the test message is answered as it must be. */
	abstract proves(): Promise<boolean>;
	/** Puts what is new into the outbox. */
	protected abstract look(aside: boolean): void;

	start(catchUp: () => void): void {
		this.timer = setInterval(() => {
			catchUp();
			this.pass(performance.now() - this.lookedAside > ASIDE_MS);
		}, LOOK_MS);
		this.timer.unref();
	}

	async settle(): Promise<void> {
		if (this.enabled) this.pass(true);
		await this.outbox.idle();
	}

	close(): void {
		clearInterval(this.timer);
		this.outbox.close();
	}

	protected wants({ tag }: Outgoing): boolean {
		return this.subscription.only?.includes(tag) ?? true;
	}

	private pass(aside: boolean): void {
		if (aside) this.lookedAside = performance.now();
		this.look(aside);
		this.outbox.flush();
	}
}

export class ShopLine extends Line<Message> {
	readonly outbox: Outbox<Message>;
	readonly watch: Watch;
	/** `data` of every message by its id. */
	readonly sent = new Map<string, string>();
	private readonly app: App;
	private readonly draw: Random;
	private readonly now: () => number;

	constructor(
		subscription: Subscription,
		app: App,
		{ watch, draw, now }: { watch: Watch; draw: Random; now: () => number },
	) {
		super(subscription);
		this.app = app;
		this.watch = watch;
		this.draw = draw;
		this.now = now;
		this.outbox = new Outbox(subscription, draw, (messages) => this.wire(messages));
	}

	async proves(): Promise<boolean> {
		const { url, timeoutMs } = this.subscription;
		const { status, text } = await post(url, this.wire([probe(this.draw)]), timeoutMs);
		return status === 200 && /"code"\s*:\s*0\b/.test(text);
	}

	enqueue(facts: readonly Fact[]): Message[] {
		const messages = facts
			.flatMap((fact) => this.numbered(fact) ?? [])
			.map((fact) => message(fact, this.now(), this.draw));
		const wanted = messages.filter((each) => this.wants(each));
		for (const { id, data } of wanted) this.sent.set(id, data);
		this.outbox.put(wanted);
		return wanted;
	}

	private numbered(fact: Fact): Fact | undefined {
		if (fact.tag !== 'logistics_orderTagPush') return fact;
		const tag = this.subscription.unnumbered.logistics_orderTagPush;
		return tag === undefined ? undefined : { ...fact, tag };
	}

	protected look(aside: boolean): void {
		this.enqueue(this.watch.journal());
		if (aside) this.enqueue(this.watch.aside(this.now()));
	}

	private wire(messages: readonly Message[]): Wire {
		const { sign, namesMethod } = this.subscription;
		const body = bodyOf(messages, this.subscription);
		return {
			headers: {
				'app-id': this.app.key,
				'event-sign': signPush(this.app, body, sign),
				...(namesMethod && { 'sign-method': sign }),
			},
			body,
		};
	}
}

type Event = OpenEvent & Outgoing;

const CHALLENGES = { number: 12_345, long: int64('1234567890123456789'), text: '12345' };

const without = (headers: Record<string, string>, name: string) =>
	Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

export class OpenLine extends Line<Event> {
	readonly outbox: Outbox<Event>;
	private readonly open: OpenControl;
	private read: number;

	constructor(subscription: Subscription, open: OpenControl, draw: Random) {
		super({ ...subscription, batch: 1 });
		this.open = open;
		this.read = open.events().length;
		this.outbox = new Outbox(this.subscription, draw, ([event]) => {
			if (!event) throw new Error('a request has an event');
			const wire = open.webhook(event);
			return subscription.oneId
				? { ...wire, headers: { ...wire.headers, 'msg-id': ONE_ID } }
				: wire;
		});
	}

	/** The challenge must come back in its type, with all its digits. */
	async proves(): Promise<boolean> {
		const { url, timeoutMs, challenge: form, signsChallenge } = this.subscription;
		const challenge = CHALLENGES[form];
		const event = this.open.emit('verify_webhook', { challenge });
		this.read = this.open.events().length;
		const { headers, body } = this.open.webhook(event);
		const sent = signsChallenge ? headers : without(headers, 'x-douyin-signature');
		const { status, text } = await post(url, { headers: sent, body }, timeoutMs);
		const wanted = writeJson(challenge);
		return status === 200 && new RegExp(`"challenge"\\s*:\\s*${wanted}\\s*[,}]`).test(text);
	}

	protected look(): void {
		const events = this.open.events(this.read);
		this.read += events.length;
		const outgoing = events.map((event) => ({ ...event, id: event.msgId, tag: event.event }));
		this.outbox.put(outgoing.filter((each) => this.wants(each)));
	}
}

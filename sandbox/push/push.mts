/** Pushing: what happens in the shop, or to the account, goes to the address that was subscribed. */
import type { OpenControl } from '../open/control.mts';
import { random, type Random } from '../random.mts';
import type { Platform } from '../shop/platform.mts';
import type { World } from '../shop/world/world.mts';
import { Answers, type AnswerSummary } from './answers.mts';
import { OpenLine, ShopLine } from './lines.mts';
import { load, type LoadState } from './load.mts';
import { type Fact, readData } from './message.mts';
import type { Delivered } from './outbox.mts';
import type { LoadOrder, SampleOrder, Subscription } from './requests.mts';
import { sample, SAMPLES } from './samples.mts';
import { Watch } from './watch.mts';

export interface PushState {
	url: string | null;
	/** How the test message was answered when the address was saved. */
	enabled: boolean;
	waiting: number;
	answers: AnswerSummary;
	messages: Record<Delivered['state'], number>;
	load: LoadState;
}

/** A message as it was sent, `data` with ids as text. */
export interface SentMessage extends Delivered {
	data: unknown;
}

export class Push {
	private readonly platform: Platform;
	private readonly open: OpenControl;
	private readonly catchUp: () => void;
	private readonly draw: Random;
	private readonly loading: LoadState = { running: false, wanted: 0, sent: 0, seconds: 0 };
	private line: ShopLine | OpenLine | undefined;

	constructor(platform: Platform, open: OpenControl, catchUp: () => void, seed: number) {
		this.platform = platform;
		this.open = open;
		this.catchUp = catchUp;
		this.draw = random(seed, 'push');
	}

	/** Saves the address; false when it did not answer the test message, which is then not enabled. */
	async subscribe(subscription: Subscription): Promise<boolean> {
		this.close();
		this.catchUp();
		const { platform } = subscription;
		const line = platform === 'open' ? this.openLine(subscription) : this.shopLine(subscription);
		this.line = line;
		line.enabled = !subscription.probe || (await line.proves());
		if (line.enabled) line.start(this.catchUp);
		return line.enabled;
	}

	/** Messages of every tag, or of these, made of what the shop has. */
	sample({ tags = Object.keys(SAMPLES), times }: SampleOrder): string[] {
		const { shop } = this.subscribed();
		const now = this.platform.clock.now();
		const facts: Fact[] = [];
		for (let time = 0; time < times; time++) {
			for (const tag of tags) {
				const fact = sample(tag, {
					world: this.world,
					facts: shop.watch.facts,
					draw: this.draw,
					now,
				});
				if (fact) facts.push(fact);
			}
		}
		return shop.enqueue(facts).map(({ id }) => id);
	}

	/** Returns at once; `state` reports the progress. */
	load(order: LoadOrder): void {
		const { shop } = this.subscribed();
		const { clock } = this.platform;
		const about = { shopId: this.world.shop.id, now: () => clock.now(), draw: this.draw };
		void load(shop.outbox, order, about, this.loading);
	}

	/** All that has happened is sent and answered, or given up. */
	async settle(): Promise<void> {
		this.catchUp();
		await this.line?.settle();
	}

	state(): PushState {
		const outbox = this.line?.outbox;
		const messages = { waiting: 0, accepted: 0, lost: 0 };
		for (const { state } of outbox?.log.values() ?? []) messages[state] += 1;
		return {
			url: this.line?.subscription.url ?? null,
			enabled: this.line?.enabled ?? false,
			waiting: outbox?.waiting ?? 0,
			answers: (outbox?.answers ?? new Answers()).summary(),
			messages,
			load: this.loading,
		};
	}

	messages(from = 0): SentMessage[] {
		const { shop } = this.subscribed();
		return [...shop.outbox.log.values()]
			.slice(from)
			.map((each) => ({ ...each, data: readData(shop.sent.get(each.id) ?? 'null') }));
	}

	close(): void {
		this.line?.close();
		this.line = undefined;
	}

	private get world(): World {
		const [first] = this.platform.worlds.values();
		if (!first) throw new Error('a sandbox has a shop');
		return first;
	}

	private subscribed(): { shop: ShopLine } {
		if (this.line instanceof ShopLine) return { shop: this.line };
		throw new RangeError('no address is subscribed to messages of the shop');
	}

	private shopLine(subscription: Subscription): ShopLine {
		const [app] = this.platform.apps;
		if (!app) throw new Error('a sandbox has an app');
		const { clock, cipher } = this.platform;
		const watch = new Watch(this.world, cipher, clock.now());
		return new ShopLine(subscription, app, { watch, draw: this.draw, now: () => clock.now() });
	}

	private openLine(subscription: Subscription): OpenLine {
		return new OpenLine(subscription, this.open, this.draw);
	}
}

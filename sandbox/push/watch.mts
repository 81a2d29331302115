/**
 * Sees what happens in a shop and says it as facts. Changes that move `update_time` are in the
 * journal of the world; of the others, and of products and pictures, what was seen last is kept.
 */
import type { Cipher } from '../shop/cipher.mts';
import { auditStatus } from '../shop/catalogue/materials.mts';
import type { AfterSaleState } from '../shop/world/aftersale.mts';
import { sumLines } from '../shop/world/money.mts';
import type { Order, OrderState } from '../shop/world/order.mts';
import type { World } from '../shop/world/world.mts';
import { afterSaleFacts } from './after-sale-facts.mts';
import type { Fact } from './message.mts';
import {
	channelChanged,
	materialReviewed,
	productChanged,
	receiverMessage,
} from './other-payloads.mts';
import { OrderFacts } from './payloads.mts';

/** What can change in an order without an entry in the journal. */
interface Quiet {
	readonly remark: string;
	readonly address: Order['addressChange'];
	readonly waybills: string;
	readonly packs: number;
	readonly amount: number;
	readonly urgedAt: number;
}

export class Watch {
	readonly facts: OrderFacts;
	private readonly world: World;
	private readonly orders = new Map<string, OrderState>();
	private readonly afterSales = new Map<string, AfterSaleState>();
	private readonly quiet = new Map<string, Quiet>();
	private readonly products = new Map<string, number>();
	private readonly channels = new Map<string, number>();
	private readonly pictures = new Set<string>();
	private read: number;

	/** Sees what happens from now on. */
	constructor(world: World, cipher: Cipher, now: number) {
		this.world = world;
		this.facts = new OrderFacts(world.shop.id, (order) => receiverMessage(world, cipher, order));
		this.read = world.journal.length;
		for (const { id, state } of world.orders.byId.values()) this.orders.set(id, state);
		for (const { id, state } of world.afterSales.byId.values()) this.afterSales.set(id, state);
		this.aside(now);
	}

	/** What the journal has that is new. */
	journal(): Fact[] {
		const fresh = this.world.journal.slice(this.read);
		this.read += fresh.length;
		return fresh.flatMap((change): Fact[] => {
			if (change.kind === 'order') return this.order(change.id, change.state);
			const each = this.world.afterSales.byId.get(change.id);
			const before = this.afterSales.get(change.id);
			this.afterSales.set(change.id, change.state);
			return each ? afterSaleFacts(this.facts.afterSales, each, before, change.state) : [];
		});
	}

	private order(id: string, state: OrderState): Fact[] {
		const order = this.world.orders.byId.get(id);
		const before = this.orders.get(id);
		this.orders.set(id, state);
		if (!order) return [];
		const { facts } = this;
		if (!before) return [facts.created(order, state)];
		if (before.packs.length !== state.packs.length) {
			return [facts.shipped(state.orderStatus === 3 ? '102' : '108', order, state)];
		}
		// UNVERIFIED: what is sent when a deposit is paid, or a refund closes the order; nothing is.
		if (before.orderStatus === state.orderStatus) return [];
		switch (state.orderStatus) {
			case 105:
				return state.mainStatus === 103 ? [] : [facts.paid(order, state)];
			case 2:
				// Nobody has paid yet for what is paid on delivery.
				return state.payTime > 0 && (before.orderStatus === 1 || before.mainStatus === 103)
					? [facts.paid(order, state), facts.pending(order, state)]
					: [facts.pending(order, state)];
			case 3:
				return [facts.shipped('102', order, state)];
			case 4:
				return state.mainStatus === 4 ? [facts.cancelled(order, state)] : [];
			case 5:
				return [facts.completed(order, state)];
			default:
				return [];
		}
	}

	/** What is in no journal. Looks at everything, so ask for it now and then only. */
	aside(now: number): Fact[] {
		const found: Fact[] = [];
		for (const order of this.world.orders.byId.values()) {
			const before = this.quiet.get(order.id);
			const after = quietOf(order);
			this.quiet.set(order.id, after);
			if (before) found.push(...this.unsaid(order, before, after, now));
		}
		const { products, channels, materials } = this.world.catalogue;
		for (const product of products.values()) {
			const before = this.products.get(product.id);
			this.products.set(product.id, product.updateTime);
			if (this.isStarted && before !== product.updateTime) {
				found.push(productChanged(this.world.shop.id, product));
			}
		}
		for (const channel of channels.all.values()) {
			const before = this.channels.get(channel.id);
			this.channels.set(channel.id, channel.version);
			if (this.isStarted && before !== channel.version) {
				found.push(channelChanged(this.world.shop.id, channel));
			}
		}
		for (const material of materials.all.values()) {
			if (this.pictures.has(material.id) || auditStatus(material, now) < 3) continue;
			this.pictures.add(material.id);
			if (this.isStarted) found.push(materialReviewed('137', this.world.shop.id, material, now));
		}
		this.isStarted = true;
		return found;
	}

	private isStarted = false;

	private unsaid(order: Order, before: Quiet, after: Quiet, now: number): Fact[] {
		const { facts } = this;
		const found: Fact[] = [];
		if (before.remark !== after.remark) found.push(facts.remarked(order, now));
		if (before.urgedAt !== after.urgedAt) found.push(facts.urged(order));
		if (before.amount !== after.amount) found.push(facts.amountChanged(order, now));
		if (before.address !== after.address) {
			if (after.address === 'asked') found.push(facts.addressAsked(order, now));
			if (after.address === 'approved') found.push(facts.addressChanged(order, now));
		}
		if (before.packs === after.packs && before.waybills !== after.waybills) {
			found.push(facts.shipped('104', order, order.state, now));
		}
		return found;
	}
}

function quietOf({ remark, star, addressChange, urgedAt, state, lines }: Order): Quiet {
	return {
		urgedAt,
		remark: `${star ?? ''} ${remark}`,
		address: addressChange,
		waybills: state.packs.map(({ company, trackingNo }) => `${company} ${trackingNo}`).join(),
		packs: state.packs.length,
		amount: sumLines(lines.map(({ money }) => money)).payAmount,
	};
}

/**
 * One simulated shop: makes its orders, and carries out what buyers, merchant and platform do with
 * them. All writes go through `change`, `advance`, `decide` and `amend`.
 */
import { type Random, random } from '../../random.mts';
import { type Assortment, Catalogue } from '../catalogue/catalogue.mts';
import { take as takeFromStock } from '../catalogue/stock.mts';
import { Ids } from '../ids.mts';
import { type AfterSale, type AfterSalePatch, paidBack } from './aftersale.mts';
import { type AfterSaleStep, DECIDING, take } from './aftersale-state-machine.mts';
import { ChangeLog } from './change-log.mts';
import { isFinal, isRefunded, refunded } from './changes.mts';
import { letPass } from './deadlines.mts';
import { type How, note, SHOP } from './decision-origin.mts';
import { type Goods, stock } from './goods.mts';
import { drawOrder } from './order-generator.mts';
import type { Order, OrderPatch } from './order.mts';
import { Visibility } from './visibility.mts';
import { Waybills } from './waybills.mts';

export interface ShopIdentity {
	id: string;
	name: string;
}

export class World extends ChangeLog {
	readonly seed: number;
	readonly round: number;
	readonly shop: ShopIdentity;
	readonly goods: Goods;
	/** Ids of packs that were stopped on their way (物流拦截). */
	readonly intercepted = new Set<string>();
	/** Whether a deadline that passes decides; see `deadlines.mts`. */
	silenceDecides = true;
	/** How long money takes to get back; `refundStatus` is 2 meanwhile. */
	refundSeconds = 0;
	readonly buyerDraw: Random;
	readonly wordsDraw: Random;
	readonly deskDraw: Random;
	/** Ship-from and return addresses (address.list, of which the reference has the name alone). */
	readonly addressIds: readonly string[];
	/** The live that runs in an account at that time: its orders carry that room. */
	roomAt: (accountId: string, at: number) => string | undefined = () => undefined;
	readonly packIds: Ids;
	readonly afterSaleIds: Ids;
	private readonly orderIds: Ids;
	private readonly orderDraw: Random;
	private readonly buyers: number;
	private readonly moneyUnderWay: Array<{ afterSale: AfterSale; due: number }> = [];
	private assortment: Assortment = { products: 0, skus: 0, now: 0 };
	private shelves: Catalogue | undefined;
	private taken: Waybills | undefined;

	/** `lane` keeps the ids of several shops of one seed apart, `round` those of several starts. */
	constructor(seed: number, shop: ShopIdentity, buyers: number, lane = 0, round = 0) {
		super(new Visibility(random(seed + lane * 7919, 'visibility')));
		this.seed = seed + lane * 7919;
		this.round = round;
		this.shop = shop;
		this.buyers = Math.max(1, buyers);
		this.goods = stock(this.seed, random(this.seed, 'goods'));
		const ids = (base: bigint, gap: bigint) => new Ids(base + BigInt(lane) * gap, this.seed, round);
		this.orderIds = ids(4_800_000_000_000_000_000n, 10n ** 17n);
		this.packIds = ids(4_700_000_000_000_000_000n, 10n ** 16n);
		this.afterSaleIds = ids(6_900_000_000_000_000_000n, 10n ** 17n);
		this.orderDraw = random(this.seed, 'order');
		this.buyerDraw = random(this.seed, 'buyer');
		this.wordsDraw = random(this.seed, 'words');
		this.deskDraw = random(this.seed, 'desk');
		this.addressIds = [`${shop.id}01`, `${shop.id}02`];
	}

	/** Built when somebody first looks at it, or an order first takes from it. */
	get catalogue(): Catalogue {
		this.shelves ??= new Catalogue(this.seed, this.goods, this.assortment);
		return this.shelves;
	}

	/** Electronic waybills (电子面单) and the accounts that they come from. */
	get waybills(): Waybills {
		this.taken ??= new Waybills(this.seed, this.round);
		return this.taken;
	}

	/** What the catalogue will hold; before anybody looks at it. */
	assort(assortment: Assortment): void {
		this.assortment = assortment;
	}

	catchUp(now: number): void {
		this.shelves?.catchUp(now);
		this.passDeadlines(now);
	}

	passDeadlines(now: number): void {
		if (this.silenceDecides) letPass(this, now);
		while ((this.moneyUnderWay[0]?.due ?? Infinity) <= now) {
			const { afterSale, due } = this.moneyUnderWay.shift() ?? {};
			if (afterSale && due !== undefined) this.changeAfterSale(afterSale, { refundStatus: 3 }, due);
		}
	}

	/** An order that is not in the world yet. */
	draw(ordinal: number, createTime: number): Order {
		const drawing = { goods: this.goods, orderIds: this.orderIds, buyers: this.buyers };
		const order = drawOrder(drawing, ordinal, createTime, this.orderDraw.fork(ordinal));
		for (const line of order.lines) {
			const { creator, roomId } = line.source;
			const room = creator && roomId && this.roomAt(creator.id, createTime);
			if (room) line.source = { ...line.source, roomId: room };
		}
		return order;
	}

	/** A fresh id for a SKU order. */
	lineId(): string {
		return this.orderIds.next();
	}

	/** `shape` makes another kind of order of the one that was drawn. */
	create(at: number, shape: (order: Order) => Order = (order) => order): Order {
		const order = shape(this.draw(this.orders.byId.size, at));
		this.add(order);
		this.change(order, {}, at);
		return order;
	}

	change(order: Order, patch: OrderPatch, at: number): void {
		const before = order.state.orderStatus;
		this.changeOrder(order, patch, at);
		const { orderStatus } = order.state;
		if (before === 1 && (orderStatus === 2 || orderStatus === 105)) this.sell(order);
	}

	open(afterSale: AfterSale): void {
		this.afterSales.byId.set(afterSale.id, afterSale);
		this.changeAfterSale(afterSale, {}, afterSale.applyTime);
	}

	/** The merchant's own people do it unless it is said who does; `given` refines the change. */
	advance(
		afterSale: AfterSale,
		step: AfterSaleStep,
		at: number,
		how: How = SHOP,
		given: AfterSalePatch = {},
	): void {
		this.amend(afterSale, { ...take(step, afterSale, at, this.addressIds[0]), ...given }, at);
		if (DECIDING.has(step)) note(afterSale, how, at);
	}

	/** A decision by its number, which leads where the platform's table says. */
	decide(afterSale: AfterSale, patch: AfterSalePatch, at: number, how: How): void {
		this.amend(afterSale, patch, at);
		note(afterSale, how, at);
	}

	/** A change that is no step of its way: arbitration, a longer deadline, another amount. */
	amend(afterSale: AfterSale, patch: AfterSalePatch, at: number): void {
		const late = patch.refundStatus === 3 && this.refundSeconds > 0;
		this.changeAfterSale(afterSale, late ? { ...patch, refundStatus: 2 } : patch, at);
		if (late) this.moneyUnderWay.push({ afterSale, due: at + this.refundSeconds });
		const { order } = afterSale;
		if (paidBack(afterSale) && !isFinal(order.state) && isRefunded(order)) {
			this.change(order, refunded(order), at);
		}
	}

	/** Stock falls when an order is paid (付款减库存); never below zero, come what may. */
	private sell({ lines }: Order): void {
		for (const { sku, num } of lines) {
			const found = this.catalogue.skus.get(sku.id);
			if (found) takeFromStock(found, num);
		}
	}
}

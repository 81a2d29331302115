/** Reads what is true in the sandbox, past gateways and faults: for tests in process and over HTTP. */
import { type LivesQuery, liveTruth, type LiveTruth } from '../live/control.mts';
import type { Sandboxed } from '../sandbox-context.mts';
import type { World } from '../shop/world/world.mts';
import {
	type AfterSaleTruth,
	afterSaleTruth,
	type ChangeTruth,
	changeTruth,
} from './aftersale-truth.mts';
import type { LoggedCall } from './calls.mts';
import { channelAccounts, type ChannelTruth, channelTruth } from './channel-acts.mts';
import { type SandboxState, stateOf } from './state.mts';
import {
	type ProductTruth,
	productTruth,
	type StockQuery,
	type StockTruth,
	stockTruth,
} from './stock-truth.mts';
import { type OrderTruth, orderTruth, type TruthQuery } from './truth.mts';
import { waybillTruth } from './waybill-truth.mts';

export class Observer {
	protected readonly box: Sandboxed;

	constructor(box: Sandboxed) {
		this.box = box;
	}

	now(): number {
		return this.box.platform.clock.now();
	}

	state(): SandboxState {
		this.box.catchUp();
		return stateOf(this.box, this.world());
	}

	/** Of the first shop, unless the query names another. */
	orderTruth({ shop, ...query }: TruthQuery & { shop?: string } = {}): OrderTruth[] {
		this.box.catchUp();
		return orderTruth(this.world(shop), query);
	}

	afterSaleTruth(query: TruthQuery = {}): AfterSaleTruth[] {
		this.box.catchUp();
		return afterSaleTruth(this.world(), query);
	}

	stockTruth(query: StockQuery = {}): StockTruth[] {
		this.box.catchUp();
		return stockTruth(this.world(), query);
	}

	/** Channel products, and the accounts to which they can be bound. */
	channelTruth(): { products: ChannelTruth[] } & ReturnType<typeof channelAccounts> {
		this.box.catchUp();
		return { products: channelTruth(this.world()), ...channelAccounts(this.world()) };
	}

	/** Electronic waybills (电子面单), the accounts they come from, and what was shipped with them. */
	waybillTruth(): ReturnType<typeof waybillTruth> {
		this.box.catchUp();
		return waybillTruth(this.world(), this.now());
	}

	productTruth(): ProductTruth[] {
		this.box.catchUp();
		return productTruth(this.world());
	}

	changes(from?: number, to?: number): ChangeTruth[] {
		this.box.catchUp();
		return changeTruth(this.world(), from, to);
	}

	/** The lives now, or at another moment, exact to the second. */
	liveTruth(query: LivesQuery = {}): LiveTruth[] {
		return liveTruth(this.box.lives, this.now(), query);
	}

	/** Ids of the rows that `moving` changed. */
	movedIds(): readonly string[] {
		return this.box.platform.moving.moved;
	}

	calls(limit?: number): LoggedCall[] {
		return this.box.calls.list(limit);
	}

	protected world(shopId?: string): World {
		const { worlds } = this.box.platform;
		const [first] = worlds.values();
		const found = shopId === undefined ? first : worlds.get(shopId);
		if (!found) throw new RangeError(`no shop ${shopId}`);
		return found;
	}
}

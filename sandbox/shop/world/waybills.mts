/** Electronic waybills (电子面单) that the shop has taken: one number for one order, or one of its packs. */
import { random } from '../../random.mts';
import { Ids } from '../ids.mts';
import { CARRIERS } from './carriers.mts';
import { type Netsite, openNetsites } from './netsites.mts';

/** Taken; picked up by the carrier (揽收); cancelled. */
export type WaybillState = 'taken' | 'collected' | 'cancelled';

/** Where a waybill goes, and how that was said. */
export interface Destination {
	province: string;
	city: string;
	district: string;
	/** The order whose cipher text it was; undefined for plain text. */
	sealedFor: string | undefined;
	/** Whether it is where the buyer lives now. */
	isCurrent: boolean;
}

export interface Waybill {
	readonly trackingNo: string;
	readonly company: string;
	readonly site: Netsite;
	readonly orderId: string;
	readonly packId: string;
	/** All orders of a merged parcel (合单), the first included. */
	readonly combined: readonly string[];
	/** Numbers of the further parcels of a parent and its children (子母件). */
	readonly subWaybills: readonly string[];
	readonly to: Destination;
	readonly createTime: number;
	state: WaybillState;
	/** How often the number was asked for, and its print data. */
	asked: number;
	printed: number;
}

export type WaybillOrder = Omit<
	Waybill,
	'trackingNo' | 'subWaybills' | 'state' | 'asked' | 'printed'
>;

export class Waybills {
	readonly sites: readonly Netsite[];
	readonly byNumber = new Map<string, Waybill>();
	/** Orders for which the carrier delivers to the door alone (音尊达). */
	readonly toTheDoor = new Set<string>();
	private readonly byPack = new Map<string, Waybill[]>();
	private readonly numbers: Ids;

	constructor(seed: number, round = 0) {
		this.sites = openNetsites(random(seed, 'netsites'));
		this.numbers = new Ids(7_000_000_000_000_000_000n, seed, round);
	}

	/** The number that this pack of the order has; of this carrier alone where one is named. */
	of(orderId: string, packId: string, company?: string): Waybill | undefined {
		const found = this.byPack.get(keyOf(orderId, packId)) ?? [];
		return found.find(
			(each) => each.state !== 'cancelled' && (company === undefined || each.company === company),
		);
	}

	take(order: WaybillOrder, pieces: number): Waybill {
		const [trackingNo = '', ...subWaybills] = Array.from({ length: pieces }, () =>
			this.number(order.company),
		);
		const taken: Waybill = {
			...order,
			trackingNo,
			subWaybills,
			state: 'taken',
			asked: 1,
			printed: 0,
		};
		order.site.amount -= pieces;
		order.site.allocated += pieces;
		this.byNumber.set(trackingNo, taken);
		const key = keyOf(order.orderId, order.packId);
		this.byPack.set(key, [...(this.byPack.get(key) ?? []), taken]);
		return taken;
	}

	/** UNVERIFIED: that the numbers of a cancelled waybill go back to the account. */
	cancel(waybill: Waybill): void {
		const { site, subWaybills } = waybill;
		const pieces = 1 + subWaybills.length;
		waybill.state = 'cancelled';
		site.cancelled += pieces;
		site.amount += pieces;
		if (site.recycled >= 0) site.recycled += pieces;
	}

	/** In the form of the carrier's own numbers: its prefix where it has one, then 13 digits. */
	private number(company: string): string {
		const prefix = CARRIERS.find(({ code }) => code === company)?.prefix ?? '7';
		return prefix + this.numbers.next().slice(-13);
	}
}

/** Case counts: packs `123A` and `123a` are two. */
const keyOf = (orderId: string, packId: string) => `${orderId}/${packId}`;

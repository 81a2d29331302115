/** The truth about electronic waybills: what was taken, where it goes, and what was shipped with it. */
import type { Netsite } from '../shop/world/netsites.mts';
import type { Pack } from '../shop/world/order.mts';
import { COLLECTED_AFTER } from '../shop/world/scans.mts';
import type { Destination, Waybill, WaybillState } from '../shop/world/waybills.mts';
import type { World } from '../shop/world/world.mts';

export interface AccountTruth {
	carrier: string;
	netsite: string;
	amount: number;
	allocated: number;
	cancelled: number;
	open: boolean;
}

export interface WaybillTruth {
	trackingNo: string;
	carrier: string;
	netsite: string;
	orderId: string;
	packId: string;
	/** All orders that were said to go in this parcel. */
	combinedOrderIds: readonly string[];
	subWaybills: readonly string[];
	state: WaybillState;
	createTime: number;
	/** How often the number was asked for, and its print data. */
	asked: number;
	printed: number;
	to: Destination;
	/** Orders that were shipped with this number, and in how many parcels. */
	shippedOrderIds: string[];
	parcels: number;
}

export function waybillTruth(
	{ waybills, orders }: World,
	now: number,
): { accounts: AccountTruth[]; waybills: WaybillTruth[] } {
	const shipped = new Map<string, Array<{ orderId: string; pack: Pack }>>();
	for (const order of orders.byId.values()) {
		for (const pack of order.state.packs) {
			const found = shipped.get(pack.trackingNo) ?? [];
			shipped.set(pack.trackingNo, [...found, { orderId: order.id, pack }]);
		}
	}
	return {
		accounts: waybills.sites.map(accountOf),
		waybills: [...waybills.byNumber.values()].map((each) =>
			truthOf(each, shipped.get(each.trackingNo) ?? [], now),
		),
	};
}

const accountOf = (site: Netsite): AccountTruth => ({
	carrier: site.company,
	netsite: site.code,
	amount: site.amount,
	allocated: site.allocated,
	cancelled: site.cancelled,
	open: site.isOpen,
});

function truthOf(
	waybill: Waybill,
	shipped: ReadonlyArray<{ orderId: string; pack: Pack }>,
	now: number,
): WaybillTruth {
	const isUnderWay = shipped.some(({ pack }) => pack.shipTime + COLLECTED_AFTER <= now);
	return {
		trackingNo: waybill.trackingNo,
		carrier: waybill.company,
		netsite: waybill.site.code,
		orderId: waybill.orderId,
		packId: waybill.packId,
		combinedOrderIds: waybill.combined,
		subWaybills: waybill.subWaybills,
		state: waybill.state === 'taken' && isUnderWay ? 'collected' : waybill.state,
		createTime: waybill.createTime,
		asked: waybill.asked,
		printed: waybill.printed,
		to: waybill.to,
		shippedOrderIds: shipped.map(({ orderId }) => orderId),
		parcels: new Set(shipped.map(({ pack }) => pack.id)).size,
	};
}

/** What happens at the shipping desk behind the gateway's back: carriers, buyers, balances. */
import { z } from 'zod';
import type { World } from '../shop/world/world.mts';

const ids = z.array(z.string()).optional();
const natural = z.number().int().nonnegative();

/** In the body of `POST /_sandbox/life`. */
export const deskActs = {
	/** The carrier picks up these waybills (揽收): they cannot be cancelled any more. */
	collect: ids,
	/** The buyers of these orders urge the shop to ship (催发货). */
	urge: ids,
	/** These orders get a waybill only with 音尊达 (60138 otherwise). */
	wantToTheDoor: ids,
};
export type DeskAct = keyof typeof deskActs;
type DeskOrder = { [Key in DeskAct]?: z.output<(typeof deskActs)[Key]> };

/** Ids of what was touched, per act. */
export function performDeskActs(
	{ orders, waybills }: World,
	{ collect, urge, wantToTheDoor }: DeskOrder,
	now: number,
): Partial<Record<DeskAct, string[]>> {
	const done: Partial<Record<DeskAct, string[]>> = {};
	if (collect) {
		done.collect = collect.filter((trackingNo) => {
			const waybill = waybills.byNumber.get(trackingNo);
			if (waybill?.state !== 'taken') return false;
			waybill.state = 'collected';
			return true;
		});
	}
	if (urge) {
		done.urge = urge.filter((id) => {
			const order = orders.byId.get(id);
			if (order) order.urgedAt = now;
			return order !== undefined;
		});
	}
	if (wantToTheDoor) {
		done.wantToTheDoor = wantToTheDoor.filter((id) => orders.byId.has(id));
		for (const id of done.wantToTheDoor) waybills.toTheDoor.add(id);
	}
	return done;
}

/** Body of `POST /_sandbox/waybills`: of all sites of a carrier, or of the one named. */
export const accountsRequest = z
	.object({
		carrier: z.string(),
		netsite: z.string().optional(),
		/** Numbers left. */
		amount: natural.optional(),
		/** Closed accounts are not listed and give no numbers. */
		open: z.boolean().optional(),
	})
	.strict();
export type AccountChange = z.output<typeof accountsRequest>;

export function changeAccounts(
	{ waybills }: World,
	{ carrier, netsite, amount, open }: AccountChange,
): void {
	const found = waybills.sites.filter(
		({ company, code }) => company === carrier && (netsite === undefined || code === netsite),
	);
	if (found.length === 0) throw new RangeError(`no account at ${carrier} ${netsite ?? ''}`);
	for (const site of found) {
		if (amount !== undefined) site.amount = amount;
		if (open !== undefined) site.isOpen = open;
	}
}

/** Packs as the shop's own people make them; the shipping methods make theirs. */
import type { Random } from '../../random.mts';
import { CARRIERS } from './carriers.mts';
import { unshipped } from './changes.mts';
import type { Order, Pack } from './order.mts';
import type { World } from './world.mts';

/** All that is left, in one pack; nothing for virtual goods. */
export function wholeOrder(world: World, order: Order, at: number, draw: Random): Pack[] {
	if (order.orderType === 2) return [];
	const contents = order.lines
		.map((line) => ({ line, num: unshipped(order.state, line) }))
		.filter(({ num }) => num > 0);
	const { code, prefix } = draw.pick(CARRIERS);
	const trackingNo = (prefix ?? '7') + draw.digits(13);
	const by = order.state.packs.length > 0 ? 'logisticsAddMultiPack' : 'logisticsAdd';
	return [packOf(world, { trackingNo, company: code, contents, by }, at)];
}

export function packOf(world: World, pack: Omit<Pack, 'id' | 'shipTime'>, at: number): Pack {
	// Forms of the samples: `shunfeng_3617355413` for logisticsAdd, 19 digits for the others.
	const id =
		pack.by === 'logisticsAdd' ? `${pack.company}_${pack.trackingNo}` : world.packIds.next();
	return { ...pack, id, shipTime: at };
}

/** order.queryOrderLogistics (查询订单包裹物流): every parcel of an order, leg by leg, scan by scan. */
import { z } from 'zod';
import { int64 } from '../../../json.mts';
import { type Call, method, text } from '../../method.mts';
import { buyerOf } from '../../world/buyers.mts';
import { carrier } from '../../world/carriers.mts';
import { deskOf } from '../../world/desk.mts';
import type { Order, Pack } from '../../world/order.mts';
import { type Scan, scansOf } from '../../world/scans.mts';
import { ownOrder } from '../order/detail.mts';

export const queryOrderLogistics = method({
	path: '/order/queryOrderLogistics',
	params: z.object({ order_id: text }).strict(),
	run({ order_id: id }, call) {
		const order = ownOrder(call, id, { unknown: undefined, foreign: undefined });
		const { state } = order;
		return {
			data: {
				order_package_info: {
					shop_order_id: order.id,
					shop_id: Number(call.world.shop.id),
					order_status: state.orderStatus,
					package_info: state.packs.map((pack) => ({
						product_info: pack.contents.map(product),
						delivery_info: legs(call, order, pack),
					})),
				},
			},
		};
	},
});

function product({ line: { id, sku, giftOf }, num }: Pack['contents'][number]): object {
	return {
		sku_order_id: id,
		product_id: int64(sku.productId),
		sku_id: int64(sku.id),
		product_name: sku.productName,
		sku_img: sku.picture,
		num,
		is_free: giftOf !== undefined,
		sub_sku_desc: [],
		actual_sub_sku: [],
	};
}

/** 1 buyer, 2 transit warehouse (BIC), 3 merchant. */
type Place = 1 | 2 | 3;
/** The third scan is the arrival at the transit. */
const FIRST_LEG = 3;

/** Two where the parcel goes through the transit to Xinjiang. */
function legs({ world, now }: Call, order: Order, pack: Pack): object[] {
	const scans = scansOf(order, pack, now);
	const isFar = buyerOf(world, order).province.name.startsWith('新疆');
	if (!isFar || deskOf(world, order).direct) return [leg(pack, 3, 1, scans)];
	const onward = scans.slice(FIRST_LEG);
	const first = leg(pack, 3, 2, scans.slice(0, FIRST_LEG));
	return onward.length > 0 ? [first, leg(pack, 2, 1, onward)] : [first];
}

function leg({ id, trackingNo, company }: Pack, from: Place, to: Place, scans: Scan[]): object {
	return {
		deliver_id: id,
		// UNVERIFIED: the numbers of the types; 1 is the sample's.
		deliver_type: 1,
		track_no: trackingNo,
		company_info: {
			express_no: trackingNo,
			company_name: carrier(company)?.name ?? '',
			express_company: company,
			telephone: '',
			icon: '',
			url: '',
		},
		send_from: from,
		send_to: to,
		transit_merge_type: '',
		track_info: scans.map(({ time, text: context, site, stateText }) => ({
			context,
			time_stamp: time,
			site,
			state: '',
			state_desc: stateText,
		})),
		pre_deliver_info: null,
		reverse_express_info: null,
	};
}

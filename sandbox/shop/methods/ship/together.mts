/** order.logisticsAddSinglePack (多单一包裹合单发货): several orders, or parts, in one package. */
import { z } from 'zod';
import { type Call, integer, method, text } from '../../method.mts';
import { ship } from '../../world/changes.mts';
import type { Order, Pack } from '../../world/order.mts';
import { packOf } from '../../world/parcel.mts';
import { type Shipped, Taken } from './parcels.mts';
import {
	addresses,
	checkAddresses,
	checkWaybill,
	checkSerials,
	keyValues,
	numbered,
	once,
	refundFlags,
	reject,
	rejections,
	shippable,
} from './rules.mts';

const MAX_ORDERS = 400;

const params = z
	.object({
		order_id_list: z.array(text),
		shipped_order_info: z.array(
			z
				.object({
					shipped_order_id: text,
					shipped_num: integer,
					shipped_item_ids: z.array(text).optional(),
					serial_nos_list: keyValues.optional(),
				})
				.strict(),
		),
		logistics_code: text,
		company: text.optional(),
		request_id: text.optional(),
		...refundFlags,
		logistics_id: text.optional(),
		company_code: text.optional(),
		address_id: text.optional(),
		order_serial_number: z
			.array(z.object({ order_id: text, serial_number_list: z.array(text) }).strict())
			.optional(),
		...addresses,
	})
	.strict();
type Params = z.output<typeof params>;

export const logisticsAddSinglePack = method({
	path: '/order/logisticsAddSinglePack',
	params,
	run: (given, call) => ({
		data: once(call, 'order.logisticsAddSinglePack', given.request_id ?? '', () => {
			const { world, now } = call;
			const orders = listed(given, call);
			checkWaybill(world, given.company_code, given.logistics_code);
			checkAddresses(world, given);
			const parts = new Map(orders.map((order) => [order, sharesOf(order, given)]));
			checkLines(orders, given);
			const contents = [...parts].map(([order, shares]) => new Taken(order).contents(shares));
			const lines = contents.flat().map(({ line }) => line);
			checkSerials(lines, serialsOf(given));
			const pending = rejections(lines, given);
			reject(world, pending, now);
			const made = {
				trackingNo: given.logistics_code,
				company: given.company_code ?? '',
				by: 'logisticsAddSinglePack',
			} as const;
			const pack = packOf(world, { ...made, contents: [] }, now);
			orders.forEach((order, index) => {
				// One package, but each order shows its own part of it.
				const own: Pack = { ...pack, contents: contents[index] ?? [] };
				world.change(order, ship(order, [own], now), now);
			});
			return { pack_id: pack.id };
		}),
	}),
});

function listed({ order_id_list: ids }: Params, call: Call): Order[] {
	if (ids.length > MAX_ORDERS) throw numbered(60032, `一次最多${MAX_ORDERS}个订单`);
	if (ids.length === 0 || new Set(ids).size < ids.length) {
		throw numbered(60016, 'order_id_list不合法');
	}
	const orders = ids.map((id) => shippable(call, id));
	const [first] = orders;
	const elsewhere = orders.some(
		(order) =>
			order.buyer !== first?.buyer ||
			(order.addressChange === 'approved') !== (first.addressChange === 'approved'),
	);
	if (elsewhere) throw numbered(70020, '收件人信息不一致');
	return orders;
}

/** Each line must be of a listed order. */
function checkLines(orders: readonly Order[], { shipped_order_info }: Params): void {
	const known = new Set(orders.flatMap(({ lines }) => lines.map(({ id }) => id)));
	if (shipped_order_info.some(({ shipped_order_id }) => !known.has(shipped_order_id))) {
		throw numbered(60102, '子订单不存在');
	}
}

function sharesOf({ lines }: Order, { shipped_order_info }: Params): Shipped[] {
	return shipped_order_info.filter((each) => lines.some(({ id }) => id === each.shipped_order_id));
}

function serialsOf({ order_serial_number = [], shipped_order_info }: Params): string[] {
	return [
		...order_serial_number.flatMap(({ serial_number_list }) => serial_number_list),
		...shipped_order_info.flatMap(({ serial_nos_list = [] }) =>
			serial_nos_list.map((s) => s.value),
		),
	];
}

/** order.logisticsAddMultiPack (一单多包裹发货): one order in several packages, or part of it. */
import { z } from 'zod';
import { integer, method, text } from '../../method.mts';
import { ship, unshipped } from '../../world/changes.mts';
import type { Line, Order, OrderState, Pack } from '../../world/order.mts';
import { packOf } from '../../world/parcel.mts';
import {
	addresses,
	checkAddresses,
	checkWaybill,
	checkSerials,
	type Contents,
	keyValues,
	numbered,
	once,
	refundFlags,
	reject,
	rejections,
	shippable,
} from './rules.mts';

const shipped = z
	.object({
		shipped_order_id: text,
		shipped_num: integer.optional(),
		shipped_item_ids: z.array(text).optional(),
		bundle_list: z
			.array(z.object({ sub_product_id: text, sub_sku_id: text, combo_num: integer }).strict())
			.optional(),
		serial_nos_list: z.array(keyValues.element).optional(),
	})
	.strict();
export type Shipped = z.output<typeof shipped>;

const parcel = z
	.object({
		shipped_order_info: z.array(shipped),
		logistics_code: text,
		company: text.optional(),
		company_code: text.optional(),
		logistics_id: text.optional(),
	})
	.strict();

export const logisticsAddMultiPack = method({
	path: '/order/logisticsAddMultiPack',
	params: z
		.object({
			order_id: text,
			pack_list: z.array(parcel),
			...refundFlags,
			// Checked by hand: 50050 says more than "missing".
			request_id: text.optional(),
			address_id: text.optional(),
			serial_number_list: z.array(text).optional(),
			...addresses,
		})
		.strict(),
	run: (given, call) => ({
		data: once(call, 'order.logisticsAddMultiPack', given.request_id ?? '', () => {
			const { world, now } = call;
			const order = shippable(call, given.order_id);
			for (const each of given.pack_list)
				checkWaybill(world, each.company_code, each.logistics_code);
			checkAddresses(world, given);
			if (given.pack_list.length === 0) throw numbered(60016, 'pack_list不能为空');
			const taken = new Taken(order);
			const contents = given.pack_list.map((each) => taken.contents(each.shipped_order_info));
			const lines = [...new Set(contents.flat().map(({ line }) => line))];
			const serials = serialsOf(given);
			checkSerials(lines, serials);
			const pending = rejections(lines, given);
			reject(world, pending, now);
			const packs = given.pack_list.map(({ logistics_code, company_code }, index): Pack => {
				const inside = contents[index] ?? [];
				const made = { trackingNo: logistics_code, company: company_code ?? '', contents: inside };
				return packOf(world, { ...made, by: 'logisticsAddMultiPack' }, now);
			});
			for (const line of lines) if (line.sku.serial) line.serials = serials;
			world.change(order, ship(order, packs, now), now);
			return { pack_list: packs.map(packResult) };
		}),
	}),
});

interface SerialSources {
	serial_number_list?: string[] | undefined;
	pack_list: Array<{ shipped_order_info: Shipped[] }>;
}

function serialsOf({ serial_number_list, pack_list }: SerialSources): string[] {
	const inside = pack_list.flatMap(({ shipped_order_info }) =>
		shipped_order_info.flatMap(({ serial_nos_list = [] }) => serial_nos_list.map((s) => s.value)),
	);
	return [...(serial_number_list ?? []), ...inside];
}

/** Keeps account of what the packages of one call take from an order. */
export class Taken {
	private readonly order: Order;
	private readonly state: OrderState;
	private readonly sofar = new Map<Line, number>();

	constructor(order: Order) {
		this.order = order;
		this.state = order.state;
	}

	contents(shipped: readonly Shipped[]): Contents {
		if (shipped.length === 0) throw numbered(60016, 'shipped_order_info不能为空');
		return shipped.map((each) => {
			const line = this.order.lines.find(({ id }) => id === each.shipped_order_id);
			if (!line) throw numbered(60102, '子订单不存在');
			// There are no bundles (组套商品) in this shop.
			if (each.bundle_list) throw numbered(60016, '该商品不是组套商品');
			return { line, num: this.take(line, each.shipped_num) };
		});
	}

	private take(line: Line, wanted: number | undefined): number {
		const { afterSale } = line;
		const gone = afterSale?.state.status === 12 && afterSale.type === 2;
		if (gone && afterSale.num === line.num) throw numbered(60068, '子订单已退款');
		const left = unshipped(this.state, line) - (this.sofar.get(line) ?? 0);
		if (left <= 0) throw numbered(60110, '子订单已发货');
		const num = wanted ?? left;
		if (num <= 0 || num > left) throw numbered(60016, '发货数量不合法');
		this.sofar.set(line, (this.sofar.get(line) ?? 0) + num);
		return num;
	}
}

function packResult({ id, trackingNo, contents }: Pack): object {
	return {
		pack_id: id,
		logistics_code: trackingNo,
		shipped_order_info: contents.map(({ line, num }) => ({
			shipped_order_id: line.id,
			shipped_num: num,
			shipped_item_ids: [],
		})),
	};
}

/** order.logisticsAdd (订单发货): the whole order in one package. */
import { z } from 'zod';
import { digits, integer, method, text } from '../../method.mts';
import { ship, unshipped } from '../../world/changes.mts';
import { packOf } from '../../world/parcel.mts';
import {
	addresses,
	checkAddresses,
	checkWaybill,
	checkSerials,
	keyValues,
	numbered,
	refundFlags,
	reject,
	rejections,
	shippable,
} from './rules.mts';

const trace = z.object({ batch_code: text.optional(), trace_code: text.optional() }).strict();

export const logisticsAdd = method({
	path: '/order/logisticsAdd',
	params: z
		.object({
			order_id: text,
			logistics_id: integer.optional(),
			company: text.optional(),
			company_code: text.optional(),
			logistics_code: text.optional(),
			...refundFlags,
			serial_number_list: z.array(text).optional(),
			address_id: digits.optional(),
			...addresses,
			product_orders: z
				.array(z.object({ product_order_id: text, serial_no_list: keyValues }).strict())
				.optional(),
			trace_info_list: z
				.array(z.object({ sku_order_id: text, batch_and_trace_code_list: z.array(trace) }).strict())
				.optional(),
		})
		.strict(),
	run(given, { platform, world, app, now }) {
		const order = shippable({ platform, world, app, now }, given.order_id);
		checkWaybill(world, given.company_code, given.logistics_code);
		checkAddresses(world, given);
		// UNVERIFIED: what is left of a partly shipped order cannot be sent as a whole order.
		if (order.state.orderStatus === 101) throw numbered(60110, '订单已部分发货');
		const serials = [
			...(given.serial_number_list ?? []),
			...(given.product_orders ?? []).flatMap((each) => each.serial_no_list.map((s) => s.value)),
		];
		checkSerials(order.lines, serials);
		const pending = rejections(order.lines, given);
		reject(world, pending, now);
		const contents = order.lines
			.map((line) => ({ line, num: unshipped(order.state, line) }))
			.filter(({ num }) => num > 0);
		const pack = packOf(
			world,
			{
				trackingNo: given.logistics_code ?? '',
				company: given.company_code ?? '',
				contents,
				by: 'logisticsAdd',
			},
			now,
		);
		for (const line of order.lines) if (line.sku.serial) line.serials = serials;
		world.change(order, ship(order, [pack], now), now);
		return { data: {} };
	},
});

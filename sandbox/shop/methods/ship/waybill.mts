/**
 * order.logisticsEdit (修改物流) for logisticsAdd shipments, order.logisticsEditByPack (修改包裹物流)
 * for the packages of the two others. UNVERIFIED: how often and how long a waybill may be changed;
 * here until the order is finished. The numbers 60023 and 70008 are listed without a meaning.
 */
import { z } from 'zod';
import { type Call, integer, method, text } from '../../method.mts';
import type { Order, Pack } from '../../world/order.mts';
import { ownOrder } from '../order/detail.mts';
import { addresses, checkAddresses, checkWaybill, numbered } from './rules.mts';

export const logisticsEdit = method({
	path: '/order/logisticsEdit',
	params: z
		.object({
			order_id: text,
			logistics_id: integer.optional(),
			company_code: text.optional(),
			logistics_code: text.optional(),
			company: text.optional(),
			...addresses,
		})
		.strict(),
	run(given, call) {
		if (!given.company_code) throw numbered(60083, '物流公司code不能为空');
		const order = underWay(call, given.order_id);
		checkWaybill(call.world, given.company_code, given.logistics_code);
		checkAddresses(call.world, given);
		const [pack, ...others] = order.state.packs;
		if (!pack || pack.by !== 'logisticsAdd' || others.length > 0) {
			throw numbered(70011, '多包裹订单请使用logisticsEditByPack');
		}
		edit(call, pack, given.company_code, given.logistics_code ?? '');
		return {};
	},
});

export const logisticsEditByPack = method({
	path: '/order/logisticsEditByPack',
	params: z
		.object({
			order_id: text,
			pack_id: text,
			logistics_code: text,
			company_code: text.optional(),
			logistics_id: text.optional(),
			...addresses,
		})
		.strict(),
	run(given, call) {
		const order = underWay(call, given.order_id);
		checkWaybill(call.world, given.company_code, given.logistics_code);
		checkAddresses(call.world, given);
		const pack = order.state.packs.find(({ id }) => id === given.pack_id);
		if (!pack) throw numbered(60016, '包裹不存在');
		edit(call, pack, given.company_code ?? '', given.logistics_code);
		return { data: {} };
	},
});

function underWay(call: Call, id: string): Order {
	const order = ownOrder(call, id, { unknown: 60033, foreign: 60101 });
	const { orderStatus } = order.state;
	if (orderStatus !== 3 && orderStatus !== 101) throw numbered(60023, '订单状态不支持修改物流');
	return order;
}

/** A package several orders share is edited in each of them. Not a change of the main status. */
function edit({ world }: Call, { id }: Pack, company: string, trackingNo: string): void {
	for (const order of world.ordersOfPack(id)) {
		for (const pack of order.state.packs) {
			if (pack.id === id) Object.assign(pack, { company, trackingNo });
		}
	}
	world.touch();
}

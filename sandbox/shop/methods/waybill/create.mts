/**
 * logistics.newCreateOrder (电子面单取号): numbers for up to 50 orders. What is wrong with the form of a
 * request refuses the call; what is wrong with one order is listed in `err_infos`, under 10000. The same
 * order gets the number it has, unless `pack_id` asks for a further one.
 */
import { type Call, method } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import type { Netsite } from '../../world/netsites.mts';
import type { Waybill } from '../../world/waybills.mts';
import { destinationOf } from './destination.mts';
import { createParams, type OrderInfo } from './params.mts';
import { PARAMETER, sendingSites, siteOf } from './site.mts';

const MAX = 50;
/** 抖店 in the table of channels; orders of another channel have numbers of their own. */
const DOUYIN = '1';

export const newCreateOrder = method({
	path: '/logistics/newCreateOrder',
	invalid: PARAMETER,
	params: createParams,
	run(given, call) {
		const { order_infos: orders, order_channel: channel = DOUYIN } = given;
		if (orders.length === 0 || orders.length > MAX) {
			throw badParameter(PARAMETER, `order_infos应为1到${MAX}个`);
		}
		const foreign = channel !== DOUYIN;
		for (const each of orders) checkForm(each, foreign);
		const sending = sendingSites(call, given);
		const sites = orders.map((each) => siteOf(sending, each));
		const taken: object[] = [];
		const failed: object[] = [];
		orders.forEach((each, index) => {
			const [site] = sites.slice(index);
			const outcome = site && waybillFor(call, each, site, foreign);
			if (!outcome) return;
			const { order_id, pack_id = '' } = each;
			if ('trackingNo' in outcome) {
				taken.push({ ...shown(outcome), order_id, pack_id, order_channel: channel });
			} else {
				failed.push({ order_id, pack_id, ...outcome, order_channel: channel });
			}
		});
		return { data: { ebill_infos: taken, err_infos: failed } };
	},
});

function checkForm(each: OrderInfo, foreign: boolean): void {
	const ids = each.combine_orders ?? [];
	for (const id of [each.order_id, ...ids]) {
		if (foreign ? !/^[0-9A-Za-z/-]{1,32}$/.test(id) : !/^\d{1,19}$/.test(id)) {
			throw badParameter(PARAMETER, /A$/.test(id) ? '订单号须去掉末尾的A' : '订单号格式错误');
		}
	}
	if (ids.length > 0 && !ids.includes(each.order_id)) {
		throw badParameter(PARAMETER, 'combine_orders应包含order_id');
	}
	if (each.pack_id !== undefined && !/^\w{0,15}$/.test(each.pack_id)) {
		throw badParameter(PARAMETER, 'pack_id应为15位以内的数字、字母和下划线');
	}
	if (each.items.length === 0) throw badParameter(PARAMETER, 'items不能为空');
	for (const { item_name: name, item_count: count } of each.items) {
		if (name.trim() === '') throw badParameter(PARAMETER, 'item_name不能为空');
		if (count < 1) throw badParameter(PARAMETER, 'item_count应大于0');
	}
	if (each.total_pack_count !== undefined && each.total_pack_count < 2) {
		throw badParameter(PARAMETER, 'total_pack_count应不小于2');
	}
	if (![undefined, 1, 2].includes(each.pay_method)) {
		throw badParameter(PARAMETER, 'pay_method应为1或2');
	}
	if (![undefined, 0, 1].includes(each.is_sign_back)) {
		throw badParameter(PARAMETER, 'is_sign_back应为0或1');
	}
}

interface Failed {
	/** Text, unlike that of waybillApply; empty where no source has the number. */
	err_code: string;
	err_msg: string;
}

const failedWith = (err_code: string, err_msg: string): Failed => ({ err_code, err_msg });

function waybillFor(
	call: Call,
	each: OrderInfo,
	site: Netsite,
	foreign: boolean,
): Waybill | Failed {
	const { world, platform, now } = call;
	const combined = each.combine_orders ?? [each.order_id];
	for (const id of foreign ? [] : new Set([each.order_id, ...combined])) {
		if (world.orders.byId.has(id)) continue;
		const elsewhere = [...platform.worlds.values()].some(({ orders }) => orders.byId.has(id));
		return elsewhere
			? failedWith('15000', '订单不是该店铺下的订单')
			: failedWith('15002', '订单信息不存在');
	}
	const services = (each.service_list ?? []).map(({ service_code }) => service_code);
	if (world.waybills.toTheDoor.has(each.order_id) && !services.includes('SVC-WBHOMEDELIVERY')) {
		return failedWith('60138', '该订单须选择音尊达服务');
	}
	const to = destinationOf(call, each.receiver_info, foreign ? [] : combined);
	if (typeof to === 'string') return failedWith('', to);
	const packId = each.pack_id ?? '';
	const { repeatedWaybill } = platform.decisions;
	const company = repeatedWaybill === 'carrier' ? site.company : undefined;
	const before = world.waybills.of(each.order_id, packId, company);
	if (before) {
		before.asked += 1;
		return before;
	}
	const pieces = each.total_pack_count ?? 1;
	if (site.amount < pieces) return failedWith('', '电子面单余额不足');
	const { order_id: orderId } = each;
	const order = { company: site.company, site, orderId, packId, combined, to, createTime: now };
	return world.waybills.take(order, pieces);
}

/** The texts on the label; made of the number, for no source says how they are formed. */
function shown({ company, trackingNo, to, subWaybills }: Waybill): object {
	const code = trackingNo.slice(-6);
	return {
		company,
		track_no: trackingNo,
		sort_code: `${code.slice(0, 3)}-${code.slice(3, 5)}-${code.slice(-2)} 0${code.slice(-2)}`,
		package_center_code: code.slice(0, 4),
		package_center_name: `${to.city}转运中心`,
		short_address_code: code.slice(0, 3),
		short_address_name: `${to.city}${to.district}`,
		extra_resp: '',
		sub_waybill_codes: subWaybills.join(','),
		shipping_code: '',
		hint_msg: '',
	};
}

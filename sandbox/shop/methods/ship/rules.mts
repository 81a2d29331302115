/**
 * What the shipping methods check alike. Numbers from the MultiPack error table; "the same families
 * show in the other methods". Which check comes first is UNVERIFIED.
 */
import { z } from 'zod';
import { type Call, digits, flag, integer, text } from '../../method.mts';
import { businessFailed } from '../../refusal.mts';
import { refundPending } from '../../world/aftersale.mts';
import { carrier, waybillFlaw } from '../../world/carriers.mts';
import type { Line, Order, Pack } from '../../world/order.mts';
import type { World } from '../../world/world.mts';
import { ownOrder } from '../order/detail.mts';

/** Parameters that several shipping methods share. */
export const refundFlags = { is_reject_refund: flag.optional(), is_refund_reject: flag.optional() };
export const addresses = {
	store_id: integer.optional(),
	after_sale_address_id: digits.optional(),
};
export const keyValues = z.array(z.object({ key: text, value: text }).strict());

export function numbered(n: number, message: string): Error {
	return businessFailed(n, message);
}

/** The shop's order, in a state that can be shipped. */
export function shippable(call: Call, id: string): Order {
	const order = ownOrder(call, id, { unknown: 60033, foreign: 60101 });
	const { orderStatus, mainStatus } = order.state;
	if (orderStatus === 1) throw numbered(60137, '订单未支付');
	if (mainStatus === 21 || mainStatus === 22) throw numbered(60068, '订单已退款');
	if (orderStatus === 4) throw numbered(60021, '订单已取消');
	if (orderStatus === 105) throw numbered(60109, '订单风控审核中，请1-2小时后重试');
	if (orderStatus === 3) throw numbered(60110, '订单已发货');
	if (orderStatus === 5) throw numbered(60113, '订单已完成');
	if (order.orderType === 2) throw numbered(60057, '该类型订单不支持接口发货');
	return order;
}

export function checkCarrier(code: string | undefined, waybill: string | undefined): void {
	if (!code) throw numbered(60011, '物流公司code不能为空');
	const found = carrier(code);
	if (!found) throw numbered(60018, '不支持的物流公司');
	const flaw = waybillFlaw(waybill ?? '', found);
	if (flaw === 'format') throw numbered(60017, '运单号格式错误');
	if (flaw === 'mismatch') throw numbered(60128, '物流公司与运单号不匹配');
}

/** The same for a parcel that leaves the shop: an electronic waybill must be a good one. */
export function checkWaybill(
	{ waybills }: World,
	code: string | undefined,
	waybill: string | undefined,
): void {
	checkCarrier(code, waybill);
	const taken = waybills.byNumber.get(waybill ?? '');
	if (taken && taken.company !== code) throw numbered(60128, '物流公司与运单号不匹配');
	// UNVERIFIED: that a cancelled electronic waybill counts as recycled.
	if (taken?.state === 'cancelled') throw numbered(70018, '运单号已回收');
}

export interface RefundFlags {
	is_reject_refund?: boolean | undefined;
	is_refund_reject?: boolean | undefined;
}

/** Throws 60040 unless the flag is set; then gives what must be rejected once all is checked. */
export function rejections(lines: readonly Line[], flags: RefundFlags): Line[] {
	const { is_reject_refund: preferred, is_refund_reject: other } = flags;
	if (preferred !== undefined && other !== undefined) {
		throw numbered(60016, 'is_reject_refund与is_refund_reject只能传一个');
	}
	const pending = lines.filter(({ afterSale }) => refundPending(afterSale));
	if (pending.length > 0 && !(preferred ?? other)) throw numbered(60040, '存在待处理的退款申请');
	return pending;
}

export function reject(world: World, pending: readonly Line[], at: number): void {
	for (const { afterSale } of pending) if (afterSale) world.advance(afterSale, 'reject', at);
}

export interface Addresses {
	address_id?: string | undefined;
	after_sale_address_id?: string | undefined;
	store_id?: number | undefined;
}

export function checkAddresses({ addressIds }: World, given: Addresses): void {
	if (given.address_id !== undefined && !addressIds.includes(given.address_id)) {
		throw numbered(60070, '发货地址不存在');
	}
	const back = given.after_sale_address_id;
	if (back !== undefined && !addressIds.includes(back)) throw numbered(60134, '退货地址不存在');
	// Only one-hour delivery shops have stores.
	if (given.store_id !== undefined) throw numbered(700004, '门店不存在');
}

/** Serial numbers (IMEI/SN): at most 30 characters; where one is needed it is an IMEI. */
export function checkSerials(lines: readonly Line[], serials: readonly string[]): void {
	if (serials.some((serial) => serial.length > 30)) throw numbered(60046, '序列号超过30个字符');
	const needed = lines.reduce((sum, { sku, num }) => sum + (sku.serial ? num : 0), 0);
	if (needed === 0) return;
	const imeis = serials.filter((serial) => /^\d{15,17}$/.test(serial));
	if (imeis.length < needed) throw numbered(60062, 'IMEI应为15-17位数字');
}

export type Contents = Pack['contents'];

/** A repeat of a `request_id` after success returns the first result and ships nothing. */
export function once(call: Call, method: string, requestId: string, ship: () => object): object {
	if (requestId === '') throw numbered(50050, 'request_id不能为空');
	const { app, world, platform } = call;
	const key = [app.key, world.shop.id, method, requestId].join('/');
	const result = platform.shipments.get(key) ?? ship();
	platform.shipments.set(key, result);
	return result;
}

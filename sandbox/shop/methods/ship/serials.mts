/** order.addSerialNumber (补充上传序列号): serial numbers of an order that has been shipped. */
import { z } from 'zod';
import { method, text } from '../../method.mts';
import { badParameter, businessFailed, missingParameter } from '../../refusal.mts';
import { isSubsidised } from '../../world/desk.mts';
import { ownOrder } from '../order/detail.mts';

export const addSerialNumber = method({
	path: '/order/addSerialNumber',
	// Checked by hand: each has a number of its own.
	params: z
		.object({ order_id: text.optional(), serial_number_list: z.array(text).optional() })
		.strict(),
	run({ order_id: id, serial_number_list: serials = [] }, call) {
		if (!id) throw missingParameter(50049, '订单号不能为空');
		if (serials.length === 0) throw missingParameter(60048, '序列号不能为空');
		const order = ownOrder(call, id, { unknown: undefined, foreign: undefined });
		const { orderStatus } = order.state;
		if (orderStatus !== 3 && orderStatus !== 101 && orderStatus !== 5) {
			throw businessFailed(60049, '该订单状态不支持序列号上传');
		}
		if (serials.some((serial) => serial.length > 30)) {
			throw badParameter(60046, '序列号长度不能超过30位字符');
		}
		const lines = order.lines.filter(({ sku, giftOf }) => sku.serial && !giftOf);
		if (lines.length > 0 && serials.some((serial) => !/^\d{15,17}$/.test(serial))) {
			throw businessFailed(60062, 'IMEI号仅支持填写15～17位数字');
		}
		const isGiven = lines.some(
			(line) => isSubsidised(call.world, order, line) && line.serials !== undefined,
		);
		if (isGiven) throw businessFailed(60047, '该订单补贴商品的序列号已经上传，请重新填写');
		for (const line of lines) line.serials = serials;
		call.world.touch();
		return { data: {} };
	},
});

/** The columns of what the writes of orders and shipments give. */
import { code, flag, id, list, rows, text, yuan } from '../../values/columns';

const orderId = id('订单号', null);
const success = flag('是否成功', null);
const packageId = id('包裹ID', null);
const carrier = text('物流公司编码', null);
const waybillNumber = text('运单号', null);
const requestId = id('请求ID', null, 'By which the platform knows a repeat');

export const REMARKED_COLUMNS = {
	orderId,
	remark: text('商家备注', null),
	flag: code('插旗码', null, 'Null where it was left as it is'),
	success,
} as const;

export const SERIAL_NUMBERS_COLUMNS = {
	orderId,
	serialNumbers: list('序列号', null),
	success,
} as const;

export const ADDRESS_ANSWERED_COLUMNS = {
	orderId,
	approved: flag('是否同意改地址', null),
	success,
} as const;

export const POSTAGE_COLUMNS = { orderId, postageYuan: yuan('运费', null), success } as const;

export const WAYBILL_CHANGED_COLUMNS = {
	orderId,
	packageId,
	carrier,
	waybillNumber,
	success,
} as const;

export const SHIPPED_COLUMNS = {
	orderId,
	carrier,
	waybillNumber,
	alreadyDone: flag('是否已处理过', null, 'Whether it was so before'),
	success,
} as const;

const SHIPPED_LINE_COLUMNS = {
	lineId: id('商品单号', null),
	quantity: code('数量', null, 'Null for all pieces'),
} as const;

export const SHIPPED_PARCEL_COLUMNS = {
	orderId,
	carrier,
	waybillNumber,
	packageId,
	lines: rows('商品单', null, SHIPPED_LINE_COLUMNS, 'What is in the parcel'),
	requestId,
	success,
} as const;

export const SHIPPED_TOGETHER_COLUMNS = {
	orderIds: list('订单号列表', null),
	carrier,
	waybillNumber,
	packageId,
	requestId,
	success,
} as const;

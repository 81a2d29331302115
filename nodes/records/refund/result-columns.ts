/** The columns of the results of decisions and interceptions, and of the reasons to refuse. */
import { code, count, flag, id, list, meaning, text, time, yuan } from '../../values/columns';

export const DECISION_COLUMNS = {
	refundId: id('售后单号', null),
	orderId: id('订单号', null),
	operationNumber: code('操作编号', null, 'The platform’s number of the decision'),
	refundType: code('售后类型码', null),
	refundTypeText: meaning('售后类型'),
	stateSeen: code('处理时售后状态码', null, 'As it was read before the decision'),
	stateSeenText: meaning('处理时售后状态'),
	amountYuan: yuan('涉及金额', null, 'What the decision is about'),
	alreadyDone: flag('是否已处理过', null, 'Whether it was so before'),
	message: text('平台消息', 'items[].status_msg'),
	success: flag('是否成功', null),
} as const;

export const INTERCEPTION_COLUMNS = {
	refundId: id('售后单号', null),
	carrier: text('物流公司', 'company_name'),
	carrierCode: text('物流公司编码', 'company_code'),
	trackingNumber: text('运单号', 'tracking_no'),
	success: flag('是否成功', 'is_success', 'Whether it is being stopped'),
	canBeIntercepted: flag('是否可拦截', 'can_intercept'),
	reason: text('不可拦截原因', 'unavailable_reason'),
	reasonCode: code('不可拦截原因码', 'unavailable_reason_code'),
	feeYuan: yuan('拦截费用', 'intercept_cost'),
	valueYuan: yuan('包裹价值', 'value_amount'),
	otherProducts: count('其他商品数', 'other_product_amount'),
	settledOffline: flag('是否线下结算', 'settlement_mode'),
} as const;

export const REASON_COLUMNS = {
	reasonCode: code('拒绝原因码', 'reject_reason_code'),
	reasonText: text('拒绝原因', 'reason'),
	evidenceRequired: flag('是否需要凭证', 'evidence_need'),
	evidenceHint: text('凭证说明', 'evidence_description'),
	examplePicture: text('凭证示例', 'image', 'The address of a picture'),
	orderType: code('订单类型码', 'order_type'),
	orderTypeText: meaning('订单类型'),
	goodsReceived: code('收货情况码', 'pkg'),
	goodsReceivedText: meaning('收货情况'),
} as const;

export const REASON_ITEM_COLUMNS = {
	refundId: id('售后单号', null, 'Null where no after-sale was asked for'),
	...REASON_COLUMNS,
} as const;

/** Two names are misspelt on the wire. */
export const ADDRESS_COLUMNS = {
	addressId: id('地址ID', 'address_id'),
	isReturnDefault: flag('是否默认退货地址', 'is_default'),
	isShipFromDefault: flag('是否默认发货地址', 'is_send_default'),
	receiverName: text('收件人', 'reciever_name'),
	province: text('省', 'receiver_provinc'),
	city: text('市', 'receiver_city'),
	district: text('区', 'receiver_district'),
	street: text('街道', 'receiver_street'),
	detail: text('详细地址', 'receiver_detail'),
	remark: text('备注', 'remark'),
	createTime: time('创建时间', 'create_time'),
	updateTime: time('更新时间', 'update_time'),
} as const;

const refundId = id('售后单号', null);
const success = flag('是否成功', null);

export const REMARK_COLUMNS = { refundId, remark: text('售后备注', null), success } as const;

export const DEADLINE_COLUMNS = {
	refundId,
	deadlineBefore: time('原处理截止时间', null),
	deadline: time('处理截止时间', null),
	success,
} as const;

export const EVIDENCE_COLUMNS = {
	refundId,
	comment: text('举证说明', null),
	pictureUrls: list('举证图片', null, 'Addresses of pictures'),
	success,
} as const;

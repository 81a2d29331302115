/** The columns of waybills (电子面单), of what prints them, and of carriers that are recommended. */
import { code, count, flag, id, list, meaning, number, required, text } from '../../values/columns';

const PASSED = 'As it came, encrypted: only the print client (云打印) reads it';

export const WAYBILL_COLUMNS = {
	orderId: required(id('订单号', 'order_id')),
	orderIds: list('合单订单号', null, 'All orders of the parcel; one where it was not merged'),
	packId: id('面单包裹ID', 'pack_id', 'Only of a further waybill of the same order'),
	carrierCode: text('物流公司编码', 'company'),
	trackingNumber: required(text('运单号', 'track_no')),
	alreadyCreated: flag(
		'是否已取过号',
		null,
		'Whether the order had this number before, as far as this n8n and its parcels show',
	),
	sortCode: text('三段码', 'sort_code'),
	packageCenterCode: text('集包地编码', 'package_center_code'),
	packageCenterName: text('集包地', 'package_center_name'),
	shortAddressCode: text('大头笔编码', 'short_address_code'),
	shortAddressName: text('大头笔', 'short_address_name'),
	subWaybills: list('子运单号', null, 'Of sub_waybill_codes, where it goes in several parcels'),
	shippingCode: text('物料码', 'shipping_code'),
	carrierReply: text('物流商返回信息', 'extra_resp', 'As the carrier gave it'),
	hint: text('平台提示', 'hint_msg', 'The platform’s words about a number that it gave'),
} as const;

export const PRINT_COLUMNS = {
	orderId: id('订单号', 'order_id'),
	carrierCode: text('物流公司编码', null),
	trackingNumber: required(text('运单号', 'track_no')),
	printData: required(text('打印数据', 'print_data', PASSED)),
	signature: required(text('打印签名', 'sign', 'As it came')),
	templateUrl: text('模板地址', null, 'Of the template that was chosen, or the carrier’s first'),
} as const;

export const TEMPLATE_COLUMNS = {
	carrierCode: text('物流公司编码', null),
	templateId: id('模板ID', 'template_id'),
	templateCode: text('模板编码', 'template_code'),
	templateName: text('模板名称', 'template_name'),
	templateType: code('模板类型码', 'template_type'),
	templateTypeText: meaning('模板类型'),
	version: number('模板版本', 'version'),
	templateUrl: required(text('模板地址', 'template_url')),
	previewUrl: text('预览地址', 'perview_url'),
} as const;

export const RECOMMENDED_COLUMNS = {
	orderId: id('订单号', null),
	carrierCode: required(text('物流公司编码', 'express')),
	recommended: flag('是否推荐', 'is_recommended'),
	deliverable: flag('是否可达', 'is_deliverable'),
	undeliverableReason: text('不可达原因', 'undeliverable_reason'),
	hasAccount: flag('是否已开通电子面单', 'is_shop_eBill'),
	routeRank: count('线路排名', 'rank_route', 'Of this carrier on the way to the receiver'),
	averageHours: number('揽签时长（小时）', 'collect_sign_info.avg_cost_hours'),
	priorityDelivery: flag('是否优先发货', null, 'Whether the platform wants this order sent first'),
	priorityReason: text('优先发货原因', null, 'In the platform’s words'),
} as const;

export const CANCELLED_COLUMNS = {
	carrierCode: text('物流公司编码', null),
	trackingNumber: text('运单号', null),
	cancelled: flag('是否已取消', 'cancel_result.success'),
	alreadyCancelled: flag('此前已取消', null, 'Whether it had been cancelled before'),
} as const;

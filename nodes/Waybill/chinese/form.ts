/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Waybill': '抖店电子面单',
	'Take, print and cancel electronic waybills of a shop': '取号、打印和取消电子面单',
	Waybill: '电子面单',
	'Who gave the number (物流公司). Taken from the input item unless you change it.':
		'给出运单号的快递公司，默认取自输入项',
	'The number (运单号) that Create gave. Taken from the input item.':
		'「创建」取得的运单号，默认取自输入项',
	'The orders (订单号), separated by commas. Taken from the input item.':
		'订单号，用逗号隔开，默认取自输入项',
	'Sender Address': '发货地址',
	'Where the parcel leaves from (发货地址), out of the addresses of the account':
		'包裹从哪里发出，从账户的地址中选',
	'By Text': '按文字',
	'The order (订单号) of the parcel, or all orders that are merged into it (合单). Taken from the input item.':
		'包裹的订单号，或合单的全部订单号，默认取自输入项',
	'Who transports the parcel (物流公司); the shop needs a waybill account with it':
		'承运的快递公司，店铺要有它的电子面单账户',
	'Sender Name': '发件人',
	'Who sends (发件人), as the waybill prints it': '面单上打印的发件人',
	'Sender Phone': '发件人电话',
	'Phone of the sender (发件人电话): a mobile number of 11 digits, or a landline':
		'发件人的电话：11 位手机号，或固定电话',
	'Pack ID': '包裹序号',
	'Empty: the first waybill of the order': '留空：订单的第一张面单',
	'A new ID of yours for each further waybill of the same order: up to 15 letters, digits and _':
		'同一订单每多一张面单，就用一个新的包裹序号：最多 15 位字母、数字和 _',
	Receiver: '收件人',
	'Give Receiver': '填写收件人',
	'Empty: the order’s receiver as ciphertext, without decryption. Whether plain text is taken is unverified.':
		'留空：用订单收件人的密文，不解密。平台是否接受明文未经核实。',
	City: '市',
	'市, plain or as ciphertext of the order': '市，明文或订单的密文',
	Detail: '详细地址',
	'详细地址, plain or as ciphertext of the order': '详细地址，明文或订单的密文',
	District: '区县',
	'区/县, plain or as ciphertext of the order': '区/县，明文或订单的密文',
	'收件人, plain or as ciphertext of the order': '收件人，明文或订单的密文',
	Phone: '电话',
	'收件人电话, plain or as ciphertext of the order': '收件人电话，明文或订单的密文',
	Province: '省',
	'省, plain or as ciphertext of the order': '省，明文或订单的密文',
	Street: '街道',
	'街道, plain or as ciphertext of the order': '街道，明文或订单的密文',
	'Add Goods': '添加商品',
	'What is in the parcel. Empty: all lines of the orders. Needed with Pack ID, if the order has several lines.':
		'包裹里有什么。留空：订单的全部商品单。订单有几个商品单并填了包裹序号时必填。',
	'As the waybill prints it (商品名称)': '面单上打印的商品名称',
	'Pieces (数量)': '件数',
	Specification: '规格',
	'Such as 颜色: 蓝 (规格)': '例如 颜色: 蓝',
	'Further parameters of the order in the platform’s own names, such as service_list or total_weight':
		'订单的其他参数，用平台的参数名，例如 service_list 或 total_weight',
	'Delivery to the Door': '音尊达',
	'Whether to book 音尊达, without which some orders are refused (60138)':
		'是否使用音尊达；有些订单不用它会被拒绝（60138）',
	'Monthly Account': '月结账号',
	'The number of your account with the carrier (月结账号)': '您在快递公司的月结账号',
	'Number of Parcels': '包裹数',
	'Parcels of one waybill with sub waybills (子母件), if the carrier offers it':
		'一张面单带子母件时的包裹数，快递公司支持才行',
	Payment: '付款方式',
	'How the carrier is paid (付款方式)': '怎样向快递公司付款',
	'The carrier’s product (产品类型): 顺丰 1, 2, 247; 京东 ed-m-0001':
		'快递公司的产品类型：顺丰 1、2、247；京东 ed-m-0001',
	'Remark to the carrier (备注)': '给快递公司的备注',
	'Shared Account: Shop ID': '共享账户：店铺 ID',
	'The shop of the order (店铺ID), where another shop shares its account; -1 is not known':
		'使用其他店铺共享的账户时，订单所属的店铺ID；-1 的含义未知',
	Site: '网点',
	'Carrier Product': '产品类型',
	'Select a site...': '选择网点…',
	'The site (网点) whose balance is used. Empty: the one that has the sender address.':
		'使用哪个网点的余额。留空：有该发货地址的网点。',
	'What only some carriers or orders need': '个别快递公司和订单另外需要的内容',
};

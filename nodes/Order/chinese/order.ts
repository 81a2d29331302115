/** The operations of order. */
import type { Dictionary } from '../../kernel/language/translator';

export const orderTexts: Dictionary = {
	'Add Remark and Flag': '添加备注和插旗',
	'Add a remark and flag to an order': '给订单添加备注和插旗',
	'Write the merchant’s remark (备注), replacing the one before, and set a flag (插旗)':
		'写商家备注（覆盖原有备注），可同时插旗',
	'Add Serial Numbers': '添加序列号',
	'Add serial numbers to an order': '给订单添加序列号',
	'Add serial numbers or IMEI (商品序列号), such as a government subsidy (国补) wants, to a shipped order':
		'给已发货的订单补充商品序列号或 IMEI，例如国补订单需要',
	'Answer Address Change': '处理改地址申请',
	'Answer an address change of an order': '处理订单的改地址申请',
	'Agree to, or reject, the buyer’s request to change the address (买家改地址审批)':
		'同意或拒绝买家的改地址申请',
	'Change Postage': '修改运费',
	'Change the postage of an order in yuan': '修改订单运费（元）',
	'Set the postage (运费) of an order that is not paid yet': '修改未付款订单的运费',
	'Decrypt Receiver': '解密收件人',
	'Decrypt the receiver of an order': '解密订单收件人',
	'Decrypt the receiver’s name, phone and address (批量解密). Needs permission; do not keep the result longer than needed.':
		'批量解密收件人的姓名、电话和地址。需要平台的解密权限；结果不要保存得比需要的久。',
	'Get an order': '查询订单',
	'Read one order with its lines, parcels and discounts, however old it is':
		'读取一个订单，包括商品单、包裹和优惠，不限下单时间',
	'Get many orders': '批量查询订单',
	'List the orders of a window of time': '列出一段时间内的订单',
	'The text (备注), at most 500 characters. An older page of the platform says 60: unverified.':
		'备注内容，最多 500 字。平台较早的文档写的是 60 字：未经核实。',
	Flag: '插旗',
	'Leave as It Is': '保持不变',
	'The colour of the flag (插旗)': '旗帜的颜色',
	'At most 20 (序列号), separated by commas, of at most 30 characters; phones: 15 to 17 digits':
		'最多 20 个，用逗号隔开，每个最多 30 个字符；手机为 15 到 17 位数字',
	Answer: '答复',
	'Agree, or the reason why it is too late': '同意，或说明为什么来不及改',
	'Postage (Yuan)': '运费（元）',
	'The new postage (运费) in yuan; 0 for none': '新的运费，单位元；0 表示免运费',
	Decrypt: '解密内容',
	'What to decrypt': '解密什么',
	'Receiver of the Order': '订单的收件人',
	'Reads the order, and decrypts name, phone and address': '读取订单，解密姓名、电话和地址',
	'Values Below': '下方的密文',
	'Ciphertexts (密文) that you have already; the order is not read': '已经取得的密文，不再读取订单',
	'Encrypted Values': '密文',
	'Ciphertexts (密文) of this order, separated by commas, or a list: encrypt_… of Output: Raw':
		'本订单的密文，用逗号隔开，或列表：「输出」选「原始数据」时的 encrypt_… 列',
	Creation: '下单',
	'When it was placed (下单时间)': '下单的时间',
	'When its status last changed (更新时间); remarks and flags do not count':
		'状态最后变化的时间；备注和插旗不算',
	'Which time of an order the window is about': '时间范围按订单的哪个时间计算',
	'Start of the window, at most 90 days back. Empty: 24 h before its end.':
		'时间范围的起点，最早 90 天前。留空：结束时间之前 24 小时。',
};

/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Refund': '抖店售后',
	'Read and decide after-sales of a Douyin shop': '读取和处理抖店售后单',
	'After-Sale': '售后单',
	Decision: '处理',
	'Refund ID': '售后单号',
	'The number of the after-sale (售后单号). Taken from the input item unless you change it.':
		'售后单号，默认取自输入项',
	'Maximum Amount (Yuan)': '最高金额（元）',
	'Empty: no limit, whatever the amount': '留空：无论多少都不限',
	'Refuse when more than this would be refunded, postage included (退款金额, 元). None by default: every amount passes.':
		'退款金额（含运费，元）超过此数时拒绝处理。默认不填：任何金额都通过。',
	'Unchanged Since': '未变更自',
	'Empty: no check': '留空：不检查',
	'Refuse what changed since then (更新时间). Default: the item’s updateTime.':
		'此后有变化（更新时间）的售后单拒绝处理。默认取输入项的 updateTime。',
	'Not Decided': '未处理',
	Decided: '已处理',
	Error: '报错',
	'The item fails, and the run with it': '该项失败，执行随之停止',
	'Second Output': '第二输出',
	'The item leaves by a second output, with the guard and the reason':
		'该项从第二个输出离开，附保护规则和原因',
	'What happens to an after-sale that a guard holds back (未处理)':
		'被保护规则拦下的售后单怎样处理',
	'Refuse when the buyer paid more than this for the goods concerned (实付金额, 元). None by default: every amount passes.':
		'买家为相关商品实付的金额（元）超过此数时拒绝处理。默认不填：任何金额都通过。',
	'Amount From (Yuan)': '退款金额起（元）',
	'After-sales about at least this much (退款金额)': '退款金额不低于此数的售后单',
	'Amount To (Yuan)': '退款金额止（元）',
	'After-sales about at most this much (退款金额)': '退款金额不高于此数的售后单',
	Arbitration: '仲裁状态',
	'After-sales with this status of arbitration (仲裁)': '处于该仲裁状态的售后单',
	'After-sales of this order (订单号, parent order)': '该订单的售后单（主订单号）',
	'Outbound Tracking Numbers': '发货运单号',
	'After-sales whose goods left in one of these parcels (发货单号), separated by commas':
		'货物由这些包裹发出的售后单，用逗号隔开',
	'Return Parcel': '退货物流',
	'Whether the buyer has sent the goods back (退货物流)': '买家是否已把货物寄回',
	'After-sales in one of these states (售后状态)': '处于这些状态之一的售后单',
	Type: '售后类型',
	'After-sales of this type (售后类型)': '该类型的售后单',
	'Which after-sales to list; all of them when none is added': '列出哪些售后单；不添加则列出全部',
	'Where the buyer sends the goods (退货地址), out of the shop’s addresses (地址库)':
		'买家把货物寄到哪里，从店铺地址库中选',
	'Further Values': '其他参数',
	'Add Value': '添加参数',
	'Who transports what you send (物流公司)': '寄出货物的快递公司',
	'Evidence URLs': '凭证网址',
	'Public addresses of pictures (凭证), one a line': '凭证图片的公网地址，一行一个',
	Reason: '操作原因',
	'Why, in words (操作原因); refusals need it': '用文字说明原因；拒绝时需要',
	'Reject Reason': '拒绝原因',
	'Of the platform’s list (拒绝原因); refusals need it': '平台列表里的拒绝原因，拒绝时必填',
	'Select an after-sale...': '选择售后单…',
	'Remark to the Buyer': '给买家的说明',
	'The words that the buyer sees; refusals need them': '买家看到的文字；拒绝时需要',
	'Where the buyer sends the goods (退货地址)': '买家把货寄到哪里',
	'The tracking number of what you send (运单号)': '寄出货物的运单号',
	'What the operation needs with the after-sale': '该操作随售后单需要的参数',
	'Select a reason...': '选择原因…',
	'Why it is rejected (拒绝原因). Checked against the list of each after-sale before it is sent.':
		'拒绝的原因。发送前会与每张售后单可用的原因核对。',
	'The words that the buyer sees (拒绝说明). The platform names no length.':
		'买家看到的拒绝说明。平台没有公布字数上限。',
	'Public addresses of pictures (凭证), one per line; needed when the reason asks for evidence. No binary data.':
		'凭证图片的公网地址，一行一个；原因要求凭证时必填。不支持二进制数据。',
	'Reason Text': '原因文字',
	'The reason in words. Leave empty for the words of the platform’s list.':
		'原因的文字；留空则用平台列表里的文字',
};

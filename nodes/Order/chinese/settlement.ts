/** The operations of settlement. */
import type { Dictionary } from '../../kernel/language/translator';

export const settlementTexts: Dictionary = {
	'Get many settlement bills': '批量查询结算账单',
	'List settlement bills (结算账单), one item per bill, available from the next day on':
		'列出结算账单，一单一条；次日起可查',
	'When the order was placed (下单时间)': '下单的时间',
	'When it was settled (结算时间)': '结算的时间',
	'Which time of a bill the window is about': '时间范围按账单的哪个时间计算',
	'Empty: 7 days before the end': '留空：结束时间之前 7 天',
	'Start of the window. Empty: 7 days before its end.': '时间范围的起点。留空：结束时间之前 7 天。',
	'End of the window, read week by week. Empty: now.': '时间范围的终点，按周读取。留空：现在。',
	'Settlement accounts (结算账户)': '结算账户',
	Business: '业务类型',
	'Kinds of business (业务类型)': '业务类型，可多选',
	'Line IDs': '子订单号',
	'At most 5 lines of orders (子订单号), separated by commas': '最多 5 个子订单号，用逗号隔开',
	'Bills of one product (商品)': '某个商品的账单',
	'Which bills to list; all of them when none is added': '列出哪些账单；不添加则列出全部',
};

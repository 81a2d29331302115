/** What its form says, but for its operations. */
import type { Dictionary } from '../language/translator';

export const formTexts: Dictionary = {
	Resource: '资源',
	Operation: '操作',
	'Column Names': '列名',
	English: '英文',
	'Such as orderId; never translated': '例如 orderId，始终不变',
	'Such as 订单号, as headings of a sheet': '例如 订单号，可直接作表头',
	'The names of the output columns. Raw output keeps those of the platform.':
		'输出各列的名称；原始数据保留平台的名称',
	'Return All': '返回全部',
	'Whether to return all results or only up to a given limit':
		'是否返回全部结果，还是最多返回指定的数量',
	Limit: '数量上限',
	'Max number of results to return': '最多返回多少条结果',
	'Dry Run': '试运行',
	'Whether to return what would be sent instead of sending it. The platform is not called at all; IDs are shown as text.':
		'是否只返回将要发送的内容而不发送。完全不调用平台；ID 以文本显示。',
	'From List': '从列表选择',
	'By ID': '按 ID',
	Output: '输出',
	Raw: '原始数据',
	'The shape of the output items': '输出项的形式',
	'Using Fields Below': '使用下方字段',
	'In rows of this form': '在表单里逐行填写',
	'Using JSON': '使用 JSON',
	'As a list, also by an expression': '一个列表，也可用表达式',
	Sort: '排序',
	'Newest First': '最新的在前',
	'Oldest First': '最早的在前',
	'By Code': '按编码',
	'By Name': '按名称',
	'Whether to read and check, then return what would be sent instead of sending it. Nothing changes on the platform.':
		'是否只读取并检查，返回将要发送的内容而不发送。平台上不会有任何改动。',
	'All Events': '全部事件',
};

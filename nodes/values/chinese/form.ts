/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	Today: '今天',
	Window: '时间范围',
	Between: '自定义',
	'From Start to End': '从开始时间到结束时间',
	'Last 24 Hours': '最近 24 小时',
	'Until now': '到现在为止',
	'Last 7 Days': '最近 7 天',
	'7 times 24 hours, until now': '7 个 24 小时，到现在为止',
	'Last Month': '上月',
	'The whole month before this one': '上一个自然月',
	'This Month': '本月',
	'Since its first day, 00:00': '从本月 1 日 00:00 开始',
	'Since 00:00': '从 00:00 开始',
	Yesterday: '昨天',
	'The whole day before today': '昨天全天',
	'Which span of time, in Beijing time (UTC+8)': '查询哪段时间，按北京时间（UTC+8）',
	Start: '开始时间',
	End: '结束时间',
	Simplified: '精简',
	'At most 15 columns, those a shop works with; takes the least time and memory':
		'最多 15 列，都是店铺日常要看的；最省时间和内存',
	Full: '完整',
	'Every column; amounts in yuan': '全部列，金额为元',
	Lines: '商品明细',
	'One item per line (SKU), its columns first; amounts in yuan':
		'每个商品单（SKU）一条，先列商品单的列，金额为元',
	'What the platform sent, with IDs as text; amounts in its own unit, such as fen (分)':
		'平台返回的原始数据，ID 为文本，金额用平台的单位，例如分',
};

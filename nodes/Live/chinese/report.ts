/** The operations of report. */
import type { Dictionary } from '../../kernel/language/translator';

export const reportTexts: Dictionary = {
	'From Orders': '由订单推算',
	'Report lives from the orders of the shop': '由店铺订单推算直播报表',
	'Derive orders, units, paid and refunded yuan of each live from the shop’s paid orders (由订单推算), one item per live':
		'由店铺的已支付订单推算每场直播的订单数、件数、已付和已退金额（元），一场直播一项',
	'Next Day': '次日数据',
	'Report ended lives the next day': '查询已结束直播的次日数据',
	'Read viewers, peak, watch time, comments and likes of ended lives (直播数据, T+1), one item per live. No sales.':
		'读取已结束直播的观看人数、最高在线、观看时长、评论和点赞（T+1），一场直播一项。没有销售额。',
	'Report the lives of today': '查询今日直播数据',
	'Read the totals of the lives of an account that started today (今日直播数据), those that run now included':
		'读取某账号今天开播的直播的合计，包括正在进行的',
	'Orders placed since then, at most 90 days back. Empty: 24 h before the end.':
		'此后下单的订单，最早 90 天前。留空：结束时间之前 24 小时。',
	'Orders placed until this time. Empty: now.': '此前下单的订单。留空：现在。',
	'Room IDs': '直播间 ID',
	'Which lives to report; all of them when none is added': '统计哪些直播；不添加则全部',
	'Only these lives (直播间ID), separated by commas':
		'只看这些直播（直播间ID），用逗号隔开；留空则全部',
	'Include Other Orders': '包含其他订单',
	'Whether to add one item, without a room ID, for what was sold outside of any live':
		'是否另加一项没有直播间 ID 的，汇总直播以外的成交',
	'Empty: the beginning of the day before the end': '留空：结束时间前一天的开始',
	'Lives that ended since then and began at most 3 days before it':
		'此后结束、且最多在此前 3 天开始的直播',
	'Empty: the beginning of today': '留空：今天的开始',
	'Lives that ended before this time. Empty: the beginning of today.':
		'此前结束的直播。留空：今天的开始。',
	'What to read of each live; basics are always read. The unit of durations is unverified; minutes assume seconds.':
		'每场直播读取什么；基础数据总会读取。时长的单位未经核实，分钟数按秒换算。',
	App: '应用',
	'Douyin, Huoshan': '抖音、火山',
	'Lives of Douyin and Huoshan (抖火)': '抖音和火山的直播（抖火）',
	'Xigua, Toutiao': '西瓜、头条',
	'Lives of Xigua and Toutiao (西瓜头条)': '西瓜和头条的直播',
	'The family of apps that the lives ran on. Usual: Douyin, Huoshan.':
		'直播所在的应用，通常是抖音、火山',
	'Lives that started since this time. Empty: 00:00 on the day of the end.':
		'此后开播的直播。留空：结束时间当天的 00:00。',
	'Empty: the end of the day': '留空：当天的结束',
	'Lives that started until this time. Empty: the end of today.':
		'此前开播的直播。留空：今天的结束。',
	'This Advertiser': '当前账户',
	'Ads of this one (当前账户)': '本广告账户的广告',
	'The Whole Legal Entity': '整个主体',
	'Ads of all its advertisers; direct customers and official accounts only':
		'同一主体全部广告账户的广告；仅限直客和官方账户',
	'Whose ads count; those of this advertiser unless you change it':
		'计入谁的广告，默认只计该广告账户',
	Newer: '新接口',
	'Documented over all traffic; no reply of it was ever seen by us':
		'文档说明为全部流量；我们没有见过它的答复',
	Older: '旧接口',
	'The one with recorded replies': '有已录得的答复',
	'Which of two methods of the platform to ask, for the same figures. Usual: Older.':
		'调用平台的哪个接口，数据相同，通常用旧接口',
};

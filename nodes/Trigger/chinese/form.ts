/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Order Trigger': '抖店订单事件',
	'Starts the workflow on new, paid, shipped or changed orders':
		'有新订单，或订单支付、发货、变化时启动工作流',
	'Douyin Refund Trigger': '抖店售后事件',
	'Starts the workflow on new or changed after-sales': '有新的售后单，或售后单变化时启动工作流',
	'Douyin Product Trigger': '抖店商品事件',
	'Starts the workflow on changed products or low stock': '商品变更或库存不足时启动工作流',
	'Douyin Live Trigger': '抖音直播事件',
	'Starts the workflow when a live starts, runs or ends': '开播、直播中或下播时启动工作流',
	'Douyin Waybill Trigger': '抖店电子面单事件',
	'Starts the workflow when waybill numbers run out': '电子面单余额不足时启动工作流',
	'On stock below a threshold': '库存低于阈值时',
	'On a live started': '开播时',
	'On each minute of a live': '直播中每分钟',
	'On a live ended': '下播时',
	'On few waybill numbers left': '电子面单余额不足时',
	'Live Ended': '直播结束',
	'A live ended (下播), with its figures so far. Fires once per live, also for one that ran at publishing.':
		'直播结束（下播），附此时的数据。每场只触发一次，发布时正在进行的也算。',
	'Live Minute': '直播每分钟',
	'A minute of a running live (直播中) passed: totals and what was added in entries, orders and sales. Poll every minute.':
		'直播中每过一分钟：进入、订单、销售额的累计和新增。请每分钟轮询。',
	'Live Started': '直播开始',
	'A live of a Douyin account began (开播); fires once per live': '抖音号开播；每场只触发一次',
	'Stock Below Threshold': '库存低于阈值',
	'The stock of a SKU (库存) fell below a threshold; fires once, and again only after it was not below':
		'SKU 的库存降到阈值以下；触发一次，恢复之后再降才会再次触发',
	'Waybill Balance Below Threshold': '面单余额低于阈值',
	'The waybill numbers left (面单余额) of a site are below a threshold; fires once, again only after they were not':
		'网点的面单余额低于阈值；触发一次，恢复之后再降才会再次触发',
	'What starts the workflow; each event has a place of its own':
		'什么启动工作流；每个事件各有自己的位置',
	'Start From': '起点',
	'Date and Time': '指定时间',
	'Catch up from a moment in the past, over as many polls as it takes':
		'从过去的某个时间补起，需要几次轮询就分几次',
	Now: '现在',
	'Only what happens after the workflow is published': '只要工作流发布之后的变化',
	'Where to begin when the workflow is published for the first time; afterwards the trigger keeps its place':
		'首次发布工作流时从哪里开始；之后触发器保留自己的位置',
	'Catch up from this moment; read once. Orders: at most 90 days back.':
		'从这个时间补起，只读一次。订单最早 90 天前。',
	Threshold: '库存阈值',
	'The SKUs that have less stock (库存) than this. What is below when the workflow is published is noted and does not fire.':
		'库存低于此数的 SKU。发布时已经低于的只记下，不触发。',
	'Balance Threshold': '余额阈值',
	'The sites (网点) that have fewer waybill numbers left (面单余额) than this':
		'面单余额低于此数的网点',
	'Empty: all carriers of the shop': '留空：店铺的全部快递公司',
	'Whose lives to watch (抖音号, aweme_id)': '监控谁的直播（抖音号 aweme_id）',
	'After-Sale Status': '售后状态',
	'Only changes after which the status is one of these; all of them when none is chosen':
		'只要变化后处于这些状态之一的；不选则全部',
	'Further figures of a live; entries (观看人次), paid orders and sales always come':
		'直播的其他数据；观看人次、成单数和成交金额总会给出',
	'Unit in which the platform sends money of a live. Unverified: recorded replies show 1/1000 fen. Raw numbers come too.':
		'平台发送直播金额的单位，未经核实：已录得的答复为千分之一分。原始数字也会给出。',
	'Most Items a Poll': '每次轮询最多项数',
	'Order Status': '订单状态',
	'Overlap (Seconds)': '重叠（秒）',
	'Seconds that each poll reads again, for changes that the platform lists late. Nothing is emitted twice.':
		'每次轮询重读多少秒，以补上平台晚列出的变化。不会重复输出。',
	'Safety Lag (Seconds)': '安全延迟（秒）',
	'How far behind the present each poll stops reading': '每次轮询读到距现在多少秒为止',
	'How to read and what to emit': '怎样读取、输出什么',
	'The products (商品) to watch, at most 2,000. Without any: those on sale. Each costs one call per poll.':
		'要监控的商品，最多 2,000 个。不添加则为在售的商品。每个每次轮询调用一次。',
	'A product (商品), or several by ID, separated by commas': '一个商品；按 ID 可填多个，用逗号隔开',
	'Add Product': '添加商品',
	Products: '商品',
	'Which changes start the workflow; all of them when none is added':
		'哪些变化启动工作流；不添加则全部',
};

/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'Start: is empty': '开始时间：不能为空',
	'has more than {1}': '超过 {1} 个',
	'The platform does not list the lives of {1}: {2}': '平台没有列出 {1} 的直播：{2}',
	'The platform does not list the live {1} on the day of its beginning any more: its figures are null.':
		'平台不再把直播 {1} 列在开播当天：它的数据为空。',
	'Advertiser: is empty': '广告账户：不能为空',
	'Douyin Account: is empty': '抖音号：不能为空',
	'The last poll was on {1}: lives that began and ended more than {2} days ago are not emitted.':
		'上次查看是 {1}：{2} 天以前开始并结束的直播不会输出。',
	'{1} minutes that were missed have no item of their own: what they added is spread over the last two days.':
		'错过的 {1} 分钟没有单独的项：它们新增的数据平摊到最近两天的每分钟里。',
	'The platform does not list {1} of the Product IDs, so they are not watched: {2} …. Take them out, or correct them.':
		'平台没有列出商品 ID 中的 {1} 个，所以不监控它们：{2} …。请去掉或改正。',
	'The platform does not list {1} of the Product IDs, so they are not watched: {2}. Take them out, or correct them.':
		'平台没有列出商品 ID 中的 {1} 个，所以不监控它们：{2}。请去掉或改正。',
	'The platform answered without the list of products': '平台的答复里没有商品列表',
	'Nothing is lost: the next poll looks again.': '没有丢失：下一次轮询会再查。',
	'The newest {1} products on sale are watched. Name the others in a trigger of their own.':
		'监控最新的 {1} 个在售商品。其余的请用另一个触发器指定。',
	'More than {1} SKUs are below the threshold. The others are not watched.':
		'低于阈值的 SKU 超过 {1} 个，其余的不监控。',
	'The platform answered without the list of waybill accounts': '平台的答复里没有电子面单账户列表',
};

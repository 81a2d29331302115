/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'of the lines were paid back in part, such as by price protection (价保). An order does not say how much, so refundedYuan is without it; Douyin Refund has the amounts.':
		'个商品单退了一部分款，例如价保。订单不说明退了多少，所以 refundedYuan 不含它；金额见抖店售后。',
	'{1} of {2} lives have figures that are not ready: they are null, and named in notReady. The data of a day is usually there the next morning.':
		'{2} 场直播中有 {1} 场的数据尚未产出：这些数据为空，并列在 notReady 里。一天的数据通常次日早上才有。',
	'The data of {1} is usually there from 10:00 of the next day in Beijing: lives that ended since then may be missing. Run the report later, or end it before that day.':
		'{1} 的数据通常北京时间次日 10:00 起才有：此后结束的直播可能缺少。请稍后再运行，或把结束时间改到那天之前。',
	'Figures: {1} is in the older report only': '数据：{1}只在旧接口里',
	'The platform names no sources of {1} for this live.': '平台没有给出这场直播的{1}。',
	'{1} answers without room_ids': '{1} 返回时缺少 room_ids',
	'as it came': '原样',
	'a product on the shelf': '小黄车商品',
	'{1} was asked for and is not there': '要求的 {1} 没有返回',
	'{1} answers without channels': '{1} 返回时缺少渠道',
	'{1}: {2} is no number': '{1}：{2} 不是数字',
	'Start: is more than {1} days before End': '开始时间：比结束时间早了超过 {1} 天',
};

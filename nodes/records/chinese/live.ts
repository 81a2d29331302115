/** Figures of lives and how they are asked for. */
import type { Dictionary } from '../../kernel/language/translator';

export const liveTexts: Dictionary = {
	'Select an advertiser...': '选择广告账户…',
	'Select a Douyin account...': '选择抖音号…',
	'Whose lives to read (抖音号, aweme_id). The number that viewers see is another one; the list shows it in brackets.':
		'读取谁的直播（抖音号 aweme_id）。观众看到的号码不同，列表里写在括号中。',
	'Clicks on ads by impressions': '广告点击次数 ÷ 展示次数',
	'Clicks on ads': '广告被点击的次数',
	'Ad conversions by clicks on ads': '广告转化数 ÷ 广告点击次数',
	'Conversions to the goal of the plan: click, order or payment':
		'达成计划目标的次数：点击、下单或支付',
	'Cost of ads; settled the next day': '广告消耗，次日结算',
	'Cost of ads over all accounts of the same legal entity': '同一主体下所有账户的广告消耗',
	'Cost per click on an ad': '每次广告点击的消耗',
	'Cost by ad conversions': '广告消耗 ÷ 广告转化数',
	'Cost per 1000 impressions': '每千次展示的消耗',
	'Orders paid by viewers from ads': '广告带来的观众支付的订单数',
	'Orders paid from ads by clicks on ads': '广告带来的支付订单数 ÷ 广告点击次数',
	'Orders placed by viewers from ads': '广告带来的观众下单数',
	'Orders placed from ads by clicks on ads': '广告带来的下单数 ÷ 广告点击次数',
	'Paid, coupon and open presale amounts from ads by cost':
		'广告带来的支付、优惠券和预售金额 ÷ 消耗',
	'Value of presale orders from ads': '广告带来的预售订单金额',
	'Presale orders from ads': '广告带来的预售订单数',
	'Amount paid by viewers from ads': '广告带来的观众支付的金额',
	'Amount paid per 1000 entries from ads': '广告带来的每千次进入的支付金额',
	'Viewers who came by an ad and stayed longer than a minute': '由广告进入且停留超过一分钟的人数',
	'Amount per paid order from ads': '广告带来的每个支付订单的金额',
	'Amount per paid order': '每个支付订单的金额',
	'Clicks on the shopping cart': '查看购物车的次数',
	'Comments sent': '发送的评论数',
	'Cost by settled orders. Unit inferred.': '消耗 ÷ 结算订单数。单位为推断。',
	'Times the room was entered: one viewer may enter several times. Unique viewers (观看人数) come the next day only.':
		'进入直播间的人次，同一观众可多次进入。观看人数次日才有。',
	'Times the fan club was joined': '加入粉丝团的次数',
	'Follows gained; who follows again counts again': '新增粉丝数；取关后再次关注会再计一次',
	'Value of the gifts in Douyin coins (音浪), which is not money': '礼物的音浪数，不是金额',
	'Gifts sent': '送出的礼物数',
	'The rate of these. Unit inferred.': '旧口径的转化率。单位为推断。',
	'Ad conversions as the platform counted them before': '平台旧口径的广告转化数',
	'The cost of one of these. Unit inferred.': '旧口径每次转化的成本。单位为推断。',
	'Orders paid': '支付的订单数',
	'Orders paid by clicks on ads, not by clicks on products. For self-operated accounts of direct customers only.':
		'支付订单数 ÷ 广告点击次数，不是商品点击。仅限直客自运营账户。',
	'Orders placed': '下单的订单数',
	'Orders placed by clicks on ads, not by clicks on products':
		'下单数 ÷ 广告点击次数，不是商品点击',
	'Direct orders from ads that were refunded in these days': '这些天内退款的广告直接订单数',
	'Direct orders from ads that were not refunded in these days': '这些天内未退款的广告直接订单数',
	'Paid, presale and coupon amounts by cost. For self-operated accounts of direct customers only.':
		'支付、预售和优惠券金额 ÷ 消耗。仅限直客自运营账户。',
	'Value of presale orders, deposit and balance': '预售订单的金额，含定金和尾款',
	'Presale orders whose deposit is paid': '已付定金的预售订单数',
	'Orders paid by clicks on products, derived here: the platform reports it by product only':
		'支付订单数 ÷ 商品点击次数，由本节点推算：平台只按商品给出',
	'Clicks on products in the room': '直播间商品被点击的次数',
	'Settled by paid orders. Unit inferred.': '结算订单数 ÷ 支付订单数。单位为推断。',
	'Settled by paid amount. Unit inferred.': '结算金额 ÷ 支付金额。单位为推断。',
	'Refunds of the direct amount from ads in these days. Unit inferred.':
		'这些天内广告直接成交金额中的退款。单位为推断。',
	'Settled amount by cost': '结算金额 ÷ 消耗',
	'Amount paid in the room (销售额), presale apart. Whether later refunds are deducted is unverified.':
		'直播间内支付的金额（销售额），不含预售。之后的退款是否扣除未经核实。',
	'Amount paid per 1000 entries': '每千次进入的支付金额',
	'Direct amount from ads that was not refunded in these days. Unit inferred.':
		'这些天内未退款的广告直接成交金额。单位为推断。',
	'Times the room was shared': '分享直播间的次数',
	'Smart coupons in paid orders': '支付订单中的智能优惠券金额',
	'The figures to read. Entries (观看人次) are not unique viewers. Those with Ad count only people who came by an ad.':
		'要读取的数据。观看人次不是观看人数。带「广告」的只计由广告进入的人。',
	'1/1000 Fen': '千分之一分',
	'100000 are one yuan, as in the replies that were recorded (千分之一分)':
		'100000 为一元，已录得的答复是这样',
	Fen: '分',
	'100 are one yuan (分)': '100 为一元',
	Unknown: '未知',
	'Nothing is converted; only raw numbers': '不换算，只给原始数字',
	Yuan: '元',
	'The number is yuan (元)': '数字就是元',
	'Unit in which the platform sends money. Unverified: recorded replies show 1/1000 fen. Compare with your dashboard.':
		'平台发送金额的单位，未经核实：已录得的答复为千分之一分。请与后台数据对照。',
	'Room ID': '直播间 ID',
	'The live (直播间ID). Taken from the input item unless you change it.':
		'直播间ID，默认取自输入项',
	'Unit in which the platform sends money. Unverified: compare with your dashboard first. Unknown gives no yuan columns.':
		'平台发送金额的单位，未经核实：请先与后台数据对照。选「未知」则没有以元为单位的列。',
	'is empty: choose at least one': '不能为空：至少选一项',
};

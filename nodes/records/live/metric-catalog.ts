/**
 * The figures of a live that 巨量千川 gives in real time: their plain names beside the platform's own.
 * Meanings and units are those of the official SDK and of recorded replies; a unit that was inferred
 * is marked so.
 */

/**
 * - `count`: a whole number of times, people or orders
 * - `money`: 1/1000 fen on the wire, as far as is known; yuan in the row, the raw number beside it
 * - `percent`: 8.31 is 8.31 %
 * - `ratio`: a multiple, such as a return on cost
 */
export type Kind = 'count' | 'money' | 'percent' | 'ratio';

export interface Metric {
	/** The value in the form; with its unit the column. */
	readonly key: string;
	/** The platform's fields that it takes: the second divides the first. */
	readonly wire: readonly [string, string?];
	readonly kind: Kind;
	readonly name: string;
	readonly term: string;
	readonly about: string;
}

/** Over all traffic, natural and from ads. 商品点击转化率 of a room has no field: it is derived. */
const WHOLE_ROOM = `
	entries | total_live_watch_cnt | count | Entries | 观看人次 | Times the room was entered: one viewer may enter several times. Unique viewers (观看人数) come the next day only.
	follows | total_live_follow_cnt | count | Follows | 新增粉丝数 | Follows gained; who follows again counts again
	fanClubJoins | total_live_fans_club_join_cnt | count | Fan Club Joins | 加团次数 | Times the fan club was joined
	comments | total_live_comment_cnt | count | Comments | 评论次数 | Comments sent
	shares | total_live_share_cnt | count | Shares | 分享次数 | Times the room was shared
	gifts | total_live_gift_cnt | count | Gifts | 打赏次数 | Gifts sent
	giftCoins | total_live_gift_amount | count | Gift Coins | 音浪收入 | Value of the gifts in Douyin coins (音浪), which is not money
	salesPerThousandEntries | total_live_pay_order_gpm | money | Sales per Thousand Entries | GPM | Amount paid per 1000 entries
	cartClicks | live_click_cart_count_alias | count | Cart Clicks | 查看购物车次数 | Clicks on the shopping cart
	productClicks | live_click_product_count_alias | count | Product Clicks | 商品点击次数 | Clicks on products in the room
	ordersPlaced | live_create_order_count_alias | count | Orders Placed | 整体下单数 | Orders placed
	ordersPlacedPerAdClick | live_create_order_rate | percent | Orders Placed per Ad Click | 整体下单率 | Orders placed by clicks on ads, not by clicks on products
	ordersPaid | live_pay_order_count_alias | count | Orders Paid | 整体成单数 | Orders paid
	ordersPaidPerAdClick | live_pay_order_rate | percent | Orders Paid per Ad Click | 整体成单率 | Orders paid by clicks on ads, not by clicks on products. For self-operated accounts of direct customers only.
	sales | live_pay_order_gmv_alias | money | Sales | 整体成交金额 | Amount paid in the room (销售额), presale apart. Whether later refunds are deducted is unverified.
	productClickConversion | live_pay_order_count_alias / live_click_product_count_alias | percent | Product Click Conversion | 商品点击转化率 | Orders paid by clicks on products, derived here: the platform reports it by product only
	averageOrder | live_pay_order_gmv_avg | money | Average Order | 平均成单金额 | Amount per paid order
	payRoi | live_pay_order_gmv_roi | ratio | Pay ROI | 整体支付ROI | Paid, presale and coupon amounts by cost. For self-operated accounts of direct customers only.
	presaleOrders | live_prepay_order_count_alias | count | Presale Orders | 整体预售订单数 | Presale orders whose deposit is paid
	presale | live_prepay_order_gmv_alias | money | Presale Amount | 整体预售订单金额 | Value of presale orders, deposit and balance
	smartCoupon | live_order_pay_coupon_amount | money | Smart Coupon Amount | 成交智能优惠券金额 | Smart coupons in paid orders
`;

/** Only viewers who came by an ad. */
const ADS = `
	adViewersOverOneMinute | live_watch_one_minute_count | count | Ad Viewers over One Minute | 超过1分钟观看 | Viewers who came by an ad and stayed longer than a minute
	adCost | stat_cost | money | Ad Cost | 消耗 | Cost of ads; settled the next day
	entityAdCost | qualification_stat_cost | money | Ad Cost of the Legal Entity | 整体消耗 | Cost of ads over all accounts of the same legal entity
	adCostPerThousandImpressions | cpm_platform | money | Ad Cost per Thousand Impressions | 平均千次展现费用 | Cost per 1000 impressions
	adCostPerClick | cpc_platform | money | Ad Cost per Click | 点击单价 | Cost per click on an ad
	adClicks | click_cnt | count | Ad Clicks | 广告点击次数 | Clicks on ads
	adClickRate | ctr | percent | Ad Click Rate | 广告点击率 | Clicks on ads by impressions
	adConversions | ecp_convert_cnt | count | Ad Conversions | 广告转化数 | Conversions to the goal of the plan: click, order or payment
	adConversionRate | ecp_convert_rate | percent | Ad Conversion Rate | 广告转化率 | Ad conversions by clicks on ads
	adCostPerConversion | ecp_cpa_platform | money | Ad Cost per Conversion | 广告转化成本 | Cost by ad conversions
	adOrdersPlaced | luban_live_order_count | count | Ad Orders Placed | 广告下单数 | Orders placed by viewers from ads
	adOrdersPaid | luban_live_pay_order_count | count | Ad Orders Paid | 广告成单数 | Orders paid by viewers from ads
	adSales | luban_live_pay_order_gmv | money | Ad Sales | 广告成交金额 | Amount paid by viewers from ads
	adSalesPerThousandEntries | luban_live_pay_order_gpm | money | Ad Sales per Thousand Entries | 广告GPM | Amount paid per 1000 entries from ads
	adPresaleOrders | luban_live_prepay_order_count | count | Ad Presale Orders | 广告预售订单数 | Presale orders from ads
	adPresale | luban_live_prepay_order_gmv | money | Ad Presale Amount | 广告预售订单金额 | Value of presale orders from ads
	adOrdersPlacedPerAdClick | ad_live_create_order_rate | percent | Ad Orders Placed per Ad Click | 广告下单率 | Orders placed from ads by clicks on ads
	adOrdersPaidPerAdClick | ad_live_pay_order_rate | percent | Ad Orders Paid per Ad Click | 广告成单率 | Orders paid from ads by clicks on ads
	averageAdOrder | ad_live_pay_order_gmv_avg | money | Average Ad Order | 广告平均成单金额 | Amount per paid order from ads
	adPayRoi | ad_live_prepay_and_pay_order_gmv_roi | ratio | Ad Pay ROI | 广告支付ROI | Paid, coupon and open presale amounts from ads by cost
`;

/** As the platform counted before; the newer twin of the account report lacks them. */
const OLDER = `
	olderAdConversions | convert_cnt | count | Older Ad Conversions | 广告转化数 (旧) | Ad conversions as the platform counted them before
	olderAdConversionRate | convert_rate | percent | Older Ad Conversion Rate | 广告转化率 (旧) | The rate of these. Unit inferred.
	olderAdCostPerConversion | cpa_platform | money | Older Ad Cost per Conversion | 广告转化成本 (旧) | The cost of one of these. Unit inferred.
`;

/** Final only when so many days have passed. */
const SETTLED = `
	settled{days}d | live_order_settle_amount_{days}d | money | Settled in {days} Days | 广告直接结算金额({days}天) | Direct amount from ads that was not refunded in these days. Unit inferred.
	settledOrders{days}d | live_order_settle_count_{days}d | count | Orders Settled in {days} Days | 广告直接结算订单数({days}天) | Direct orders from ads that were not refunded in these days
	settledOrderRate{days}d | live_order_settle_count_rate_{days}d | percent | Rate of Orders Settled in {days} Days | 广告直接订单结算率({days}天) | Settled by paid orders. Unit inferred.
	settledRate{days}d | ad_all_order_gmv_settle_rate_{days}d | percent | Rate Settled in {days} Days | 广告直接成交金额结算率({days}天) | Settled by paid amount. Unit inferred.
	settledRoi{days}d | ad_live_order_settle_roi_{days}d | ratio | ROI Settled in {days} Days | 广告直接结算ROI({days}天) | Settled amount by cost
	costPerSettledOrder{days}d | ad_live_order_settle_cost_{days}d | money | Cost per Order Settled in {days} Days | 广告直接结算成本({days}天) | Cost by settled orders. Unit inferred.
	refunded{days}d | live_order_refund_amount_{days}d | money | Refunded in {days} Days | 广告直接退款金额({days}天) | Refunds of the direct amount from ads in these days. Unit inferred.
	refundedOrders{days}d | live_order_refund_count_{days}d | count | Orders Refunded in {days} Days | 广告直接退款订单数({days}天) | Direct orders from ads that were refunded in these days
`;

const table = (text: string): Metric[] =>
	text
		.trim()
		.split('\n')
		.map((line) => {
			const [key = '', wire = '', kind, name = '', term = '', about = ''] = line
				.trim()
				.split(' | ');
			const [field = '', divisor] = wire.split(' / ');
			return { key, wire: [field, divisor], kind: kind as Kind, name, term, about };
		});

/** Of the older account report only. */
export const OLDER_METRICS: readonly Metric[] = table(OLDER);

export const METRICS: readonly Metric[] = [
	...table(WHOLE_ROOM),
	...table(ADS),
	...OLDER_METRICS,
	...table(SETTLED.replaceAll('{days}', '7')),
	...table(SETTLED.replaceAll('{days}', '14')),
];

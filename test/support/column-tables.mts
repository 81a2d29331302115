/** Every kind of row, and where it comes out: what `docs/columns.md` is made from. */
import type { Columns } from '../../nodes/values/columns';
import type { Outputs } from '../../nodes/values/output';
import { EVENT_COLUMNS } from '../../nodes/events/event-columns';
import {
	COMMENT_COLUMNS,
	FOLLOWER_COLUMNS,
	INTEREST_COLUMNS,
	PORTRAIT_COLUMNS,
	SOURCE_COLUMNS,
	TREND_COLUMNS,
} from '../../nodes/Fans/insights/fans-columns';
import { AUTHORIZATION_COLUMNS } from '../../nodes/Fans/messages/authorization-columns';
import { BUYER_OUTPUTS } from '../../nodes/Fans/segment/buyer-columns';
import {
	AUDIENCE_COLUMNS,
	NEXT_DAY_OUTPUTS,
	SALES_OUTPUTS,
	SHELF_OUTPUTS,
	TODAY_OUTPUTS,
	TRAFFIC_COLUMNS,
} from '../../nodes/Live/rows/live-columns';
import {
	BRAND_COLUMNS,
	CATEGORY_COLUMNS,
	FREIGHT_TEMPLATE_COLUMNS,
	PICTURE_COLUMNS,
	PROPERTY_COLUMNS,
	PROPERTY_OPTION_COLUMNS,
	REVIEW_COLUMNS,
	WAREHOUSE_COLUMNS,
} from '../../nodes/Product/api/catalog-columns';
import {
	ACCOUNT_COLUMNS,
	BOUND_ACCOUNT_COLUMNS,
	CHANNEL_PRODUCT_OUTPUTS,
} from '../../nodes/Product/api/channel-columns';
import { OPEN_MESSAGE_COLUMNS, SHOP_MESSAGE_COLUMNS } from '../../nodes/webhooks/push-columns';
import { METRIC_COLUMNS, ROOM_COLUMNS, ROOM_OUTPUTS } from '../../nodes/records/live/room-columns';
import {
	ONE_PRODUCT_OUTPUTS,
	PRODUCT_OUTPUTS,
	SKU_OUTPUTS,
	SKU_STOCK_COLUMNS,
} from '../../nodes/records/product/product-columns';
import {
	NEGOTIATION_COLUMNS,
	REFUND_DETAIL_LINE_COLUMNS,
	REFUND_DETAIL_OUTPUTS,
	REFUND_LINE_COLUMNS,
	REFUND_LIST_OUTPUTS,
} from '../../nodes/records/refund/refund-columns';
import {
	DECISION_COLUMNS,
	INTERCEPTION_COLUMNS,
	ADDRESS_COLUMNS,
	REASON_ITEM_COLUMNS,
} from '../../nodes/records/refund/result-columns';
import { MINUTE_OUTPUTS } from '../../nodes/Trigger/live/minute-columns';
import { CARRIER_COLUMNS } from '../../nodes/records/order/carrier-columns';
import { BUNDLE_PART_COLUMNS, LINE_COLUMNS } from '../../nodes/records/order/line-columns';
import { ORDER_OUTPUTS } from '../../nodes/records/order/order-columns';
import { MERGE_GROUP_COLUMNS } from '../../nodes/Order/rows/merge-columns';
import { RECEIVER_COLUMNS } from '../../nodes/Order/rows/receiver-columns';
import { SETTLEMENT_OUTPUTS } from '../../nodes/Order/rows/settlement-columns';
import { SCAN_COLUMNS, TRACKING_OUTPUTS } from '../../nodes/Order/rows/tracking-columns';
import { SENDER_COLUMNS, SITE_COLUMNS } from '../../nodes/records/waybill/account-columns';
import {
	CANCELLED_COLUMNS,
	PRINT_COLUMNS,
	RECOMMENDED_COLUMNS,
	TEMPLATE_COLUMNS,
	WAYBILL_COLUMNS,
} from '../../nodes/Waybill/rows/waybill-columns';

export interface ColumnTable {
	readonly title: string;
	readonly chinese: string;
	/** Operations, `node.resource.operation`, and events whose items have these columns. */
	readonly from: readonly string[];
	readonly columns: Columns;
	/** The columns of Simplified in their order, where it has them. */
	readonly simplified?: Columns;
}

const table = (
	title: string,
	chinese: string,
	from: readonly string[],
	columns: Columns,
	simplified?: Columns,
): ColumnTable => ({ title, chinese, from, columns, ...(simplified && { simplified }) });

const ofOutputs = (
	title: string,
	chinese: string,
	from: readonly string[],
	{ simplified, full }: Outputs,
): ColumnTable => table(title, chinese, from, full, simplified);

const REFUND_EVENTS = ['refundCreated', 'refundUpdated'];
const LIVE_EVENTS = ['liveStarted', 'liveEnded', 'liveMinute'];
const SKUS = ['product.product.getAll', 'product.stock.getAll', 'product.stock.getSku'];

const without = (columns: Columns, others: Columns): Columns =>
	Object.fromEntries(Object.entries(columns).filter(([name]) => !(name in others)));

const ORDERS = ['order.order.get', 'order.order.getAll', 'orderCreated', 'orderPaid'];
const ORDER_EVENTS = ['orderShipped', 'orderUpdated'];

export const COLUMN_TABLES: readonly ColumnTable[] = [
	ofOutputs('Orders', '订单', [...ORDERS, ...ORDER_EVENTS], ORDER_OUTPUTS),
	table('Order Lines', '商品单', [...ORDERS, ...ORDER_EVENTS], LINE_COLUMNS),
	table('Parts of a Bundle', '组合商品明细', [], BUNDLE_PART_COLUMNS),
	ofOutputs('Settlement Bills', '结算账单', ['order.settlement.getAll'], SETTLEMENT_OUTPUTS),
	table('Carriers', '物流公司', ['order.shipment.getCarriers'], CARRIER_COLUMNS),
	ofOutputs('Parcels on Their Way', '物流轨迹', ['order.shipment.getTracking'], TRACKING_OUTPUTS),
	table('Scans of a Parcel', '物流轨迹明细', ['order.shipment.getTracking'], SCAN_COLUMNS),
	table('Merge Groups', '合单', ['order.shipment.getMergeGroups'], MERGE_GROUP_COLUMNS),
	table('Decrypted Receivers', '解密后的收件人', ['order.order.decrypt'], RECEIVER_COLUMNS),
	ofOutputs(
		'After-Sales',
		'售后单',
		['refund.refund.getAll', ...REFUND_EVENTS],
		REFUND_LIST_OUTPUTS,
	),
	table(
		'After-Sale Lines',
		'售后商品',
		['refund.refund.getAll', ...REFUND_EVENTS],
		REFUND_LINE_COLUMNS,
	),
	ofOutputs('One After-Sale', '单个售后单', ['refund.refund.get'], REFUND_DETAIL_OUTPUTS),
	table(
		'Lines of One After-Sale',
		'单个售后单的商品',
		['refund.refund.get'],
		REFUND_DETAIL_LINE_COLUMNS,
	),
	table('Negotiation Log', '协商记录', [], NEGOTIATION_COLUMNS),
	table('Reject Reasons', '拒绝原因', ['refund.refund.getRejectReasons'], REASON_ITEM_COLUMNS),
	table('Addresses', '地址', ['refund.refund.getAddresses'], ADDRESS_COLUMNS),
	table('Decisions', '售后处理结果', [], DECISION_COLUMNS),
	table('Interceptions', '物流拦截结果', [], INTERCEPTION_COLUMNS),
	ofOutputs('Products', '商品', ['product.product.getAll', 'productUpdated'], PRODUCT_OUTPUTS),
	ofOutputs('One Product', '单个商品', ['product.product.get'], ONE_PRODUCT_OUTPUTS),
	ofOutputs(
		'Channel Products',
		'渠道品',
		['product.channelProduct.getAll'],
		CHANNEL_PRODUCT_OUTPUTS,
	),
	table(
		'Bound Accounts',
		'渠道品绑定达人',
		['product.channelProduct.getAccounts'],
		BOUND_ACCOUNT_COLUMNS,
	),
	table('Own Accounts', '店铺渠道账号', ['product.channelProduct.getOwnAccounts'], ACCOUNT_COLUMNS),
	ofOutputs('SKUs', 'SKU', [...SKUS, 'stockLow'], SKU_OUTPUTS),
	table('Stock', '库存', ['product.stock.get'], SKU_STOCK_COLUMNS),
	table('Review Results', '商品审核', ['product.product.getAudits'], REVIEW_COLUMNS),
	table('Pictures', '图片素材', ['product.product.getImage'], PICTURE_COLUMNS),
	table('Categories', '类目', ['product.catalog.getCategories'], CATEGORY_COLUMNS),
	table('Category Properties', '类目属性', ['product.catalog.getProperties'], PROPERTY_COLUMNS),
	table('Values of a Property', '属性可选值', [], PROPERTY_OPTION_COLUMNS),
	table('Brands', '品牌', ['product.catalog.getBrands'], BRAND_COLUMNS),
	table(
		'Freight Templates',
		'运费模板',
		['product.catalog.getFreightTemplates'],
		FREIGHT_TEMPLATE_COLUMNS,
	),
	table('Warehouses', '仓库', ['product.catalog.getWarehouses'], WAREHOUSE_COLUMNS),
	table(
		'Waybill Accounts',
		'电子面单账户',
		['waybill.account.getAll', 'waybillBalanceLow'],
		SITE_COLUMNS,
	),
	table('Sender Addresses', '发货地址', [], SENDER_COLUMNS),
	table('Waybills', '电子面单', ['waybill.waybill.create'], WAYBILL_COLUMNS),
	table('Print Data', '打印数据', ['waybill.waybill.getPrintData'], PRINT_COLUMNS),
	table('Waybill Templates', '面单模板', ['waybill.waybill.getTemplates'], TEMPLATE_COLUMNS),
	table(
		'Recommended Carriers',
		'快递推荐',
		['waybill.waybill.recommendCarrier'],
		RECOMMENDED_COLUMNS,
	),
	table('Cancelled Waybills', '取消面单', ['waybill.waybill.cancel'], CANCELLED_COLUMNS),
	table(
		'Lives',
		'直播间',
		['live.room.get', 'live.room.getAll', ...LIVE_EVENTS],
		ROOM_COLUMNS,
		without(ROOM_OUTPUTS.simplified, METRIC_COLUMNS),
	),
	table(
		'Figures of a Live',
		'直播间指标',
		['live.room.getAll', 'live.report.today', ...LIVE_EVENTS],
		METRIC_COLUMNS,
	),
	table(
		'Minutes of a Live',
		'直播间分钟数据',
		['liveMinute'],
		without(MINUTE_OUTPUTS.full, { ...ROOM_COLUMNS, ...METRIC_COLUMNS }),
	),
	ofOutputs('Products on the Shelf', '小黄车商品', ['live.room.getProducts'], SHELF_OUTPUTS),
	table('Traffic Sources', '流量来源', ['live.room.getTraffic'], TRAFFIC_COLUMNS),
	table('Audience', '直播间用户洞察', ['live.room.getAudience'], AUDIENCE_COLUMNS),
	table(
		'Report of Today',
		'今日直播数据',
		['live.report.today'],
		without(TODAY_OUTPUTS.full, METRIC_COLUMNS),
		without(TODAY_OUTPUTS.simplified, METRIC_COLUMNS),
	),
	table('Report of the Next Day', '次日直播数据', ['live.report.nextDay'], NEXT_DAY_OUTPUTS.full),
	ofOutputs(
		'Report from Orders',
		'由订单推算的直播成交',
		['live.report.fromOrders'],
		SALES_OUTPUTS,
	),
	table('Portrait of Fans', '粉丝画像', ['fans.fans.portrait'], PORTRAIT_COLUMNS),
	table('Sources of Fans', '粉丝来源', ['fans.fans.sources'], SOURCE_COLUMNS),
	table('Interests of Fans', '粉丝喜好', ['fans.fans.interests'], INTEREST_COLUMNS),
	table('Comment Words', '粉丝热评', ['fans.fans.comments'], COMMENT_COLUMNS),
	table('Trend of an Account', '账号数据趋势', ['fans.fans.trend'], TREND_COLUMNS),
	table('Followers', '粉丝判断', ['fans.fans.check'], FOLLOWER_COLUMNS),
	table('Consents', '主动私信授权', ['fans.message.getAuthorizations'], AUTHORIZATION_COLUMNS),
	ofOutputs('Buyers', '客户分层', ['fans.segment.build'], BUYER_OUTPUTS),
	table('Events', '触发器事件', [], EVENT_COLUMNS),
	table('Messages of 抖店', '抖店推送消息', [], SHOP_MESSAGE_COLUMNS),
	table('Messages of 抖音开放平台', '抖音开放平台推送消息', [], OPEN_MESSAGE_COLUMNS),
];

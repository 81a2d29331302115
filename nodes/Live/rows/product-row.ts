/** The products on the shelf of a live (小黄车) as rows. Nobody states the units of their money. */
import type { IDataObject } from 'n8n-workflow';

import {
	expectFields,
	idOrNull,
	isoTimeOf,
	numberOrNull,
	textOrNull,
	type OnDrift,
} from '../../values/cells';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { moneyColumns, type PerYuan } from '../../values/qianchuan-money';
import type { PagedList } from '../../gateways/qianchuan/paging';
import { textOf } from '../../records/live/room-row';

/** The one id of these platforms that is spelt in camel case. */
const productId = (row: JsonRecord) => asText(row.productId ?? row.product_id);

export const SHELF: PagedList = {
	method: 'v1.0/qianchuan/today_live/room/product_list/get/',
	items: 'list',
	key: productId,
};

/** `as it came` where its scale is unverified. */
type Kind = 'text' | 'time' | 'count' | 'money' | 'as it came' | 'explained';

export interface ShelfFigure {
	readonly key: string;
	readonly wire: string;
	readonly kind: Kind;
	readonly name: string;
	readonly term: string;
}

const figure = (key: string, wire: string, kind: Kind, name: string, term: string) => ({
	key,
	wire,
	kind,
	name,
	term,
});

export const SHELF_FIGURES: readonly ShelfFigure[] = [
	figure('title', 'title', 'text', 'Title', '商品名称'),
	figure('imageUrl', 'img_url', 'text', 'Picture', '商品缩略图'),
	figure('explained', 'explain_status', 'explained', 'Explained', '商品状态'),
	figure('shelfTime', 'live_product_bind_time', 'time', 'Put on Shelf', '上架时间'),
	figure('price', 'live_product_price', 'money', 'Price', '价格'),
	figure('stock', 'live_product_Inventory', 'count', 'Stock', '库存'),
	figure('explanations', 'live_product_explain_cnt', 'count', 'Explanations', '讲解次数'),
	figure(
		'clickConversion',
		'product_click_pay_ucnt_ratio',
		'as it came',
		'Click Conversion',
		'点击-成交转化率',
	),
	figure('sales', 'live_pay_order_gmv_alias', 'money', 'Sales', '累计GMV'),
	figure('ordersPaid', 'live_pay_order_count_alias', 'count', 'Orders Paid', '累计成交订单'),
	figure('adSales', 'luban_live_pay_order_gmv', 'money', 'Ad Sales', '广告GMV'),
	figure('adOrdersPaid', 'luban_live_pay_order_count', 'count', 'Ad Orders Paid', '广告成交订单'),
	figure('adCost', 'live_cost_per_product', 'money', 'Ad Cost', '消耗'),
	figure('payRoi', 'live_pay_order_roi_per_product', 'count', 'Pay ROI', '直接支付ROI'),
	figure('adRefunded', 'live_order_refund_amount', 'money', 'Ad Refunded', '广告实时退款金额'),
	figure(
		'settled7d',
		'live_order_settle_amount_7d',
		'money',
		'Settled in 7 Days',
		'广告7天结算金额',
	),
	figure(
		'settledOrders7d',
		'live_order_settle_count_7d',
		'count',
		'Orders Settled in 7 Days',
		'广告7天结算订单数',
	),
	figure(
		'settledOrderRate7d',
		'live_order_settle_count_rate_7d',
		'as it came',
		'Rate of Orders Settled in 7 Days',
		'广告7天结算率',
	),
	figure(
		'settledRoi7d',
		'ad_live_order_settle_roi_per_product_7d',
		'count',
		'ROI Settled in 7 Days',
		'广告7天结算ROI',
	),
	figure(
		'costPerSettledOrder7d',
		'ad_live_order_settle_cost_per_product_7d',
		'money',
		'Cost per Order Settled in 7 Days',
		'广告7天结算成本',
	),
	figure('salesPerThousand', 'total_live_pay_order_gpm_ecom', 'money', 'Sales per Thousand', 'GPM'),
];

export const DEFAULT_SHELF_FIGURES = [
	'title',
	'explained',
	'shelfTime',
	'price',
	'stock',
	'explanations',
	'clickConversion',
	'sales',
	'ordersPaid',
];

export const shelfFiguresOf = (keys: readonly string[]) =>
	SHELF_FIGURES.filter(({ key }) => keys.includes(key));

/** The platform returns the id even when it is not requested; it is requested anyway. */
export const shelfFieldsOf = (figures: readonly ShelfFigure[]) => [
	'productId',
	...figures.map(({ wire }) => wire),
];

export function shelfRow(
	product: JsonRecord,
	figures: readonly ShelfFigure[],
	perYuan: PerYuan,
	onDrift: OnDrift,
): IDataObject {
	expectFields('a product on the shelf', product, ['productId'], onDrift);
	const columns = figures.map((it) => columnsOf(it, product, perYuan, onDrift));
	return Object.assign({ productId: idOrNull(productId(product)) }, ...columns);
}

const EXPLAINED: Readonly<Record<string, string>> = {
	BEINGEXPLAIN: 'Being explained (讲解中)',
	HASEXPLAIN: 'Explained (已讲解)',
	UNEXPLAIN: 'Not explained yet (未讲解)',
};

function columnsOf(
	{ key, wire, kind }: ShelfFigure,
	product: JsonRecord,
	perYuan: PerYuan,
	onDrift: OnDrift,
): IDataObject {
	// One source spells live_product_Inventory in small letters.
	const value = product[wire] ?? product[wire.toLowerCase()];
	if (value === undefined) onDrift(`${wire} was asked for and is not there`);
	if (kind === 'money') return moneyColumns(key, value, perYuan);
	if (kind === 'as it came') return { [`${key}Raw`]: numberOrNull(value) };
	if (kind === 'time') return { [key]: isoTimeOf(value) };
	if (kind === 'text') return { [key]: textOrNull(value) };
	if (kind === 'count') return { [key]: numberOrNull(value) };
	const text = textOf(wire, value, EXPLAINED, onDrift);
	return { [key]: textOrNull(value), [`${key}Text`]: text };
}

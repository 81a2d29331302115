/** The columns of an order, exactly, from a reply written by hand. */
import type { IDataObject } from 'n8n-workflow';

import { asRecords, type JsonRecord } from '../../nodes/kernel/json';
import { orderItems, type Output } from '../../nodes/Order/rows';
import { order } from './order.mts';

function items(it: JsonRecord, output: Output): { items: IDataObject[]; drifts: string[] } {
	const drifts: string[] = [];
	return { items: [...orderItems(it, output, (what) => drifts.push(what))], drifts };
}

const row = (change: JsonRecord = {}) => items(order(change), 'orders').items[0] ?? {};

const columns = {
	orderId: '4812345678901234567',
	shopId: '4463798',
	shopName: '好好生活旗舰店',
	orderStatus: 3,
	orderStatusText: 'Shipped (已发货)',
	mainStatus: 22,
	mainStatusText: 'Refunded after shipping (发货后退款完结)',
	orderType: 0,
	orderTypeText: 'Normal (普通)',
	createTime: '2026-11-23T08:00:00+08:00',
	payTime: '2026-11-23T08:01:00+08:00',
	expectedShipTime: '2026-11-25T08:01:00+08:00',
	shipTime: '2026-11-23T09:00:00+08:00',
	finishTime: null,
	updateTime: '2026-11-23T10:00:00+08:00',
	payType: 2,
	payTypeText: 'Alipay (支付宝)',
	orderAmountYuan: 129,
	payAmountYuan: 119,
	buyerPaidYuan: 117.5,
	platformPaidYuan: 5,
	creatorPaidYuan: 2,
	shopDiscountYuan: 3,
	paymentDiscountYuan: 1.5,
	merchantReceivedYuan: 126,
	postageYuan: 8,
	freightInsuranceYuan: 0.6,
	quantity: 3,
	lineCount: 2,
	roomId: '7301234567890123456',
	videoId: null,
	authorId: '99990000111122223333',
	authorName: '小李',
	receiverNameMasked: '张**',
	receiverPhoneMasked: '138****8000',
	province: '浙江省',
	city: '杭州市',
	district: '余杭区',
	street: '五常街道',
	addressMasked: '文一***号',
	buyerWords: '请快一点',
	sellerWords: null,
	flag: 5,
	flagText: 'Red (红)',
	carriers: '顺丰速运, yuantong',
	trackingNumbers: 'SF1, YT2',
	packageIds: '7001, 7002',
	cancelReason: null,
};

const sale = {
	lineId: '4812345678901234568',
	productId: '3473196049974326153',
	productName: '羊毛围巾',
	skuId: '1728349265478901234',
	merchantCode: 'M-1',
	outSkuId: 'E-1',
	outProductId: 'EP-1',
	specification: '颜色: 蓝; 尺码: L',
	lineQuantity: 2,
	unitPriceYuan: 64.5,
	goodsAmountYuan: 129,
	lineOrderAmountYuan: 129,
	linePayAmountYuan: 119,
	lineBuyerPaidYuan: 117.5,
	// The platform does not name its own part of a line: the joint part less the creator's.
	linePlatformPaidYuan: 5,
	lineCreatorPaidYuan: 2,
	lineShopDiscountYuan: 3,
	linePaymentDiscountYuan: 1.5,
	lineMerchantReceivedYuan: null,
	lineStatus: 3,
	lineStatusText: 'Shipped (已发货)',
	tradeType: 0,
	tradeTypeText: 'Normal (普通)',
	afterSaleStatus: 12,
	afterSaleStatusText: 'Successful (售后成功)',
	afterSaleType: 1,
	afterSaleTypeText: 'Refund only, after shipping (已发货仅退款)',
	refundStatus: 3,
	refundStatusText: 'Refunded (退款成功)',
	roomId: '7301234567890123456',
	videoId: null,
	authorId: '99990000111122223333',
	authorName: '小李',
	adSource: 'live',
	giftType: null,
	warehouseId: '88',
	outWarehouseId: 'WH1',
	lineShipTime: '2026-11-23T09:00:00+08:00',
	receiptTime: null,
};

it('gives one flat row, its lines inside', () => {
	const { items: rows, drifts } = items(order(), 'orders');
	expect(rows).toEqual([
		{ ...columns, lines: [sale, expect.objectContaining({ giftType: 'FREE' })] },
	]);
	expect(drifts).toEqual([]);
});

it('gives one row a line, the order’s columns repeated and none of them lost', () => {
	const { items: rows } = items(order(), 'orderLines');
	expect(rows).toHaveLength(2);
	expect(rows[0]).toEqual({ ...columns, ...sale });
	expect(rows[1]).toMatchObject({
		orderId: '4812345678901234567',
		lineId: '4812345678901234567',
		skuId: '12',
		productId: '3473196049974326154',
		specification: null,
		roomId: null,
		authorId: null,
		giftType: 'FREE',
	});
	const same = Object.keys(columns).filter((name) => name in sale);
	expect(same.sort()).toEqual(['authorId', 'authorName', 'roomId', 'videoId']);
});

it('passes the raw order on, with its ids as text', () => {
	const { items: rows, drifts } = items(order(), 'raw');
	expect(rows).toEqual([order()]);
	expect(asRecords(rows[0]?.sku_order_list).map(({ sku_id }) => sku_id)).toEqual([
		'1728349265478901234',
		'12',
	]);
	expect(drifts).toEqual([]);
});

it('shows neither plain nor encrypted receiver data', () => {
	for (const output of ['orders', 'orderLines'] as const) {
		const text = JSON.stringify(items(order(), output).items);
		for (const secret of [
			'13800138000',
			'张三丰',
			'969号',
			'#tel#',
			'#name#',
			'#detail#',
			'#tel2#',
		]) {
			expect(text).not.toContain(secret);
		}
	}
});

it('leaves the type of an after-sale that does not exist empty', () => {
	const [, gift] = items(order(), 'orderLines').items;
	expect(gift).toMatchObject({
		afterSaleStatus: 0,
		afterSaleType: null,
		afterSaleTypeText: null,
		refundStatus: null,
		refundStatusText: null,
	});
});

it('names every live room, video and creator of an order', () => {
	const lines = asRecords(order().sku_order_list);
	const second = { ...lines[1], room_id_str: '7309999999999999999', author_name: '小王' };
	expect(row({ sku_order_list: [lines[0], second] })).toMatchObject({
		roomId: '7301234567890123456, 7309999999999999999',
		authorName: '小李, 小王',
	});
});

it('never computes what the merchant receives, and keeps what is unknown empty', () => {
	expect(row({ actual_receive_amount_info: undefined }).merchantReceivedYuan).toBeNull();
	expect(row({ only_platform_cost_amount: undefined }).platformPaidYuan).toBe(5);
	expect(
		row({ only_platform_cost_amount: undefined, platform_cost_amount: undefined }).platformPaidYuan,
	).toBeNull();
	expect(row({ promotion_pay_amount: undefined }).buyerPaidYuan).toBe(119);
});

it('subtracts in fen, so that no amount has a tail of digits', () => {
	expect(row({ pay_amount: 1999, promotion_pay_amount: 1 }).buyerPaidYuan).toBe(19.98);
	expect(row({ pay_amount: '11900', promotion_pay_amount: '150' }).buyerPaidYuan).toBe(117.5);
});

it('gives an order whose lines are held back one row all the same', () => {
	for (const output of ['orders', 'orderLines'] as const) {
		const { items: rows, drifts } = items(order({ sku_order_list: undefined }), output);
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ orderId: '4812345678901234567', lineCount: 0, quantity: 0 });
		expect(drifts).toEqual([expect.stringContaining('sku_order_list')]);
	}
});

it('passes an unknown code on, with the platform’s words, and notes it', () => {
	const change = { order_status: 777, order_status_desc: '新状态', pay_type: 88 };
	const { items: rows, drifts } = items(order(change), 'orders');
	expect(rows[0]).toMatchObject({
		orderStatus: 777,
		orderStatusText: '新状态',
		payType: 88,
		payTypeText: null,
	});
	expect(drifts).toEqual([
		expect.stringContaining('order_status 777'),
		expect.stringContaining('pay_type 88'),
	]);
});

it('survives a row of which nothing is as known', () => {
	for (const odd of [{}, { order_id: 7, sku_order_list: 'none', logistics_info: null }]) {
		const { items: rows, drifts } = items(odd, 'orders');
		expect(rows).toHaveLength(1);
		expect(drifts.length).toBeGreaterThan(2);
	}
});

/** Fields that a reader looks for and few orders have: labels, coupons, where returns go, flags. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { openShop } from './callers.mts';

const NOW = 1_790_000_000;
let sandbox: Sandbox;
let call: (path: string, params: object) => Promise<unknown>;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 600, now: NOW, speed: 0, live: 0, aftersales: 20 });
	const shop = await openShop(sandbox);
	call = async (path, params) => (await shop.call(path, params)).json.data;
});
afterAll(() => sandbox.close());

interface Labelled {
	shop_order_tag_ui: Array<{ key: string }>;
	address_tag_ui: Array<{ key: string }>;
	mask_post_addr: { province: { name: string }; detail: string };
	sku_order_list: Array<{ sku_order_tag_ui: Array<{ key: string }>; need_serial_number: boolean }>;
}

test('orders carry the labels of their address, their way and their goods', async () => {
	const rows: Labelled[] = [];
	for (let page = 0; page < 4; page++) {
		const window = { create_time_start: NOW - 40 * 86_400, create_time_end: NOW };
		const data = await call('/order/searchList', { ...window, page, size: 100 });
		rows.push(...(data as { shop_order_list: Labelled[] }).shop_order_list);
	}
	const keys = (tags: Array<{ key: string }>) => tags.map(({ key }) => key);
	for (const row of rows) {
		const isFar = row.mask_post_addr.province.name.startsWith('新疆');
		expect(keys(row.shop_order_tag_ui)).toEqual(isFar ? ['logistics_transit'] : []);
	}
	const moved = rows.filter((row) => row.address_tag_ui.length > 0);
	expect(moved.length).toBeGreaterThan(0);
	expect(keys(moved[0]?.address_tag_ui ?? [])).toEqual(['double_address']);
	const lines = rows.flatMap((row) => row.sku_order_list);
	const tags = new Set(lines.flatMap((line) => keys(line.sku_order_tag_ui)));
	expect([...tags].sort()).toEqual(['gov_subsidy', 'pre_sale_label', 'sf_free_shipping']);
});

test('an order detail names its coupons and who carries them', async () => {
	const coupons: unknown[] = [];
	for (const { orderId } of sandbox.control.orderTruth().slice(0, 40)) {
		const data = await call('/order/orderDetail', { shop_order_id: orderId });
		const { promotion_detail: detail } = (
			data as { shop_order_detail: { promotion_detail: Record<string, { coupon_info: [] }> } }
		).shop_order_detail;
		for (const side of Object.values(detail)) coupons.push(...side.coupon_info);
	}
	expect(coupons[0]).toMatchObject({
		coupon_amount: expect.any(Number),
		coupon_name: expect.any(String),
		share_discount_cost: { platform_cost: expect.any(Number) },
	});
});

test('a return that was agreed to says where the goods go', async () => {
	const { control } = sandbox;
	const asked = control.afterSaleTruth().find((it) => it.type === 0 && it.status === 6);
	control.life({ agree: [asked?.afterSaleId ?? ''] });
	const data = await call('/afterSale/Detail', { after_sale_id: asked?.afterSaleId });
	expect(data).toMatchObject({
		process_info: {
			after_sale_info: { return_address: { detail: expect.stringContaining('退货仓') } },
		},
	});
});

test('an after-sale of an order with a flag has the flag in its log', async () => {
	const [one] = sandbox.control.afterSaleTruth();
	const remark = { order_id: one?.orderId, remark: '急', star: '3', is_add_star: 'true' };
	await call('/order/addOrderRemark', remark);
	const data = await call('/afterSale/List', { aftersale_id: one?.afterSaleId, page: 0, size: 1 });
	expect(data).toMatchObject({
		items: [{ seller_logs: [{ content: '急', star: 3, op_name: '商家' }] }],
	});
});

test('product.detail has every field of its reference', async () => {
	const [product] = sandbox.control.productTruth();
	const data = await call('/product/detail', { product_id: product?.productId });
	expect(Object.keys(data as object)).toEqual(
		expect.arrayContaining(['delay_rule', 'poi_resource', 'presell_end_time', 'weight_value']),
	);
	const [sku] = (data as { spec_prices: Array<{ sell_properties: object[] }> }).spec_prices;
	expect(sku?.sell_properties[0]).toMatchObject({ value_name: expect.any(String) });
});

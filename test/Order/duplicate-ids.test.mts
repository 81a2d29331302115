/** An id that is there twice counts once, or is named before any call. */
import { asRecords } from '../../nodes/kernel/exact-json';
import { order } from './order.mts';
import { perform } from './run-operation.mts';
import { perform as performProduct, platform } from '../Product/run-node.mts';
import { lineList, parcelList } from '../../nodes/Order/form/parcels';

const ONE = '4812345678901234567';
const TWO = '4812345678901234590';
const parcel = { carrier: 'shunfeng', waybillNumber: 'SF1234567890123' };

it('Ship Together sends an order that is named twice, and its lines, once', async () => {
	const open = asRecords(order().sku_order_list).map((line) => ({ ...line, order_status: 2 }));
	const answer = { shop_order_detail: order({ sku_order_list: open, logistics_info: [] }) };
	const values = { orderIds: `${ONE}, ${ONE}`, ...parcel };
	const { sent } = await perform('shipment.shipTogether', values, answer);
	expect(sent['order.logisticsAddSinglePack']).toMatchObject({
		order_id_list: [ONE],
		shipped_order_info: asRecords(order().sku_order_list).map((line) => ({
			shipped_order_id: line.order_id,
		})),
	});
});

it('a line that is there twice is named: whether its quantities add up is not ours to guess', () => {
	for (const lines of [`${ONE}:2, ${ONE}:1`, [{ lineId: ONE }, { lineId: TWO }, { lineId: ONE }]]) {
		const { error } = lineList.safeParse(lines);
		expect(error?.issues.map(({ message }) => message)).toEqual([
			expect.stringMatching(new RegExp(`the line ${ONE} is there twice`)),
		]);
	}
	const inOne = [{ ...parcel, lines: [`${ONE}:1`, `${ONE}:1`] }];
	expect(parcelList.safeParse(inOne).success).toBe(false);
	const inTwo = [
		{ ...parcel, lines: [`${ONE}:1`] },
		{ carrier: 'shunfeng', waybillNumber: 'SF2', lines: [`${ONE}:1`] },
	];
	expect(parcelList.safeParse(inTwo).success).toBe(true);
});

it('filters and lists of ids hold each once', async () => {
	const { sent } = await perform('shipment.getCarriers', { orderIds: [ONE, TWO, ONE] });
	expect(sent['order.queryLogisticsCompanyList']).toEqual({ shop_order_ids: [ONE, TWO] });
	const shop = platform({ 'product.listV2': () => ({ data: [], total: 0 }) });
	const filters = { productIds: `${ONE},${ONE}`, skuCodes: 'A, B, A' };
	await performProduct(shop, 'product.getAll', { filters, returnAll: true });
	expect(shop.calls[0]?.params).toMatchObject({ product_id: [ONE], sku_codes: ['A', 'B'] });
});

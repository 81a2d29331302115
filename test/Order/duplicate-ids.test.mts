/** An id that is there twice counts once, or is named before any call. */
import type { IDataObject } from 'n8n-workflow';

import { asRecords } from '../../nodes/kernel/exact-json';
import { order } from './order.mts';
import { perform } from './run-operation.mts';
import { perform as performProduct, platform } from '../Product/run-node.mts';

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

it('a line that is there twice is named: whether its quantities add up is not ours to guess', async () => {
	const line = (lineId: string) => ({ lineId, quantity: 1 });
	const shipped = async (...parcels: IDataObject[][]) =>
		await perform(
			'shipment.shipParcels',
			{
				orderId: ONE,
				specifyParcels: 'json',
				parcelsJson: parcels.map((lines, at) => ({ ...parcel, waybillNumber: `SF${at}`, lines })),
			},
			{ pack_list: [] },
		);
	await expect(shipped([line(ONE), line(TWO), line(ONE)])).rejects.toThrow(
		`the line ${ONE} is there twice`,
	);
	const { sent } = await shipped([line(ONE)], [line(ONE)]);
	expect(asRecords(sent['order.logisticsAddMultiPack']?.pack_list)).toHaveLength(2);
	const form = { orderIds: ONE, specifyLines: 'fields', ...parcel };
	const lines = { line: [line(ONE), { ...line(ONE), quantity: 2 }] };
	await expect(perform('shipment.shipTogether', { ...form, lines }, {})).rejects.toThrow(
		`the line ${ONE} is there twice`,
	);
});

it('filters and lists of ids hold each once', async () => {
	const { sent } = await perform('shipment.getCarriers', { orderIds: [ONE, TWO, ONE] });
	expect(sent['order.queryLogisticsCompanyList']).toEqual({ shop_order_ids: [ONE, TWO] });
	const shop = platform({ 'product.listV2': () => ({ data: [], total: 0 }) });
	const filters = { productIds: `${ONE},${ONE}`, skuCodes: 'A, B, A' };
	await performProduct(shop, 'product.getAll', { filters, returnAll: true });
	expect(shop.calls[0]?.params).toMatchObject({ product_id: [ONE], sku_codes: ['A', 'B'] });
});

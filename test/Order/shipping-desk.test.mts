/** What an order says to the shipping desk, in its labels. */
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { orderItems } from '../../nodes/records/order/order-row';
import { order } from './order.mts';

const row = (change: JsonRecord) => {
	const drifts: string[] = [];
	const [item = {}] = orderItems(order(change), 'full', (what) => drifts.push(what));
	const { openAddressId, paidCarrierCodes, sfRequired } = item;
	const { governmentSubsidy, serialNumbersRequired, xinjiangTransit } = item;
	expect(drifts).toEqual([]);
	return {
		openAddressId,
		paidCarrierCodes,
		sfRequired,
		governmentSubsidy,
		serialNumbersRequired,
		xinjiangTransit,
	};
};

const NOTHING = {
	openAddressId: null,
	paidCarrierCodes: null,
	sfRequired: false,
	governmentSubsidy: false,
	serialNumbersRequired: false,
	xinjiangTransit: false,
};

const lines = (...them: JsonRecord[]) => ({ sku_order_list: them.map((it) => ({ ...it })) });
const chosen = JSON.stringify({
	ExpressCompanys: [
		{ ExpressCompanyCode: 'shunfeng', Amount: 1200 },
		{ ExpressCompanyCode: 'jd', Amount: 900 },
	],
});

it.each<[string, JsonRecord, Partial<typeof NOTHING> | object]>([
	['nothing', {}, {}],
	['the address', { open_address_id: 'door-1' }, { openAddressId: 'door-1' }],
	[
		'the carriers that the buyer paid for',
		{ order_tag: { shop_optional_express_info: chosen } },
		{ paidCarrierCodes: 'shunfeng, jd' },
	],
	[
		'the same where all labels are one text',
		{ order_tag: JSON.stringify({ shop_optional_express_info: chosen }) },
		{ paidCarrierCodes: 'shunfeng, jd' },
	],
	['labels that are no JSON', { order_tag: { shop_optional_express_info: '{' } }, {}],
	[
		'that it must go by 顺丰',
		lines({}, { sku_order_tag_ui: [{ key: 'x' }, { key: 'sf_free_shipping' }] }),
		{ sfRequired: true },
	],
	[
		'a subsidy, which needs serial numbers',
		lines({ sku_order_tag_ui: [{ key: 'gov_subsidy' }] }),
		{ governmentSubsidy: true, serialNumbersRequired: true },
	],
	['serial numbers', lines({ need_serial_number: true }), { serialNumbersRequired: true }],
	[
		'the way by Xinjiang',
		{ shop_order_tag_ui: [{ key: 'logistics_transit', text: '新疆中转' }] },
		{ xinjiangTransit: true },
	],
])('says %s', (_what, change, said) => {
	expect(row(change)).toEqual({ ...NOTHING, ...said });
});

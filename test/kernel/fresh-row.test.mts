/**
 * Rows of many columns are kept as objects with fixed places, not as hash tables, which take five
 * times the memory: what a row costs decides how many an execution can carry.
 */
import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import type { IDataObject } from 'n8n-workflow';

import { renamer } from '../../nodes/kernel/column-names';
import { freshRowOf } from '../../nodes/kernel/fresh-row';
import { orderItems } from '../../nodes/records/order/order-row';
import { ORDER_OUTPUTS } from '../../nodes/records/order/order-columns';
import { refundItems } from '../../nodes/records/refund/list-row';
import orders from '../fixtures/doudian/order.searchList.response.json';
import { READS } from '../support/reads.mts';

setFlagsFromString('--allow-natives-syntax');
const isSmall = runInThisContext('(row) => %HasFastProperties(row)') as (row: object) => boolean;

const names = Array.from({ length: 90 }, (_, at) => `column${at}`);
const parts = [names.slice(0, 50), names.slice(45)].map((some) =>
	Object.fromEntries(some.map((name) => [name, name])),
);

it('distinguishes the two', () => {
	expect(isSmall(Object.assign({}, ...parts) as object)).toBe(false);
	expect(isSmall(Object.assign(freshRowOf(names)(), ...parts) as object)).toBe(true);
});

it('gives rows of their own, with all columns in their order', () => {
	const fresh = freshRowOf(['b', 'a']);
	fresh().a = 1;
	expect(Object.entries(fresh())).toEqual([
		['b', null],
		['a', null],
	]);
});

const [order] = orders.data.shop_order_list;
if (!order) throw new Error('the sample has an order');
const afterSales = READS.find(({ name }) => name === 'refund.getAll')?.data['afterSale.List'];
const afterSale = (afterSales as { items: IDataObject[] } | undefined)?.items[0];
if (!afterSale) throw new Error('the after-sales have one');

it.each(['simplified', 'full', 'lines'] as const)(
	'keeps %s small, under either headings',
	(output) => {
		for (const row of orderItems(order, output, () => {})) {
			expect(isSmall(row)).toBe(true);
			expect(isSmall(renamer(ORDER_OUTPUTS[output])(row))).toBe(true);
		}
	},
);

it.each(['simplified', 'full', 'lines'] as const)('keeps after-sales small as %s', (output) => {
	const lines = [{ sku_order_id: '1' }, { sku_order_id: '2' }];
	const record = { ...afterSale, order_info: { shop_order_id: '3', related_order_info: lines } };
	for (const row of refundItems(record, output, () => {})) expect(isSmall(row)).toBe(true);
});

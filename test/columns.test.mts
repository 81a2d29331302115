/** The tables of columns, against the documentation and against the rows that come out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import { renamer } from '../nodes/kernel/column-names';
import { driftOf } from '../nodes/values/drift';
import * as columns from '../nodes/values/columns';
import { orderItems } from '../nodes/records/order/order-row';
import { ORDER_OUTPUTS } from '../nodes/records/order/order-columns';
import { SHOP_EVENT_COLUMNS } from '../nodes/events/event-columns';
import { FULL_MESSAGE_COLUMNS } from '../nodes/webhooks/push-columns';
import { LIVE_EVENT_COLUMNS } from '../nodes/Trigger/live/minute-columns';
import sample from './fixtures/doudian/order.searchList.response.json';
import { columnDocs, columnLanguages } from './support/column-docs.mts';
import { COLUMN_TABLES } from './support/column-tables.mts';
import { root } from './support/docs-tables.mts';

const UPDATE = 'write it anew: npx tsx test/support/write-docs-tables.mts';

it.each(columnLanguages.map((it) => [it.file, it] as const))(
	`%s is made from the tables (${UPDATE})`,
	(file, language) => {
		expect(readFileSync(join(root, file), 'utf8')).toBe(columnDocs(language));
	},
);

describe.each(COLUMN_TABLES.map((it) => [it.title, it] as const))('%s', (_title, table) => {
	const entries = Object.entries(table.columns);
	const labels = entries.map(([, { label }]) => label);

	it('has a heading of its own for each column', () => {
		expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
		expect(labels.filter((label) => !/[\u4e00-\u9fff]|^(SKU|GPM)$|ID$/.test(label))).toEqual([]);
	});

	it('has amounts in columns that end in Yuan', () => {
		const names = (kind: columns.Kind) =>
			entries.filter(([, it]) => it.kind === kind).map(([name]) => name);
		expect(names('yuan').filter((name) => !name.endsWith('Yuan'))).toEqual([]);
	});
});

it('has headings of their own in the items of events and messages too', () => {
	const tables = [
		...Object.values(SHOP_EVENT_COLUMNS),
		LIVE_EVENT_COLUMNS,
		...Object.values(FULL_MESSAGE_COLUMNS),
	];
	for (const table of tables) {
		const labels = Object.values<columns.Column>(table).map(({ label }) => label);
		expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
	}
});

const [order] = sample.data.shop_order_list;
if (!order) throw new Error('the sample has an order');
const drift = (record: Record<string, unknown>) => {
	const said: string[] = [];
	for (const item of orderItems(record, 'full', (what) => said.push(what))) {
		expect(item.lines).toBeInstanceOf(Array);
	}
	return said;
};

it.each(['simplified', 'full', 'lines'] as const)('renames %s, the rows inside too', (output) => {
	const [row = {}] = orderItems(order, output, () => {});
	const renamed = renamer(ORDER_OUTPUTS[output])(row);
	expect(renamed['订单号']).toBe(row.orderId);
	expect(Object.values(renamed).length).toBe(Object.values(row).length);
	const left = (it: IDataObject) => Object.keys(it).filter((name) => /^[a-z]/.test(name));
	expect(left(renamed)).toEqual([]);
	if (output === 'full') {
		const [line = {}] = renamed['商品单'] as IDataObject[];
		expect(left(line)).toEqual([]);
	}
});

it('leaves a column that the table does not have, and rows of none', () => {
	const rename = renamer({ a: { label: '甲', columns: { b: { label: '乙' } } } });
	expect(rename({ a: [{ b: 1 }], c: 2 })).toEqual({ 甲: [{ 乙: 1 }], c: 2 });
	expect(rename({ a: null })).toEqual({ 甲: null });
	const clash = renamer({ a: { label: '甲' }, b: { label: '甲' } });
	expect(clash({ a: 1, b: 2 })).toEqual({ 甲: 1, b: 2 });
});

it.each([
	['pay_amount', {}, 'an order has pay_amount as an object, not as a number'],
	['pay_amount', '9 yuan', 'an order has pay_amount as text, not as a number'],
	['buyer_words', true, 'an order has buyer_words as true or false, not as text or a number'],
	['sku_order_list', { 0: 1 }, 'an order has sku_order_list as an object, not as a list'],
	['mask_post_addr', 'x', 'an order has mask_post_addr as text, not as an object'],
	['logistics_info', 7, 'an order has logistics_info as a number, not as a list'],
	['order_id', undefined, 'an order comes without order_id'],
])('says that %s is of another type or missing', (field, value, words) => {
	expect(drift(order)).toEqual([]);
	expect(drift({ ...order, [field]: value })).toContain(words);
});

it('says nothing of what may be left out', () => {
	const { buyer_words: _words, pay_time: _time, ...rest } = order;
	expect(drift({ ...rest, ship_time: null, seller_words: '' })).toEqual([]);
});

it('looks into lists, and takes any of several places', () => {
	const said: string[] = [];
	const compare = driftOf('a thing', {
		a: columns.text('甲', 'list[].a'),
		b: columns.id('乙', ['b_str', 'b']),
	});
	compare({ list: [{ a: 'x' }, { a: [] }], b: 7 }, { a: null, b: '7' }, (it) => said.push(it));
	expect(said).toEqual(['a thing has a as a list, not as text or a number']);
});

/** Columns are text that every database takes, whatever a buyer wrote; Raw is as it came. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import { commentRow, interestRow, sourceRow } from '../nodes/Fans/insights/keywords';
import {
	asRecord,
	asRecords,
	asText,
	parseJson,
	type JsonRecord,
} from '../nodes/kernel/exact-json';
import { audienceRows } from '../nodes/Live/rows/audience-row';
import { roomRow } from '../nodes/records/live/room-row';
import { orderItems } from '../nodes/records/order/order-row';
import { settlementRow } from '../nodes/Order/api/settlement';
import { productRow } from '../nodes/records/product/product-row';
import { columnsOf } from '../nodes/webhooks/shop/columns';
import { refundItems } from '../nodes/records/refund/list-row';
import { order } from './Order/order.mts';

const dataOf = (method: string): JsonRecord => {
	const path = join('test', 'fixtures', 'doudian', `${method}.response.json`);
	return asRecord(asRecord(parseJson(readFileSync(path, 'utf8'))).data);
};

/** NUL before a text, half an emoji behind it. */
const spoilt = (value: unknown): unknown => {
	if (typeof value === 'string') return `\0${value}\ud83d`;
	if (Array.isArray(value)) return value.map(spoilt);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, spoilt(of)]));
};

const textsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const silent = () => undefined;
const [afterSale = {}] = asRecords(dataOf('afterSale.List').items);
const product = dataOf('product.detail');
const words = { source: '视频', percent: '12.5%', keyword: '美食', rank: 1, hot_value: 7 };

type Case = [what: string, row: JsonRecord, columns: (row: JsonRecord) => Iterable<IDataObject>];

it.each<Case>([
	['an order', order(), (row) => orderItems(row, 'full', silent)],
	['an order line', order(), (row) => orderItems(row, 'lines', silent)],
	['an after-sale', afterSale, (row) => refundItems(row, 'full', silent)],
	['a product', product, (row) => [productRow(row, silent)]],
	[
		'a bill',
		{ remark: '结算', order_id: '1', bill_time: 'x' },
		(row) => [settlementRow(row, silent)],
	],
	[
		'a room',
		{ room_id: '1', room_title: '开播', aweme_name: '小李', start_time: '2026-11-23 08:00:00' },
		(row) => [roomRow(row, silent)],
	],
	[
		'an audience',
		{ age: [], gender: [], city: [{ city_name: '杭州', value: 3 }] },
		(row) => audienceRows(row, ['CITY'], { roomId: '1', action: 'WATCH' }, silent),
	],
	['fans', words, (row) => [sourceRow(row), interestRow(row), commentRow(row)]],
	['a push', { remark: '请快一点', update_time: 'soon' }, (row) => [columnsOf(row)]],
])('the columns of %s', (_what, row, columns) => {
	const texts = [...columns(spoilt(row) as JsonRecord)].flatMap(textsIn);
	expect(texts.length).toBeGreaterThan(0);
	expect(
		texts.filter((text) => text.includes('\0') || Buffer.from(text).toString() !== text),
	).toEqual([]);
	expect(texts.some((text) => text.endsWith('\ufffd'))).toBe(true);
});

it('raw is as it came', () => {
	const row = spoilt(order()) as JsonRecord;
	expect([...orderItems(row, 'raw', silent)]).toEqual([row]);
	const after = spoilt(afterSale) as JsonRecord;
	expect([...refundItems(after, 'raw', silent)]).toEqual([after]);
});

it('whole characters stay, of any plane', () => {
	const [row] = orderItems(order({ buyer_words: '快\0一点😀\ud83d 𠮷\udc00' }), 'full', silent);
	expect(row?.buyerWords).toBe('快一点😀\ufffd 𠮷\ufffd');
	expect(asText('\0')).toBe('');
});

/** `docs/operations.md` says what the nodes do, and `docs/columns.md` names every column. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { orderItems } from '../nodes/records/order/order-row';
import sample from './fixtures/doudian/order.searchList.response.json';
import { documentOf, languages, root } from './support/docs-tables.mts';

const UPDATE = 'update it: npx tsx test/support/write-docs-tables.mts';

describe.each(languages.map((it) => [it.file, it] as const))('%s', (file, language) => {
	const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

	it(`has the tables of the nodes that ship (${UPDATE})`, async () => {
		expect(textOf(file)).toBe(await documentOf(language));
	});

	it('has every column beside it in columns.md', () => {
		const [order] = sample.data.shop_order_list;
		if (!order) throw new Error('the sample has an order');
		const columns = [...orderItems(order, 'lines', () => {})].flatMap(Object.keys);
		expect(columns.length).toBeGreaterThan(80);
		const text = textOf(join(dirname(file), 'columns.md'));
		expect(columns.filter((column) => !text.includes(`\`${column}\``))).toEqual([]);
	});
});

/** The READMEs say what the nodes do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { orderItems } from '../nodes/records/order/order-row';
import sample from './fixtures/doudian/order.searchList.response.json';
import { languages, readmeOf, root } from './support/readme-tables.mts';

const UPDATE = 'write them anew: npx tsx test/support/write-readme-tables.mts';

describe.each(languages.map((it) => [it.file, it] as const))('%s', (file, language) => {
	const text = readFileSync(join(root, file), 'utf8');

	it(`has the tables of the nodes that ship (${UPDATE})`, async () => {
		expect(text).toBe(await readmeOf(language));
	});

	it('names every column', () => {
		const [order] = sample.data.shop_order_list;
		if (!order) throw new Error('the sample has an order');
		const columns = [...orderItems(order, 'orderLines', () => {})].flatMap(Object.keys);
		expect(columns.length).toBeGreaterThan(80);
		expect(columns.filter((column) => !text.includes(`\`${column}\``))).toEqual([]);
	});

	it('says how long things take', () => expect(text).not.toContain('MEASURE'));
});

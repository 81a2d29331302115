/** The platform's own samples go through the nodes: no hint that anything drifted. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { asRecord, asRecords, parseJson } from '../../nodes/kernel/exact-json';
import { allCarriers } from '../../nodes/records/order/carriers';
import { decrypt } from '../../nodes/Order/api/decrypt';
import { orderItems } from '../../nodes/records/order/order-row';
import type { Api } from '../../nodes/kernel/operation';

const FOLDER = join('test', 'fixtures', 'doudian');
const read = (name: string) => parseJson(readFileSync(join(FOLDER, name), 'utf8'));

const responses = readdirSync(FOLDER).filter((name) => name.endsWith('.response.json'));

const drifted = (what: string): never => {
	throw new Error(`drift: ${what}`);
};

/** The data of a sample, judged by the gateway as if it had come over the wire. */
function dataOf(name: string): unknown {
	// The documentation leaves the envelope out at times; the platform does not.
	const body = asRecord(read(name));
	const sample = 'err_no' in body ? body : { code: 10000, ...body };
	const reply = shopGateway.reply(sample, 200, name.replace('.response.json', ''));
	if (!reply.ok) throw new Error(`${name} is judged a failure: ${reply.failure.message}`);
	expect(reply.drift).toBeUndefined();
	return reply.data;
}

it('there are samples', () => expect(responses.length).toBeGreaterThan(5));

it.each(responses)('%s is an answer that the gateway knows', (name) => {
	expect(dataOf(name)).toBeDefined();
});

it.each(['simplified', 'full', 'lines', 'raw'] as const)(
	'orders of the samples as %s',
	(output) => {
		const listed = asRecords(asRecord(dataOf('order.searchList.response.json')).shop_order_list);
		const detail = asRecord(asRecord(dataOf('order.orderDetail.response.json')).shop_order_detail);
		expect(listed).toHaveLength(1);
		for (const order of [...listed, detail]) {
			const items = [...orderItems(order, output, drifted)];
			expect(items.length).toBeGreaterThan(0);
			expect(JSON.stringify(items)).toContain(String(order.order_id));
		}
	},
);

it('carriers and decrypted values of the samples', async () => {
	const answering = (name: string) =>
		({ read: async () => await Promise.resolve(dataOf(name)) }) as Partial<Api> as Api;
	const carriers = [];
	for await (const it of allCarriers(answering('order.logisticsCompanyList.response.json'))) {
		carriers.push(it);
	}
	expect(carriers).toEqual([{ code: 'yuantong', name: '圆通快递', id: '7' }]);
	const sample = asRecord(dataOf('order.batchDecrypt.response.json'));
	const cipherText = String(asRecords(sample.decrypt_infos)[0]?.cipher_text);
	const api = answering('order.batchDecrypt.response.json');
	const [plain] = await decrypt(api, [{ orderId: '123', cipherText }]);
	expect(plain?.text).toBe('13117428564');
});

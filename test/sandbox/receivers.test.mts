/** order.batchDecrypt and order.batchSensitive: results inside the result. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { type Answered, openShop } from './callers.mts';
import type { OrderRow } from './wire.mts';

const NOW = 1_790_000_000;
let sandbox: Sandbox;
let call: (path: string, params: object) => Promise<Answered>;
let rows: OrderRow[];

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 60, now: NOW, speed: 0, live: 0 });
	({ call } = await openShop(sandbox));
	const window = { create_time_start: NOW - 86_400 * 40, create_time_end: NOW, page: 0, size: 60 };
	rows = (await call('/order/searchList', window)).json.data.shop_order_list;
});
afterAll(() => sandbox.close());

const infos = (order: OrderRow) =>
	[order.encrypt_post_tel, order.encrypt_post_receiver, order.post_addr.encrypt_detail].map(
		(cipher_text) => ({ auth_id: order.order_id, cipher_text }),
	);
const decrypt = async (cipher_infos: object[]) =>
	(await call('/order/batchDecrypt', { cipher_infos })).json;
const first = () => {
	const [order] = rows;
	if (!order) throw new Error('an order');
	return order;
};

test('plain text, its type, virtual and real numbers', async () => {
	const { data } = await decrypt(rows.slice(0, 16).flatMap(infos));
	expect(data.custom_err.err_code).toBe(0);
	expect(data.decrypt_infos).toHaveLength(48);
	for (const each of data.decrypt_infos) {
		expect(each).toMatchObject({ err_no: 0 });
		if (each.is_virtual_tel) {
			expect(each.decrypt_text).toBe(`${each.phone_no_a}-${each.phone_no_b}`);
			expect(each.data_type).toBe(3);
		} else if (each.data_type === 5) {
			expect(each.decrypt_text).toMatch(/^1\d{10}$/);
		}
	}
	const types = new Set(data.decrypt_infos.map(({ data_type }) => data_type));
	expect([...types].sort()).toEqual([1, 2, 3, 5]);
});

test('masking gives what the mask_* fields show', async () => {
	const order = first();
	const { json } = await call('/order/batchSensitive', { cipher_infos: infos(order) });
	expect(json.data.decrypt_infos.map(({ decrypt_text }) => decrypt_text)).toEqual([
		order.mask_post_tel,
		order.mask_post_receiver,
		order.mask_post_addr.detail,
	]);
});

test('more than 50 or none', async () => {
	const many = rows.slice(0, 17).flatMap(infos);
	expect(many).toHaveLength(51);
	expect(await decrypt(many)).toMatchObject({ code: 40004 });
	expect(await decrypt([])).toMatchObject({ code: 40004 });
	expect((await decrypt(many.slice(0, 50))).code).toBe(10000);
});

test('one bad item: the others come through, the inner code says 300008', async () => {
	const [phone, name] = infos(first());
	const flip = (text = '') => text.slice(0, 30) + (text[30] === 'A' ? 'B' : 'A') + text.slice(31);
	const bad = [
		{ ...name, auth_id: '4800000000000000001' },
		{ ...phone, cipher_text: flip(phone?.cipher_text) },
		{ ...phone, cipher_text: 'plain' },
		{ ...phone, cipher_text: first().doudian_open_id },
	];
	for (const each of bad) {
		const { code, data } = await decrypt([phone ?? {}, each]);
		expect(code).toBe(10000);
		expect(data.custom_err.err_code).toBe(300008);
		expect(data.decrypt_infos.map(({ err_no }) => err_no)).toEqual([0, 300003]);
		expect(data.decrypt_infos[1]?.decrypt_text).toBe('');
	}
});

test('or the sub-code says it, with the data beside, when so decided', async () => {
	sandbox.control.decide({ partialDecrypt: 'envelope' });
	const [phone] = infos(first());
	const reply = await decrypt([phone ?? {}, { ...phone, cipher_text: '#' }]);
	expect(reply).toMatchObject({ code: 50002, sub_code: 'isv.business-failed:300008' });
	expect(reply.data.decrypt_infos).toHaveLength(2);
	sandbox.control.decide({ partialDecrypt: 'inner' });
});

test('parameters are typed', async () => {
	const [phone] = infos(first());
	const more = { cipher_infos: [phone], account_type: 'owner' };
	expect((await call('/order/batchDecrypt', more)).json.code).toBe(40004);
	expect((await call('/order/batchDecrypt', {})).json.code).toBe(40002);
	expect((await call('/order/batchDecrypt', { cipher_infos: [{}] })).json.code).toBe(40002);
});

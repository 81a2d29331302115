/** Decrypting in batches: what fails, fails alone; what was opened is not lost. */
import { GatewayError, type Failure } from '../../nodes/kernel/errors';
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { asRecords } from '../../nodes/kernel/exact-json';
import { decrypt, receiverCiphers } from '../../nodes/Order/api/decrypt';
import { listApi } from '../support/list-api.mts';
import { order } from './order.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

const ciphers = (count: number) =>
	Array.from({ length: count }, (_, at) => ({ orderId: `o${at}`, cipherText: `#c${at}` }));

const opened = ({ cipher_infos }: JsonRecord) =>
	asRecords(cipher_infos).map((info) => ({
		...info,
		decrypt_text: `plain ${info.cipher_text}`,
		err_no: 0,
	}));

/** Answers each call by its number, from 1 on. */
function api(answer: (params: JsonRecord, call: number) => unknown) {
	const calls: JsonRecord[] = [];
	const read = async (_method: string, params: JsonRecord) => {
		calls.push(params);
		return await Promise.resolve(answer(params, calls.length));
	};
	return { calls, api: { ...listApi({ rows: [] }), read } };
}

it('puts 50 values into a call, in their order', async () => {
	const { api: port, calls } = api((params) => ({ decrypt_infos: opened(params).reverse() }));
	const plain = await decrypt(port, ciphers(120));
	expect(calls.map(({ cipher_infos }) => asRecords(cipher_infos).length)).toEqual([50, 50, 20]);
	expect(plain.map(({ text }) => text)).toEqual(ciphers(120).map((it) => `plain ${it.cipherText}`));
	expect(calls[0]?.cipher_infos).toContainEqual({ auth_id: 'o0', cipher_text: '#c0' });
});

it('keeps what was opened before a call that failed, and asks no further', async () => {
	const { api: port, calls } = api((params, call) => {
		if (call === 2) throw new Error('the platform is down');
		return { decrypt_infos: opened(params) };
	});
	const plain = await decrypt(port, ciphers(150));
	expect(calls).toHaveLength(2);
	expect(plain.map(({ text }) => text !== null)).toEqual(
		Array.from({ length: 150 }, (_, at) => at < 50),
	);
	for (const { error } of plain.slice(50)) expect(error).toEqual(new Error('the platform is down'));
});

const refusal = (code: string, more: Partial<Failure> = {}) =>
	new GatewayError({ code, message: code, cause: 'configuration-invalid', ...more });

it('opens all but the one for which the platform refuses a call', async () => {
	const { api: port, calls } = api((params) => {
		const isIn = asRecords(params.cipher_infos).some(({ cipher_text: text }) => text === '#c0');
		if (isIn) throw refusal('isv.business-failed:300003');
		return { decrypt_infos: opened(params) };
	});
	const plain = await decrypt(port, ciphers(120));
	expect(plain.map(({ text }) => text)).toEqual([
		null,
		...ciphers(120)
			.slice(1)
			.map((it) => `plain ${it.cipherText}`),
	]);
	expect(plain[0]?.error).toMatchObject({ failure: { code: 'isv.business-failed:300003' } });
	expect(calls.length).toBeLessThanOrEqual(2 + 2 * Math.ceil(Math.log2(50)) + 1);
});

it('goes on behind a call that met passing trouble', async () => {
	const { api: port } = api((params, call) => {
		if (call === 1) throw refusal('50000', { cause: 'temporarily-unavailable' });
		return { decrypt_infos: opened(params) };
	});
	const plain = await decrypt(port, ciphers(120));
	expect(plain.filter(({ text }) => text === null)).toHaveLength(50);
	expect(plain[119]?.text).toBe('plain #c119');
});

it.each([
	['isv.app-permissions-insufficient', 'configuration-invalid'],
	['isv.traffic-limited', 'rate-limited'],
	['isv.access-token-expired', 'credential-invalid'],
] as const)('asks no further once %s says that no call will pass', async (code, cause) => {
	const { api: port, calls } = api((params, call) => {
		if (call === 2) throw refusal(code, { cause });
		return { decrypt_infos: opened(params) };
	});
	const plain = await decrypt(port, ciphers(150));
	expect(calls).toHaveLength(2);
	expect(plain.filter(({ text }) => text !== null)).toHaveLength(50);
	for (const { error } of plain.slice(50)) expect(error).toMatchObject({ failure: { code } });
});

it('names a value that the platform left out', async () => {
	const { api: port } = api((params) => ({ decrypt_infos: opened(params).slice(1) }));
	const [left, right] = await decrypt(port, ciphers(2));
	expect(left).toMatchObject({ text: null, failure: expect.stringMatching(/gave no answer/) });
	expect(right).toMatchObject({ text: 'plain #c1', failure: null });
});

it('distinguishes a refusal of the whole call from that of single values', async () => {
	const refusal = { err_code: 300003, err_msg: '无权限' };
	const whole = api(() => ({ decrypt_infos: [], custom_err: refusal }));
	const [refused] = await decrypt(whole.api, ciphers(1));
	expect(refused?.error).toMatchObject({ failure: { code: 'custom_err:300003' } });
	const single = api((params) => ({
		decrypt_infos: opened(params).map((info, at) =>
			at === 0 ? { ...info, err_no: 7, err_msg: '坏' } : info,
		),
		custom_err: { err_code: 300008, err_msg: '部分失败' },
	}));
	const plain = await decrypt(single.api, ciphers(2));
	expect(plain.map(({ text, failure }) => [text, failure])).toEqual([
		[null, '坏 (7)'],
		['plain #c1', null],
	]);
});

it('takes the three encrypted values of an order, those that are there', () => {
	expect(receiverCiphers(order())).toEqual({
		receiverName: '#name#',
		receiverPhone: '#tel#',
		receiverAddress: '#detail#',
	});
	expect(receiverCiphers(order({ encrypt_post_tel: '', post_addr: null }))).toEqual({
		receiverName: '#name#',
	});
	expect(() => receiverCiphers({})).toThrow(/^Order ID: the platform gives no encrypted receiver/);
});

describe.each(['inner', 'envelope'] as const)('with a partial failure in the %s', (place) => {
	let shop: Shop;
	beforeAll(async () => {
		shop = await openShop({ orders: 40, speed: 0 });
		shop.sandbox.control.decide({ partialDecrypt: place });
	});
	afterAll(async () => await shop.sandbox.close());

	it('an item names what failed beside what was opened', async () => {
		const [raw] = jsonOf(
			await shop.do('order.getAll', {
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {},
				startTime: '2016-01-01',
			}),
		);
		const orderId = raw?.order_id;
		const encrypted = [raw?.encrypt_post_tel, '#broken', raw?.encrypt_post_receiver];
		const { items } = await shop.do('order.decrypt', { orderId, what: 'values', encrypted });
		expect(items).toEqual(
			[
				{
					json: {
						orderId,
						value1: expect.stringMatching(/^\d{11}/),
						value2: null,
						value3: expect.stringMatching(/\p{Script=Han}/u),
						failures: [expect.stringMatching(/^value2: .+\(\d+\)$/)],
					},
					pairedItem: { item: 0 },
				},
			].map((item) => ({ ...item, json: expect.objectContaining(item.json) })),
		);
	});
});

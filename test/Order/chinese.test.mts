/** On an n8n in mainland China, complaints, refusals, remedies and notes are Chinese; values are not touched. */
import { getGlobalState, setGlobalState } from 'n8n-workflow';

import { jsonOf, openShop, type Shop } from './shop.mts';

const before = getGlobalState();
let shop: Shop;
beforeAll(async () => {
	setGlobalState({ defaultTimezone: 'Asia/Shanghai' });
	shop = await openShop({ orders: 60, speed: 0 });
});
afterAll(async () => {
	setGlobalState(before);
	await shop.sandbox.close();
});

const UNKNOWN = '3473196049974326153';

it('a complaint names the field as the form does', async () => {
	const { message } = await shop.refusal('order.addRemark', {
		orderId: '',
		remark: '字'.repeat(501),
	});
	expect(message).toBe('订单号：不能为空；备注：超过 500 个字符');
	const filters = { afterSaleState: 'x' };
	const wrong = await shop.refusal('order.getAll', { returnAll: true, filters });
	expect(wrong.message).toMatch(/^筛选 → 售后状态：不在可选范围内（all, /);
});

it('a refusal of the platform has its remedy, and the code as it was', async () => {
	const { message, description } = await shop.refusal('order.get', { orderId: UNKNOWN });
	expect(message).toMatch(/^没有这个订单：.*\(isv\.business-failed:\d+\)$/);
	expect(description).toMatch(/^请检查订单号。 ?log_id：\w+$/);
});

it('an item that fails alone says it in its columns', async () => {
	const parameters = { orderId: UNKNOWN };
	const [row] = jsonOf(await shop.do('order.get', parameters, { continueOnFail: true }));
	expect(row).toMatchObject({
		error: expect.stringMatching(/^没有这个订单/),
		remedy: '请检查订单号。',
		errorCode: expect.stringMatching(/^isv/),
	});
});

/** Writes whose answer is lost: repeated where that is harmless, else said to be in doubt. */
import { openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop({ orders: 200, speed: 0 });
	await shop.do('shipment.getCarriers', {});
	shop.sandbox.control.clearCalls();
});
afterEach(async () => await shop.sandbox.close());

const one = (id: string) => shop.sandbox.control.orderTruth().find(({ orderId }) => orderId === id);
const idOf = (status: number) =>
	shop.sandbox.control.orderTruth().find(({ orderStatus }) => orderStatus === status)?.orderId ??
	'';
const lose = (method: string) =>
	shop.sandbox.control.addFaults([{ kind: 'actThenReset', method, times: 1 }]);

it('a remark is written again, and is there', async () => {
	const orderId = idOf(2);
	lose('order.addOrderRemark');
	const { items } = await shop.do('order.addRemark', { orderId, remark: '加急', flag: '5' });
	expect(items).toEqual([
		expect.objectContaining({ json: expect.objectContaining({ success: true }) }),
	]);
	expect(shop.called()).toEqual(['order.addOrderRemark', 'order.addOrderRemark']);
	expect(one(orderId)).toMatchObject({ remark: '加急', star: 5 });
});

it('a postage is set again, and is what was asked for', async () => {
	const { create: [orderId = ''] = [] } = shop.sandbox.control.life({ create: 1 });
	lose('order.updatePostAmount');
	await shop.do('order.setPostage', { orderId, postageYuan: 6.5 });
	expect(shop.called()).toEqual(['order.updatePostAmount', 'order.updatePostAmount']);
	expect(one(orderId)?.postAmount).toBe(650);
});

it('an answer to an address change is not given twice', async () => {
	const { askAddress: [orderId = ''] = [] } = shop.sandbox.control.life({ askAddress: 1 });
	lose('order.addressConfirm');
	const error = await shop.refusal('order.confirmAddress', { orderId, answer: 1003 });
	expect(error.message).toMatch(/Whether the platform carried this out is not known/);
	expect(error.description).toMatch(/Read the order first/);
	expect(shop.called()).toEqual(['order.addressConfirm']);
	expect(one(orderId)?.addressChange).toBe('rejected');
});

it('a waybill is not changed twice', async () => {
	const shipped = shop.sandbox.control.orderTruth().find(({ packs }) => packs.length === 1);
	lose('order.logisticsEdit');
	const error = await shop.refusal('shipment.edit', {
		orderId: shipped?.orderId,
		packageId: '',
		carrier: { mode: 'code', value: 'shunfeng', __rl: true },
		waybillNumber: 'SF1234567890123',
	});
	expect(error.message).toMatch(/not known/);
	expect(shop.called()).toEqual(['order.logisticsEdit']);
});

it('what the platform refused is in no doubt', async () => {
	const error = await shop.refusal('order.confirmAddress', { orderId: '4', answer: 0 });
	expect(error.message).not.toMatch(/not known/);
});

it('a missing permission names the package, the method, and where to apply', async () => {
	shop.sandbox.control.permissions({ deny: ['order.addOrderRemark'] });
	const error = await shop.refusal('order.addRemark', { orderId: idOf(2), remark: 'x', flag: '' });
	expect(error.message).toMatch(/permission package \(权限包\) that holds order\.addOrderRemark/);
	expect(error.message).toMatch(/\(isv\.app-permissions-insufficient\)$/);
	expect(error.description).toMatch(/Apply for it in the console.*log_id: \d{14}/);
	expect(error.failure).toEqual({ cause: 'configuration-invalid' });
});

/** After-sales on their whole way through the sandbox, step by step, by the operations of the node. */
import type { IDataObject } from 'n8n-workflow';

import type { Decisions } from '../../sandbox/decisions.mts';
import { jsonOf, named, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 40, days: 3, speed: 0 });
	shop.sandbox.control.decide({ afterSaleHelper: 'idle' });
});
afterAll(async () => await shop.sandbox.close());

const control = () => shop.sandbox.control;
const applyFor = (type: number, count = 1): string[] => {
	const wish = { type: type as 0 };
	return control().life({ applyFor: Array.from({ length: count }, () => wish) }).applyFor ?? [];
};
const one = (type: number) => applyFor(type)[0] ?? '';
const truth = (id: string) => {
	const found = control()
		.afterSaleTruth()
		.find(({ afterSaleId }) => afterSaleId === id);
	if (!found) throw new Error(`no after-sale ${id}`);
	return found;
};
const act = async (operation: string, refundId: string, values: IDataObject = {}) => {
	const [row = {}] = jsonOf(await shop.do(named(operation), { refundId, ...values }));
	return row;
};
const refusal = async (operation: string, refundId: string, values: IDataObject = {}) =>
	(await shop.refusal(named(operation), { refundId, ...values })).message;
const address = () => ({ __rl: true, mode: 'id', value: control().state().addressIds[0] ?? '' });
const byCode = (value: string) => ({ __rl: true, mode: 'code', value });

it('return and refund: approved, sent back, in the warehouse, refunded', async () => {
	const id = one(0);
	expect(await refusal('confirmReturn', id)).toMatch(/guard:state/);
	await act('approveReturn', id, { returnAddress: address() });
	expect(truth(id)).toMatchObject({ status: 7, returnAddressId: address().value });
	control().life({ sendBack: [id] });
	const receivedAt = control().now();
	await act('confirmWarehouse', id, { receivedAt });
	expect(truth(id).notices).toEqual(['warehouse']);
	expect(await act('confirmReturn', id)).toMatchObject({ alreadyDone: false });
	const { status, decided, refundedAmount } = truth(id);
	expect([status, decided.map(({ operation }) => operation)]).toEqual([12, [101, 111]]);
	const [row] = jsonOf(await shop.do('refund.get', { refundId: id }));
	expect(row).toMatchObject({
		refundedYuan: refundedAmount / 100,
		returnAddressId: address().value,
	});
	for (const operation of ['confirmReturn', 'confirmWarehouse']) {
		expect(await act(operation, id)).toMatchObject({ alreadyDone: true });
	}
});

it('exchange: approved, sent back, shipped', async () => {
	const id = one(3);
	const parcel = { carrier: byCode('shunfeng'), waybillNumber: 'SF1234567890123' };
	expect(await refusal('shipExchange', id, parcel)).toMatch(/guard:state/);
	await act('approveExchange', id, { returnAddress: address() });
	control().life({ sendBack: [id] });
	expect(await act('shipExchange', id, parcel)).toMatchObject({ operationNumber: 311 });
	expect(truth(id)).toMatchObject({ status: 13, sentTrackingNo: 'SF1234567890123' });
	expect(await act('shipExchange', id, parcel)).toMatchObject({ alreadyDone: true });
	const [row] = jsonOf(await shop.do('refund.get', { refundId: id }));
	expect(row).toMatchObject({ sentTrackingNumber: 'SF1234567890123' });
});

it('refund: rejected for a reason that fits, disputed, evidence given', async () => {
	const id = one(1);
	const reasons = jsonOf(await shop.do('refund.getRejectReasons', { refundId: id }));
	expect(reasons.map(({ reasonCode }) => reasonCode)).toContain(7);
	const values = { rejectReason: byCode('7'), remark: '已发货' };
	expect(await refusal('reject', id, values)).toMatch(/Evidence URLs: .*请上传发货面单/);
	const evidenceUrls = 'https://example.com/label.jpg?a=1&b=2';
	await act('reject', id, { ...values, evidenceUrls });
	expect(truth(id).status).toBe(27);
	expect(await act('reject', id, values)).toMatchObject({ alreadyDone: true });
	const evidence = { comment: '面单', pictureUrls: [evidenceUrls] };
	await expect(act('submitEvidence', id, evidence)).rejects.toThrow(/不需要上传凭证/);
	control().life({ arbitrate: [id] });
	control().life({ demandEvidence: [id] });
	expect(await act('submitEvidence', id, evidence)).toMatchObject({ success: true });
});

it('refund before shipping: reported that it will not leave', async () => {
	const id = one(2);
	await act('cancelShipping', id, { cancelledAt: control().now() });
	expect(truth(id)).toMatchObject({ status: 6, notices: ['notSent'] });
	control().decide({ afterSaleHelper: 'refunds' });
	await act('cancelShipping', id, { cancelledAt: control().now() });
	expect(truth(id).status).toBe(12);
	control().decide({ afterSaleHelper: 'unset' });
	const other = one(2);
	const refused = await shop.refusal('refund.cancelShipping', {
		refundId: other,
		cancelledAt: control().now(),
	});
	expect(`${refused.message} ${refused.description}`).toMatch(/11002.*Set up 取消发货自动退/s);
	expect(await act('approve', other, { beforeShipping: true })).toMatchObject({
		operationNumber: 401,
	});
	expect(truth(other)).toMatchObject({ status: 12, decided: [{ operation: 401 }] });
	control().decide({ afterSaleHelper: 'idle' });
});

it('before shipping 201 is refused by the platform, unless it takes it for 401', async () => {
	const id = one(2);
	const values = { operationNumber: 201, expectedTypes: [2], doneStates: [12] };
	expect(await refusal('operate', id, values)).toMatch(/20309541/);
	expect(truth(id)).toMatchObject({ status: 6, decided: [] });
	control().decide({ approvalBeforeShipping: 'alias' });
	expect(await act('operate', id, values)).toMatchObject({ operationNumber: 201 });
	control().decide({ approvalBeforeShipping: 'strict' });
});

it('an operation goes by number, and its repeat is recognised by the state it leads to', async () => {
	const id = one(0);
	const values = {
		operationNumber: 102,
		expectedTypes: [0],
		doneStates: [27],
		further: {
			reason: '协商一致',
			remark: '已沟通',
			rejectReason: { __rl: true, mode: 'list', value: '11' },
		},
	};
	await expect(act('operate', id, { ...values, operationNumber: 103 })).rejects.toThrow(
		/isv\.parameter-invalid/,
	);
	expect(truth(id).status).toBe(6);
	await act('operate', id, values);
	expect(truth(id).status).toBe(27);
	expect(await act('operate', id, values)).toMatchObject({ alreadyDone: true });
});

it('more time to receive a return, once its parcel has been five days on its way', async () => {
	const DAY = 86_400;
	const now = control().now();
	const returnedAgo = (seconds: number) => {
		control().clock({ now: now - seconds });
		const id = one(0);
		control().life({ agree: [id], sendBack: [id] });
		control().clock({ now });
		return id;
	};
	const young = returnedAgo(4 * DAY);
	const early = await shop.refusal('refund.extendTime', { refundId: young });
	expect(`${early.message} ${early.description}`).toMatch(
		/not been on its way for 5 days.*10001.*at most 2 days/s,
	);
	const id = returnedAgo(5 * DAY);
	const before = truth(id).deadline;
	const row = await act('extendTime', id);
	expect(Date.parse(String(row.deadlineBefore)) / 1000).toBe(before);
	expect(Date.parse(String(row.deadline)) / 1000).toBe(before + 7 * DAY);
	expect(truth(id)).toMatchObject({ status: 11, deadline: before + 7 * DAY });
});

it('a remark, a parcel that is stopped', async () => {
	const id = one(0);
	await act('addRemark', id, { remark: '已电话联系 ☎' });
	expect(truth(id).remarks).toEqual(['已电话联系 ☎']);
	const parcels = jsonOf(await shop.do('refund.interceptParcel', { refundId: one(1) }));
	expect(parcels.length).toBeGreaterThan(0);
	for (const parcel of parcels) {
		expect(parcel).toMatchObject({ trackingNumber: expect.stringMatching(/\w{8,}/) });
		expect(parcel.success).toBe(parcel.reason === null);
	}
});

describe.each<Partial<Decisions>>([
	{ operateTogether: 'all', operateFailure: 'inner' },
	{ operateTogether: 'all', operateFailure: 'envelope' },
	{ operateTogether: 'each', operateFailure: 'inner' },
	{ operateTogether: 'each', operateFailure: 'envelope' },
])('bad ones among good ones, %j', (decisions) => {
	it('fail alone; the others are decided once', async () => {
		control().decide(decisions);
		const ids = applyFor(1, 23);
		const [hand = '', busy = '', ...good] = ids;
		control().life({ byHand: [hand], busy: [busy] });
		const items = ids.map((refundId) => ({ json: { refundId } }));
		const rows = jsonOf(await shop.do('decision.approve', {}, { items, continueOnFail: true }));
		expect(rows[0]).toMatchObject({
			error: expect.stringMatching(/cannot be decided through the API/),
			errorCode: expect.stringMatching(/11001$/),
		});
		expect(rows.slice(1).map(({ success, alreadyDone }) => [success, alreadyDone])).toEqual(
			[busy, ...good].map(() => [true, false]),
		);
		expect(truth(hand)).toMatchObject({ status: 6, decided: [] });
		for (const id of [busy, ...good]) {
			expect(truth(id)).toMatchObject({ status: 12 });
			expect(truth(id).decided).toHaveLength(1);
		}
	});
});

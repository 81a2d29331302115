/** afterSale.operate: what each number does, what it needs, what it is refused, and how that is reported. */
import { readFileSync } from 'node:fs';
import { NOW, openStage, STEP, type Stage, codesOf } from './aftersale-fixture.mts';

let stage: Stage;
let address: string;

beforeAll(async () => {
	stage = await openStage();
	[address = ''] = stage.control.state().addressIds;
});
beforeEach(() => {
	stage.control.decide({
		operateTogether: 'all',
		operateFailure: 'inner',
		approvalBeforeShipping: 'strict',
		turnedIntoRefund: 'keepsType',
		afterSaleHelper: 'unset',
	});
});
afterAll(() => stage.sandbox.close());

const WRONG = 20309541;
const no = {
	reason: '已与买家协商一致',
	remark: '请联系客服',
	reject_reason_code: 11,
	evidence: [],
};
const row = (id: string, rest: object = {}) => ({ aftersale_id: id, ...rest });
const to = () => ({ logistics: { receiver_address_id: Number(address) } });
const parcel = { logistics: { company_code: 'shunfeng', logistics_code: 'SF1234567890123' } };
/** The inner numbers, in the order of the rows. */
const codes = async (type: number, ...items: object[]) => {
	const { code, data } = await stage.operate(type, ...items);
	expect(code).toBe(10000);
	return data.items.map(({ status_code }) => status_code);
};
const refusal = async (type: number, ...items: object[]) =>
	codesOf(await stage.operate(type, ...items));

describe('the way of each type', () => {
	test.each([
		[201, 1, 'after shipping'],
		[401, 2, 'before shipping'],
	])('%d grants a refund %s, %s, once', async (number, type) => {
		const id = stage.open(type, 1234);
		const before = stage.truth(id);
		expect(before).toMatchObject({ status: 6, refundStatus: 1, refundedAmount: 0, decided: [] });
		const text = await stage.text('/afterSale/operate', { type: number, items: [row(id)] });
		// int64 in the answer, as bare digits.
		expect(text).toContain(
			`"items":[{"aftersale_id":${id},"status_code":0,"status_msg":"success"}]`,
		);
		const after = stage.truth(id);
		expect(after).toMatchObject({ status: 12, refundStatus: 3, finalTime: NOW, deadline: 0 });
		expect(after.refundedAmount).toBe(after.refundAmount + after.refundPostAmount);
		const once = [{ by: 'api', operation: number, time: NOW, status: 12, effects: 1 }];
		expect(after.decided).toEqual(once);
		expect(await codes(number, row(id))).toEqual([WRONG]);
		expect(stage.truth(id).decided).toEqual(once);
	});

	test('all lines refunded before shipping close the order, and the line says so', async () => {
		const id = stage.open(2);
		const { orderId } = stage.truth(id);
		const order = () => stage.control.orderTruth().find((each) => each.orderId === orderId);
		expect(order()).toMatchObject({ orderStatus: 2 });
		for (const line of order()?.lines.slice(1) ?? []) {
			const [other = ''] =
				stage.control.life({ applyFor: [{ type: 2, line: line.skuOrderId }] }).applyFor ?? [];
			expect(await codes(401, row(other))).toEqual([0]);
			expect(order()).toMatchObject({ orderStatus: 2 });
		}
		expect(await codes(401, row(id))).toEqual([0]);
		expect(order()).toMatchObject({ orderStatus: 4, mainStatus: 21 });
	});

	test('202 rejects a refund after shipping, which may still be granted later', async () => {
		const id = stage.open(1);
		expect(await codes(202, row(id, no))).toEqual([0]);
		expect(stage.truth(id)).toMatchObject({ status: 27, refundStatus: 4, refundedAmount: 0 });
		expect(await codes(202, row(id, no))).toEqual([WRONG]);
		expect(stage.truth(id).decided).toHaveLength(1);
		expect(await codes(201, row(id))).toEqual([0]);
		expect(stage.truth(id)).toMatchObject({ status: 12, refundStatus: 3 });
	});

	test('before shipping nothing rejects but the shipment, and 201 grants nothing', async () => {
		const id = stage.open(2);
		expect(await codes(202, row(id, no))).toEqual([WRONG]);
		expect(await codes(201, row(id))).toEqual([WRONG]);
		expect(stage.truth(id)).toMatchObject({ status: 6, decided: [] });
	});

	test('101, the buyer sends, 111: return and refund', async () => {
		const id = stage.open(0);
		expect(await codes(111, row(id))).toEqual([WRONG]);
		expect(await codes(101, row(id, to()))).toEqual([0]);
		expect(stage.truth(id)).toMatchObject({ status: 7, returnAddressId: address, refundStatus: 1 });
		stage.control.life({ sendBack: [id] });
		expect(stage.truth(id)).toMatchObject({ status: 11, returnTrackingNo: expect.any(String) });
		expect(await codes(111, row(id))).toEqual([0]);
		const { decided, ...after } = stage.truth(id);
		expect(after).toMatchObject({ status: 12, refundStatus: 3 });
		expect(decided.map(({ operation }) => operation)).toEqual([101, 111]);
	});

	test('301, the buyer sends, 311: exchange, without money', async () => {
		const id = stage.open(3);
		expect(await codes(311, row(id, parcel))).toEqual([WRONG]);
		expect(await codes(301, row(id, to()))).toEqual([0]);
		stage.control.life({ sendBack: [id] });
		expect(await codes(311, row(id, parcel))).toEqual([0]);
		expect(stage.truth(id)).toMatchObject({
			status: 13,
			sentTrackingNo: 'SF1234567890123',
			refundedAmount: 0,
		});
		expect(stage.control.life({ receive: [id] }).receive).toEqual([id]);
		expect(stage.truth(id)).toMatchObject({ status: 14, refundStatus: 0, refundedAmount: 0 });
	});

	test('the official sample, with ids of this shop', async () => {
		const sample = JSON.parse(
			readFileSync('test/fixtures/doudian/afterSale.operate.request.json', 'utf8'),
		) as { type: number; items: Array<{ aftersale_id: string }> };
		expect(await codes(sample.type, ...sample.items)).toEqual([10000]);
		const id = stage.openReturned(0);
		const items = sample.items.map((item) => ({ ...item, aftersale_id: id }));
		expect(await codes(sample.type, ...items)).toEqual([0]);
	});
});

/** The official table: number, type, states in which it may be taken, and the one that it leads to. */
const TABLE: ReadonlyArray<readonly [number, number, readonly number[], number]> = [
	[101, 0, [6, 27], 7],
	[102, 0, [6], 27],
	[111, 0, [7, 11, 29], 12],
	[112, 0, [11], 29],
	[121, 0, [6, 27], 12],
	[201, 1, [6, 27], 12],
	[202, 1, [6], 27],
	[203, 1, [6], 12],
	[301, 3, [6, 27], 7],
	[302, 3, [6], 27],
	[311, 3, [7, 11, 29], 13],
	[312, 3, [11], 29],
	[321, 3, [6, 7, 11, 29], 12],
	[401, 2, [6], 12],
	[501, 7, [6, 27], 8],
	[502, 7, [6], 27],
	[601, 8, [6, 27], 7],
	[602, 8, [6, 27], 8],
	[603, 8, [6], 27],
	[611, 8, [7, 8, 11], 13],
	[612, 8, [11], 29],
	[621, 8, [6, 7, 8, 11, 27, 29], 12],
];

/** How the shop and the buyer bring an after-sale to a status. */
const PATHS: Record<number, ReadonlyArray<'agree' | 'sendBack' | 'rejectCase' | 'withdraw'>> = {
	6: [],
	7: ['agree'],
	11: ['agree', 'sendBack'],
	27: ['rejectCase'],
	28: ['withdraw'],
	29: ['agree', 'sendBack', 'rejectCase'],
};

/** At a status, or undefined where no way of its type leads there. */
const openAt = (type: number, status: number): string | undefined => {
	const id = stage.open(type);
	const path =
		status === 8 && type === 8 ? (['agree', 'sendBack', 'agree'] as const) : PATHS[status];
	for (const act of path ?? (['agree'] as const)) stage.control.life({ [act]: [id] });
	return stage.truth(id).status === status ? id : undefined;
};
describe.each(TABLE)('%d, for type %d in %j, leads to %d', (number, type, from, leads) => {
	const needs = () => (number === 101 || number === 301 ? to() : number === 311 ? parcel : no);

	test('it leads there from each of its states', async () => {
		for (const status of from) {
			const id = openAt(type, status) ?? '';
			expect(await codes(number, row(id, needs()))).toEqual([0]);
			expect(stage.truth(id)).toMatchObject({ type, status: leads });
			expect(stage.truth(id).decided.at(-1)).toMatchObject({ by: 'api', operation: number });
		}
	});

	test('it is refused in every other state', async () => {
		for (const status of [6, 7, 8, 11, 12, 27, 28, 29]) {
			const id = from.includes(status) ? undefined : openAt(type, status);
			if (id === undefined) continue;
			const before = stage.truth(id);
			expect(await codes(number, row(id, needs()))).toEqual([WRONG]);
			expect(stage.truth(id)).toEqual(before);
		}
	});

	test('it is refused for every other type', async () => {
		for (const other of [0, 1, 2, 3, 6, 7, 8].filter((each) => each !== type)) {
			const id = stage.open(other);
			const given = { ...needs(), reject_reason_code: 11 };
			expect(await codes(number, row(id, given))).toEqual([WRONG]);
			expect(stage.truth(id)).toMatchObject({ status: 6, decided: [] });
		}
	});
});

describe('what the parameters must hold: else the call is refused and nothing done', () => {
	test.each([
		['no address', 101, 0, {}, '40004 isv.parameter-invalid'],
		['no address for an exchange', 301, 3, { logistics: {} }, '40004 isv.parameter-invalid'],
		['no reason', 202, 1, { ...no, reason: undefined }, '40004 isv.parameter-invalid'],
		['an empty remark', 202, 1, { ...no, remark: '' }, '40004 isv.parameter-invalid'],
		['no code', 202, 1, { ...no, reject_reason_code: undefined }, '40004 isv.parameter-invalid'],
		['no evidence', 202, 1, { ...no, reject_reason_code: 7 }, '40004 isv.parameter-invalid'],
		['a code not listed', 202, 1, { ...no, reject_reason_code: 23 }, '40004 isv.parameter-invalid'],
		['an address of nobody', 101, 0, address_(9), '40004 isv.parameter-invalid'],
		[
			'a free address',
			101,
			0,
			{ logistics: { after_sale_address_detail: { mobile: '1' } } },
			'40004 isv.parameter-invalid',
		],
		['no waybill', 311, 3, { logistics: { company_code: 'jd' } }, '40004 isv.parameter-invalid'],
		['no carrier', 311, 3, { logistics: { logistics_code: '1' } }, '40004 isv.parameter-invalid'],
		['a strange field', 201, 1, { after_sale_id: '1' }, '40004 isv.parameter-invalid'],
		['a number not known', 103, 0, {}, '40004 isv.parameter-invalid'],
		['an unknown number', 211, 1, {}, '40004 isv.parameter-invalid'],
		['a repair type not known', 601, 8, { repair_type: 3 }, '40004 isv.parameter-invalid'],
	])('%s', async (_name, type, kind, rest, told_) => {
		const id = kind === 3 && type === 311 ? stage.openReturned(3) : stage.open(kind);
		const before = stage.truth(id);
		expect(await refusal(type, row(id, rest))).toBe(told_);
		expect(stage.truth(id)).toEqual(before);
	});

	test('the id is `aftersale_id`, a string', async () => {
		const id = stage.open(1);
		expect(await refusal(201, { after_sale_id: id })).toBe('40002 isv.missing-parameter');
		const text = await stage.text('/afterSale/operate', {
			type: 201,
			items: [{ aftersale_id: 12345 }],
		});
		expect(text).toContain('isv.parameter-invalid');
	});

	test('1 to 20 rows, each once', async () => {
		const ids = stage.control.life({ applyFor: Array(21).fill({ type: 1 }) }).applyFor ?? [];
		expect(ids).toHaveLength(21);
		expect(await refusal(201, ...ids.map((id) => row(id)))).toBe('40004 isv.parameter-invalid');
		expect(await refusal(201)).toBe('40002 isv.missing-parameter');
		const [one = ''] = ids;
		expect(await refusal(201, row(one), row(one))).toBe('40004 isv.parameter-invalid');
		expect(await codes(201, ...ids.slice(1).map((id) => row(id)))).toEqual(Array(20).fill(0));
		expect(stage.truth(ids[1] ?? '').decided).toMatchObject([{ effects: 20 }]);
		expect(stage.truth(one).decided).toEqual([]);
	});
});

function address_(id: number) {
	return { logistics: { receiver_address_id: id } };
}

describe('reject reasons', () => {
	interface Reason {
		reject_reason_code: number;
		evidence_need: string;
		pkg: number;
	}
	const listed = async (id: string) => {
		const path = '/afterSale/rejectReasonCodeList';
		return (await stage.call<{ items: Reason[] }>(path, { aftersale_id: id })).data.items;
	};

	test('fit the case; none before shipping; every listed one works, with evidence where needed', async () => {
		expect(await listed(stage.open(2))).toEqual([]);
		const reasons = await listed(stage.open(1));
		expect(reasons.map(({ pkg }) => pkg).every((pkg) => pkg === -1 || pkg === 0)).toBe(true);
		expect(new Set(reasons.map(({ evidence_need }) => evidence_need))).toEqual(new Set(['Y', 'N']));
		for (const { reject_reason_code, evidence_need } of reasons) {
			const id = stage.open(1);
			const evidence =
				evidence_need === 'Y' ? [{ type: 1, url: 'https://example.com/a.png', desc: '面单' }] : [];
			expect(await codes(202, row(id, { ...no, reject_reason_code, evidence }))).toEqual([0]);
		}
		const path = '/afterSale/rejectReasonCodeList';
		const unknown = await stage.call(path, { aftersale_id: '6900000000000000001' });
		expect(codesOf(unknown)).toBe('50002 isv.business-failed');
		expect(codesOf(await stage.call(path, { after_sale_id: '1' }))).toBe(
			'40004 isv.parameter-invalid',
		);
	});
});

describe('several rows', () => {
	const mixed = () => [stage.open(1), stage.open(0), stage.open(1)];

	test('if one fails, all fail, and say so in their rows', async () => {
		const ids = mixed();
		const { data } = await stage.operate(201, ...ids.map((id) => row(id)));
		expect(data.items.map(({ aftersale_id }) => aftersale_id)).toEqual(ids);
		expect(data.items.map(({ status_code }) => status_code)).toEqual([WRONG, WRONG, WRONG]);
		expect(data.items[0]?.status_msg).toContain('同批');
		expect(data.items[1]?.status_msg).not.toContain('同批');
		expect(ids.map((id) => stage.truth(id).status)).toEqual([6, 6, 6]);
	});

	test('turned over: each by itself', async () => {
		stage.control.decide({ operateTogether: 'each' });
		const ids = mixed();
		expect(await codes(201, ...ids.map((id) => row(id)), row('nonsense'))).toEqual([
			0,
			WRONG,
			0,
			10000,
		]);
		expect(ids.map((id) => stage.truth(id).status)).toEqual([12, 6, 12]);
		expect(stage.truth(ids[0] ?? '').decided).toMatchObject([{ effects: 2 }]);
	});

	test('turned over: reported in the envelope, with the rows where some worked', async () => {
		stage.control.decide({ operateFailure: 'envelope' });
		const ids = mixed();
		const all = await stage.operate(201, ...ids.map((id) => row(id)));
		expect(codesOf(all)).toBe(`50002 isv.business-failed:${WRONG}`);
		expect(all.data).toBeUndefined();
		stage.control.decide({ operateTogether: 'each' });
		const some = await stage.operate(201, ...ids.map((id) => row(id)));
		expect(codesOf(some)).toBe(`10001 isv.business-failed:${WRONG}`);
		expect(some.data.items.map(({ status_code }) => status_code)).toEqual([0, WRONG, 0]);
		expect(codesOf(await stage.operate(201, row('1')))).toBe('50002 isv.business-failed:10000');
	});
});

describe('refusals', () => {
	test('an update_time that is out of date', async () => {
		const id = stage.open(1, 5000);
		const { updateTime } = stage.truth(id);
		stage.control.clock({ advance: 5 });
		expect(stage.control.life({ modify: [{ id, amount: 4000 }] }).modify).toEqual([id]);
		expect(await codes(201, row(id, { update_time: updateTime }))).toEqual([WRONG]);
		expect(stage.truth(id)).toMatchObject({ status: 6, updateTime: updateTime + 5 });
		expect(await codes(201, row(id, { update_time: updateTime + 5 }))).toEqual([0]);
		expect(stage.truth(id).refundedAmount).toBe(4000);
		stage.control.clock({ now: NOW });
	});

	test('busy once: 10002; by hand only: 11001', async () => {
		const [busy, byHand] = [stage.open(1), stage.open(1)];
		stage.control.life({ busy: [busy], byHand: [byHand] });
		expect(await codes(201, row(busy))).toEqual([10002]);
		expect(await codes(201, row(busy))).toEqual([0]);
		expect(await codes(201, row(byHand))).toEqual([11001]);
		expect(await codes(201, row(byHand))).toEqual([11001]);
		expect(stage.truth(byHand).decided).toEqual([]);
	});

	test('closed, or in the hands of customer service', async () => {
		const [closed, disputed] = [stage.open(1), stage.open(1)];
		stage.control.life({ withdraw: [closed], arbitrate: [disputed] });
		expect(stage.truth(closed)).toMatchObject({ status: 28, refundStatus: 1, decided: [] });
		expect(await codes(201, row(closed))).toEqual([WRONG]);
		expect(await codes(201, row(disputed))).toEqual([WRONG]);
		stage.control.life({ negotiate: [disputed] });
		expect(await codes(201, row(disputed))).toEqual([0]);
	});

	test('a case that is not there', async () => {
		expect(await codes(201, row('7000000000000000000'))).toEqual([10000]);
	});

	test('time: what nobody answered is decided, and cannot be rejected any more', async () => {
		const id = stage.open(1);
		stage.control.clock({ advance: STEP });
		expect(await codes(202, row(id, no))).toEqual([WRONG]);
		expect(stage.truth(id)).toMatchObject({
			status: 12,
			updateTime: NOW + STEP,
			decided: [{ by: 'deadline', operation: null, time: NOW + STEP }],
		});
		stage.control.clock({ now: NOW });
	});
});

describe('decisions turned over', () => {
	test('201 as an alias of 401', async () => {
		stage.control.decide({ approvalBeforeShipping: 'alias' });
		const id = stage.open(2);
		expect(await codes(201, row(id))).toEqual([0]);
		expect(stage.truth(id)).toMatchObject({ status: 12, refundStatus: 3 });
	});

	test.each([
		[321, 3],
		[621, 8],
	])('%d pays back what was paid; turned over, it changes the type %d', async (number, type) => {
		const id = stage.open(type);
		expect(await codes(number, row(id))).toEqual([0]);
		expect(stage.truth(id)).toMatchObject({ type, status: 12, refundStatus: 3 });
		expect(stage.truth(id).refundedAmount).toBeGreaterThan(0);
		stage.control.decide({ turnedIntoRefund: 'changesType' });
		const other = stage.open(type);
		expect(await codes(number, row(other))).toEqual([0]);
		expect(stage.truth(other)).toMatchObject({ type: 1, status: 12 });
	});

	test('before shipping CancelSendGoodsSuccess refunds where the helper does so', async () => {
		const id = stage.open(2);
		const path = '/afterSale/CancelSendGoodsSuccess';
		const notice = async () => codesOf(await stage.call(path, { aftersale_id: id, op_time: NOW }));
		expect(await notice()).toBe('50002 isv.business-failed:11002');
		expect(stage.truth(id).notices).toEqual([]);
		stage.control.decide({ afterSaleHelper: 'refunds' });
		expect(await notice()).toBe('10000 ');
		expect(stage.truth(id)).toMatchObject({
			status: 12,
			decided: [{ by: 'api', operation: null }],
		});
		expect(await notice()).toBe('50002 isv.business-failed:12001');
	});
});

test('faults: an answer that is lost has decided, and the repeat decides nothing', async () => {
	const id = stage.open(1);
	stage.control.addFaults([{ kind: 'actThenReset', method: 'afterSale.operate', times: 1 }]);
	await expect(stage.operate(201, row(id))).rejects.toThrow();
	expect(stage.truth(id).decided).toHaveLength(1);
	expect(await codes(201, row(id))).toEqual([WRONG]);
	expect(stage.truth(id).decided).toHaveLength(1);
});

test('quota and permission as with every method', async () => {
	stage.control.permissions({ deny: ['afterSale.operate'] });
	expect(await refusal(201, row('1'))).toBe('30001 isv.app-permissions-insufficient');
	stage.control.permissions({ allow: ['afterSale.operate'] });
	stage.control.quota({ 'afterSale.operate': 1 });
	await stage.operate(201, row('1'));
	expect(await refusal(201, row('1'))).toBe('60000 isv.traffic-limited');
	stage.control.quota({ 'afterSale.operate': 10_000 });
});

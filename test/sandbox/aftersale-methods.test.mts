/** The other writes of after-sales: remark, evidence, waybills, more time, interception, notices. */
import { readFileSync } from 'node:fs';
import { NOW, openStage, type Stage, codesOf } from './aftersale-fixture.mts';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	stage.control.decide({ afterSaleHelper: 'idle' });
});
afterEach(() => {
	stage.control.clock({ now: NOW });
	stage.control.decide({ afterSaleHelper: 'idle', overdue: 'decided' });
});
afterAll(() => stage.sandbox.close());

const sample = (name: string): Record<string, unknown> =>
	JSON.parse(
		readFileSync(`test/fixtures/doudian/afterSale.${name}.request.json`, 'utf8'),
	) as Record<string, unknown>;
const does = async (name: string, params: object) =>
	codesOf(await stage.call(`/afterSale/${name}`, params));
const OK = '10000 ';
const REFUSED = '50002 isv.business-failed';
const MISSING = '40002 isv.missing-parameter';
const INVALID = '40004 isv.parameter-invalid';
const life = (acts: Parameters<Stage['control']['life']>[0]) => stage.control.life(acts);

describe('addOrderRemark', () => {
	test('on the after-sale, which wins over the order; shown in list and detail; moves nothing', async () => {
		const id = stage.open(1);
		const before = stage.truth(id);
		stage.control.clock({ advance: 60 });
		const both = { order_id: before.orderId, after_sale_id: id, remark: '已电话联系' };
		expect(await does('addOrderRemark', both)).toBe(OK);
		expect(stage.truth(id)).toEqual({ ...before, remarks: ['已电话联系'] });
		expect(await stage.text('/afterSale/Detail', { after_sale_id: id })).toContain(
			`"after_sale_id":${id},"remark":"已电话联系","create_time":${NOW + 60}`,
		);
		const page = { page: 0, size: 1, aftersale_id: id };
		expect(await stage.text('/afterSale/List', page)).toContain('"remark":"已电话联系"');
	});

	test('on the order alone', async () => {
		const { orderId, afterSaleId } = stage.truth(stage.open(1));
		expect(await does('addOrderRemark', { order_id: orderId, remark: '备注' })).toBe(OK);
		const order = stage.control.orderTruth().find((each) => each.orderId === orderId);
		expect(order?.remark).toBe('备注');
		expect(stage.truth(afterSaleId).remarks).toEqual([]);
	});

	test('refusals; the sample of 2021 writes the id in another way', async () => {
		const id = stage.open(1);
		expect(await does('addOrderRemark', sample('addOrderRemark'))).toBe(INVALID);
		expect(await does('addOrderRemark', { remark: '备注' })).toBe(MISSING);
		expect(await does('addOrderRemark', { after_sale_id: id, remark: '' })).toBe(MISSING);
		expect(await does('addOrderRemark', { after_sale_id: '1', remark: '备注' })).toBe(REFUSED);
		const long = { after_sale_id: id, remark: '备'.repeat(61) };
		expect(await does('addOrderRemark', long)).toBe(INVALID);
	});
});

describe('submitEvidence', () => {
	const evidence = ['https://example.com/1.png'];
	const asked = () => {
		const id = stage.open(1);
		life({ rejectCase: [id] });
		expect(life({ arbitrate: [id] }).arbitrate).toEqual([id]);
		expect(life({ demandEvidence: [id] }).demandEvidence).toEqual([id]);
		return id;
	};

	test('answers what customer service asked for, once', async () => {
		const id = asked();
		expect(stage.truth(id)).toMatchObject({ status: 27, arbitrateStatus: 4 });
		const detail = await stage.text('/afterSale/Detail', { after_sale_id: id });
		expect(detail).toContain('"is_required_evidence":true');
		const given = { aftersale_id: id, comment: '已送达', evidence };
		expect(await does('submitEvidence', given)).toBe(OK);
		expect(stage.truth(id)).toMatchObject({ arbitrateStatus: 1, evidence });
		expect(await does('submitEvidence', given)).toBe(REFUSED);
	});

	test('bare digits or text; comment mandatory, though the sample of 2021 has none', async () => {
		const id = asked();
		expect(await does('submitEvidence', { ...sample('submitEvidence'), aftersale_id: id })).toBe(
			MISSING,
		);
		const rest = { comment: '凭证', ...sample('submitEvidence'), aftersale_id: id };
		expect(await does('submitEvidence', rest)).toBe(OK);
	});

	test.each([
		[{ evidence: [] }, MISSING],
		[{ evidence: Array<string>(5).fill('https://example.com/1.png') }, INVALID],
		[{ evidence: ['a.png'] }, INVALID],
		[{ evidence: 'https://example.com/1.png' }, INVALID],
		[{ comment: '' }, MISSING],
		[{ aftersale_id: '1' }, REFUSED],
		[{ after_sale_id: '1' }, INVALID],
	])('%j is refused', async (change, refusal) => {
		const id = asked();
		const given = { aftersale_id: id, comment: '凭证', evidence, ...change };
		expect(await does('submitEvidence', given)).toBe(refusal);
		expect(stage.truth(id).arbitrateStatus).toBe(4);
	});

	test('not without arbitration, and not too late', async () => {
		const given = { aftersale_id: stage.open(1), comment: '凭证', evidence };
		expect(await does('submitEvidence', given)).toBe(REFUSED);
		const late = { ...given, aftersale_id: asked() };
		stage.control.clock({ advance: 86_400 });
		expect(await does('submitEvidence', late)).toBe(REFUSED);
	});
});

describe('fillLogistics', () => {
	const waybill = { company_code: 'shunfeng', tracking_no: 'SF1234567890123' };

	test.each([
		[1, 7, 13],
		[3, 0, 11],
		[3, 3, 11],
		[4, 8, 11],
	])('send_type %d on type %d leads to %d, where it means that', async (send, type, to) => {
		const id = stage.open(type);
		const given = { aftersale_id: id, send_type: send, ...waybill };
		expect(await does('fillLogistics', given)).toBe(REFUSED);
		life({ agree: [id] });
		expect(await does('fillLogistics', { ...given, tracking_no: '-' })).toBe(
			'50002 isv.business-failed:60017',
		);
		expect(await does('fillLogistics', given)).toBe(OK);
		const number = 'SF1234567890123';
		expect(stage.truth(id)).toMatchObject({
			status: to,
			...(to === 13 ? { sentTrackingNo: number } : { returnTrackingNo: number }),
		});
		expect(await does('fillLogistics', given)).toBe(REFUSED);
		for (const other of [1, 3, 4].filter((each) => each !== send)) {
			const wrong = stage.open(type);
			life({ agree: [wrong] });
			const params = { aftersale_id: wrong, send_type: other, ...waybill };
			expect(await does('fillLogistics', params)).toBe(REFUSED);
		}
	});

	test('other send types, stores and pick-ups are refused', async () => {
		const id = stage.open(0);
		life({ agree: [id] });
		const given = { aftersale_id: id, send_type: 3, ...waybill };
		for (const change of [{ send_type: 2 }, { store_id: 9 }, { pick_up_type: 2 }]) {
			expect(await does('fillLogistics', { ...given, ...change })).toBe(INVALID);
		}
		expect(stage.truth(id).status).toBe(7);
	});
});

describe('timeExtend', () => {
	const DAY = 86_400;
	const extend = async (id: string) => await does('timeExtend', { aftersale_id: id });

	test('seven days more to receive a return, in the last two days; the sample’s id is text', async () => {
		const id = stage.openReturned(0);
		const { deadline } = stage.truth(id);
		expect(Object.keys(sample('timeExtend'))).toEqual(['aftersale_id']);
		stage.control.clock({ now: deadline - 2 * DAY });
		expect(await does('timeExtend', { ...sample('timeExtend'), aftersale_id: id })).toBe(OK);
		expect(stage.truth(id)).toMatchObject({ status: 11, deadline: deadline + 7 * DAY });
		expect(await extend(id)).toBe(REFUSED);
		expect(await does('timeExtend', { after_sale_id: id })).toBe(MISSING);
		stage.control.clock({ now: deadline + 7 * DAY });
		expect(stage.truth(id)).toMatchObject({ status: 12, finalTime: deadline + 7 * DAY });
	});

	test('a parcel of less than five days is answered 10001; no parcel at all is refused', async () => {
		const id = stage.openReturned(0);
		const { deadline } = stage.truth(id);
		stage.control.clock({ now: deadline - 2 * DAY - 1 });
		expect(await extend(id)).toBe(`${INVALID}:10001`);
		const waiting = stage.open(0);
		expect(await extend(waiting)).toBe(REFUSED);
		life({ agree: [waiting] });
		expect(await extend(waiting)).toBe(REFUSED);
	});
});

describe('applyLogisticsIntercept', () => {
	interface Intercepted {
		intercept_results: Array<{
			tracking_no: string;
			is_success: boolean;
			can_intercept: boolean;
			unavailable_reason_code: number;
			value_amount: number;
			cur_product: { order_id: string; amount: number };
		}>;
		success_count: number;
		failed_count: number;
		refund_amount: number;
	}
	const stopped = async (params: object) =>
		stage.call<Intercepted>('/afterSale/applyLogisticsIntercept', params);
	/** A case whose only parcel a carrier stops. */
	const parcelOf = () => {
		for (;;) {
			const id = stage.open(1);
			const { orderId, skuOrderId } = stage.truth(id);
			const [pack] =
				stage.control.orderTruth().find((each) => each.orderId === orderId)?.packs ?? [];
			if (!pack || pack.company === 'ems' || pack.company === 'youzhengguonei') continue;
			const target = { company_code: pack.company, tracking_no: pack.trackingNo };
			return { id, skuOrderId, target };
		}
	};

	test('each parcel has its own result', async () => {
		const { id, skuOrderId, target } = parcelOf();
		const foreign = { company_code: 'yuantong', tracking_no: 'YT1387990014325' };
		const given = { after_sale_id: id, op_from: 1, intercept_targets: [target, foreign] };
		const { code, data } = await stopped(given);
		expect(code).toBe(10000);
		expect(data).toMatchObject({ success_count: 1, failed_count: 1 });
		expect(data.intercept_results).toMatchObject([
			{ ...target, is_success: true, can_intercept: true, unavailable_reason_code: 0 },
			{ ...foreign, is_success: false, unavailable_reason_code: -10006 },
		]);
		expect(data.intercept_results[0]?.cur_product.order_id).toBe(skuOrderId);
		expect(data.refund_amount).toBe(stage.truth(id).refundAmount);
		expect(stage.truth(id).intercepted).toEqual([target.tracking_no]);
		const again = await stopped({ ...given, intercept_targets: [target] });
		expect(again.data).toMatchObject({ success_count: 0, failed_count: 1 });
	});

	test('the sample of 2021, and refusals', async () => {
		const { id, target } = parcelOf();
		const old = await stopped({ ...sample('applyLogisticsIntercept'), after_sale_id: id });
		expect(old.data).toMatchObject({ success_count: 0, failed_count: 1 });
		const given = { after_sale_id: id, op_from: 1, intercept_targets: [target] };
		expect(codesOf(await stopped({ ...given, op_from: 2 }))).toBe(INVALID);
		expect(codesOf(await stopped({ ...given, intercept_targets: [] }))).toBe(MISSING);
		expect(codesOf(await stopped({ ...given, after_sale_id: stage.open(3) }))).toBe(REFUSED);
		const { after_sale_id: _gone, ...rest } = given;
		expect(codesOf(await stopped({ ...rest, aftersale_id: id }))).toBe(MISSING);
		expect(stage.truth(id).intercepted).toEqual([]);
	});
});

describe('what the warehouse reports', () => {
	test('the return has arrived: noted once, and refunded only if that is turned over', async () => {
		const id = stage.openReturned(0);
		const told_ = { ...sample('returnGoodsToWareHouseSuccess'), aftersale_id: id };
		for (let i = 0; i < 2; i += 1) {
			expect(await does('returnGoodsToWareHouseSuccess', told_)).toBe(OK);
			expect(stage.truth(id)).toMatchObject({ status: 11, notices: ['warehouse'] });
		}
		stage.control.decide({ afterSaleHelper: 'refunds' });
		expect(await does('returnGoodsToWareHouseSuccess', told_)).toBe(OK);
		expect(stage.truth(id)).toMatchObject({ status: 12, refundStatus: 3 });
		expect(await does('returnGoodsToWareHouseSuccess', told_)).toBe(`${REFUSED}:12001`);
	});

	test('without the after-sale helper it is refused with 11002, and nothing is noted', async () => {
		stage.control.decide({ afterSaleHelper: 'unset' });
		for (const [name, id] of [
			['returnGoodsToWareHouseSuccess', stage.openReturned(0)],
			['CancelSendGoodsSuccess', stage.open(2)],
		] as const) {
			const given = { aftersale_id: id, op_time: NOW - 10 };
			expect(await does(name, given)).toBe(`${REFUSED}:11002`);
			expect(stage.truth(id).notices).toEqual([]);
			expect(await does(name, { ...given, aftersale_id: '1' })).toBe(`${REFUSED}:11003`);
		}
	});

	test('nothing was sent: noted for refunds before shipping', async () => {
		const id = stage.open(2);
		const given = { aftersale_id: id, op_time: NOW - 10 };
		expect(await does('CancelSendGoodsSuccess', given)).toBe(OK);
		expect(stage.truth(id)).toMatchObject({ status: 6, notices: ['notSent'], decided: [] });
		expect(await does('CancelSendGoodsSuccess', { ...given, aftersale_id: stage.open(1) })).toBe(
			`${REFUSED}:12001`,
		);
		// The capital C belongs to the name.
		expect((await stage.call('/afterSale/cancelSendGoodsSuccess', given)).code).toBe(40003);
	});

	test.each(['returnGoodsToWareHouseSuccess', 'CancelSendGoodsSuccess'])(
		'%s: id as text, time in seconds and past',
		async (name) => {
			const id = name.startsWith('C') ? stage.open(2) : stage.openReturned(0);
			expect(await does(name, { aftersale_id: id })).toBe(MISSING);
			for (const op_time of [NOW * 1000, NOW + 1, 0]) {
				expect(await does(name, { aftersale_id: id, op_time })).toBe(`${INVALID}:11004`);
			}
			expect(await does(name, { aftersale_id: 12345, op_time: NOW })).toBe(INVALID);
			expect(stage.truth(id).notices).toEqual([]);
		},
	);
});

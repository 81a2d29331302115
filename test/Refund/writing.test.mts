/** What the other operations send, refuse, and make of the answers. */
import type { IDataObject } from 'n8n-workflow';

import { aCase, detailOf, ID, lost, model, type Case } from './model.mts';
import { jsonOf, located, perform, platform, refusalOf } from './run-node.mts';

const sentBy = async (name: string, change: Partial<Case>, values: IDataObject, more = {}) => {
	const shop = model({ [ID]: aCase(change) }, more);
	const items = await perform(shop, name, { refundId: ID, ...values });
	return { shop, body: shop.calls.at(-1)?.body, items: jsonOf(items) };
};

describe('the address to return to', () => {
	it.each([
		['decision.approveReturn', 0, 101],
		['decision.approveExchange', 3, 301],
	])('goes with %s as an int64', async (name, type, number) => {
		const returnAddress = located('list', '7000000000000000001');
		const { body, items } = await sentBy(name, { type }, { returnAddress });
		expect(body).toBe(
			`{"items":[{"aftersale_id":"${ID}","logistics":{"receiver_address_id":7000000000000000001},"update_time":1700000000}],"type":${number}}`,
		);
		expect(items).toMatchObject([{ operationNumber: number, success: true }]);
	});

	it.each(['', 'home', '={{ $json.nothing }}'])('%p is refused before any call', async (value) => {
		const shop = model({ [ID]: aCase({ type: 0 }) });
		const returnAddress = located('id', value);
		const run = perform(shop, 'decision.approveReturn', { refundId: ID, returnAddress });
		expect((await refusalOf(run)).message).toMatch(/Return Address: /);
		expect(shop.calls).toEqual([]);
	});
});

it.each([7, 8, 11, 29])('an exchange is shipped from state %s', async (status) => {
	const { body, items } = await sentBy(
		'decision.shipExchange',
		{ type: 3, status },
		{ carrier: located('code', 'shunfeng'), waybillNumber: 'SF123' },
	);
	expect(body).toContain('"logistics":{"company_code":"shunfeng","logistics_code":"SF123"}');
	expect(items).toMatchObject([{ operationNumber: 311, stateSeen: status }]);
});

it.each([7, 11, 29])('a return at %s is confirmed, and refunded', async (status) => {
	const { body, shop } = await sentBy('decision.confirmReturn', { type: 0, status }, {});
	expect(body).toContain('"type":111');
	expect(shop.cases.get(ID)?.status).toBe(12);
});

describe('a refusal of the buyer', () => {
	const REASONS = [
		{ reject_reason_code: 7, reason: '已发货', evidence_need: 'Y', evidence_description: '面单' },
		{ reject_reason_code: 8, reason: '协商一致', evidence_need: 'N' },
	];
	const reject = async (values: IDataObject, reasons = REASONS) =>
		await sentBy(
			'decision.reject',
			{},
			{ rejectReason: located('list', '8'), remark: '请先退货', ...values },
			{ reasons },
		);

	it('carries the platform’s reason, its code and the remark', async () => {
		const { body, shop } = await reject({});
		expect(body).toBe(
			`{"items":[{"aftersale_id":"${ID}","reason":"协商一致","reject_reason_code":8,"remark":"请先退货","update_time":1700000000}],"type":202}`,
		);
		expect(shop.cases.get(ID)?.status).toBe(27);
		expect(shop.calls.map(({ body: sent }) => sent).at(1)).toBe(`{"aftersale_id":${ID}}`);
	});

	it('carries evidence, and own words for the reason', async () => {
		const { body } = await reject({
			rejectReason: located('code', '7'),
			options: { reasonText: 'shipped' },
			evidenceUrls: 'https://a.example/1.png?x=1&y=2,3\nhttps://a.example/2.png',
		});
		expect(body).toContain(
			'"evidence":[{"type":1,"url":"https://a.example/1.png?x=1&y=2,3"},{"type":1,"url":"https://a.example/2.png"}],"reason":"shipped"',
		);
	});

	it.each([
		[{ rejectReason: located('code', '7') }, /Evidence URLs: this reason asks for evidence: 面单/],
		[{ rejectReason: located('code', '9') }, /Reason: 9 does not fit.*7 已发货, 8 协商一致/],
		[{ remark: '  ' }, /Remark to the Buyer: is empty/],
		[{ rejectReason: located('list', '') }, /Reason: is empty/],
		[{ evidenceUrls: 'ftp://x' }, /Evidence URLs → 0: is not a public address/],
	])('%j is refused, and nothing sent', async (values, why) => {
		const shop = model({ [ID]: aCase() }, { reasons: REASONS });
		const all = { rejectReason: located('list', '8'), remark: 'r', refundId: ID, ...values };
		const { message } = await refusalOf(perform(shop, 'decision.reject', all));
		expect(message).toMatch(why);
		expect(shop.decisions).toEqual([]);
	});

	it('needs a reason of the list, and there is none before shipping', async () => {
		const shop = model({ [ID]: aCase() });
		const values = { rejectReason: located('code', '8'), remark: 'r', refundId: ID };
		const { message } = await refusalOf(perform(shop, 'decision.reject', values));
		expect(message).toMatch(/lists none/);
		const before = model({ [ID]: aCase({ type: 2 }) });
		expect((await refusalOf(perform(before, 'decision.reject', values))).message).toMatch(/type/);
	});
});

describe('an operation by number', () => {
	const values = { operationNumber: 102, expectedStates: [6], expectedTypes: [0] };

	it('carries what is added and no more', async () => {
		const further = { reason: 'r', remark: '', rejectReason: '7', evidenceUrls: '' };
		const { body } = await sentBy('decision.operate', { type: 0 }, { ...values, further });
		expect(body).toBe(
			`{"items":[{"aftersale_id":"${ID}","reason":"r","reject_reason_code":7,"update_time":1700000000}],"type":102}`,
		);
	});

	it.each([
		[{ expectedTypes: [1] }, 'guard:type'],
		[{ expectedStates: [11] }, 'guard:state'],
		[{ maximumYuan: 1 }, 'guard:amount'],
	])('under %j is refused', async (guard, code) => {
		const shop = model({ [ID]: aCase({ type: 0 }) });
		const run = perform(shop, 'decision.operate', { refundId: ID, ...values, ...guard });
		expect((await refusalOf(run)).message).toContain(`(${code})`);
		expect(shop.decisions).toEqual([]);
	});

	it.each([
		[{ operationNumber: 0 }, /Operation Number: must be above 0/],
		[{ operationNumber: '={{ $json.nothing }}' }, /Operation Number: is empty/],
		[{ operationNumber: 1.5 }, /Operation Number: must be a whole number/],
		[{ expectedStates: [] }, /Expected Status: is empty/],
		[{ doneStates: [6] }, /Status When Done: must not hold an Expected Status/],
	])('%j is refused before any call', async (bad, why) => {
		const shop = model({ [ID]: aCase({ type: 0 }) });
		const run = perform(shop, 'decision.operate', { refundId: ID, ...values, ...bad });
		expect((await refusalOf(run)).message).toMatch(why);
		expect(shop.calls).toEqual([]);
	});
});

describe('what happened to the goods', () => {
	const NOTICES = [
		['refund.cancelShipping', 'afterSale.CancelSendGoodsSuccess', 2, 6],
		['refund.confirmWarehouse', 'afterSale.returnGoodsToWareHouseSuccess', 0, 11],
	] as const;

	const stageOf = (method: string, found: Case, answer: () => unknown) =>
		platform({ 'afterSale.Detail': () => detailOf(ID, found), [method]: answer });

	it.each(NOTICES)('%s is reported at once, not twice', async (name, method, type, status) => {
		const stage = stageOf(method, aCase({ type, status }), () => ({}));
		const items = jsonOf(await perform(stage, name, { refundId: ID }));
		expect(items).toMatchObject([{ refundId: ID, success: true, alreadyDone: false }]);
		const call = stage.calls.at(-1);
		const now = Math.floor(stage.api.now() / 1000);
		expect(call?.params).toEqual({ aftersale_id: ID, op_time: now });
		expect(call?.repeatable).toBe(false);
	});

	it.each(NOTICES)('%s refuses what does not fit', async (name, method, type, status) => {
		for (const found of [aCase({ type: 7 }), aCase({ type, status: 28 })]) {
			const stage = stageOf(method, found, () => ({}));
			expect((await refusalOf(perform(stage, name, { refundId: ID }))).message).toMatch(/guard:/);
			expect(stage.calls).toHaveLength(1);
		}
		const dear = stageOf(method, aCase({ type, status }), () => ({}));
		const run = perform(dear, name, { refundId: ID, maximumYuan: 1 });
		expect((await refusalOf(run)).message).toMatch(/guard:amount/);
		expect(dear.calls).toHaveLength(1);
	});

	it.each(NOTICES)('%s that was refunded is done', async (name, method, type) => {
		const stage = stageOf(method, aCase({ type, status: 12 }), () => ({}));
		const items = jsonOf(await perform(stage, name, { refundId: ID }));
		expect(items).toMatchObject([{ alreadyDone: true }]);
		expect(stage.calls).toHaveLength(1);
	});

	it.each(NOTICES)('%s in doubt is reported as doubt', async (name, method, type, status) => {
		const found = aCase({ type, status });
		const failing = (after: number) => () => {
			found.status = after;
			throw lost();
		};
		const stage = stageOf(method, found, failing(status));
		await expect(perform(stage, name, { refundId: ID })).rejects.toThrow(/No answer came/);
		const acted = stageOf(method, found, failing(12));
		expect(jsonOf(await perform(acted, name, { refundId: ID }))).toMatchObject([
			{ alreadyDone: true },
		]);
	});

	it.each(NOTICES)('%s run dry reads and shows', async (name, method, type, status) => {
		const stage = stageOf(method, aCase({ type, status }), () => ({}));
		const items = jsonOf(await perform(stage, name, { refundId: ID, dryRun: true }));
		expect(items).toMatchObject([{ dryRun: true, call: { method, params: { aftersale_id: ID } } }]);
		expect(stage.calls).toHaveLength(1);
	});
});

describe('evidence', () => {
	const submit = { refundId: ID, comment: 'c', pictureUrls: 'https://a.example/1.png' };
	const refusedFor = async (values: IDataObject) =>
		(await refusalOf(perform(platform(), 'refund.submitEvidence', { ...submit, ...values })))
			.message;

	it('is 1 to 4 public addresses and a comment', async () => {
		expect(await refusedFor({ pictureUrls: '' })).toMatch(/Picture URLs: is empty/);
		const five = Array.from({ length: 5 }, (_, n) => `https://a.example/${n}.png`);
		expect(await refusedFor({ pictureUrls: five })).toMatch(/holds more than 4 addresses/);
		expect(await refusedFor({ pictureUrls: 'data:image/png;base64,AAAA' })).toMatch(/public/);
		expect(await refusedFor({ comment: '' })).toMatch(/Comment: is empty/);
	});

	it('run dry asks nobody', async () => {
		const items = await perform(platform(), 'refund.submitEvidence', { ...submit, dryRun: true });
		expect(jsonOf(items)).toMatchObject([{ dryRun: true, call: { params: { aftersale_id: ID } } }]);
	});
});

describe('intercepting', () => {
	const detail = (parcels: object[]) => {
		const found = detailOf(ID, aCase());
		return {
			...found,
			process_info: { ...(found.process_info as object), logistics_info: { order: parcels } },
		};
	};
	const parcels = [
		{ company_code: 'a', tracking_no: 'A1' },
		{ company_code: 'b', tracking_no: 'B1' },
	];

	it('asks for all parcels, or those named, which must be its own', async () => {
		const stage = platform({
			'afterSale.Detail': () => detail(parcels),
			'afterSale.applyLogisticsIntercept': ({ intercept_targets }) => ({
				intercept_results: (intercept_targets as object[]).map((it) => ({
					...it,
					is_success: true,
				})),
			}),
		});
		const all = await perform(stage, 'refund.interceptParcel', { refundId: ID });
		expect(jsonOf(all).map(({ trackingNumber }) => trackingNumber)).toEqual(['A1', 'B1']);
		const one = await perform(stage, 'refund.interceptParcel', {
			refundId: ID,
			trackingNumbers: 'B1',
			options: { askedBy: 3 },
		});
		expect(jsonOf(one)).toMatchObject([{ trackingNumber: 'B1', success: true }]);
		expect(stage.calls.at(-1)?.params).toMatchObject({ op_from: 3 });
		const before = stage.calls.length;
		const foreign = perform(stage, 'refund.interceptParcel', {
			refundId: ID,
			trackingNumbers: 'C1',
		});
		expect((await refusalOf(foreign)).message).toMatch(/C1 is no parcel of this after-sale/);
		expect(stage.calls).toHaveLength(before + 1);
	});

	it('has nothing to stop where nothing was sent', async () => {
		const stage = platform({ 'afterSale.Detail': () => detail([]) });
		const run = perform(stage, 'refund.interceptParcel', { refundId: ID });
		expect((await refusalOf(run)).message).toMatch(/no parcel on its way/);
	});
});

it('the extended deadline is shown before and after; run dry nothing is asked', async () => {
	let deadline = 1_700_000_000;
	const info = () => ({ after_sale_id: ID, status_deadline: deadline });
	const stage = platform({
		'afterSale.Detail': () => ({ process_info: { after_sale_info: info() } }),
		'afterSale.timeExtend': () => void (deadline += 86_400),
	});
	expect(jsonOf(await perform(stage, 'refund.extendTime', { refundId: ID }))).toEqual([
		{
			refundId: ID,
			deadlineBefore: '2023-11-15T06:13:20+08:00',
			deadline: '2023-11-16T06:13:20+08:00',
			success: true,
		},
	]);
	const dry = await perform(platform(), 'refund.extendTime', { refundId: ID, dryRun: true });
	expect(jsonOf(dry)).toMatchObject([{ call: { method: 'afterSale.timeExtend' } }]);
});

it('reasons of refusal, of one after-sale or all', async () => {
	const stage = platform({
		'afterSale.rejectReasonCodeList': () => ({
			items: [
				{ reject_reason_code: 7, reason: '已发货', evidence_need: 'Y', order_type: -1, pkg: 0 },
			],
		}),
	});
	const items = await perform(stage, 'refund.getRejectReasons', { refundId: ID });
	expect(jsonOf(items)).toEqual([
		{
			refundId: ID,
			reasonCode: 7,
			reasonText: '已发货',
			evidenceRequired: true,
			evidenceHint: null,
			examplePicture: null,
			orderType: -1,
			orderTypeText: 'Any',
			goodsReceived: 0,
			goodsReceivedText: 'Not received (未收到货)',
		},
	]);
	await perform(stage, 'refund.getRejectReasons', { refundId: '' });
	expect(stage.calls.map(({ body }) => body)).toEqual([`{"aftersale_id":${ID}}`, '{}']);
});

it('a remark is sent once', async () => {
	const stage = platform({ 'afterSale.addOrderRemark': () => ({}) });
	const items = await perform(stage, 'refund.addRemark', { refundId: ID, remark: '已联系' });
	expect(jsonOf(items)).toEqual([{ refundId: ID, remark: '已联系', success: true }]);
	expect(stage.calls.map(({ repeatable }) => repeatable)).toEqual([false]);
});

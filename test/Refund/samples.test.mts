/** The platform's own samples of after-sales: replies become rows without drift, requests are ours. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { asRecord, asRecords, parseJson, type JsonRecord } from '../../nodes/kernel/exact-json';
import { interceptionRow } from '../../nodes/Refund/api/parcels';
import { REFUND_LIST_OUTPUTS } from '../../nodes/records/refund/refund-columns';
import { refundItems } from '../../nodes/records/refund/list-row';
import { aCase, detailOf } from './model.mts';
import { jsonOf, perform, platform, refusalOf } from './run-node.mts';

const FOLDER = join('test', 'fixtures', 'doudian');
const read = (name: string) => asRecord(parseJson(readFileSync(join(FOLDER, name), 'utf8')));
const request = (method: string) => read(`${method}.request.json`);

const drifted = (what: string): never => {
	throw new Error(`drift: ${what}`);
};

function dataOf(method: string): JsonRecord {
	const reply = shopGateway.reply(read(`${method}.response.json`), 200, method);
	if (!reply.ok) throw new Error(reply.failure.message);
	expect(reply.drift).toBeUndefined();
	return asRecord(reply.data);
}

/** What an operation sends, as the sample would write it. */
const sentBy = async (
	name: string,
	values: Parameters<typeof perform>[2],
	answers: Parameters<typeof platform>[0],
) => {
	const stage = platform(answers);
	const items = await perform(stage, name, values);
	const call = stage.calls.at(-1);
	expect(stage.drifts).toEqual([]);
	return { body: asRecord(JSON.parse(call?.body ?? '')), text: call?.body, items: jsonOf(items) };
};

it('there are all samples of after-sales', () => {
	const names = readdirSync(FOLDER).filter((name) => name.startsWith('afterSale.'));
	expect(names).toHaveLength(16);
	for (const name of names.filter((it) => it.includes('.response.'))) {
		expect(dataOf(name.replace('.response.json', ''))).not.toEqual({});
	}
});

it('afterSale.List as Simplified: the few columns, of the same names and values', () => {
	const [row = {}] = asRecords(dataOf('afterSale.List').items);
	const [item = {}] = refundItems(row, 'simplified', drifted);
	const [full = {}] = refundItems(row, 'full', drifted);
	const names = Object.keys(REFUND_LIST_OUTPUTS.simplified);
	expect(item).toEqual(Object.fromEntries(names.map((name) => [name, full[name]])));
	expect(item.products).toMatch(/ × \d+$/);
});

it('afterSale.List, whose texts carry quotes and whose numbers are text', () => {
	const [row = {}] = asRecords(dataOf('afterSale.List').items);
	const [item] = refundItems(row, 'lines', drifted);
	expect(item).toMatchObject({
		refundId: '6986853269519810849',
		orderId: '4821780700279174718',
		lineId: '4821780700279174718',
		refundType: 0,
		refundTypeText: 'Return and refund (退货退款)',
		refundState: 11,
		requestedYuan: 0.2,
		refundedYuan: null,
		returnTrackingNumber: 'XY123123123',
		returnCarrier: '顺丰速运',
		reasonText: '无理由退款',
		deadline: '2021-07-22T12:00:20+08:00',
		buyerReceivedGoods: true,
	});
	expect([...refundItems(row, 'raw', drifted)]).toEqual([row]);
});

it('afterSale.List, the request', async () => {
	const sample = request('afterSale.List');
	const { body } = await sentBy(
		'refund.getAll',
		{ startTime: sample.start_time as number, endTime: sample.end_time as number, returnAll: true },
		{ 'afterSale.List': () => dataOf('afterSale.List') },
	);
	expect(body).toMatchObject({ page: 0, size: 100, start_time: expect.any(Number) });
	expect(Object.keys(body)).toEqual(expect.arrayContaining(['start_time', 'end_time', 'order_by']));
});

it('afterSale.Detail: asked as text; the empty one of the documentation is no after-sale', async () => {
	const sample = request('afterSale.Detail');
	const stage = platform({ 'afterSale.Detail': () => dataOf('afterSale.Detail') });
	const refused = perform(stage, 'refund.get', { refundId: sample.after_sale_id as string });
	expect((await refusalOf(refused)).message).toMatch(/shows no after-sale 12345/);
	expect(stage.calls.map(({ params }) => params)).toEqual([sample]);
	expect(stage.drifts).toEqual([]);
});

it('afterSale.operate, the request less what is deprecated, and its reply', async () => {
	const sample = request('afterSale.operate');
	const [item = {}] = asRecords(sample.items);
	const id = String(item.aftersale_id);
	const logistics = asRecord(item.logistics);
	const { body, items } = await sentBy(
		'decision.operate',
		{
			refundId: id,
			operationNumber: sample.type as number,
			expectedStates: [11],
			further: {
				reason: String(item.reason),
				remark: String(item.remark),
				carrier: { __rl: true, mode: 'list', value: String(logistics.company_code) },
				waybillNumber: String(logistics.logistics_code),
				returnAddress: String(logistics.receiver_address_id),
			},
		},
		{
			'afterSale.Detail': () => detailOf(id, aCase({ type: 0, status: 11 })),
			'afterSale.operate': () => dataOf('afterSale.operate'),
		},
	);
	const { sender_address_id: _deprecated, ...kept } = logistics;
	const { evidence: _empty, ...more } = item;
	expect(body).toEqual({
		type: 111,
		items: [
			{
				...more,
				logistics: { ...kept, receiver_address_id: Number(kept.receiver_address_id) },
				update_time: aCase().updateTime,
			},
		],
	});
	// The documentation has rounded the id of its reply; a single one is still meant.
	expect(items).toMatchObject([{ refundId: id, message: 'success', alreadyDone: false }]);
});

it('afterSale.applyLogisticsIntercept, an int64 of another spelling', async () => {
	const sample = request('afterSale.applyLogisticsIntercept');
	const [target = {}] = asRecords(sample.intercept_targets);
	const detail = detailOf('1234', aCase());
	const withParcel = {
		...detail,
		process_info: { ...asRecord(detail.process_info), logistics_info: { order: [target] } },
	};
	const { body, text, items } = await sentBy(
		'refund.interceptParcel',
		{ refundId: '1234' },
		{
			'afterSale.Detail': () => withParcel,
			'afterSale.applyLogisticsIntercept': () => dataOf('afterSale.applyLogisticsIntercept'),
		},
	);
	expect(body).toEqual({ ...sample, after_sale_id: 1234 });
	expect(text).toContain('"after_sale_id":1234,');
	expect(items).toEqual([
		{
			refundId: '1234',
			carrier: '物流测试快递',
			carrierCode: 'powertestexpress',
			trackingNumber: '3213123123',
			success: false,
			canBeIntercepted: false,
			reason: '服务器开了小差，请稍后重试',
			reasonCode: -10006,
			feeYuan: 4,
			valueYuan: 4,
			otherProducts: 1,
			settledOffline: null,
		},
	]);
	expect(interceptionRow('1', {})).toMatchObject({ success: false, reason: null });
});

it('afterSale.returnGoodsToWareHouseSuccess, as text', async () => {
	const sample = request('afterSale.returnGoodsToWareHouseSuccess');
	const { body } = await sentBy(
		'refund.confirmWarehouse',
		{
			refundId: String(sample.aftersale_id),
			receivedAt: sample.op_time as number,
			trackingNumber: String(sample.tracking_no),
			carrier: String(sample.logistics_company_code),
		},
		{
			'afterSale.Detail': () => detailOf('1', aCase({ type: 0, status: 11 })),
			'afterSale.returnGoodsToWareHouseSuccess': () => ({}),
		},
	);
	expect(body).toEqual(sample);
});

it('afterSale.submitEvidence: an int64, and a comment, which is mandatory today', async () => {
	const sample = request('afterSale.submitEvidence');
	const { text } = await sentBy(
		'refund.submitEvidence',
		{
			refundId: String(sample.aftersale_id),
			pictureUrls: sample.evidence as string[],
			comment: '面单',
		},
		{ 'afterSale.submitEvidence': () => ({}) },
	);
	expect(text).toBe('{"aftersale_id":123123,"comment":"面单","evidence":["https://xxxx.jpg"]}');
});

it('afterSale.timeExtend: an int64 with all its digits', async () => {
	const id = '7123456789012345678';
	const stage = platform({
		'afterSale.Detail': () => detailOf(id, aCase()),
		'afterSale.timeExtend': () => ({}),
	});
	await perform(stage, 'refund.extendTime', { refundId: id });
	expect(stage.calls.map(({ method }) => method)).toEqual([
		'afterSale.Detail',
		'afterSale.timeExtend',
		'afterSale.Detail',
	]);
	expect(stage.calls[1]?.body).toBe(`{"aftersale_id":${id}}`);
	expect(Object.keys(request('afterSale.timeExtend'))).toEqual(['aftersale_id']);
});

it('afterSale.addOrderRemark, where the after-sale is spelt after_sale_id today', async () => {
	const sample = request('afterSale.addOrderRemark');
	const { body } = await sentBy(
		'refund.addRemark',
		{ refundId: String(sample.aftersale_id), remark: String(sample.remark) },
		{ 'afterSale.addOrderRemark': () => ({}) },
	);
	expect(body).toEqual({ after_sale_id: sample.aftersale_id, remark: sample.remark });
});

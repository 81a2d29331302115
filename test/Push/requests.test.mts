/** What a genuine request may hold: damaged ones get a 4xx, unknown ones pass with a hint. */
import type { IDataObject } from 'n8n-workflow';

import { MAX_BYTES } from '../../nodes/webhooks/raw-body';
import { credentialStore } from '../support/engine.mts';
import {
	APP,
	created,
	messageText,
	PushStage,
	signed,
	type Outcome,
	type Setting,
} from '../support/push-stage.mts';

const SUCCESS = { code: 0, msg: 'success' };
const FAILURE = { code: 1, msg: 'fail' };
const SECRET_WORDS = '收件人张三13800138000';

const stage = (parameters: IDataObject = {}, more: Setting = {}) =>
	new PushStage({ parameters, ...more });
const jsons = ({ items }: Outcome) => (items ?? []).map(({ json }) => json);
const push = async (body: string, parameters: IDataObject = {}) =>
	await stage(parameters).send(signed(body));

it('gives a message as one item, with all its digits, and answers at once', async () => {
	const outcome = await push(`[${created('m-1')}]`);
	expect([outcome.status, outcome.answer]).toEqual([200, SUCCESS]);
	expect(jsons(outcome)).toEqual([
		{
			tag: '100',
			event: 'TradeCreate',
			eventText: '订单创建',
			msgId: 'm-1',
			eventKey: 'orderCreated:4812345678901234567',
			occurredAt: '2023-11-15T06:13:20+08:00',
			orderId: '4812345678901234567',
			lineIds: ['4812345678901234567'],
			shopId: '4463798',
			orderStatus: 1,
			orderStatusText: 'Waiting for payment (待支付)',
			orderType: 0,
			orderTypeText: 'Normal (普通)',
			business: 2,
			createTime: '2023-11-15T06:13:20+08:00',
			payload: {
				p_id: '4812345678901234567',
				s_ids: ['4812345678901234567'],
				shop_id: '4463798',
				order_status: 1,
				order_type: 0,
				biz: 2,
				create_time: 1700000000,
			},
		},
	]);
});

it('takes a list, a bare object, `data` as text or object, tags as text or number', async () => {
	const data = '{"p_id":4812345678901234567,"shop_id":1}';
	const forms = [
		`[${messageText('110', 'a', data)}]`,
		messageText('110', 'a', data),
		`[{"tag":110,"msgId":"a","data":${data}}]`,
		`{"tag":"110","msg_id":"a","data":${data}}`,
	];
	for (const body of forms) {
		const [item] = jsons(await push(body));
		expect(item).toMatchObject({ tag: '110', msgId: 'a', orderId: '4812345678901234567' });
	}
});

it('answers the test message of the console, and emits what comes beside it', async () => {
	const probe = '{"tag":"0","msg_id":"0","data":"2021-06-04T15:44:00+08:00"}';
	for (const body of [`[${probe}]`, probe, '[{"tag":0,"data":{}}]', '[]']) {
		expect(await push(body)).toEqual({ status: 200, answer: SUCCESS, items: undefined });
	}
	expect(jsons(await push(`[${probe},${created('x')}]`))).toHaveLength(1);
});

describe('damaged', () => {
	const damaged: Array<[string, string]> = [
		['no JSON', `[{"tag":"100","data":"${SECRET_WORDS}`],
		['empty', ''],
		['a number', '17'],
		['null', 'null'],
		['a text', `"${SECRET_WORDS}"`],
		['a list of texts', `["${SECRET_WORDS}"]`],
		['a message without a tag', `[{"msg_id":"1","data":{"name":"${SECRET_WORDS}"}}]`],
		['a tag that is no number', `[{"tag":"${SECRET_WORDS}","data":{}}]`],
		['a tag that is an object', '[{"tag":{"toString":1},"data":{}}]'],
		['nested lists', '['.repeat(5000)],
		['lists in lists', `${'['.repeat(5000)}${']'.repeat(5000)}`],
	];

	it.each(damaged)('%s: 400, no item, and nothing of it in the log', async (_what, body) => {
		const at = stage();
		const outcome = await at.send(signed(body));
		expect(outcome).toEqual({ status: 400, answer: FAILURE, items: undefined });
		expect(at.warnings).toHaveLength(1);
		expect(at.warnings.join()).not.toContain(SECRET_WORDS);
		expect(at.warnings.join()).not.toContain(APP.appSecret);
	});

	it('too long: 413, before it is read where its length is said', async () => {
		const raw = signed(`[${created('a')}]`);
		const at = stage();
		const headers = { ...raw.headers, 'content-length': String(MAX_BYTES + 1) };
		// Reading would fail, so a 413 shows that nothing was read.
		expect((await at.send({ ...raw, headers, cut: true })).status).toBe(413);
		const long = signed(`[${created('a')}]${' '.repeat(MAX_BYTES)}`);
		const unsaid = { ...long.headers, 'content-length': undefined };
		expect((await at.send({ ...long, headers: unsaid })).status).toBe(413);
		const fits = signed(`[${created('a')}]${' '.repeat(MAX_BYTES - 1000)}`);
		expect((await at.send(fits)).status).toBe(200);
	});

	it('a node that is not set up right answers 500, and says in the log which field it is', async () => {
		const at = stage({ filters: { shopIds: 'x' } });
		expect((await at.send(signed(`[${created('a')}]`))).status).toBe(500);
		expect(at.warnings.join()).toContain('Filters → Shop IDs');
		const credential = credentialStore({ ...APP, appSecret: '' });
		const unset = new PushStage({ credential });
		const app = { ...APP, appSecret: '' };
		expect((await unset.send(signed(`[${created('a')}]`, { app }))).status).toBe(401);
	});
});

describe('unknown', () => {
	it('passes a tag that it does not know, with a hint', async () => {
		const [item] = jsons(
			await push('[{"tag":"998","msg_id":"u","data":"{\\"id\\":99999999999999999999}"}]'),
		);
		expect(item).toMatchObject({
			tag: '998',
			event: null,
			eventKey: expect.stringMatching(/^tag998:u:[\da-f]{8}$/),
			payload: { id: '99999999999999999999' },
		});
		expect(item?.hint).toMatch(/998 is not known/);
	});

	it.each(['"soon"', '"[1]"', '17', 'null', '[]', '"{"'])(
		'passes a known tag whose data is %s, with a hint',
		async (data) => {
			const [item] = jsons(await push(`[{"tag":"100","msg_id":"u","data":${data}}]`));
			expect(item).toMatchObject({ tag: '100', event: 'TradeCreate' });
			expect(item?.eventKey).toMatch(/^tag100:u:[\da-f]{8}$/);
			expect(item?.hint).toMatch(/another shape/);
		},
	);

	it('passes codes, times and amounts that no source lists', async () => {
		const data = '{"p_id":1,"order_status":777,"update_time":"soon","pay_amount":"x","pay_time":0}';
		const [item] = jsons(await push(`[${messageText('102', 'u', data)}]`));
		expect(item).toMatchObject({
			orderStatus: 777,
			orderStatusText: null,
			updateTime: 'soon',
			payAmountYuan: null,
			payTime: null,
			eventKey: 'orderShipped:1',
		});
	});

	it('is not led astray by names of JavaScript', async () => {
		const data = '{"p_id":"1","__proto__":{"shopId":"2"},"constructor":1,"toString":2}';
		const [item] = jsons(await push(`[${messageText('110', 'u', data)}]`));
		expect(item?.shopId).toBeUndefined();
		expect(({} as IDataObject).shopId).toBeUndefined();
	});
});

describe('filters', () => {
	const three = `[${created('1', '11', 111)},${created('2', '22', 222)},${messageText('200', '3', '{"aftersale_id":33,"shop_id":111}')},{"tag":"998","msg_id":"4","data":"{}"}]`;
	const ids = async (parameters: IDataObject) =>
		jsons(await push(three, parameters)).map(({ msgId }) => msgId);

	it('lets through the messages that are chosen', async () => {
		expect(await ids({})).toEqual(['1', '2', '3', '4']);
		expect(await ids({ events: ['TradeCreate'] })).toEqual(['1', '2']);
		expect(await ids({ events: ['RefundCreated', 'unknown'] })).toEqual(['3', '4']);
		expect(await ids({ events: ['TradePaid'] })).toEqual([]);
	});

	it('lets through the shops that are named, and what names no shop', async () => {
		expect(await ids({ filters: { shopIds: '111' } })).toEqual(['1', '3', '4']);
		expect(await ids({ filters: { shopIds: '222, 333' } })).toEqual(['2', '4']);
		expect(await ids({ events: ['TradeCreate'], filters: { shopIds: '222' } })).toEqual(['2']);
	});
});

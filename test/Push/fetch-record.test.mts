/** Fetching the full order or after-sale, in the execution, through n8n-core against the sandbox. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { DouyinFansTrigger } from '../../nodes/Fans/DouyinFansTrigger.node';
import { DouyinPushTrigger } from '../../nodes/Push/DouyinPushTrigger.node';
import { kinds } from '../../nodes/webhooks/shop/message-types';
import { subscriptionRequest } from '../../sandbox/push/requests.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore, run, storeOf, type CredentialStore } from '../support/engine.mts';
import { messageText, PushStage, signed } from '../support/push-stage.mts';

let box: Sandbox;
let credential: CredentialStore;
beforeAll(async () => {
	box = await startSandbox({ orders: 80, live: 0, days: 5, seed: 3, quota: 1e6 });
	const { appKey, appSecret, shopId, url } = box;
	credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
});
afterAll(async () => await box.close());

/** What the execution gets from a request with these messages. */
async function received(...messages: string[]): Promise<INodeExecutionData[]> {
	const { appKey, appSecret } = box;
	const raw = signed(`[${messages.join()}]`, { app: { ...box, appKey, appSecret } });
	return (await new PushStage({ credential }).send(raw)).items ?? [];
}

const execute = async (items: INodeExecutionData[], parameters: IDataObject) =>
	await run({ type: new DouyinPushTrigger(), credential, items, parameters });

const FULL = { output: 'full' };

const calls = () => box.control.calls().filter(({ method }) => !method.startsWith('token.'));
const about = (tag: string, id: string, data: object) => messageText(tag, id, JSON.stringify(data));

it('gives an order the columns of a polling trigger beside those of the message', async () => {
	const [order] = box.control.orderTruth();
	const data = {
		p_id: order?.orderId,
		shop_id: Number(box.shopId),
		create_time: order?.createTime,
	};
	const items = await received(about('100', 'm-1', data));
	const { items: full, hints } = await execute(items, { fetch: true, settings: FULL });
	expect(hints).toEqual([]);
	expect(full).toHaveLength(1);
	expect(full[0]?.json).toMatchObject({
		tag: '100',
		event: 'TradeCreate',
		msgId: 'm-1',
		eventKey: `orderCreated:${order?.orderId}`,
		orderId: order?.orderId,
		mainStatus: order?.mainStatus,
		payAmountYuan: (order?.payAmount ?? 0) / 100,
		lineCount: order?.lines.length,
		payload: { p_id: order?.orderId },
	});
	expect(full[0]?.json.lines).toHaveLength(order?.lines.length ?? 0);
});

it('gives an after-sale the columns of the list', async () => {
	const [each] = box.control.afterSaleTruth();
	const data = { aftersale_id: each?.afterSaleId, shop_id: Number(box.shopId) };
	const { items } = await execute(await received(about('206', 'm-2', data)), {
		fetch: true,
		settings: FULL,
	});
	expect(items[0]?.json).toMatchObject({
		event: 'RefundSuccess',
		refundId: each?.afterSaleId,
		orderId: each?.orderId,
		requestedYuan: (each?.refundAmount ?? 0) / 100,
	});
	expect(items[0]?.json.refundState).toEqual(expect.any(Number));
});

it('keyed by update, takes the time that the message did not say from the order', async () => {
	const order = box.control.orderTruth().find(({ orderStatus }) => orderStatus === 5);
	const data = { p_id: order?.orderId, complete_time: order?.finishTime };
	const parameters = { fetch: true, settings: { keyedBy: 'update' } };
	const { items } = await execute(await received(about('103', 'm-3', data)), parameters);
	expect(items[0]?.json.eventKey).toBe(`orderUpdated:${order?.orderId}:${order?.updateTime}`);
});

it('asks once for an order that several messages are about, and not for what has none', async () => {
	const [order] = box.control.orderTruth();
	const data = { p_id: order?.orderId };
	const items = await received(
		about('100', 'a', data),
		about('101', 'b', data),
		about('400', 'c', { product_id: '1' }),
		about('998', 'd', {}),
		about('110', 'e', {}),
	);
	box.control.clearCalls();
	const { items: full, hints } = await execute(items, { fetch: true });
	expect(calls().map(({ method }) => method)).toEqual(['order.orderDetail']);
	expect(full.map(({ json }) => json.msgId)).toEqual(['a', 'b', 'c', 'd', 'e']);
	expect(full.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 3, 4].map((item) => ({ item })),
	);
	expect(hints.map(({ message }) => message).join()).toMatch(/Tag 998 is not known/);
});

it('without it, passes the items on and calls nothing', async () => {
	const items = await received(about('100', 'a2', { p_id: '1' }), about('997', 'b2', {}));
	box.control.clearCalls();
	const { items: same, hints } = await execute(items, { fetch: false });
	expect(same.map(({ json }) => json)).toEqual(items.map(({ json }) => json));
	expect(hints).toHaveLength(1);
	expect(calls()).toEqual([]);
});

it('loses no message when the platform does not give the record', async () => {
	const [order] = box.control.orderTruth();
	const items = await received(
		about('100', 'x1', { p_id: '4800000000000000001' }),
		about('200', 'x2', { aftersale_id: '1' }),
		about('100', 'x3', { p_id: order?.orderId }),
	);
	const { items: full } = await execute(items, { fetch: true });
	const [unknown, none, good] = full.map(({ json }) => json);
	expect(unknown).toMatchObject({ msgId: 'x1', orderId: '4800000000000000001' });
	expect(unknown?.error).toEqual(expect.any(String));
	expect(none?.errorCode).toBe('no-after-sale');
	expect(good).toMatchObject({ msgId: 'x3', orderId: order?.orderId });
	expect(good).not.toHaveProperty('error');

	box.control.permissions({ deny: ['order.orderDetail'] });
	const again = await received(about('100', 'x4', { p_id: order?.orderId }));
	const { items: denied } = await execute(again, { fetch: true });
	box.control.permissions({ allow: ['order.orderDetail'] });
	expect(denied[0]?.json).toMatchObject({
		msgId: 'x4',
		eventKey: `orderCreated:${order?.orderId}`,
	});
	expect(denied[0]?.json.error).toMatch(/permission/i);
});

it('takes every message that the sandbox can push, each with its name', async () => {
	const stage = new PushStage({ credential });
	const server = await stage.serve();
	const subscription = { url: server.url, timeoutMs: 20_000 };
	expect(await box.push.subscribe(subscriptionRequest.parse(subscription))).toBe(true);
	const sent = box.push.sample({ times: 2 });
	await box.push.settle();
	await server.close();
	expect(server.items).toHaveLength(sent.length);
	expect(server.items.filter(({ hint }) => hint)).toEqual([]);
	const tags = new Set(server.items.map(({ tag }) => String(tag)));
	expect([...tags].sort()).toEqual(kinds.map(({ tag }) => tag).sort());
	for (const { tag, eventKey, shopId, supplierId, payload, msgId } of server.items) {
		expect(String(eventKey)).toMatch(/^\w+:\w+/);
		// The review of a supplier’s picture names the supplier instead.
		expect(tag === '138' ? supplierId : shopId).toBe(box.shopId);
		const { data } = box.push.messages().find(({ id }) => id === msgId) ?? {};
		expect(JSON.parse(JSON.stringify(payload), asText)).toEqual(
			JSON.parse(JSON.stringify(data), asText),
		);
	}
	box.push.close();
});

it('gives the times of a return, and the address that it goes to', async () => {
	const items = new Map<string, IDataObject>();
	const stage = new PushStage({ credential });
	const server = await stage.serve();
	const subscription = { url: server.url, timeoutMs: 20_000 };
	await box.push.subscribe(subscriptionRequest.parse(subscription));
	box.push.sample({ tags: ['202', '203'], times: 1 });
	await box.push.settle();
	await server.close();
	box.push.close();
	for (const item of server.items) items.set(String(item.tag), item);
	const [agreed, returned] = [items.get('202'), items.get('203')];
	const isTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
	expect(agreed).toMatchObject({ agreeTime: isTime, updateTime: isTime, occurredAt: isTime });
	expect(agreed?.occurredAt).toBe(agreed?.agreeTime);
	expect(agreed?.returnAddress).toMatchObject({ province_id: '44', detail: '示例路1号' });
	expect(returned).toMatchObject({ returnTime: isTime, occurredAt: returned?.returnTime });
	// The list has the same second as a number: one key for both.
	const seconds = Date.parse(String(agreed?.updateTime)) / 1000;
	expect(agreed?.eventKey).toBe(`refundUpdated:${String(agreed?.refundId)}:${seconds}`);
});

it.each([
	['400', { event: 11 }, { changeType: 11, changeTypeText: 'Put on sale (上架商品)' }],
	['417', { msg_type: 15 }, { changeTypeText: expect.stringContaining('approved creation') }],
	[
		'216',
		{ arbitrate_conclusion: 2 },
		{ arbitrationConclusionText: 'For the merchant (支持商家)' },
	],
	['400', { event: 99 }, { changeType: 99, changeTypeText: null }],
])('says in words what tag %s has as a number', async (tag, data, columns) => {
	const [item] = await received(about(tag, 'words', data));
	expect(item?.json).toMatchObject(columns);
});

it.each([
	[{ agree_time: 1700000000, update_time: 1700000009 }, '2023-11-15T06:13:20+08:00'],
	[{ update_time: '2023-11-15T06:13:20+08:00' }, '2023-11-15T06:13:20+08:00'],
	[{ agree_time: 0, update_time: 1700000000 }, '2023-11-15T06:13:20+08:00'],
	[{ refuse_time: 1700000000 }, '2023-11-15T06:13:20+08:00'],
	[{ agree_time: {}, update_time: 'soon', return_time: 1700000000 }, '2023-11-15T06:13:20+08:00'],
	[{ update_time: 'soon' }, 'soon'],
	[{}, null],
])('a return that was agreed to, with %j, occurred at %s', async (data, occurredAt) => {
	const [item] = await received(about('202', 'when', { aftersale_id: '1', ...data }));
	expect(item?.json.occurredAt).toBe(occurredAt);
});

describe('with a platform that', () => {
	const enabledBy = async (more: object) => {
		const { clientKey, clientSecret } = box.open;
		const app = storeOf('douyinOpenApi', { clientKey, clientSecret });
		const isOpen = 'platform' in more;
		const stage = new PushStage(
			isOpen ? { credential: app, type: new DouyinFansTrigger() } : { credential },
		);
		const server = await stage.serve();
		const given = { url: server.url, timeoutMs: 20_000, retryMs: [], ...more };
		const enabled = await box.push.subscribe(subscriptionRequest.parse(given));
		return { enabled, server };
	};

	it.each([
		['number', true],
		['number', false],
		['long', true],
		['long', false],
		['text', false],
	])('sends a challenge that is a %s, signed: %s, the address is enabled', async (form, signs) => {
		const more = { platform: 'open', challenge: form, signsChallenge: signs };
		const { enabled, server } = await enabledBy(more);
		box.push.close();
		await server.close();
		expect([enabled, server.items]).toEqual([true, []]);
	});

	it('gives all messages one id and sends odd entries beside them, each comes once', async () => {
		const oddEntries = [null, 'text', { tag: -1 }];
		const { server } = await enabledBy({ oneId: true, oddEntries, repeats: 1, batch: 7 });
		const sent = box.push.sample({ times: 1 });
		await box.push.settle();
		const { messages } = box.push.state();
		box.push.close();
		await server.close();
		expect(messages).toEqual({ waiting: 0, accepted: sent.length, lost: 0 });
		const known = server.items.filter(({ tag }) => tag !== null);
		expect(known).toHaveLength(sent.length);
		expect(server.items.length - known.length).toBe(1);
	});

	it('gives all events one Msg-Id, each comes once', async () => {
		const { server } = await enabledBy({ platform: 'open', oneId: true, repeats: 1 });
		box.control.life({ follow: 3, message: 3 });
		await box.push.settle();
		box.push.close();
		await server.close();
		const kinds = server.items.map(({ event }) => event);
		expect(kinds.filter((event) => event === 'new_follow_action')).toHaveLength(3);
		expect(new Set(server.items.map(({ eventKey }) => eventKey)).size).toBe(kinds.length);
	});
});

/** Numbers and their digits are the same here. */
const asText = (_key: string, value: unknown) =>
	typeof value === 'number' ? String(value) : value;

it.each([true, false])(
	'has Chinese headings where the form asks for them, fetched: %s',
	async (fetch) => {
		const [order] = box.control.orderTruth();
		const [each] = box.control.afterSaleTruth();
		const shop_id = Number(box.shopId);
		const items = await received(
			about('100', 'm-20', { p_id: order?.orderId, shop_id, create_time: order?.createTime }),
			about('206', 'm-21', { aftersale_id: each?.afterSaleId, shop_id }),
			about('400', 'm-22', { product_id: '3539925204', shop_id, event: 1 }),
		);
		const { items: plain } = await execute(items, { fetch });
		const { items: renamed } = await execute(items, { fetch, columnNames: 'chinese' });
		const names = renamed.flatMap(({ json }) => Object.keys(json));
		expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([]);
		expect(renamed.map(({ json }) => Object.keys(json).length)).toEqual(
			plain.map(({ json }) => Object.keys(json).length),
		);
		expect(renamed[0]?.json['消息原文']).toEqual(plain[0]?.json.payload);
		expect(renamed[0]?.json['订单号']).toBe(order?.orderId);
	},
);

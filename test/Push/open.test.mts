/** Events of 抖音开放平台: challenge, signature, and items that a reply can be made from. */
import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { DouyinFansTrigger } from '../../nodes/Fans/DouyinFansTrigger.node';
import { subscriptionRequest } from '../../sandbox/push/requests.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { storeOf } from '../support/engine.mts';
import { extended } from '../support/length-extension.mts';
import { OPEN_APP, PushStage, signedByOpen, type Setting } from '../support/push-stage.mts';

const stage = (parameters: IDataObject = {}, more: Setting = {}) =>
	new PushStage({
		credential: storeOf('douyinOpenApi', OPEN_APP),
		type: new DouyinFansTrigger(),
		parameters,
		...more,
	});
const event = (name: string, content: unknown, more: object = {}) => ({
	event: name,
	client_key: OPEN_APP.clientKey,
	from_user_id: 'fan-1',
	to_user_id: 'account-1',
	content,
	...more,
});

it.each([12345, '12345', 'a b', 0])('gives the challenge %j back as it came', async (challenge) => {
	for (const content of [{ challenge }, JSON.stringify({ challenge })]) {
		const raw = signedByOpen({ event: 'verify_webhook', client_key: '', content }, undefined);
		expect(await stage().send(raw)).toEqual({
			status: 200,
			answer: { challenge },
			items: undefined,
		});
	}
});

it('refuses what is not signed with the secret, is of another app, or is no event', async () => {
	const body = event('im_receive_msg', { text: '机密' });
	const statusOf = async (raw: Parameters<PushStage['send']>[0]) =>
		(await stage().send(raw)).status;
	const good = signedByOpen(body, 'm');
	expect(await statusOf(good)).toBe(200);
	const unsigned = { ...good.headers, 'x-douyin-signature': undefined };
	expect(await statusOf({ ...good, headers: unsigned })).toBe(401);
	const other = { ...OPEN_APP, clientSecret: `${OPEN_APP.clientSecret}0` };
	expect(await statusOf(signedByOpen(body, 'm', other))).toBe(401);
	expect(await statusOf(signedByOpen({ ...body, client_key: 'awother' }, 'm'))).toBe(401);
	const longer = Buffer.concat([good.body, Buffer.from(' ')]);
	expect(await statusOf({ ...good, body: longer })).toBe(401);
	for (const damaged of [{}, [], [body], { event: '' }, { event: {} }, 'text', 5, null]) {
		expect(await statusOf(signedByOpen(damaged as object, 'm'))).toBe(400);
	}
	expect(await statusOf(signedByOpen({ event: 'verify_webhook', content: {} }, 'm'))).toBe(400);
});

it('gives a private message with what a reply needs', async () => {
	const content = {
		conversation_short_id: '@conv/+=',
		server_message_id: '@msg/+=',
		conversation_type: 1,
		create_time: 1681303285997,
		message_type: 'text',
		source: '',
		text: '在吗',
		user_infos: [
			{ open_id: 'account-1', nick_name: '店' },
			{ open_id: 'fan-1', nick_name: '小王' },
		],
	};
	const { items } = await stage().send(signedByOpen(event('im_receive_msg', content), 'id-9'));
	expect(items?.[0]?.json).toEqual({
		event: 'im_receive_msg',
		eventText: '接收私信',
		msgId: 'id-9',
		eventKey: 'im_receive_msg:@msg/+=',
		occurredAt: '2023-04-12T20:41:25+08:00',
		openId: 'fan-1',
		accountOpenId: 'account-1',
		conversationId: '@conv/+=',
		conversationType: 1,
		messageId: '@msg/+=',
		messageType: 'text',
		text: '在吗',
		source: null,
		nickName: '小王',
		payload: content,
	});
	const sent = event('im_send_msg', JSON.stringify(content), {
		from_user_id: 'account-1',
		to_user_id: 'fan-1',
	});
	const { items: own } = await stage().send(signedByOpen(sent, 'id-10'));
	expect(own?.[0]?.json).toMatchObject({
		openId: 'fan-1',
		accountOpenId: 'account-1',
		text: '在吗',
	});
});

const follow = (time: number, type = 1) =>
	event('new_follow_action', `{"action_type":${type},"action_time":${time}}`);

describe('a repeat', () => {
	it('is known by what the signature covers: one execution under 100 other Msg-Ids', async () => {
		const at = stage();
		const heard = signedByOpen(follow(1686811643), 'genuine');
		expect((await at.send(heard)).items).toHaveLength(1);
		for (let number = 0; number < 100; number++) {
			const forged = { ...heard, headers: { ...heard.headers, 'msg-id': `forged-${number}` } };
			expect(await at.send(forged)).toMatchObject({ status: 200, items: undefined });
		}
		const { 'msg-id': _id, ...headers } = heard.headers;
		expect((await at.send({ ...heard, headers })).items).toBeUndefined();
	});

	it('is not taken for one when another event comes under the same Msg-Id', async () => {
		const at = stage();
		const events = [follow(1686811643), follow(1686811650, 2), follow(1686811660)];
		const outcomes = [];
		for (const each of events) outcomes.push(await at.send(signedByOpen(each, 'one-id')));
		const items = outcomes.flatMap((it) => it.items ?? []);
		expect(items.map(({ json }) => json.actionType)).toEqual([1, 2, 1]);
		expect(new Set(items.map(({ json }) => json.eventKey)).size).toBe(3);
		expect(items.map(({ json }) => json.msgId)).toEqual(['one-id', 'one-id', 'one-id']);
	});

	it('is known although each delivery has a log_id of its own', async () => {
		const at = stage();
		const recalled = event('im_recall_msg', { server_message_id: '@m' }, { msg_id: 'b' });
		expect((await at.send(signedByOpen({ ...recalled, log_id: '1' }, 'a'))).items).toHaveLength(1);
		expect((await at.send(signedByOpen({ ...recalled, log_id: '2' }, 'a'))).items).toBeUndefined();
	});
});

it('does not take what is appended to an event by the length extension of SHA-1', async () => {
	const at = stage();
	const heard = signedByOpen(follow(1686811643), 'm');
	const suffix = Buffer.from(JSON.stringify(follow(1686811700)));
	const forged = extended(heard, OPEN_APP.clientSecret.length, suffix);
	// The signature of the longer body fits; otherwise this test would prove nothing.
	const sign = createHash('sha1').update(OPEN_APP.clientSecret).update(forged.body).digest('hex');
	expect(forged.headers['x-douyin-signature']).toBe(sign);
	expect(await at.send(forged)).toMatchObject({ status: 400, items: undefined });
});

describe('the challenge', () => {
	const challenge = (text: string, key = '""') =>
		Buffer.from(`{"event":"verify_webhook","client_key":${key},"content":${text}}`);
	const unsigned = (body: Buffer) => ({ headers: {}, body });

	it.each([
		['{"challenge":1234567890123456789}', '{"challenge":1234567890123456789}'],
		['"{\\"challenge\\":1234567890123456789}"', '{"challenge":1234567890123456789}'],
		['{"challenge":"1234567890123456789"}', '{"challenge":"1234567890123456789"}'],
		['{"challenge":12345}', '{"challenge":12345}'],
		['{"challenge":"a\\"b"}', '{"challenge":"a\\"b"}'],
	])('in %s comes back in its type with all digits, signed or not', async (content, answer) => {
		const body = challenge(content);
		const sign = createHash('sha1').update(OPEN_APP.clientSecret).update(body).digest('hex');
		for (const headers of [{}, { 'x-douyin-signature': '' }, { 'x-douyin-signature': sign }]) {
			expect(await stage().exchange({ headers, body })).toEqual({
				status: 200,
				text: answer,
				items: undefined,
			});
		}
	});

	it('is not echoed to another app, with a wrong signature, or when it is no challenge', async () => {
		const statusOf = async (raw: Parameters<PushStage['send']>[0]) =>
			(await stage().send(raw)).status;
		const body = challenge('{"challenge":1}');
		expect(await statusOf({ headers: { 'x-douyin-signature': 'a'.repeat(40) }, body })).toBe(401);
		expect(await statusOf(unsigned(challenge('{"challenge":1}', '"awother"')))).toBe(401);
		expect(await statusOf(unsigned(challenge('{"challenge":1}', `"${OPEN_APP.clientKey}"`)))).toBe(
			200,
		);
		for (const content of [
			'{}',
			'{"challenge":null}',
			'{"challenge":{"toString":1}}',
			'{"challenge":[1]}',
			'5',
		]) {
			expect(await statusOf(unsigned(challenge(content)))).toBe(400);
		}
		const follows = Buffer.from(JSON.stringify(follow(1686811643)));
		expect(await statusOf(unsigned(follows))).toBe(401);
		expect(await statusOf(unsigned(Buffer.from('no JSON')))).toBe(401);
		expect(await statusOf(unsigned(challenge(`{"challenge":"${'x'.repeat(5_000)}"}`)))).toBe(413);
	});
});

it('lets through the events that are chosen, and unknown ones with a hint', async () => {
	const names = async (parameters: IDataObject) => {
		const at = stage(parameters);
		const outcomes = [];
		for (const name of ['new_follow_action', 'im_receive_msg', 'brand_new_event']) {
			outcomes.push(await at.send(signedByOpen(event(name, 'no JSON'), name)));
		}
		return outcomes.flatMap(({ items }) => (items ?? []).map(({ json }) => json));
	};
	const all = await names({});
	expect(all.map(({ event: name }) => name)).toEqual([
		'new_follow_action',
		'im_receive_msg',
		'brand_new_event',
	]);
	expect(all.map(({ hint }) => hint !== undefined)).toEqual([false, false, true]);
	expect(await names({ events: ['im_receive_msg'] })).toHaveLength(1);
	expect(await names({ events: ['unknown'] })).toMatchObject([{ event: 'brand_new_event' }]);
});

describe('with the sandbox', () => {
	let box: Sandbox;
	beforeAll(async () => {
		box = await startSandbox({ orders: 10, live: 0, days: 2, seed: 8 });
	});
	afterAll(async () => await box.close());

	it('the address is accepted, and what fans do arrives once each', async () => {
		const { clientKey, clientSecret } = box.open;
		const credential = storeOf('douyinOpenApi', { clientKey, clientSecret });
		const server = await stage({}, { credential }).serve();
		const subscription = { url: server.url, platform: 'open', repeats: 1, timeoutMs: 20_000 };
		expect(await box.push.subscribe(subscriptionRequest.parse(subscription))).toBe(true);
		box.control.life({ follow: 3, message: 2, enterChat: 1 });
		await box.push.settle();
		box.push.close();
		await server.close();
		const names = server.items.map(({ event: name }) => name).sort();
		expect(names.filter((name) => name === 'im_receive_msg').length).toBeGreaterThanOrEqual(2);
		expect(names.filter((name) => name === 'new_follow_action').length).toBeGreaterThanOrEqual(3);
		expect(new Set(server.items.map(({ eventKey }) => eventKey)).size).toBe(names.length);
		expect(server.items.every(({ openId, hint }) => openId && !hint)).toBe(true);
	});
});

/** The rules of private messages: each one kept and broken, and counted when it is broken. */
import type { Written } from '../../sandbox/open/control.mts';
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';
import { authorised, type Authorised, codeOf } from './open-caller.mts';

const NOW = 1_790_000_000;
const DAY = 86_400;
let sandbox: Sandbox;
let who: Authorised;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, live: 0, fans: 60 });
	who = await authorised(sandbox);
});
afterEach(() => sandbox.close());

const text = (words: string) => ({ msg_type: 1, text: { text: words } });
const card = {
	msg_type: 10,
	applet_card: { card_template_id: '@t', app_id: 'tt1', path: 'a/b', query: '{"key1":"val1"}' },
};
const send = async (body: unknown) => (await who.post('/im/send/msg/', body)).json;
const sendCode = async (body: unknown) => codeOf(await send(body));
const truth = () => sandbox.control.open.truth();
const fans = () => sandbox.control.open.fanTruth();
const advance = (seconds: number) => sandbox.control.clock({ advance: seconds });

/** A fan writes; what an answer must say. */
function written(words = '在吗'): Written {
	const [fan] = fans();
	return sandbox.control.open.message({ from: fan?.openId ?? '', text: words });
}
const answer = ({ openId, msgId, conversationId }: Written, change: object = {}) => ({
	to_user_id: openId,
	msg_id: msgId,
	conversation_id: conversationId,
	content: text('在的'),
	...change,
});
const consenting = () => fans().find(({ consent }) => consent)?.openId ?? '';
const stranger = () => fans().find(({ consent }) => !consent)?.openId ?? '';
const reach = (to_user_id: string, change: object = {}) => ({
	to_user_id,
	scene: 'im_authorize_message',
	content_list: [text('新品'), card],
	...change,
});
const broken = () =>
	Object.fromEntries(Object.entries(truth().refused).filter(([, count]) => count > 0));

describe('an answer', () => {
	test('reaches the fan and makes an event', async () => {
		const message = written();
		const { msg_id, data } = await send(answer(message));
		expect(data.error_code).toBe(0);
		expect(msg_id).toMatch(/^@/);
		const [fan] = fans();
		expect(fan?.sent).toMatchObject([
			{ msgIds: [msg_id], contents: [text('在的')], scene: 'im_reply_msg' },
		]);
		const event = sandbox.control.open.events().at(-1);
		expect(event).toMatchObject({
			event: 'im_send_msg',
			from: who.openId,
			to: message.openId,
			content: { server_message_id: msg_id, text: '在的', source: sandbox.open.clientKey },
		});
		expect(truth()).toMatchObject({ broken: 0, sent: { replies: 1, messages: 1 } });
	});

	test('to nobody, without a message, to the message of another', async () => {
		const message = written();
		const [, other] = fans();
		const { msgId: _gone, ...cold } = message;
		expect(await sendCode(answer(message, { to_user_id: 'x' }))).toBe(28001007);
		expect(await sendCode({ ...answer({ ...cold, msgId: '' }), msg_id: undefined })).toBe(28001007);
		expect(await sendCode(answer(message, { msg_id: '@x' }))).toBe(28001007);
		expect(await sendCode(answer(message, { to_user_id: other?.openId }))).toBe(28001007);
		expect(await sendCode(answer(message, { conversation_id: other?.conversationId }))).toBe(
			28001007,
		);
		expect(broken()).toEqual({ unknownUser: 1, noOpening: 4 });
		expect(await sendCode(answer(message))).toBe(0);
	});

	test('within 24 hours', async () => {
		const [first, second] = [written(), written()];
		advance(DAY - 1);
		expect(await sendCode(answer(first))).toBe(0);
		advance(1);
		expect(await sendCode(answer(second))).toBe(28001007);
		expect(broken()).toEqual({ openingExpired: 1 });
	});

	test('six times', async () => {
		const message = written();
		for (let time = 0; time < 6; time++) expect(await sendCode(answer(message))).toBe(0);
		expect(await sendCode(answer(message))).toBe(28003070);
		expect(broken()).toEqual({ tooManyReplies: 1 });
	});

	test.each(['im_reply_msg', 'im_replay_msg', undefined])('in the scene %s', async (scene) => {
		expect(await sendCode(answer(written(), { scene }))).toBe(0);
		expect(truth()).toMatchObject({ sent: { replies: 1, entered: 0 } });
	});

	const entered = () => {
		const [fan] = fans();
		sandbox.control.life({ enterChat: [fan?.openId ?? ''] });
		const window = fans()[0]?.windows.findLast(({ kind }) => kind === 'enter');
		const { msgId = '' } = window ?? {};
		return { openId: fan?.openId ?? '', msgId, conversationId: fan?.conversationId ?? '' };
	};

	test('to who opened the chat three times, within 30 seconds', async () => {
		const scene = 'im_enter_direct_msg';
		const [first, second] = [entered(), entered()];
		for (let time = 0; time < 3; time++) expect(await sendCode(answer(first, { scene }))).toBe(0);
		expect(await sendCode(answer(first, { scene }))).toBe(28003070);
		advance(29);
		expect(await sendCode(answer(second, { scene }))).toBe(0);
		advance(1);
		expect(await sendCode(answer(second, { scene }))).toBe(28001007);
		expect(broken()).toEqual({ tooManyReplies: 1, openingExpired: 1 });
	});

	test('to who opened the chat has a scene of its own', async () => {
		const opened = entered();
		const scene = 'im_enter_direct_msg';
		expect(await sendCode(answer(opened))).toBe(28001007);
		expect(await sendCode(answer(written(), { scene }))).toBe(28001007);
		expect(broken()).toEqual({ wrongScene: 2 });
		expect(await sendCode(answer(opened, { scene }))).toBe(0);
	});

	test.each([
		['no content', { content: undefined }],
		['a list', { content_list: [text('x')] }],
		['an unknown type', { content: { msg_type: 4, text: { text: 'x' } } }],
		['a type as text', { content: { msg_type: '1', text: { text: 'x' } } }],
		['an empty text', { content: text('') }],
		['two parts', { content: { ...text('x'), image: { media_id: '@x' } } }],
		['the part of another type', { content: { msg_type: 2, text: { text: 'x' } } }],
		['a picture nobody uploaded', { content: { msg_type: 2, image: { media_id: '@x' } } }],
		['a card nobody saved', { content: { msg_type: 8, retain_consult_card: { card_id: '@x' } } }],
		['a group', { content: { msg_type: 9, group_invitation: { group_id: '@x' } } }],
		[
			'a query that is no JSON',
			{ content: { ...card, applet_card: { ...card.applet_card, query: 'x' } } },
		],
		['an unknown scene', { scene: 'im_broadcast' }],
		['an unknown field', { to_all: true }],
	])('with %s is malformed and breaks no rule', async (_title, change) => {
		const message = written();
		expect(await sendCode(answer(message, change))).toBe(28001007);
		expect(truth()).toMatchObject({ broken: 0, sent: { messages: 0 } });
		expect(await sendCode(answer(message))).toBe(0);
	});

	test('refused in the frame of the forum, if that is chosen', async () => {
		sandbox.control.decide({ openSendRefusal: 'new' });
		const message = written();
		for (let time = 0; time < 6; time++) await send(answer(message));
		expect(await send(answer(message))).toEqual({
			err_no: 28003070,
			err_msg: '超出频控限制次数',
			log_id: expect.any(String) as string,
		});
	});
});

describe('a proactive message', () => {
	test('to who consented, once in 24 hours', async () => {
		const to = consenting();
		expect(await sendCode(reach(to))).toBe(0);
		advance(DAY - 1);
		expect(await sendCode(reach(to))).toBe(28003070);
		advance(1);
		expect(await sendCode(reach(to))).toBe(0);
		expect(broken()).toEqual({ tooSoon: 1 });
		expect(truth().sent).toMatchObject({ proactive: 2, messages: 4 });
	});

	test('or once a calendar day in China', async () => {
		sandbox.control.decide({ openProactiveDay: 'calendar' });
		const to = consenting();
		const at = (time: string) => sandbox.control.clock({ now: Date.parse(time) / 1000 });
		at('2026-09-22T23:59:59+08:00');
		expect(await sendCode(reach(to))).toBe(0);
		expect(await sendCode(reach(to))).toBe(28003070);
		at('2026-09-23T00:00:00+08:00');
		expect(await sendCode(reach(to))).toBe(0);
	});

	test('to nobody else, not after it was withdrawn, not after it ran out', async () => {
		expect(await sendCode(reach(stranger()))).toBe(2100007);
		const to = consenting();
		sandbox.control.life({ unauthorize: [to] });
		expect(await sendCode(reach(to))).toBe(2100007);
		sandbox.control.life({ authorize: [to] });
		expect(await sendCode(reach(to))).toBe(0);
		advance(30 * DAY);
		await who.exchange(sandbox.control.open.issueCode());
		const late = await authorised(sandbox);
		expect(codeOf((await late.post('/im/send/msg/', reach(to))).json)).toBe(2100007);
		expect(broken()).toEqual({ noConsent: 3 });
	});

	test('of at most three, with a card among them', async () => {
		const to = consenting();
		const four = [text('1'), text('2'), text('3'), card];
		expect(await sendCode(reach(to, { content_list: four }))).toBe(28001007);
		expect(await sendCode(reach(to, { content_list: [text('1')] }))).toBe(28001007);
		expect(broken()).toEqual({ tooManyMessages: 1, noCard: 1 });
		sandbox.control.decide({ openProactiveCard: 'optional' });
		expect(await sendCode(reach(to, { content_list: [text('1')] }))).toBe(0);
	});

	test('has one scene', async () => {
		const other = reach(consenting(), { scene: 'im.direct_message.bind' });
		expect(await sendCode(other)).toBe(28001007);
		sandbox.control.decide({ openProactiveScene: 'im.direct_message.bind' });
		expect(await sendCode(other)).toBe(0);
		expect(await sendCode(reach(stranger(), { scene: 'im_b2b_direct_message' }))).toBe(28004020);
		expect(broken()).toEqual({ sceneNotHeld: 1 });
	});

	test('to 5,000 users a day', async () => {
		await sandbox.close();
		sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, live: 0, fans: 5_001 });
		who = await authorised(sandbox);
		sandbox.control.life({ authorize: 5_001 });
		const all = fans().map(({ openId }) => openId);
		expect(truth().fans.consenting).toBe(5_001);
		const codes = new Map<number, number>();
		const lanes = Array.from({ length: 8 }, (_, lane) => all.filter((_each, i) => i % 8 === lane));
		await Promise.all(
			lanes.map(async (lane) => {
				for (const to of lane) {
					const code = await sendCode(reach(to, { content_list: [card] }));
					codes.set(code, (codes.get(code) ?? 0) + 1);
				}
			}),
		);
		expect(Object.fromEntries(codes)).toEqual({ 0: 5_000, 28003017: 1 });
		expect(broken()).toEqual({ dailyReach: 1 });
	}, 300_000);
});

test('a private account sends nothing', async () => {
	const [, person] = truth().accounts;
	const { code = '' } = sandbox.control.open.change({ issueCode: true, openId: person?.openId });
	const { data } = (await who.exchange(code)).json;
	const query = new URLSearchParams({ open_id: data.open_id });
	const reply = await fetch(`${sandbox.url}/im/send/msg/?${query}`, {
		method: 'POST',
		headers: { 'access-token': data.access_token, 'content-type': 'application/json' },
		body: JSON.stringify(answer(written())),
	});
	expect(codeOf((await reply.json()) as object)).toBe(28001012);
});

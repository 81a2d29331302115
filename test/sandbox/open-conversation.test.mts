/** What private messages are made of, how they are recalled, and who consented to them. */
import type { Written } from '../../sandbox/open/control.mts';
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';
import { authorised, type Authorised, codeOf, upload } from './open-caller.mts';

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
const broken = () =>
	Object.fromEntries(Object.entries(truth().refused).filter(([, count]) => count > 0));

describe('what messages refer to', () => {
	test('a picture is uploaded first', async () => {
		const { json } = await upload(sandbox, who, 'a picture');
		const { media_id } = json.data.media;
		const picture = { msg_type: 2, image: { media_id } };
		expect(await sendCode(answer(written(), { content: picture }))).toBe(0);
		const card_id = (
			await who.post('/im/save/retain_consult_card/', {
				title: '留资',
				media_id,
				components: [1, 2],
			})
		).json.card_id;
		const leads = { msg_type: 8, retain_consult_card: { card_id } };
		expect(await sendCode(answer(written(), { content: leads }))).toBe(0);
		const cards = (await who.get('/im/get/retain_consult_card/')).json.cards;
		expect(cards.map((each) => each.card_id)).toEqual([card_id]);
		const gone = await who.post('/im/del/retain_consult_card/', {}, { card_id });
		expect(codeOf(gone.json)).toBe(0);
		expect(await sendCode(answer(written(), { content: leads }))).toBe(28001007);
	});

	test('an upload without a file', async () => {
		expect(codeOf((await upload(sandbox, who, '')).json)).toBe(28001007);
	});

	test('needs its scope: of the account for videos, of the app for mini-app cards', async () => {
		const poor = await authorised(sandbox, ['im.direct_message']);
		const content = { msg_type: 3, video: { item_id: '@x' } };
		const post = async (body: unknown) => codeOf((await poor.post('/im/send/msg/', body)).json);
		expect(await post(answer(written(), { content }))).toBe(28001012);
		expect(await post(answer(written(), { content: card }))).toBe(0);
		sandbox.control.open.change({ deny: ['im.microapp_card'] });
		expect(await post(answer(written(), { content: card }))).toBe(28001018);
	});

	test('media of a message that was taken from the album', async () => {
		const [fan] = fans();
		const from = fan?.openId ?? '';
		const read = async (type: string) => {
			const { msgId, conversationId } = sandbox.control.open.message({ from, type });
			const query = { conversation_id: conversationId, message_id: msgId };
			return (await who.get('/api/im/message/resources/', query)).json;
		};
		const { data } = await read('user_local_video');
		expect(data).toMatchObject({ media_type: 'video', url: expect.any(String) as string });
		expect((await read('text')).err_no).toBe(28001007);
		expect((await read('image')).err_no).toBe(28001007);
	});
});

test('the page length of the cursor list as text, as an SDK declares it', async () => {
	sandbox.control.life({ authorize: 3 });
	const list = async (limit: unknown) =>
		(await who.post('/im/authorize/user_list/', { cursor: '0', limit })).json;
	expect((await list('2')).data.auth_user_list).toHaveLength(2);
	expect(await list('2')).toMatchObject({ data: (await list(2)).data });
	for (const limit of ['101', '0', 'two', '']) expect((await list(limit)).err_no).toBe(28001007);
});

describe('recall', () => {
	const recall = async (msg_id: string, { conversationId }: Written, change: object = {}) =>
		codeOf(
			(
				await who.post('/im/recall/msg/', {
					conversation_id: conversationId,
					conversation_type: 1,
					msg_id,
					...change,
				})
			).json,
		);

	test('within two minutes, once, of what was sent', async () => {
		const message = written();
		const { msg_id } = await send(answer(message));
		expect(await recall(message.msgId, message)).toBe(28001007);
		expect(await recall(msg_id, message, { conversation_type: 2 })).toBe(28001007);
		advance(120);
		expect(await recall(msg_id, message)).toBe(0);
		expect(sandbox.control.open.events().at(-1)).toMatchObject({
			event: 'im_recall_msg',
			content: { server_message_id: msg_id },
		});
		expect(await recall(msg_id, message)).toBe(28001007);
		expect(broken()).toEqual({ notOwnMessage: 2 });
		expect(truth().sent.recalled).toBe(1);
	});

	test('answers in the newer frame, or in the older one if that is chosen', async () => {
		const message = written();
		const body = { conversation_id: message.conversationId, conversation_type: 1, msg_id: '@x' };
		const recalled = async () => (await who.post('/im/recall/msg/', body)).json;
		const log_id = expect.any(String) as string;
		expect(await recalled()).toEqual({ err_no: 28001007, err_msg: expect.any(String), log_id });
		body.msg_id = (await send(answer(message))).msg_id;
		expect(await recalled()).toEqual({ err_no: 0, err_msg: '', log_id });
		sandbox.control.decide({ openRecallFrame: 'old' });
		expect(await recalled()).toMatchObject({ data: { error_code: 28001007 } });
	});

	test('no later', async () => {
		const message = written();
		const { msg_id } = await send(answer(message));
		advance(121);
		expect(await recall(msg_id, message)).toBe(28001007);
		expect(broken()).toEqual({ lateRecall: 1 });
		sandbox.control.decide({ openRecallSeconds: 3600 });
		expect(await recall(msg_id, message)).toBe(0);
	});
});

describe('consents', () => {
	const status = async (c_open_id: string) =>
		(await who.post('/im/authorize/status/', { c_open_id })).json;
	const page = async (body: object) => (await who.post('/im/authorize/user_list/', body)).json;

	test('of one user', async () => {
		expect((await status(consenting())).data.status).toBe(1);
		expect((await status(stranger())).data).toEqual({ status: 2 });
		expect((await status('x')).err_no).toBe(28001007);
		const to = consenting();
		sandbox.control.life({ unauthorize: [to] });
		expect((await status(to)).data.status).toBe(2);
	});

	test('by cursor, earliest first, nobody twice though one goes on the way', async () => {
		sandbox.control.life({ authorize: 30 });
		const all = new Set(
			fans()
				.filter(({ consent }) => consent)
				.map(({ openId }) => openId),
		);
		const seen: string[] = [];
		let cursor = '0';
		for (let more = true; more;) {
			const { data } = await page({ cursor, limit: 7 });
			seen.push(...data.auth_user_list.map(({ target_open_id }) => target_open_id));
			if (seen.length === 7) sandbox.control.life({ unauthorize: [seen[0] ?? ''] });
			({ next_cursor: cursor, has_more: more } = data);
		}
		expect(new Set(seen)).toEqual(all);
		expect(seen).toHaveLength(all.size);
	});

	test('by pages, latest first', async () => {
		advance(60);
		const { authorize } = sandbox.control.life({ authorize: 1 });
		const { data } = await page({ page_num: 1, page_size: 3 });
		expect(data.auth_user_list[0]?.target_open_id).toBe(authorize?.[0]);
		expect(data.has_more).toBe(true);
		expect((await page({ page_num: 99, page_size: 50 })).data).toEqual({
			auth_user_list: [],
			has_more: false,
		});
	});

	test.each([
		{},
		{ page_num: 1 },
		{ page_num: 0, page_size: 10 },
		{ page_num: 1, page_size: 51 },
		{ page_num: 1000, page_size: 50 },
		{ cursor: 0, limit: 10 },
		{ cursor: '0', limit: 101 },
		{ cursor: '0', limit: 10, page_num: 1, page_size: 10 },
	])('not by %j', async (body) => {
		expect((await page(body)).err_no).toBe(28001007);
	});

	test('a user consents at most twice a day', () => {
		const openId = stranger();
		const turn = () => [
			sandbox.control.life({ authorize: [openId] }).authorize?.length,
			sandbox.control.life({ unauthorize: [openId] }).unauthorize?.length,
		];
		expect([turn(), turn(), turn()]).toEqual([
			[1, 1],
			[1, 1],
			[0, 0],
		]);
		advance(DAY);
		expect(turn()).toEqual([1, 1]);
		const events = sandbox.control.open.events().filter(({ event }) => event === 'im_authorize');
		expect(events.map(({ content }) => [content.operation_type, content.auth_status])).toEqual([
			[1, 1],
			[2, 2],
			[2, 1],
			[2, 2],
			[2, 1],
			[2, 2],
		]);
	});
});

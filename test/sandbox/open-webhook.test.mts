/** Events as they are posted: signed over the bytes that are sent, the same event always the same. */
import { createHash } from 'node:crypto';
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';

const NOW = 1_790_000_000;
const DAY = 86_400;
let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, fans: 300, live: 12 });
});
afterEach(() => sandbox.close());

/** The platform's own example in Go: SHA-1 of the secret and then the body, in lower-case hex. */
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

test('every event is signed, and has an id of its own that a repeat keeps', () => {
	sandbox.control.clock({ advance: 5 * DAY });
	const events = sandbox.control.open.events();
	const ids = new Set<string>();
	for (const event of events) {
		const { headers, body } = sandbox.control.open.webhook(event);
		expect(headers).toEqual({
			'content-type': 'application/json',
			'msg-id': event.msgId,
			'x-douyin-signature': sha1(`${sandbox.open.clientSecret}${body}`),
		});
		expect(JSON.parse(body)).toMatchObject({
			event: event.event,
			client_key: sandbox.open.clientKey,
		});
		expect(sandbox.control.open.webhook(event)).toEqual({ headers, body });
		ids.add(event.msgId);
	}
	expect(ids.size).toBe(events.length);
	const kinds = new Set(events.map(({ event }) => event));
	expect([...kinds].sort()).toEqual([
		'im_authorize',
		'im_enter_direct_msg',
		'im_receive_msg',
		'item_comment_reply',
		'new_follow_action',
		'new_video_digg',
	]);
});

test('the signature of the verification covers its number as it is written', () => {
	const event = sandbox.control.open.emit('verify_webhook', { challenge: 12345 });
	const { headers, body } = sandbox.control.open.webhook(event);
	expect(body).toBe('{"event":"verify_webhook","client_key":"","content":{"challenge":12345}}');
	expect(headers['x-douyin-signature']).toBe(sha1(`${sandbox.open.clientSecret}${body}`));
});

test('contents as text or as object, if that is drawn', () => {
	sandbox.control.decide({ openEventContent: 'drawn' });
	sandbox.control.life({ message: 40 });
	const types = sandbox.control.open
		.events()
		.map((event) => JSON.parse(sandbox.control.open.webhook(event).body) as { content: unknown })
		.map(({ content }) => typeof content);
	expect(new Set(types)).toEqual(new Set(['string', 'object']));
});

test('one seed gives one life, whatever the steps of the clock', async () => {
	const other = await startSandbox({ orders: 5, now: NOW, speed: 0, fans: 300, live: 12 });
	sandbox.control.clock({ advance: 2 * DAY });
	for (let hour = 0; hour < 48; hour += 1) other.control.clock({ advance: 3600 });
	expect(other.control.open.events()).toEqual(sandbox.control.open.events());
	expect(other.control.open.events().length).toBeGreaterThan(200);
	await other.close();
});

test('nothing happens by itself when life is off; the acts that are asked for do', async () => {
	await sandbox.close();
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, fans: 30, live: 0 });
	sandbox.control.clock({ advance: 7 * DAY });
	expect(sandbox.control.open.events()).toEqual([]);
	const done = sandbox.control.life({ message: 2, enterChat: 1, follow: 1, authorize: 1 });
	expect(Object.values(done).map((who) => who?.length)).toEqual([2, 1, 1, 1]);
	expect(sandbox.control.open.events().map(({ event }) => event)).toEqual([
		'im_receive_msg',
		'im_receive_msg',
		'im_enter_direct_msg',
		'new_follow_action',
		'im_authorize',
	]);
	sandbox.control.open.change({ fansPerMinute: 1 });
	sandbox.control.clock({ advance: 600 });
	expect(sandbox.control.open.events().length).toBeGreaterThan(10);
});

test('the control over HTTP', async () => {
	const call = async (path: string, body?: object) => {
		const init = body && { method: 'POST', body: JSON.stringify(body) };
		const reply = await fetch(`${sandbox.url}/_sandbox${path}`, init);
		return { status: reply.status, json: (await reply.json()) as Record<string, unknown> };
	};
	const { json } = await call('/open', { issueCode: true, scopes: ['user_info'] });
	expect(json.code).toMatch(/^\w{32}$/);
	const shared = await call('/authorization', {
		appKey: sandbox.open.clientKey,
		issueCode: true,
	});
	expect(shared.json.code).toMatch(/^\w{32}$/);
	await call('/life', { authorize: 1 });
	expect((await call('/open')).json).toMatchObject({ broken: 0, fans: { simulated: 300 } });
	const [fan] = (await call('/fans?touched=false')).json as unknown as Array<{ openId: string }>;
	const one = await call(`/fans?${new URLSearchParams({ openId: fan?.openId ?? '' })}`);
	expect(one.json).toHaveLength(1);
	expect((await call('/open/events?from=1')).json).not.toHaveLength(0);
	expect((await call('/open', { nonsense: 1 })).status).toBe(400);
	expect((await call('/open', { messages: [{ from: 'nobody', text: 'x' }] })).status).toBe(400);
	expect((await call('/life', { message: ['nobody'] })).status).toBe(400);
});

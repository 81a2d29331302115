/** The sandbox pushes: every message of the reference, signed, repeated, out of order, tried again. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { subscriptionRequest } from '../../sandbox/push/requests.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';

interface Heard {
	headers: IncomingHttpHeaders;
	body: string;
}

interface Message {
	tag: string;
	msg_id: string;
	data: string;
}

const SUCCESS = '{"code":0,"msg":"success"}';
let box: Sandbox;
let server: Server;
let url = '';
let heard: Heard[] = [];
/** How the next requests are answered; success when there is none left. */
let answers: Array<{ status?: number; text?: string; delayMs?: number }> = [];

beforeAll(async () => {
	server = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			heard.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
			const { status = 200, text = SUCCESS, delayMs = 0 } = answers.shift() ?? {};
			setTimeout(() => {
				response.statusCode = status;
				response.end(text);
			}, delayMs);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});
beforeEach(async () => {
	box = await startSandbox({ orders: 60, live: 0, days: 5, seed: 4, speed: 0, products: 4 });
	heard = [];
	answers = [];
});
afterEach(async () => await box.close());

const subscribe = async (more: object = {}) =>
	await box.push.subscribe(subscriptionRequest.parse({ url, ...more }));
const messages = (from = heard): Message[] =>
	from.flatMap(({ body }) => JSON.parse(body) as Message[]).filter(({ tag }) => tag !== '0');
const tags = () => messages().map(({ tag }) => tag);
/** The tags of the messages that these acts cause. */
async function pushedBy(acts: Parameters<Sandbox['control']['life']>[0]) {
	heard = [];
	box.control.clock({ advance: 60 });
	const done = box.control.life(acts);
	await box.push.settle();
	return { done, tags: tags() };
}

it('tests the address when it is saved, and sends nothing to one that does not answer', async () => {
	expect(await subscribe()).toBe(true);
	expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject([
		{ tag: '0', msg_id: expect.any(String) },
	]);
	answers = [{ status: 401, text: '{"code":1}' }];
	expect(await subscribe()).toBe(false);
	expect((await pushedBy({ create: 1 })).tags).toEqual([]);
	answers = [{ text: '{"code":1,"msg":"fail"}' }];
	expect(await subscribe()).toBe(false);
	answers = [{ delayMs: 300 }];
	expect(await subscribe({ timeoutMs: 100 })).toBe(false);
});

it.each([
	['md5', false],
	['md5', true],
	['hmac-sha256', true],
	['hmac-sha256', false],
] as const)(
	'signs with %s over the bytes it sends; names the method: %s',
	async (sign, namesMethod) => {
		await subscribe({ sign, namesMethod });
		await pushedBy({ create: 3 });
		expect(heard.length).toBeGreaterThan(0);
		for (const { headers, body } of heard) {
			const hash = sign === 'md5' ? createHash('md5') : createHmac('sha256', box.appSecret);
			const wanted = hash.update(`${box.appKey}${body}${box.appSecret}`).digest('hex');
			expect(headers['event-sign']).toBe(wanted);
			expect(headers['app-id']).toBe(box.appKey);
			expect(headers['sign-method']).toBe(namesMethod ? sign : undefined);
		}
	},
);

it('sends an order’s life from its creation to its end', async () => {
	await subscribe();
	const { done } = await pushedBy({ create: 1 });
	const [id = ''] = done.create ?? [];
	expect(tags()).toEqual(['100']);
	const [created] = messages();
	expect(created?.msg_id).toMatch(/^\d{19}::100:\d{10}:\d{19}$/);
	expect(created?.data).toMatch(new RegExp(`^\\{"p_id":${id},"s_ids":\\[\\d{19}`));
	expect(typeof created?.data).toBe('string');

	const paid = await pushedBy({ pay: [id] });
	if (paid.tags.length === 0) return; // A deposit: nothing is sent, as nothing is known.
	expect(paid.tags).toContain('101');
	if (!paid.tags.includes('110')) expect((await pushedBy({ release: [id] })).tags).toEqual(['110']);
	expect((await pushedBy({ ship: [id] })).tags).toEqual(['102']);
	expect((await pushedBy({ finish: [id] })).tags).toEqual(['103']);
});

it('sends cancellations, after-sales, products and requests for another address', async () => {
	await subscribe();
	await pushedBy({ create: 12 });
	expect((await pushedBy({ cancel: 1 })).tags).toEqual(['106']);
	await pushedBy({ pay: 8, release: 8 });
	expect((await pushedBy({ askAddress: 1 })).tags).toEqual(['111']);
	expect((await pushedBy({ apply: 2 })).tags.filter((tag) => tag === '200')).toHaveLength(2);
	const steps = (await pushedBy({ step: 6 })).tags;
	expect(steps.length).toBeGreaterThan(2);
	for (const tag of steps) expect(Number(tag)).toBeGreaterThan(200);
	const [product] = box.control.productTruth();
	expect((await pushedBy({ ban: [product?.productId ?? ''] })).tags).toEqual(['400']);
	expect(messages()[0]?.data).toContain(`"product_id":${product?.productId}`);
});

it('sends the change of a channel version under 400, with the id of the version', async () => {
	await subscribe();
	const product = box.control.productTruth()[0]?.productId ?? '';
	const made = await pushedBy({ addChannel: [{ product, type: 3 }] });
	const [id = ''] = made.done.addChannel ?? [];
	const version = new RegExp(
		`"event":(1|8),.*"channel_main_product":\\{"product_id":${product},.*"channel_id":${id},"channel_type":3\\}`,
	);
	expect([made.tags, messages()[0]?.data]).toEqual([['400'], expect.stringMatching(version)]);
	expect((await pushedBy({ banChannel: [id] })).tags).toEqual(['400']);
	expect(messages()[0]?.data).toMatch(version);
	expect((await pushedBy({ ban: [product] })).tags).toEqual(['400']);
	expect(messages()[0]?.data).not.toContain('channel_main_product');
});

it('can send every tag of the reference, with bare int64 ids', async () => {
	await subscribe();
	heard = [];
	box.push.sample({ times: 1 });
	await box.push.settle();
	expect(tags().length).toBe(44);
	expect(new Set(tags()).size).toBe(44);
	for (const { tag, data } of messages()) {
		expect(() => JSON.parse(data) as unknown).not.toThrow();
		if (tag === '138') expect(data).toContain(`"supplier_id":"${box.shopId}"`);
		expect(data.includes(`"shop_id":${box.shopId}`)).toBe(tag !== '138');
	}
	expect(messages().find(({ tag }) => tag === '206')?.data).toMatch(/"aftersale_id":\d{19},/);
});

it('writes each field as the official SDKs declare it', async () => {
	await subscribe();
	await pushedBy({ create: 12, pay: 8, release: 8 });
	await pushedBy({ ship: 3 });
	heard = [];
	box.push.sample({ times: 1 });
	await box.push.settle();
	const of = (tag: string) => messages().find((each) => each.tag === tag)?.data ?? '';
	const RFC_3339 = /"update_time":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00"/;
	for (const tag of ['200', '201', '202', '203', '204', '205', '206', '207', '208', '211']) {
		expect([tag, of(tag)]).toEqual([tag, expect.stringMatching(RFC_3339)]);
	}
	for (const tag of ['226', '227']) expect(of(tag)).toMatch(RFC_3339);
	for (const tag of ['200', '209', '216', '225']) expect(of(tag)).toContain('"store_id":0');
	expect(of('202')).toMatch(/"addr":"\{\\"province\\".*"agree_time":\d{10},/);
	expect(of('203')).toMatch(/"return_time":\d{10},/);
	expect(of('126')).toMatch(/"p_id":"\d{19}".*"s_ids":\[\d{19}/);
	expect(of('112')).toMatch(/"p_id":"\d{19}".*"s_ids":\["\d{19}"/);
	expect(of('108')).toMatch(
		/"shipped_order_id":\d{19},"product_id":\d{19},"sku_id":\d+,"sku_num":\d+,"shipped_num":\d+\}/,
	);
});

it('can send all under one id, and beside them what is no message', async () => {
	await subscribe({ oneId: true, oddEntries: [null, { tag: 'named' }] });
	heard = [];
	box.control.life({ create: 3 });
	await box.push.settle();
	const [list = []] = heard.map(({ body }) => JSON.parse(body) as Array<Message | null>);
	expect(list).toHaveLength(5);
	expect(new Set(list.slice(0, 3).map((each) => each?.msg_id)).size).toBe(1);
	expect(list.slice(3)).toEqual([null, { tag: 'named' }]);
});

it('gathers up to so many in one list, and can send a bare object with bare data', async () => {
	await subscribe({ batch: 4 });
	await pushedBy({ create: 10 });
	expect(heard.map(({ body }) => (JSON.parse(body) as unknown[]).length)).toEqual([4, 4, 2]);
	await subscribe({ batch: 1, bareObject: true, dataAs: 'object', only: ['100'] });
	await pushedBy({ create: 1 });
	const [bare] = heard.map(({ body }) => JSON.parse(body) as { tag: string; data: object });
	expect(bare).toMatchObject({ tag: '100', data: { order_status: 1 } });
});

it('repeats messages under the same id, and mixes their order', async () => {
	await subscribe({ repeats: 1, batch: 1, reorders: true });
	const { done } = await pushedBy({ create: 20 });
	const sent = messages();
	expect(sent).toHaveLength(40);
	expect(new Set(sent.map(({ msg_id }) => msg_id)).size).toBe(20);
	const order = [...new Set(sent.map(({ data }) => /"p_id":(\d+)/.exec(data)?.[1]))];
	expect([...order].sort()).toEqual([...(done.create ?? [])].sort());
	expect(order).not.toEqual(done.create);
});

it('tries again after a slow or failing answer, and gives up in the end', async () => {
	await subscribe({ timeoutMs: 150, retryMs: [20, 40] });
	answers = [{ delayMs: 400 }, { status: 500 }];
	await pushedBy({ create: 1 });
	expect(heard).toHaveLength(3);
	expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
	expect(box.push.state().messages).toEqual({ waiting: 0, accepted: 1, lost: 0 });
	expect(box.push.state().answers).toMatchObject({
		requests: 3,
		late: 1,
		refused: 1,
		accepted: 1,
		retries: 2,
	});

	answers = [{ text: '{"code":40041}' }, { text: 'no JSON' }, { status: 404 }];
	await pushedBy({ create: 1 });
	expect(box.push.state().messages).toEqual({ waiting: 0, accepted: 1, lost: 1 });
});

it('sends a steady load, and says how long each answer took', async () => {
	await subscribe();
	heard = [];
	box.push.load({ perSecond: 1000, seconds: 1, batch: 50 });
	const deadline = Date.now() + 10_000;
	while (box.push.state().load.running && Date.now() < deadline) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const { load, answers: taken, messages: sent } = box.push.state();
	expect(load).toMatchObject({ running: false, wanted: 1000, sent: 1000 });
	expect(load.seconds).toBeGreaterThan(0.8);
	expect(sent).toEqual({ waiting: 0, accepted: 1000, lost: 0 });
	expect(new Set(messages().map(({ msg_id }) => msg_id)).size).toBe(1000);
	expect(taken.requests).toBe(20);
	expect(taken.ms.most).toBeGreaterThan(0);
	expect(taken.ms.slowestPercent).toHaveLength(1);
});

it('pushes the events of the open platform one by one, after a challenge', async () => {
	answers = [{ text: '{"challenge":12345}' }];
	expect(await subscribe({ platform: 'open' })).toBe(true);
	const { clientSecret } = box.open;
	heard = [];
	box.control.life({ follow: 2 });
	await box.push.settle();
	expect(heard).toHaveLength(2);
	for (const { headers, body } of heard) {
		const wanted = createHash('sha1').update(`${clientSecret}${body}`).digest('hex');
		expect(headers['x-douyin-signature']).toBe(wanted);
		expect(headers['msg-id']).toEqual(expect.any(String));
		expect(JSON.parse(body)).toMatchObject({ event: 'new_follow_action' });
	}
	answers = [{ text: '{"challenge":"12345"}' }];
	expect(await subscribe({ platform: 'open' })).toBe(false);
});

it('can send the challenge unsigned, and compares its type and every digit', async () => {
	heard = [];
	answers = [{ text: '{"challenge":1234567890123456789}' }];
	const long = { platform: 'open', challenge: 'long', signsChallenge: false };
	expect(await subscribe(long)).toBe(true);
	expect(heard[0]?.headers['x-douyin-signature']).toBeUndefined();
	expect(heard[0]?.body).toContain('{"challenge":1234567890123456789}');
	for (const text of ['"1234567890123456789"', '1234567890123456800', '12345678901234567890']) {
		answers = [{ text: `{"challenge":${text}}` }];
		expect(await subscribe(long)).toBe(false);
	}
	answers = [{ text: '{"challenge":"12345"}' }];
	expect(await subscribe({ platform: 'open', challenge: 'text' })).toBe(true);
});

it('is steered over HTTP', async () => {
	const call = async (method: string, path: string, body?: object) => {
		const response = await fetch(`${box.url}/_sandbox/push${path}`, {
			method,
			...(body && { body: JSON.stringify(body) }),
		});
		return { status: response.status, body: (await response.json()) as Record<string, unknown> };
	};
	expect(await call('POST', '', { url })).toEqual({ status: 200, body: { enabled: true } });
	expect((await call('POST', '/sample', { tags: ['100', '400'] })).status).toBe(200);
	expect((await call('POST', '/settle')).body).toMatchObject({ messages: { accepted: 2 } });
	expect((await call('GET', '/messages')).body).toHaveLength(2);
	expect((await call('GET', '')).body).toMatchObject({ url, enabled: true });
	expect((await call('POST', '/sample', { tags: ['999'] })).status).toBe(400);
	expect((await call('POST', '', { url, nonsense: 1 })).status).toBe(400);
	expect((await call('DELETE', '')).status).toBe(200);
	expect((await call('GET', '')).body).toMatchObject({ url: null });
});

it('sends that a buyer urges under the number that the subscription gives, and not without one', async () => {
	const [{ orderId } = { orderId: '' }] = box.control.orderTruth();
	for (const unnumbered of [{}, { logistics_orderTagPush: '999' }]) {
		await subscribe({ unnumbered });
		box.control.clock({ advance: 1 });
		box.control.life({ urge: [orderId] });
		await box.push.settle();
	}
	expect(messages().map(({ tag }) => tag)).toEqual(['999']);
	expect(messages()[0]?.data).toContain(`"shop_order_id":${orderId},`);
	expect(messages()[0]?.data).toContain('"tag_key":"PriorityDelivery"');
});

/** Ten thousand requests that the platform did not send: none starts the workflow. */
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';

import { APP, created, PushStage, signed, type Raw } from '../support/push-stage.mts';

const RUNS = 10_000;
const stage = new PushStage();
const sent = { all: 0, accepted: 0, answers: new Map<number, number>() };

async function attempt(raw: Raw) {
	const { status, items } = await stage.send(raw);
	sent.all += 1;
	sent.answers.set(status, (sent.answers.get(status) ?? 0) + 1);
	if (items !== undefined) sent.accepted += 1;
	return { status, items };
}

const md5 = (text: string | Buffer) => createHash('md5').update(text).digest('hex');
const hmac = (key: string, text: string | Buffer) =>
	createHmac('sha256', key).update(text).digest('hex');

/** What was sent for real, and heard by an attacker. */
const heard = ['a', 'b', 'c'].flatMap((id) => [
	signed(`[${created(`heard-before-${id}-1`)}]`),
	signed(`[${created(`heard-before-${id}-2`)},${created(`heard-before-${id}-3`)}]`, {
		hmac: true,
		named: true,
	}),
]);

beforeAll(async () => {
	for (const raw of heard) {
		const { status, items } = await stage.send(raw);
		expect([status, items?.length]).toEqual([200, raw.headers['sign-method'] ? 2 : 1]);
	}
});

const known = fc.constantFrom(...heard);
const anything = fc.oneof(
	fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
	fc.json().map((text) => Buffer.from(text)),
	fc.string({ minLength: 1, maxLength: 20 }).map((id) => Buffer.from(`[${created(id)}]`)),
);
const hex = (length: number) =>
	fc
		.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
		.map((it) => it.join(''));

/** The body is the attacker's, the signature made up or heard. */
const forged = fc
	.record({
		body: anything,
		of: known,
		sign: fc.option(fc.oneof(hex(32), hex(64), hex(40), fc.string())),
	})
	.map(({ body, of, sign }) => ({
		body,
		headers: {
			...of.headers,
			'content-length': String(body.length),
			'event-sign': sign ?? of.headers['event-sign'],
		},
	}));

/** A heard request with one byte more, less, or other. */
const altered = fc
	.record({
		of: known,
		at: fc.nat(),
		byte: fc.integer({ min: 0, max: 255 }),
		how: fc.constantFrom('change', 'add', 'drop'),
	})
	.map(({ of, at, byte, how }) => {
		const place = at % of.body.length;
		const [before, after] = [of.body.subarray(0, place), of.body.subarray(place + 1)];
		const other = (of.body[place] ?? 0) === byte ? byte ^ 1 : byte;
		const middle = { change: [other], add: [of.body[place] ?? 0, byte], drop: [] }[how] ?? [];
		return { headers: of.headers, body: Buffer.concat([before, Buffer.from(middle), after]) };
	});

const cut = fc
	.record({ of: known, at: fc.nat(), aborted: fc.boolean() })
	.map(({ of, at, aborted }) => ({
		headers: of.headers,
		body: of.body.subarray(0, at % of.body.length),
		cut: aborted,
	}));

/** Signed again by somebody who knows everything but the secret. */
const resigned = fc
	.record({
		body: fc.string({ minLength: 1, maxLength: 30 }).map((id) => Buffer.from(`[${created(id)}]`)),
		secret: fc.oneof(fc.constantFrom('', APP.appKey, APP.shopId, 'undefined', 'null'), fc.string()),
		how: fc.constantFrom('md5', 'hmac', 'sha1', 'bare', 'keyless'),
		method: fc.constantFrom(undefined, 'md5', 'hmac-sha256', 'none', ''),
	})
	.map(({ body, secret, how, method }) => {
		const text = Buffer.concat([Buffer.from(APP.appKey), body, Buffer.from(secret)]);
		const sign = {
			md5: md5(text),
			hmac: hmac(secret, text),
			sha1: createHash('sha1').update(text).digest('hex'),
			bare: md5(body),
			keyless: hmac(APP.appKey, body),
		}[how];
		return { body, headers: { 'app-id': APP.appKey, 'event-sign': sign, 'sign-method': method } };
	});

/** Signed rightly, for an app that is not ours. */
const foreign = fc
	.record({ id: fc.string({ minLength: 1 }), key: hex(19), keep: fc.boolean() })
	.map(({ id, key, keep }) => {
		const raw = signed(`[${created(id)}]`, { app: { ...APP, appKey: key } });
		return keep ? raw : { ...raw, headers: { ...raw.headers, 'app-id': APP.appKey } };
	});

const replayed = known.map((raw) => ({ headers: raw.headers, body: raw.body }));

const byHand: Raw[] = heard.flatMap(({ headers, body }) => {
	const { 'event-sign': sign = '', ...unsigned } = headers;
	const without = (name: string) => ({ ...headers, [name]: undefined });
	return [
		{ headers: unsigned, body },
		{ headers: without('app-id'), body },
		{ headers: { ...headers, 'event-sign': [sign, sign] }, body },
		{ headers: { ...headers, 'event-sign': `${sign}, ${sign}` }, body },
		{ headers: { ...headers, 'event-sign': ` ${sign}` }, body },
		{ headers: { ...headers, 'event-sign': `0x${sign}` }, body },
		{ headers: { ...headers, 'event-sign': sign.slice(1) }, body },
		{ headers: { ...headers, 'event-sign': sign.repeat(2) }, body },
		{ headers: { ...headers, 'event-sign': '0'.repeat(sign.length) }, body },
		{ headers: { ...headers, 'app-id': `${APP.appKey} ` }, body },
		{ headers: { ...headers, 'app-id': '' }, body },
		{ headers, body: Buffer.alloc(0) },
		{ headers, body: Buffer.from(`\ufeff${body.toString()}`) },
		{ headers, body: Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1)) },
		{ headers, body: Buffer.concat([body, Buffer.from('\n')]) },
		{ headers, body: Buffer.from(body.toString(), 'utf16le') },
		{ headers, body: Buffer.concat([body, body]) },
	];
});

it('0 of 10,000 forged, cut, replayed or signed-anew requests are accepted', async () => {
	for (const raw of byHand) {
		const { status, items } = await attempt(raw);
		expect([status, items]).toEqual([401, undefined]);
	}
	const attacks = fc.oneof(forged, altered, cut, resigned, foreign);
	await fc.assert(
		fc.asyncProperty(attacks, async (raw) => {
			const { status } = await attempt(raw);
			expect([400, 401]).toContain(status);
		}),
		{ numRuns: RUNS },
	);
	await fc.assert(
		fc.asyncProperty(replayed, async (raw) => {
			// The platform repeats itself too: it is answered, and starts nothing.
			expect((await attempt(raw)).status).toBe(200);
		}),
		{ numRuns: 500 },
	);
	expect(sent.all).toBeGreaterThan(RUNS);
	expect(sent.accepted).toBe(0);
}, 300_000);

it('a genuine request among them still passes', async () => {
	const { status, items } = await stage.send(signed(`[${created('genuine')}]`));
	expect([status, items?.length]).toEqual([200, 1]);
});

it('neither logs nor answers show the secret, the signature or the body', () => {
	const log = stage.warnings.join('\n');
	expect(stage.warnings.length).toBeGreaterThan(RUNS / 2);
	expect(log).not.toContain(APP.appSecret);
	expect(log).not.toContain('4812345678901234567');
	for (const { headers } of heard) expect(log).not.toContain(headers['event-sign']);
});

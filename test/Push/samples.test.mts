/** Every public sample of a pushed event, as it was published. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DouyinFansTrigger } from '../../nodes/Fans/DouyinFansTrigger.node';
import { kinds } from '../../nodes/webhooks/shop/message-types';
import { storeOf } from '../support/engine.mts';
import { OPEN_APP, PushStage, signed, signedByOpen } from '../support/push-stage.mts';

const SHOP = 'test/fixtures/doudian/events';
const OPEN = 'test/fixtures/douyin-open';

/** Tags that the samples themselves have wrong; see their README. */
const MISLABELLED: Readonly<Record<string, string>> = {
	TradePaidEvent: '110',
	TradePendingEvent: '0',
};

const shopSamples = readdirSync(SHOP).map((file) => file.replace('.json', ''));
const openSamples = readdirSync(OPEN).filter((file) => file.startsWith('Event-'));

it('there are as many as were published', () => {
	expect(shopSamples).toHaveLength(26);
	expect(openSamples.length).toBeGreaterThanOrEqual(10);
});

/** `TradeCreateEvent` → `TradeCreate`, as the platform names them. */
const nameOf = (sample: string) =>
	({ ProductChangeEvent: 'product_change' })[sample] ??
	sample
		.replace(/Event$/, '')
		.replace(/^(IOPTrade|Refund(?!Created|Refused|Success|Closed|Modified))/, '');

describe.each(shopSamples)('%s', (sample) => {
	const text = readFileSync(join(SHOP, `${sample}.json`), 'utf8');
	const { tag, data } = JSON.parse(text) as { tag: string | number; data: object };

	const itemOf = async (body: string) => {
		const { status, items } = await new PushStage().send(signed(body));
		expect(status).toBe(200);
		return items?.map(({ json }) => json);
	};

	if (sample in MISLABELLED) {
		it('has the wrong tag that the README names', () => {
			expect(String(tag)).toBe(MISLABELLED[sample]);
			expect(kinds.find(({ name }) => name === nameOf(sample))?.tag).not.toBe(String(tag));
		});
	}

	it('becomes one item that says what happened', async () => {
		const kind = kinds.find(({ name }) => name === nameOf(sample));
		expect(kind).toBeDefined();
		const corrected = text.replace(/"tag": *("?)\w+\1/, `"tag": "${kind?.tag}"`);
		const [item, ...others] = (await itemOf(corrected)) ?? [];
		expect(others).toEqual([]);
		expect(item).toMatchObject({ tag: kind?.tag, event: kind?.name, eventText: kind?.text });
		expect(item).not.toHaveProperty('hint');
		expect(item?.eventKey).toMatch(/^\w+:[^:]+/);
		if (kind?.time && kind.time in data) expect(item?.occurredAt).toMatch(/^\d{4,}-.*\+08:00$/);
	});

	it('is the same in a list with its data as text', async () => {
		const packed = JSON.stringify([{ tag: '104', msg_id: 'x', data: JSON.stringify(data) }]);
		const [item] = (await itemOf(packed)) ?? [];
		expect(item).toMatchObject({ tag: '104', msgId: 'x' });
	});
});

describe.each(openSamples)('%s', (file) => {
	const event = JSON.parse(readFileSync(join(OPEN, file), 'utf8')) as Record<string, unknown>;
	const stage = new PushStage({
		credential: storeOf('douyinOpenApi', OPEN_APP),
		type: new DouyinFansTrigger(),
	});

	it('is answered, and becomes one item unless it is the challenge', async () => {
		const own = { ...event, client_key: event.client_key && OPEN_APP.clientKey };
		const { status, answer, items } = await stage.send(signedByOpen(own, 'id-1'));
		expect(status).toBe(200);
		if (event.event === 'verify_webhook') {
			expect([answer, items]).toEqual([{ challenge: 12_345 }, undefined]);
			return;
		}
		expect(items).toHaveLength(1);
		expect(items?.[0]?.json).toMatchObject({ event: event.event, msgId: 'id-1' });
	});
});

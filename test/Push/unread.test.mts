/** What a request's headers alone refuse: its body is not read, its credential not asked for. */
import type { IDataObject } from 'n8n-workflow';

import { DouyinFansTrigger } from '../../nodes/Fans/DouyinFansTrigger.node';
import { storeOf } from '../support/engine.mts';
import {
	created,
	OPEN_APP,
	PushStage,
	signed,
	signedByOpen,
	type Raw,
} from '../support/push-stage.mts';

const raw = signed(`[${created('a')}]`);
const event = signedByOpen({ event: 'im_receive_msg', content: {} }, 'm');
const shop = () => new PushStage();
const open = () =>
	new PushStage({
		credential: storeOf('douyinOpenApi', OPEN_APP),
		type: new DouyinFansTrigger(),
	});
const withHeaders = (of: Raw, headers: IDataObject): Raw => ({
	...of,
	headers: { ...of.headers, ...(headers as Raw['headers']) },
});

async function sent(stage: PushStage, request: Raw) {
	const { status, items } = await stage.send(request);
	return { status, items, reads: stage.reads };
}

it.each([
	['no app', { 'app-id': undefined }],
	['an empty app', { 'app-id': '' }],
	['two apps', { 'app-id': ['a', 'b'] }],
	['no signature', { 'event-sign': undefined }],
	['an empty signature', { 'event-sign': '' }],
	['a signature of another length', { 'event-sign': 'a'.repeat(40) }],
	['a signature that is not hexadecimal', { 'event-sign': 'z'.repeat(32) }],
])('抖店, %s: 401, unread', async (_what, headers) => {
	const outcome = await sent(shop(), withHeaders(raw, headers));
	expect(outcome).toEqual({ status: 401, items: undefined, reads: 0 });
});

it.each(['gzip', 'deflate', 'br', 'gzip, gzip'])(
	'packed by %s, 抖店 or 抖音开放平台, signed or not: 415, unread',
	async (encoding) => {
		const packed = { 'content-encoding': encoding };
		const unsigned = { ...packed, 'x-douyin-signature': undefined };
		for (const [stage, request] of [
			[shop(), withHeaders(raw, packed)],
			[open(), withHeaders(event, packed)],
			[open(), withHeaders(event, unsigned)],
		] as const) {
			const outcome = await sent(stage, request);
			expect(outcome).toEqual({ status: 415, items: undefined, reads: 0 });
		}
	},
);

it('what is not packed, or says so, is read', async () => {
	const plain = { 'content-encoding': 'identity' };
	expect(await sent(shop(), withHeaders(raw, plain))).toMatchObject({ status: 200, reads: 1 });
	expect(await sent(open(), withHeaders(event, plain))).toMatchObject({ status: 200, reads: 1 });
});

it('抖音开放平台 without a signature: only what can be a challenge is read', async () => {
	const unsigned = (length: number) =>
		withHeaders(event, { 'x-douyin-signature': undefined, 'content-length': String(length) });
	expect(await sent(open(), unsigned(4_097))).toMatchObject({ status: 413, reads: 0 });
	expect(await sent(open(), unsigned(100))).toEqual({ status: 401, items: undefined, reads: 1 });
});

describe('the signature that the app chose', () => {
	const md5 = signed(`[${created('a')}]`);
	const hmac = signed(`[${created('a')}]`, { hmac: true, named: true });
	const statusOf = async (settings: IDataObject, request: Raw) =>
		(await new PushStage({ parameters: { settings } }).send(request)).status;

	it.each([
		[{}, 200, 200],
		[{ signature: 'either' }, 200, 200],
		[{ signature: 'hmac' }, 401, 200],
		[{ signature: 'md5' }, 200, 401],
	])('%j: MD5 gets %i, HMAC-SHA256 %i', async (settings, byMd5, byHmac) => {
		expect(await statusOf(settings, md5)).toBe(byMd5);
		expect(await statusOf(settings, hmac)).toBe(byHmac);
	});
});

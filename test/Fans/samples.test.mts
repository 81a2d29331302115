/** The platform's own samples of fans, messages and events: nothing drifts, all that is needed comes out. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { wireOf, type Content } from '../../nodes/Fans/messages/content';
import { openGateway } from '../../nodes/gateways/open/gateway';
import { asRecord, asRecords, parseJson, type JsonRecord } from '../../nodes/kernel/exact-json';
import { openPush as push } from '../../nodes/webhooks/open/platform';
import { kindOf } from '../../nodes/webhooks/open/event-types';
import { jsonOf, perform, platform } from './run-node.mts';

const FOLDER = join('test', 'fixtures', 'douyin-open');
const read = (name: string) => asRecord(parseJson(readFileSync(join(FOLDER, name), 'utf8')));

/** The data of a sample, judged by the gateway as if it had come over the wire. */
function dataOf(name: string, method: string): JsonRecord {
	const reply = openGateway.reply(read(`${name}Response.json`), 200, method);
	if (!reply.ok) throw new Error(`${name} is judged a failure: ${reply.failure.message}`);
	expect(reply.drift).toBeUndefined();
	return asRecord(reply.data);
}

/** Runs an operation on the samples; nothing may drift, and nothing else may be called. */
async function rowsOf(
	operation: string,
	samples: Record<string, string>,
	parameters: Record<string, never> | object = {},
) {
	const answers = Object.fromEntries(
		Object.entries(samples).map(([method, name]) => [method, () => dataOf(name, method)]),
	);
	const shop = platform(answers);
	const rows = jsonOf(await perform(shop, operation, { ...parameters }));
	expect(shop.drifts).toEqual([]);
	expect(shop.hints).toEqual([]);
	return rows;
}

it('the portrait', async () => {
	const rows = await rowsOf('fans.portrait', {
		'/api/douyin/v1/user/fans_data/': 'DouyinUserFansDataV1',
	});
	expect(rows).toHaveLength(8);
	expect(rows[0]).toMatchObject({ dimension: 'fans', count: 10000, share: 1 });
	expect(rows.at(-1)).toMatchObject({ dimension: 'contribution', value: 'views' });
});

it('sources and interests', async () => {
	expect(
		await rowsOf('fans.sources', { '/data/extern/fans/source/': 'DataExternalFansSource' }),
	).toMatchObject([{ value: '来源key', share: 0.3132 }]);
	expect(
		await rowsOf('fans.interests', { '/data/extern/fans/favourite/': 'DataExternalFansFavourite' }),
	).toMatchObject([{ value: '关键词测试', rank: 1, heat: 10000 }]);
});

it('the trend, of all figures that have a sample', async () => {
	const [row] = await rowsOf(
		'fans.trend',
		{
			'/data/external/user/fans/': 'DataExternalUserFans',
			'/data/external/user/item/': 'DataExternalUserItem',
			'/data/external/user/like/': 'DataExternalUserLike',
			'/data/external/user/share/': 'DataExternalUserShare',
			'/data/external/user/profile/': 'DataExternalUserProfile',
		},
		{ figures: ['fans', 'item', 'like', 'share', 'profile'] },
	);
	expect(row).toMatchObject({ date: 'yyyy-MM-dd', newFans: 200, totalFans: 200 });
	expect(Object.values(row ?? {})).not.toContain(null);
});

it('the follower check', async () => {
	expect(await rowsOf('fans.check', { '/fans/check': 'FansCheck' }, { openId: 'x' })).toEqual([
		{ openId: 'x', isFollower: true, followTime: '2019-10-15T01:45:29+08:00' },
	]);
});

it('authorisations', async () => {
	const [one] = await rowsOf(
		'message.getAuthorizations',
		{ '/im/authorize/status/': 'IMAuthorizeStatus' },
		{ onlyUser: 'x' },
	);
	expect(one).toMatchObject({ authorized: true, enterFrom: 'im_card', roomId: '123456' });
	const many = await rowsOf(
		'message.getAuthorizations',
		{ '/im/authorize/user_list/': 'IMAuthorizeUserList' },
		{ limit: 3 },
	);
	expect(many.map(({ openId }) => openId)).toEqual([
		'_000FnVpk1_9MMOGOTvzFqPoQCxmyooIfgaC',
		'_000LMpVKP67ggHu4Y0OO5JwQKAqkC6j0_li',
		'_0002cdMxHCrp1JcWzRtI3GDb5J-Ins4JnCS',
	]);
});

it('the answer to a message names it', async () => {
	const [row] = await rowsOf(
		'message.reply',
		{ '/im/send/msg/': 'IMSendMessage' },
		{
			openId: 'a',
			conversationId: '@c',
			messageId: '@m',
			receivedAt: '2026-11-23T11:00:00+08:00',
			text: '好',
		},
	);
	expect(row?.messageId).toBe('@c29bfc000+MNggFhRkwGuX1ntuc0RPc0VHKefj/yWEJ8DtjU==');
});

describe('messages are written as the sample writes them', () => {
	const list = asRecords(read('IMSendMessageRequest.json').content_list);
	const part = (type: number, name: string) =>
		asRecord(list.find(({ msg_type }) => msg_type === type)?.[name]);
	const blank = {
		text: '',
		mediaId: '',
		itemId: '',
		cardId: '',
		cardTemplateId: '',
		appId: '',
		path: '',
		schema: '',
		query: '',
		activityId: '',
		couponMetaId: '',
		userAppId: '',
		userOpenId: '',
	};
	const card = part(10, 'applet_card');
	const coupon = part(11, 'applet_coupon');
	const consent = part(12, 'auth_private_message_card');
	const contents: Array<[number, Partial<Content>]> = [
		[1, { messageType: 'text', text: String(part(1, 'text').text) }],
		[2, { messageType: 'image', mediaId: String(part(2, 'image').media_id) }],
		[3, { messageType: 'video', itemId: String(part(3, 'video').item_id) }],
		[8, { messageType: 'leadsCard', cardId: String(part(8, 'retain_consult_card').card_id) }],
		[
			10,
			{
				messageType: 'appCard',
				cardTemplateId: String(card.card_template_id),
				appId: String(card.app_id),
				path: String(card.path),
				query: String(card.query),
			},
		],
		[
			12,
			{
				messageType: 'consentCard',
				appId: String(asRecord(consent.app_info).app_id),
				userAppId: String(asRecord(consent.to_user_info).app_id),
				userOpenId: String(asRecord(consent.to_user_info).open_id),
			},
		],
	];

	it.each(contents)('msg_type %i', (type, content) => {
		const sample = list.find(({ msg_type }) => msg_type === type);
		expect(sample).toBeDefined();
		expect(wireOf({ ...blank, ...content } as Content)).toEqual(sample);
	});

	it('msg_type 11, its ids as numbers', () => {
		const content = {
			...blank,
			messageType: 'coupon' as const,
			activityId: String(coupon.activity_id),
			couponMetaId: String(coupon.coupon_meta_id),
		};
		expect(wireOf(content)).toEqual({
			msg_type: 11,
			applet_coupon: { activity_id: 123222, coupon_meta_id: 123015333 },
		});
	});
});

describe('events', () => {
	const events = readdirSync(FOLDER).filter((name) => /^Event-.*Event\.json$/.test(name));
	const itemOf = (name: string) => {
		const body = Buffer.from(readFileSync(join(FOLDER, name)));
		const app = { key: String(read(name).client_key ?? ''), secret: 's' };
		const taken = push.take(read(name), { headers: {}, body, app }, {} as never);
		return { ...taken, item: taken.messages[0]?.json };
	};

	it.each(events)('%s is known', (name) => {
		const { event } = read(name);
		const { answer, item } = itemOf(name);
		if (event === 'verify_webhook') expect(answer).toEqual({ challenge: 12345 });
		else if (kindOf(String(event))) expect(item).toMatchObject({ event });
		else expect(item).toMatchObject({ event, hint: expect.any(String) });
	});

	it.each(['Event-IMReceiveMessageEvent.json', 'Event-IMEnterDirectMessageEvent.json'])(
		'%s can be answered as it is',
		async (name) => {
			const { item } = itemOf(name);
			const shop = platform({ '/im/send/msg/': () => ({ msg_id: '@1' }) });
			shop.now = Date.parse(String(item?.occurredAt)) + 20_000;
			const [row] = jsonOf(
				await perform(
					shop,
					'message.reply',
					{
						opening: '={{ $json.event }}',
						openId: '={{ $json.openId }}',
						conversationId: '={{ $json.conversationId }}',
						messageId: '={{ $json.messageId }}',
						receivedAt: '={{ $json.occurredAt }}',
						text: '好',
					},
					{ items: [item!] },
				),
			);
			expect(row).toMatchObject({ success: true });
			expect(shop.calls[0]?.params.to_user_id).toBe(read(name).from_user_id);
		},
	);
});

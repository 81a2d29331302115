/** Replies: what allows them, what they hold, and that none is sent twice. */
import type { IDataObject } from 'n8n-workflow';

import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { jsonOf, perform, platform, refusalOf, refused, START } from './run-node.mts';

const HOUR = 3_600_000;
const ago = (ms: number) => new Date(START - ms).toISOString();

const message = {
	openId: 'fan-1',
	conversationId: '@conv/+==',
	messageId: '@msg/+==',
	receivedAt: ago(HOUR),
	text: '你好',
};
const opened = { ...message, opening: 'im_enter_direct_msg', receivedAt: ago(1_000) };
const answering = (reply: () => unknown = () => ({ msg_id: '@sent==' })) =>
	platform({ '/im/send/msg/': reply });

describe('a reply', () => {
	it('is sent once, to who wrote, and says what it was', async () => {
		const shop = answering();
		const [row] = jsonOf(await perform(shop, 'message.reply', message));
		expect(shop.calls).toEqual([
			{
				method: '/im/send/msg/',
				params: {
					to_user_id: 'fan-1',
					conversation_id: '@conv/+==',
					msg_id: '@msg/+==',
					content: { msg_type: 1, text: { text: '你好' } },
				},
				repeatable: false,
			},
		]);
		expect(row).toEqual({
			openId: 'fan-1',
			conversationId: '@conv/+==',
			repliedTo: '@msg/+==',
			messageId: '@sent==',
			messageType: 'text',
			success: true,
		});
	});

	it.each(['im_reply_msg', 'im_replay_msg'])(
		'goes in the scene %s when it is chosen',
		async (scene) => {
			const shop = answering();
			await perform(shop, 'message.reply', { ...message, options: { scene } });
			expect(shop.calls[0]?.params).toMatchObject({ scene });
		},
	);

	it('to an opened chat goes in that scene, whatever is chosen for messages', async () => {
		const shop = answering();
		await perform(shop, 'message.reply', { ...opened, receivedAt: ago(27_000) });
		await perform(shop, 'message.reply', {
			...opened,
			options: { scene: 'im_reply_msg' },
			text: '再见',
		});
		expect(shop.calls).toHaveLength(2);
		for (const { params } of shop.calls)
			expect(params).toMatchObject({ scene: 'im_enter_direct_msg' });
	});
});

describe('nothing is called', () => {
	const expectRefusal = async (change: IDataObject, complaint: RegExp, more?: RegExp) => {
		const shop = answering();
		const error = await refusalOf(perform(shop, 'message.reply', { ...message, ...change }));
		expect(error.message).toMatch(complaint);
		if (more) expect(error.description).toMatch(more);
		expect(error.context.itemIndex).toBe(0);
		expect(shop.calls).toEqual([]);
	};

	it.each([
		['a day', 24 * HOUR],
		['a day less the way to the platform', 24 * HOUR - 30_000],
		['a week', 168 * HOUR],
	])('%s after the message', async (_what, ms) => {
		await expectRefusal(
			{ receivedAt: ago(ms) },
			/hours old: the platform allows an answer for 24 hours.*rule\.opening-expired/,
			/Nothing was sent/,
		);
	});

	it.each([
		['half a minute', 30_000],
		['half a minute less the way to the platform', 28_500],
		['an hour', HOUR],
	])('%s after the chat was opened', async (_what, ms) => {
		await expectRefusal(
			{ ...opened, receivedAt: ago(ms) },
			/opened the chat \d+ seconds ago: the platform allows an answer for about 30 seconds.*rule\.opening-expired/,
			/Nothing was sent\. Answer at once/,
		);
	});

	it('for a message of the future', async () => {
		await expectRefusal({ receivedAt: ago(-11 * 60_000) }, /rule\.opening-in-the-future/);
	});

	it.each([
		[{ messageId: '' }, /Message ID: is empty/],
		[{ conversationId: '' }, /Conversation ID: is empty/],
		[{ openId: '' }, /User Open ID: is empty/],
		[{ receivedAt: '' }, /Received At: is empty/],
		[{ receivedAt: 'gestern' }, /Received At: is not a date and time/],
		// The event of a message that the account itself sent allows nothing.
		[{ opening: 'im_send_msg' }, /Opening: is neither of the two that allow an answer/],
		[{ opening: 'im_group_receive_msg' }, /Opening: is neither/],
		[{ options: { scene: 'im_b2b_direct_message' } }, /Options → Scene: is not in the list/],
		[{ text: '' }, /Text: is empty/],
		[{ text: '   ' }, /Text: is empty/],
		[{ messageType: 'image' }, /Media ID: is empty/],
		[{ messageType: 'video' }, /Video ID: is empty/],
		[{ messageType: 'leadsCard' }, /Card ID: is empty/],
		[{ messageType: 'appCard', appId: 'tt1', path: 'a' }, /Card Template ID: is empty/],
		[{ messageType: 'appCard', appId: 'tt1', cardTemplateId: '@t' }, /Page Path: or Schema/],
		[
			{ messageType: 'appCard', appId: 'tt1', cardTemplateId: '@t', path: 'a', query: 'b=c' },
			/Query: must be a JSON object/,
		],
		[{ messageType: 'coupon', activityId: 'x', couponMetaId: '1' }, /Activity ID: must be digits/],
		[{ messageType: 'coupon', activityId: '1' }, /Coupon ID: is empty/],
		[{ messageType: 'consentCard', appId: 'tt1' }, /Mini-App of the User: is empty/],
		[{ messageType: 'group' }, /Message Type: is not in the list/],
		[{ openId: {} }, /User Open ID: must be text/],
		[{ text: ['a'] }, /Text: must be text/],
	] as Array<[IDataObject, RegExp]>)('for %j', async (change, complaint) => {
		await expectRefusal(change, complaint);
	});

	it('in a dry run, which shows what would be sent', async () => {
		const shop = answering();
		const [row] = jsonOf(await perform(shop, 'message.reply', { ...message, dryRun: true }));
		expect(shop.calls).toEqual([]);
		expect(row).toMatchObject({
			dryRun: true,
			call: {
				method: '/im/send/msg/',
				params: { to_user_id: 'fan-1', content: { msg_type: 1 } },
			},
		});
	});

	it('in a dry run of what a rule forbids', async () => {
		await expectRefusal({ receivedAt: ago(25 * HOUR), dryRun: true }, /rule\.opening-expired/);
	});
});

it('just within the day it is sent', async () => {
	const shop = answering();
	await perform(shop, 'message.reply', { ...message, receivedAt: ago(24 * HOUR - 61_000) });
	expect(shop.calls).toHaveLength(1);
});

it.each([
	['text', { text: '你好' }, { msg_type: 1, text: { text: '你好' } }],
	['image', { mediaId: '@aaaa' }, { msg_type: 2, image: { media_id: '@aaaa' } }],
	['video', { itemId: '@s==' }, { msg_type: 3, video: { item_id: '@s==' } }],
	['leadsCard', { cardId: '@c' }, { msg_type: 8, retain_consult_card: { card_id: '@c' } }],
	[
		'appCard',
		{ cardTemplateId: '@t', appId: 'tt1', path: 'api/page', query: '{"key1":"val1"}' },
		{
			msg_type: 10,
			applet_card: {
				card_template_id: '@t',
				app_id: 'tt1',
				path: 'api/page',
				query: '{"key1":"val1"}',
			},
		},
	],
	[
		'coupon',
		{ activityId: '123222', couponMetaId: '7301234567890123456' },
		{
			msg_type: 11,
			applet_coupon: { activity_id: 123222, coupon_meta_id: 7301234567890123456n },
		},
	],
	[
		'consentCard',
		{ appId: 'tt1', userAppId: 'tt2', userOpenId: 'o' },
		{
			msg_type: 12,
			auth_private_message_card: {
				app_info: { app_id: 'tt1' },
				to_user_info: { app_id: 'tt2', open_id: 'o' },
			},
		},
	],
] as Array<[string, IDataObject, JsonRecord]>)('a %s', async (messageType, parts, content) => {
	const shop = answering();
	await perform(shop, 'message.reply', { ...message, messageType, ...parts });
	expect(shop.calls[0]?.params.content).toEqual(content);
});

describe('when n8n tries the node again', () => {
	const items = [{ id: 'a' }, { id: 'b' }];
	const each = { ...message, openId: '={{ $json.id }}' };

	it('what was sent is not sent again', async () => {
		let fails = true;
		const shop = answering(() => {
			if (shop.calls.at(-1)?.params.to_user_id === 'b' && fails) return refused('28001007')();
			return { msg_id: '@sent==' };
		});
		await refusalOf(perform(shop, 'message.reply', each, { items }));
		fails = false;
		const rows = jsonOf(await perform(shop, 'message.reply', each, { items }));
		expect(rows).toMatchObject([
			{ openId: 'a', success: true },
			{ openId: 'b', success: true },
		]);
		expect(shop.calls.map(({ params }) => params.to_user_id)).toEqual(['a', 'b', 'b']);
	});

	it('what is in doubt stays in doubt', async () => {
		const shop = answering(refused('no reply', { doubtful: true }));
		for (const _try of [1, 2, 3]) {
			const error = await refusalOf(perform(shop, 'message.reply', message));
			expect(error.message).toMatch(/no reply/);
		}
		expect(shop.calls).toHaveLength(1);
	});

	it('another run may mean it again', async () => {
		const shop = answering();
		await perform(shop, 'message.reply', message);
		shop.run = 'run-2';
		await perform(shop, 'message.reply', message);
		expect(shop.calls).toHaveLength(2);
	});
});

it('one refused message leaves the others alone', async () => {
	const shop = answering();
	const items = [{ at: ago(HOUR) }, { at: ago(30 * HOUR) }, { at: ago(2 * HOUR) }];
	const rows = await perform(
		shop,
		'message.reply',
		{ ...message, receivedAt: '={{ $json.at }}' },
		{ items, continueOnFail: true },
	);
	expect(jsonOf(rows)).toMatchObject([
		{ success: true },
		{ errorCode: 'rule.opening-expired', error: expect.any(String), remedy: expect.any(String) },
		{ success: true },
	]);
	expect(rows.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	expect(shop.calls).toHaveLength(2);
});

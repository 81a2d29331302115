/** Proactive messages: consent, interval, caps, and the memory that keeps them. */
import type { IDataObject } from 'n8n-workflow';

import { createLedger } from '../../nodes/Fans/messages/send-quota';
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import {
	jsonOf,
	perform,
	platform,
	refusalOf,
	refused,
	START,
	type Platform,
} from './run-node.mts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const card = { messageType: 'coupon', activityId: '1', couponMetaId: '2' };
const words = { messageType: 'text', text: '你好' };
const messages = { message: [words, card] };

const SEND = '/im/send/msg/';
const STATUS = '/im/authorize/status/';

const consented = (
	status: (user: unknown) => unknown = () => 1,
	reply: (params: JsonRecord) => unknown = () => ({ msg_id: '@sent==' }),
) => platform({ [STATUS]: ({ c_open_id }) => ({ status: status(c_open_id) }), [SEND]: reply });

const to = (openId: string) => ({ openId, messages });
const send = async (
	shop: Platform,
	users: string[],
	change: IDataObject = {},
	continueOnFail = false,
) =>
	jsonOf(
		await perform(
			shop,
			'message.send',
			{ openId: '={{ $json.id }}', messages, mostUsers: 100, ...change },
			{ items: users.map((id) => ({ id })), continueOnFail },
		),
	);
const sentTo = ({ calls }: Platform) =>
	calls.filter(({ method }) => method === SEND).map(({ params }) => params.to_user_id);

it('reads the consent, then sends all messages in one call, once', async () => {
	const shop = consented();
	expect(await send(shop, ['a'])).toEqual([
		{ openId: 'a', messageId: '@sent==', messageCount: 2, success: true },
	]);
	expect(shop.calls).toEqual([
		{ method: STATUS, params: { c_open_id: 'a' } },
		{
			method: SEND,
			params: {
				to_user_id: 'a',
				scene: 'im_authorize_message',
				content_list: [
					{ msg_type: 1, text: { text: '你好' } },
					{ msg_type: 11, applet_coupon: { activity_id: 1, coupon_meta_id: 2 } },
				],
			},
			repeatable: false,
		},
	]);
});

describe('nothing is called', () => {
	const expectRefusal = async (shop: Platform, parameters: IDataObject, complaint: RegExp) => {
		const before = shop.calls.length;
		const error = await refusalOf(perform(shop, 'message.send', { mostUsers: 100, ...parameters }));
		expect(`${error.message} ${error.description ?? ''}`).toMatch(complaint);
		expect(shop.calls).toHaveLength(before);
	};

	it.each([
		[{ message: [] }, /Messages: is empty/],
		[{}, /Messages: is empty/],
		['', /Messages/],
		[{ message: [words] }, /Messages: has no mini-app card, coupon or consent card/],
		[{ message: [card, card, card, card] }, /Messages: has more than 3 messages/],
		[{ message: [{ ...card, couponMetaId: '' }] }, /Message → 0 → Coupon ID: is empty/],
		[{ message: [card, { messageType: 'text' }] }, /Message → 1 → Text: is empty/],
		[{ message: [card, {}] }, /Message → 1 → Text: is empty/],
	] as Array<[IDataObject, RegExp]>)('for messages %j', async (list, complaint) => {
		await expectRefusal(consented(), { openId: 'a', messages: list }, complaint);
	});

	it.each([
		[{ openId: '' }, /User Open ID: is empty/],
		[{ mostUsers: 0 }, /Most Users: must be at least 1/],
		[{ mostUsers: '' }, /Most Users: is empty/],
		[{ mostUsers: 5001 }, /Most Users: must be at most 5000: the platform allows no more a day/],
		[{ options: { scene: 'im_b2b_direct_message' } }, /Options → Scene: is not in the list/],
		[{ options: { scene: 'im_replay_msg' } }, /Options → Scene: is not in the list/],
		[{ lastSent: 'x' }, /Last Sent: is not a date and time/],
		[
			{ lastSent: new Date(START - DAY + 60_000).toISOString() },
			/sent a proactive message 23 hours ago: the platform allows one a day.*once-a-day/,
		],
	] as Array<[IDataObject, RegExp]>)('for %j', async (change, complaint) => {
		await expectRefusal(consented(), { ...to('a'), ...change }, complaint);
	});

	it('for more users than Most Users, not even to the first', async () => {
		const shop = consented();
		const error = await refusalOf(send(shop, ['a', 'b', 'c'], { mostUsers: 2 }));
		expect(error.message).toMatch(/to 3 users, and Most Users is 2.*rule\.over-the-limit/);
		expect(shop.calls).toEqual([]);
		const rows = await send(shop, ['a', 'b', 'c'], { mostUsers: 2 }, true);
		expect(rows.map(({ errorCode }) => errorCode)).toEqual(Array(3).fill('rule.over-the-limit'));
		expect(shop.calls).toEqual([]);
	});

	it('for a limit that one item sets lower', async () => {
		const shop = consented();
		const mostUsers = '={{ $json.id === "b" ? 1 : 100 }}';
		expect((await refusalOf(send(shop, ['a', 'b'], { mostUsers }))).message).toMatch(
			/over-the-limit/,
		);
		expect(shop.calls).toEqual([]);
	});

	it('when a user is in the input twice', async () => {
		const shop = consented();
		const error = await refusalOf(send(shop, ['a', 'b', 'a']));
		expect(error.message).toMatch(/An item before this one writes to the same user.*once-a-day/);
		expect(error.context.itemIndex).toBe(2);
		expect(shop.calls).toEqual([]);
		const rows = await send(shop, ['a', 'b', 'a'], {}, true);
		expect(rows.map(({ success }) => success)).toEqual([true, true, undefined]);
		expect(sentTo(shop)).toEqual(['a', 'b']);
	});

	it('for a second message within a day, in another run', async () => {
		const shop = consented();
		await send(shop, ['a']);
		shop.run = 'run-2';
		shop.now += DAY - 1000;
		await expectRefusal(shop, to('a'), /23 hours ago: the platform allows one a day/);
		shop.now += 1000;
		await send(shop, ['a']);
		expect(sentTo(shop)).toEqual(['a', 'a']);
	});

	it('for one more than the 5,000 users that the platform allows a day', async () => {
		const shop = consented();
		const page = createLedger().pageOf(shop.account, shop.api().kept, START);
		for (let user = 0; user < 4_999; user++) page.take(`user ${user}`, START);
		page.keep(START);
		const rows = await send(shop, ['a', 'b'], {}, true);
		expect(rows).toMatchObject([{ success: true }, { errorCode: 'rule.users-a-day' }]);
		expect(sentTo(shop)).toEqual(['a']);
		await expectRefusal(shop, to('c'), /as many as the platform allows.*users-a-day/);
		shop.now += DAY;
		await send(shop, ['c']);
		expect(sentTo(shop)).toEqual(['a', 'c']);
	});

	it('in a dry run, which shows the message and counts nothing', async () => {
		const shop = consented();
		const [row] = await send(shop, ['a'], { dryRun: true });
		expect(row).toMatchObject({
			dryRun: true,
			call: {
				method: SEND,
				params: { to_user_id: 'a', content_list: [{ msg_type: 1 }, { msg_type: 11 }] },
			},
		});
		expect(shop.calls).toEqual([]);
		expect(await send(shop, ['a'])).toMatchObject([{ success: true }]);
	});
});

describe('without consent', () => {
	it.each([2, '2', undefined, null, 'yes', true])('(status %p) nothing is sent', async (status) => {
		const shop = consented(() => status);
		const error = await refusalOf(send(shop, ['a']));
		expect(error.message).toMatch(/has not allowed this account.*rule\.no-consent/);
		expect(sentTo(shop)).toEqual([]);
	});

	it('the consent as text is one', async () => {
		const shop = consented(() => '1');
		expect(await send(shop, ['a'])).toMatchObject([{ success: true }]);
	});

	it('nothing is counted: the next run may try again', async () => {
		let status = 2;
		const shop = consented(() => status);
		await refusalOf(send(shop, ['a']));
		status = 1;
		expect(await send(shop, ['a'])).toMatchObject([{ success: true }]);
	});

	it('the others get their message', async () => {
		const shop = consented((user) => (user === 'b' ? 2 : 1));
		const rows = await send(shop, ['a', 'b', 'c'], {}, true);
		expect(rows).toMatchObject([
			{ success: true },
			{ errorCode: 'rule.no-consent' },
			{ success: true },
		]);
		expect(sentTo(shop)).toEqual(['a', 'c']);
	});
});

describe('what the platform answers', () => {
	it('a refusal is not counted', async () => {
		let fails = true;
		const shop = consented(undefined, () => (fails ? refused('28001007')() : { msg_id: '1' }));
		await refusalOf(send(shop, ['a']));
		fails = false;
		expect(await send(shop, ['a'])).toMatchObject([{ success: true }]);
	});

	it('a limit that the platform says is reached counts: it is not tried again today', async () => {
		const shop = consented(undefined, refused('28003070', { cause: 'rate-limited' }));
		expect((await refusalOf(send(shop, ['a']))).message).toMatch(/28003070/);
		shop.run = 'run-2';
		expect((await refusalOf(send(shop, ['a']))).message).toMatch(/once-a-day/);
		expect(sentTo(shop)).toEqual(['a']);
	});

	it('a doubtful answer counts as sent, for this run and for the next', async () => {
		const shop = consented(undefined, refused('no reply', { doubtful: true }));
		for (const _try of [1, 2]) {
			expect((await refusalOf(send(shop, ['a']))).message).toMatch(/no reply/);
		}
		shop.run = 'run-2';
		expect((await refusalOf(send(shop, ['a']))).message).toMatch(/once-a-day/);
		expect(sentTo(shop)).toEqual(['a']);
	});

	it('when n8n tries the node again, only what was not sent is', async () => {
		let fails = true;
		const shop = consented(undefined, ({ to_user_id }) =>
			to_user_id === 'b' && fails ? refused('28001007')() : { msg_id: `@${String(to_user_id)}` },
		);
		await refusalOf(send(shop, ['a', 'b', 'c']));
		fails = false;
		expect(await send(shop, ['a', 'b', 'c'])).toMatchObject([
			{ messageId: '@a' },
			{ messageId: '@b' },
			{ messageId: '@c' },
		]);
		expect(sentTo(shop)).toEqual(['a', 'b', 'b', 'c']);
	});
});

describe('the count', () => {
	it('is kept with the workflow, without an id', async () => {
		const shop = consented();
		await send(shop, ['a', 'b']);
		const [[name, stored] = []] = [...shop.kept];
		expect(name).toMatch(/^Douyin messages /);
		expect(Object.values(stored as object)).toEqual([START, START]);
		expect(JSON.stringify([...shop.kept])).not.toMatch(/"a"|"b"|app-/);
	});

	it('holds after a restart of n8n', async () => {
		const shop = consented();
		await send(shop, ['a']);
		// Another process knows what was stored, and nothing else.
		const kept = {
			get: (name: string) => shop.kept.get(name),
			set: () => {
				throw new Error('not now');
			},
		};
		const page = createLedger().pageOf(shop.account, kept, START + DAY - 1);
		expect(page.refusal('a', START + DAY - 1, 0)?.message).toMatch(/one a day/);
		expect(page.refusal('b', START + DAY - 1, 0)).toBeUndefined();
		expect(page.refusal('a', START + DAY, 0)).toBeUndefined();
	});

	it('is kept also when the run fails on the way', async () => {
		const shop = consented((user) => (user === 'b' ? 2 : 1));
		await refusalOf(send(shop, ['a', 'b', 'c']));
		expect(Object.keys([...shop.kept.values()][0] ?? {})).toHaveLength(1);
	});

	it('is one for workflows that run at the same time', async () => {
		const shop = consented();
		const runs = await Promise.allSettled([
			send(shop, ['a'], { options: { scene: 'im_authorize_message' } }),
			perform({ ...shop, api: () => ({ ...shop.api(), run: 'other' }) }, 'message.send', {
				...to('a'),
			}),
		]);
		expect(runs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(sentTo(shop)).toEqual(['a']);
	});
});

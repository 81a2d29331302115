/** The operations that read: what they ask, and what they make of the answer. */
import { jsonOf, perform, platform, refusalOf } from './run-node.mts';

describe('fans.check', () => {
	it('says since when', async () => {
		const shop = platform({
			'/fans/check': () => ({ is_follower: true, follow_time: 1571075129 }),
		});
		expect(jsonOf(await perform(shop, 'fans.check', { openId: ' fan-1 ' }))).toEqual([
			{ openId: 'fan-1', isFollower: true, followTime: '2019-10-15T01:45:29+08:00' },
		]);
		expect(shop.calls).toEqual([{ method: '/fans/check', params: { follower_open_id: 'fan-1' } }]);
	});

	it('is false for who is none, and unknown where the answer does not say', async () => {
		const no = platform({ '/fans/check': () => ({ is_follower: false, follow_time: 0 }) });
		expect(jsonOf(await perform(no, 'fans.check', { openId: 'x' }))).toMatchObject([
			{ isFollower: false, followTime: null },
		]);
		const silent = platform({ '/fans/check': () => ({}) });
		expect(jsonOf(await perform(silent, 'fans.check', { openId: 'x' }))).toMatchObject([
			{ isFollower: null, followTime: null },
		]);
		expect(silent.drifts).toEqual(['/fans/check answers without is_follower']);
	});
});

describe.each([
	['fans.portrait', '/api/douyin/v1/user/fans_data/', /more than 100 fans/],
	['fans.sources', '/data/extern/fans/source/', /no fan sources/],
	['fans.interests', '/data/extern/fans/favourite/', /larger accounts only/],
	['fans.comments', '/data/extern/fans/comment/', /from 3,000 fans on/],
])('%s', (operation, path, whenEmpty) => {
	it.each([{}, { list: null, fans_data: null }, { list: [], fans_data: '' }])(
		'without data (%j) is empty and says why',
		async (answer) => {
			const shop = platform({ [path]: () => answer });
			expect(await perform(shop, operation, {})).toEqual([]);
			expect(shop.hints).toEqual([expect.stringMatching(whenEmpty)]);
			expect(shop.calls).toEqual([{ method: path, params: {} }]);
		},
	);
});

describe('fans.trend', () => {
	it('asks once for each figure', async () => {
		const shop = platform({
			'/data/external/user/fans/': () => ({
				result_list: [{ date: '2026-11-22', new_fans: '1', total_fans: '9' }],
			}),
			'/data/external/user/profile/': () => ({
				result_list: [{ date: '2026-11-22', profile_uv: '4' }],
			}),
		});
		const rows = await perform(shop, 'fans.trend', {
			days: 30,
			figures: ['fans', 'profile', 'fans'],
		});
		expect(jsonOf(rows)).toEqual([
			{ date: '2026-11-22', totalFans: 9, newFans: 1, profileVisitors: 4 },
		]);
		expect(shop.calls.map(({ params }) => params)).toEqual([{ date_type: 30 }, { date_type: 30 }]);
	});

	it.each([
		[{ days: 14 }, /Days: is not in the list/],
		[{ days: '' }, /Days: is not in the list/],
		[{ figures: [] }, /Figures: is empty/],
		[{ figures: ['sales'] }, /Figures → 0: is not in the list/],
	])('%j is refused', async (change, complaint) => {
		const shop = platform();
		const error = await refusalOf(perform(shop, 'fans.trend', { days: 7, ...change }));
		expect(error.message).toMatch(complaint);
	});

	it('says why there is nothing', async () => {
		const shop = platform({ '/data/external/user/fans/': () => ({ result_list: null }) });
		expect(await perform(shop, 'fans.trend', {})).toEqual([]);
		expect(shop.hints).toEqual([expect.stringMatching(/day after the authorisation/)]);
	});
});

describe('message.getAuthorizations', () => {
	const LIST = '/im/authorize/user_list/';
	const pages = (count: number) =>
		platform({
			[LIST]: ({ cursor }) => {
				const at = Number(cursor);
				const users = Array.from({ length: Math.min(100, count - at) }, (_, n) => ({
					target_open_id: `fan-${at + n}`,
					auth_user_source_app_id: 'tt1',
				}));
				return {
					auth_user_list: users,
					has_more: at + 100 < count,
					next_cursor: String(at + users.length),
				};
			},
		});

	it('reads all pages, each user once', async () => {
		const shop = pages(250);
		const rows = jsonOf(await perform(shop, 'message.getAuthorizations', { returnAll: true }));
		expect(rows.map(({ openId }) => openId)).toEqual(
			Array.from({ length: 250 }, (_, at) => `fan-${at}`),
		);
		expect(rows[0]).toMatchObject({ authorized: true, sourceAppId: 'tt1', enterFrom: null });
		expect(shop.calls.map(({ params }) => params)).toEqual([
			{ cursor: '0', limit: 100 },
			{ cursor: '100', limit: 100 },
			{ cursor: '200', limit: 100 },
		]);
	});

	it('stops at the limit', async () => {
		const shop = pages(250);
		expect(await perform(shop, 'message.getAuthorizations', { limit: 7 })).toHaveLength(7);
		expect(shop.calls).toHaveLength(1);
	});

	it.each([undefined, '0', 0])(
		'a next page that is none (%p) ends in an error',
		async (next_cursor) => {
			const shop = platform({
				[LIST]: () => ({ auth_user_list: [], has_more: true, next_cursor }),
			});
			const error = await refusalOf(
				perform(shop, 'message.getAuthorizations', { returnAll: true }),
			);
			expect(error.message).toMatch(/not where they go on/);
			expect(shop.calls).toHaveLength(1);
		},
	);

	it('of one user', async () => {
		const shop = platform({
			'/im/authorize/status/': () => ({ status: 2, enter_from: 'im_card', attribution: null }),
		});
		expect(
			jsonOf(await perform(shop, 'message.getAuthorizations', { onlyUser: 'fan-1' })),
		).toMatchObject([{ openId: 'fan-1', authorized: false, enterFrom: 'im_card', roomId: null }]);
	});
});

describe('message.recall', () => {
	const parameters = { conversationId: '@c==', messageId: '@m==' };

	it('is sent once, and not repeated by itself', async () => {
		const shop = platform({ '/im/recall/msg/': () => ({}) });
		expect(jsonOf(await perform(shop, 'message.recall', parameters))).toEqual([
			{ conversationId: '@c==', messageId: '@m==', success: true },
		]);
		expect(shop.calls).toEqual([
			{
				method: '/im/recall/msg/',
				params: { conversation_id: '@c==', conversation_type: 1, msg_id: '@m==' },
				repeatable: false,
			},
		]);
	});

	it('can be run dry', async () => {
		const shop = platform();
		const [row] = jsonOf(await perform(shop, 'message.recall', { ...parameters, dryRun: true }));
		expect(row).toMatchObject({ dryRun: true, call: { method: '/im/recall/msg/' } });
	});

	it.each([
		[{ messageId: '' }, /Message ID: is empty/],
		[{ conversationId: undefined }, /Conversation ID: is empty/],
		[{ options: { conversationType: 3 } }, /Options → Conversation Type: is not in the list/],
	])('%j is refused', async (change, complaint) => {
		const shop = platform();
		const error = await refusalOf(perform(shop, 'message.recall', { ...parameters, ...change }));
		expect(error.message).toMatch(complaint);
	});
});

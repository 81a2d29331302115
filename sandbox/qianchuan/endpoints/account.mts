/** From the token to advertiser_id and aweme_id (获取已授权账户, 获取千川账户下可投广抖音号). */
import { z } from 'zod';
import { int64 } from '../../json.mts';
import type { LiveAccount } from '../../live/account.mts';
import { endpoint, foreign } from '../endpoint.mts';
import { id, list, listedId, object, page, pageSize, text } from '../params.mts';
import { advertiserOf, pageOf } from '../lookup.mts';

export const advertisers = endpoint({
	path: 'oauth2/advertiser/get/',
	token: 'query',
	// Older clients send the app's keys too.
	params: z.object({ access_token: text, app_id: id.optional(), secret: text.optional() }).strict(),
	act(_params, { platform }) {
		const { shops, decisions } = platform;
		const row = (account: string, name: string, role: string, valid: boolean) => ({
			account_role: role,
			account_string_id: '',
			advertiser_id: int64(account),
			advertiser_name: name,
			company_list: [],
			is_valid: valid,
			...(decisions.qcAccountNames === 'both' && {
				account_id: int64(account),
				account_name: name,
				account_type: role,
			}),
		});
		return {
			list: [
				...shops.map((each) => row(each.id, each.name, 'PLATFORM_ROLE_SHOP_ACCOUNT', each.valid)),
				...platform.advertisers
					.filter(({ shopId }) => !shopId)
					.map((each) => row(each.id, each.name, 'ADVERTISER', true)),
			],
		};
	},
});

export const user = endpoint({
	path: '2/user/info/',
	params: z.object({}).strict(),
	act(_params, { platform: { app }, paths }) {
		return {
			id: int64(`3${app.id.slice(2)}`),
			display_name: '好好生活运营',
			token_api_list: paths.filter((path) => !app.forbidden.has(path)),
			token_scope_list: [],
		};
	},
});

export const shopAdvertisers = endpoint({
	path: 'v1.0/qianchuan/shop/advertiser/list/',
	params: z
		.object({
			shop_id: id,
			permission: list(z.enum(['QC_AWEME'])).optional(),
			page,
			page_size: pageSize(10),
		})
		.strict(),
	act(params, { platform }) {
		const valid = platform.shops.some((each) => each.valid && each.id === params.shop_id);
		if (!valid) throw foreign(`店铺${params.shop_id}`);
		const found = platform.advertisers.filter(({ shopId }) => shopId === params.shop_id);
		const { rows, total, ...rest } = pageOf(found, params.page, params.page_size);
		return {
			list: rows.map((each) => int64(each.id)),
			adv_id_list: rows.map((each) => ({ adv_id: int64(each.id), extra_permission: [] })),
			page_info: { ...rest, total_number: total },
		};
	},
});

export const shops = endpoint({
	path: 'v1.0/qianchuan/shop/get/',
	params: z.object({ shop_ids: list(listedId) }).strict(),
	act({ shop_ids: ids }, { platform }) {
		const found = platform.shops.filter((each) => ids.includes(each.id));
		return {
			list: found.map(({ id: shopId, name }) => ({ shop_id: int64(shopId), shop_name: name })),
		};
	},
});

const GOALS = ['ALL', 'LIVE_PROM_GOODS', 'VIDEO_PROM_GOODS'] as const;

export const awemes = endpoint({
	path: 'v1.0/qianchuan/aweme/authorized/get/',
	params: z
		.object({
			advertiser_id: id,
			filtering: object({ marketing_goal: z.enum(GOALS).optional() }).optional(),
			page,
			page_size: pageSize(10),
		})
		.strict(),
	act(params, { platform }) {
		const { accounts } = advertiserOf(platform, params.advertiser_id);
		const live = params.filtering?.marketing_goal === 'LIVE_PROM_GOODS';
		const found = accounts.filter(({ canBroadcast }) => !live || canBroadcast);
		const { rows, total, ...rest } = pageOf(found, params.page, params.page_size);
		return { aweme_id_list: rows.map(awemeRow), page_info: { ...rest, total_number: total } };
	},
});

function awemeRow({ id: awemeId, showId, name, bind, canBroadcast }: LiveAccount): object {
	return {
		aweme_avatar: 'https://example.com/avatar.webp',
		aweme_has_live_permission: canBroadcast,
		aweme_has_uni_prom: bind === 'OFFICIAL',
		aweme_has_video_permission: true,
		aweme_id: int64(awemeId),
		aweme_name: name,
		aweme_show_id: showId,
		aweme_status: canBroadcast ? 'NORMAL' : 'ANCHOR_FORBID',
		bind_type: [bind],
	};
}

/** Single people: is this one a fan, and what is this account (粉丝判断, 经营身份). */
import { z } from 'zod';
import { ROLES } from '../accounts.mts';
import { endpoint } from '../endpoint.mts';
import { text } from '../params.mts';
import { badParameter } from '../refusal.mts';

export const fansCheck = endpoint({
	path: '/fans/check',
	frame: 'bare',
	scope: 'fans.check',
	params: z.object({ follower_open_id: text }),
	act({ follower_open_id }, { platform, account }) {
		// An open_id of another app is nobody here.
		const fan = platform.fans.find(follower_open_id);
		if (!fan) throw badParameter('follower_open_id');
		const followedAt = platform.fans.owner === account ? fan.followedAt : undefined;
		return { data: { follow_time: followedAt ?? 0, is_follower: followedAt !== undefined } };
	},
});

/** INFERRED: a client_token; `match_result` is true if any of the labels fits. */
export const roleCheck = endpoint({
	httpMethod: 'POST',
	path: '/api/douyin/v1/role/check/',
	frame: 'new',
	door: 'client',
	params: z
		.object({
			open_id: text,
			douyin_shortId: text.optional(),
			role_labels: z.array(z.enum(ROLES)).min(1),
		})
		.strict(),
	act({ open_id, douyin_shortId, role_labels }, { platform }) {
		const account = platform.accounts.find(({ openId }) => openId === open_id);
		if (!account) throw badParameter('open_id');
		if (douyin_shortId !== undefined && douyin_shortId !== account.shortId) {
			throw badParameter('douyin_shortId');
		}
		const roles = role_labels.map((label) => [label, account.roles.has(label)] as const);
		return {
			data: {
				filter_role: Object.fromEntries(roles),
				match_result: roles.some(([, has]) => has),
			},
		};
	},
});

/** Tokens (获取与刷新 Access-Token). A body of JSON; `app_id` is a number. */
import { z } from 'zod';
import { int64 } from '../../json.mts';
import { endpoint } from '../endpoint.mts';
import { ACCESS_SECONDS, type Pair, REFRESH_SECONDS } from '../grants.mts';
import { bodyId, text } from '../params.mts';
import type { Qianchuan } from '../platform.mts';
import { QianchuanRefusal, refuse } from '../refusal.mts';

const app = { app_id: bodyId, secret: text };

export const accessToken = endpoint({
	httpMethod: 'POST',
	path: 'oauth2/access_token/',
	token: 'none',
	params: z
		.object({ ...app, auth_code: text, grant_type: z.literal('auth_code').optional() })
		.strict(),
	act(params, { platform }) {
		checkGrantType(platform, params);
		checkApp(platform, params);
		const { shops, advertisers } = platform;
		const pair = platform.grants.redeem(params.auth_code);
		const ids = [...shops, ...advertisers.filter(({ shopId }) => !shopId)].map(({ id }) => id);
		return { ...tokenFields(pair), advertiser_ids: ids.map((id) => int64(id)) };
	},
});

export const refreshToken = endpoint({
	httpMethod: 'POST',
	path: 'oauth2/refresh_token/',
	token: 'none',
	params: z
		.object({ ...app, refresh_token: text, grant_type: z.literal('refresh_token').optional() })
		.strict(),
	act(params, { platform }) {
		checkGrantType(platform, params);
		checkApp(platform, params);
		return tokenFields(platform.grants.refresh(params.refresh_token));
	},
});

function checkGrantType(
	{ decisions }: Qianchuan,
	given: { grant_type?: string | undefined },
): void {
	if (given.grant_type !== undefined || decisions.qcGrantType === 'optional') return;
	throw new QianchuanRefusal(decisions.qcBadParameter, '参数grant_type缺失或不合法');
}

function checkApp({ app: known }: Qianchuan, given: { app_id: string; secret: string }): void {
	const fits = given.app_id === known.id && given.secret === known.secret;
	if (!fits) throw refuse('forbidden', 'app_id不存在或secret错误');
}

function tokenFields({ access, refresh }: Pair): object {
	return {
		access_token: access,
		expires_in: ACCESS_SECONDS,
		refresh_token: refresh,
		refresh_token_expires_in: REFRESH_SECONDS,
	};
}

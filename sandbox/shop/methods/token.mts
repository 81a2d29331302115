/** token.create (生成token), token.refresh (刷新token). */
import { z } from 'zod';
import type { Authorisation } from '../apps.mts';
import { type Call, digits, method, text } from '../method.mts';
import { badParameter } from '../refusal.mts';
import { failed, type Pair } from '../tokens.mts';

export const create = method({
	path: '/token/create',
	tokenless: true,
	params: z
		.object({
			// The key must be there, `""` for self-use apps.
			code: text,
			grant_type: text,
			test_shop: text.optional(),
			shop_id: digits.optional(),
			auth_id: text.optional(),
			auth_subject_type: text.optional(),
		})
		.strict(),
	run: (params, call) => ({
		data: tokenData(call.platform.tokens.create(...grant(params, call)), call),
	}),
});

export const refresh = method({
	path: '/token/refresh',
	tokenless: true,
	params: z.object({ grant_type: text, refresh_token: text }).strict(),
	exclusive: ({ refresh_token }) => refresh_token,
	run({ grant_type, refresh_token }, call) {
		if (grant_type !== 'refresh_token') throw failed('grant-type-invalid', 'grant_type不合法');
		return { data: tokenData(call.platform.tokens.refresh(call.app, refresh_token), call) };
	},
});

interface Grant {
	code: string;
	grant_type: string;
	test_shop?: string;
	shop_id?: string;
	auth_id?: string;
	auth_subject_type?: string;
}

function grant(params: Grant, { app, platform }: Call): [typeof app, string] {
	const type = app.type === 'self' ? 'authorization_self' : 'authorization_code';
	if (params.grant_type !== type) throw failed('grant-type-invalid', 'grant_type不合法');
	// Subjects other than shops (cloud warehouses, MCN …) are not played.
	if (params.auth_id !== undefined || params.auth_subject_type !== undefined) {
		throw badParameter(undefined, '授权主体不是店铺');
	}
	if (app.type === 'tool') return [app, platform.tokens.redeem(app, params.code)];
	if (params.test_shop === '1') return [app, platform.testShopId];
	// Without shop_id the earliest authorised shop may come back: here it always does.
	const shopId = params.shop_id ?? earliest(app.authorisations)?.shopId;
	if (shopId === undefined) throw failed('no-authorization', '店铺未授权该应用');
	return [app, shopId];
}

function earliest(authorisations: readonly Authorisation[]): Authorisation | undefined {
	return authorisations.find(({ state }) => state === 'open');
}

function tokenData(pair: Pair, { platform, now }: Call): object {
	const world = platform.worlds.get(pair.shopId);
	const asTime = platform.decisions.expiresIn === 'timestamp';
	return {
		access_token: pair.access,
		expires_in: asTime ? pair.accessUntil : pair.accessUntil - now,
		refresh_token: pair.refresh,
		scope: 'SCOPE',
		shop_id: platform.decisions.tokenShopId === 'text' ? pair.shopId : Number(pair.shopId),
		shop_name: world?.shop.name ?? '',
		authority_id: pair.shopId,
		auth_subject_type: '',
	};
}

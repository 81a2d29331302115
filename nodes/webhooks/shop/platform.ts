/** 抖店: a list of messages in one signed request. https://op.jinritemai.com/docs/guide-docs/153/99 */
import { inputOf } from '../../kernel/form/parse-input';
import { isRecord } from '../../kernel/exact-json';
import { CREDENTIAL } from '../../gateways/shop/gateway';
import { shopFields, type ShopPushInput } from '../fields';
import type { PushPlatform } from '../platform';
import { RequestRejected } from '../request-rejected';
import { bearsShopSignature, isSignedByShop } from '../signature';
import { messageOf } from './to-item';
import { rawOf } from './raw-message';

/** Sent when the address is saved in the console: it wants an answer, and reports nothing. */
const PROBE = '0';

export const shopPush: PushPlatform = {
	credential: CREDENTIAL,
	trigger: 'Douyin Push Trigger',
	input(context) {
		const { events, filters, settings } = inputOf<ShopPushInput>(context, shopFields);
		return { events, ...filters, ...settings };
	},
	app: ({ appKey, appSecret }) => ({
		key: String(appKey ?? '').trim(),
		secret: String(appSecret ?? '').trim(),
	}),
	bearsSignature: bearsShopSignature,
	isSigned: (body, headers, app, { signature }) => isSignedByShop(body, headers, app, signature),
	/** What is no message does not hold up the messages beside it: the platform would repeat them all. */
	take(body, _request, { keyedBy }) {
		const entries: readonly unknown[] = Array.isArray(body) ? body : [body];
		const raws = entries.filter(isRecord).map(rawOf);
		if (entries.length > 0 && !raws.some(({ isNumbered }) => isNumbered)) {
			throw new RequestRejected(400, 'the body holds no message with a tag');
		}
		return {
			messages: raws.filter(({ tag }) => tag !== PROBE).map((raw) => messageOf(raw, keyedBy)),
			unread: entries.length - raws.length,
		};
	},
};

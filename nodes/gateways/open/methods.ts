/**
 * The methods of 抖音开放平台 that the nodes call, and how each one is called. A method is its path,
 * as the platform documents it:
 *
 *     await api.read('/room/data/base/get/', { room_id, live_id: 1 });
 *     await api.send('/im/send/msg/', { to_user_id, content }, { repeatable: false });
 *
 * The second argument is one flat object. What goes in the query goes there, all else in the body.
 * `open_id`, the account that gave the authorisation, is filled in from the credential.
 *
 * The answer is one object, whichever of its two envelopes the platform used and wherever it put
 * the payload: what is in `data` together with what is beside it, without codes and texts
 * of the envelope. So `/room/data/room_id/get/` gives `{ room_ids }`, `/room/data/base/get/` gives
 * `{ data_ready_status, stats }`, `/im/send/msg/` gives `{ msg_id }`, and a method that has nothing
 * to say gives `{}`. A `data` that is no object stays under that name: `{ data }`.
 *
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/
 */

/** `user`: of the account that gave the authorisation. `client`: of the app. */
export type TokenKind = 'user' | 'client';

export interface OpenMethod {
	readonly verb: 'GET' | 'POST';
	readonly token: TokenKind;
	/** How the values of a POST travel. A `file` is multipart, with an `Upload` as its one value. */
	readonly body?: 'json' | 'form' | 'file';
	/** Where the acting account is named: in the query unless it says otherwise. */
	readonly openId?: 'query' | 'body' | 'none';
	/** Older families take the token in the query, all others in the header `access-token`. */
	readonly tokenIn?: 'query' | 'body';
	/** Values of a POST that belong in the query. */
	readonly query?: readonly string[];
}

/** The value `media` of an upload. */
export interface Upload {
	readonly fileName: string;
	readonly mimeType: string;
	readonly data: Buffer;
}

const read: OpenMethod = { verb: 'GET', token: 'user' };
const write: OpenMethod = { verb: 'POST', token: 'user', body: 'json' };

export const METHODS = {
	'/oauth/userinfo/': {
		verb: 'POST',
		token: 'user',
		body: 'form',
		openId: 'body',
		tokenIn: 'body',
	},
	// Live rooms, the day after.
	'/room/data/room_id/get/': read,
	'/room/data/base/get/': read,
	'/room/data/audience/get/': read,
	'/room/data/interactive/get/': read,
	// Fans.
	'/api/douyin/v1/user/fans_data/': read,
	'/data/extern/fans/source/': read,
	'/data/extern/fans/favourite/': read,
	'/data/extern/fans/comment/': read,
	'/data/external/user/fans/': read,
	'/data/external/user/item/': read,
	'/data/external/user/like/': read,
	'/data/external/user/comment/': read,
	'/data/external/user/share/': read,
	'/data/external/user/profile/': read,
	'/fans/check': read,
	// Private messages. Which token the role check wants is inferred by the reference, not stated.
	'/api/douyin/v1/role/check/': { verb: 'POST', token: 'client', body: 'json', openId: 'none' },
	'/im/send/msg/': write,
	'/im/recall/msg/': write,
	'/im/authorize/user_list/': write,
	'/im/authorize/status/': write,
	'/api/im/message/resources/': read,
	'/im/save/retain_consult_card/': write,
	'/im/get/retain_consult_card/': read,
	'/im/del/retain_consult_card/': { verb: 'POST', token: 'user', body: 'json', query: ['card_id'] },
	'/enterprise/media/upload': { verb: 'POST', token: 'user', body: 'file', tokenIn: 'query' },
	'/enterprise/media/temp/upload': { verb: 'POST', token: 'user', body: 'file', tokenIn: 'query' },
	'/enterprise/media/list': { verb: 'GET', token: 'user', tokenIn: 'query' },
	'/enterprise/media/delete': { verb: 'POST', token: 'user', body: 'json', tokenIn: 'query' },
} as const satisfies Readonly<Record<string, OpenMethod>>;

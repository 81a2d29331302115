/**
 * What the platform sends by webhook (…/dop/develop/webhooks/event-list): the events of the world,
 * in their order, and their contents as the samples have them.
 */
import type { Account } from '../accounts.mts';
import type { Fan } from './fan.mts';

export const EVENTS = [
	'verify_webhook',
	'authorize',
	'unauthorize',
	'im_receive_msg',
	'im_send_msg',
	'im_enter_direct_msg',
	'im_recall_msg',
	'im_authorize',
	'new_follow_action',
	'new_video_digg',
	'item_comment_reply',
	'create_video',
] as const;
export type EventName = (typeof EVENTS)[number];

/** Events whose sample has `content` as text that holds JSON. */
const AS_TEXT: ReadonlySet<EventName> = new Set([
	'im_enter_direct_msg',
	'im_recall_msg',
	'im_authorize',
	'new_follow_action',
	'new_video_digg',
]);

export interface OpenEvent {
	/** Place in the order of the events, from 0. */
	number: number;
	/** Unix seconds. */
	at: number;
	event: EventName;
	/** `undefined`: the sample has no such key. */
	from?: string;
	to?: string;
	content: Readonly<Record<string, unknown>>;
	/** Whether `content` goes out as text. */
	asText: boolean;
	/** Header `Msg-Id`; a repeated delivery has the same. */
	msgId: string;
}

export function sampledAsText(event: EventName): boolean {
	return AS_TEXT.has(event);
}

const userInfos = (fan: Fan, account: Account) => [
	{ open_id: fan.openId, nick_name: fan.nickname, avatar: 'https://example.com/avatar.jpeg' },
	{ open_id: account.openId, nick_name: account.nickname, avatar: account.avatar },
];

export interface Message {
	msgId: string;
	at: number;
	/** `text`, `image`, `emoji`, `video`, `user_local_image`, `user_local_video`, … */
	type: string;
	text?: string;
	/** The client_key when an app sent it, empty when it was typed by hand. */
	source: string;
}

export function messageContent(message: Message, fan: Fan, account: Account) {
	return {
		conversation_short_id: fan.conversationId,
		server_message_id: message.msgId,
		conversation_type: 1,
		create_time: message.at * 1000 + 97,
		message_type: message.type,
		source: message.source,
		scene_type: 100,
		...(message.text !== undefined && { text: message.text }),
		user_infos: userInfos(fan, account),
	};
}

export function enterContent(msgId: string, at: number, fan: Fan, account: Account) {
	return {
		conversation_short_id: fan.conversationId,
		server_message_id: msgId,
		conversation_type: 1,
		create_time: at * 1000 + 88,
		scene_type: 4,
		user_infos: userInfos(fan, account),
		'data-im-extra': '123456789',
		query: 'cptName = button',
		path: 'page/componentTpl/componentTpl',
	};
}

/** `operation_type` 1 the first time, 2 for a change; `auth_status` 1 granted, 2 not. */
export function consentContent(fan: Fan, isNew: boolean, granted: boolean) {
	return {
		create_time: fan.consent?.createdAt ?? 0,
		expire_time: fan.consent?.until ?? 0,
		update_time: fan.consent?.updatedAt ?? 0,
		operation_type: isNew ? 1 : 2,
		auth_status: granted ? 1 : 2,
		source: 'im.direct_message.bind',
		extra: '',
		data_im_extra: 'micro app source',
		query: 'cptName=button',
		path: 'page/componentTpl/componentTpl',
	};
}

export function diggContent(itemId: string, at: number) {
	return { action_type: 1, action_time: at, item_id: itemId };
}

/** A comment on a video; answers to comments have `reply_to_comment_id`. */
export function commentContent(id: string, itemId: string, fan: Fan, words: string, at: number) {
	return {
		comment_id: id,
		comment_user_id: fan.openId,
		content: words,
		create_time: at,
		digg_count: 0,
		reply_comment_total: 0,
		reply_to_comment_id: '',
		reply_to_item_id: itemId,
		at_user_id: '',
	};
}

/** What else there is to a private message: recall, consents, media that users sent. */
import { z } from 'zod';
import { endpoint, type OpenCall } from '../endpoint.mts';
import { digits, integer, text } from '../params.mts';
import { badParameter } from '../refusal.mts';
import { consents, type Fan } from '../world/fan.mts';

export const recallMessage = endpoint({
	httpMethod: 'POST',
	path: '/im/recall/msg/',
	frame: 'numbers',
	scope: 'im.recall_message',
	params: z.object({ conversation_id: text, conversation_type: integer, msg_id: text }).strict(),
	act({ conversation_id, conversation_type, msg_id }, { platform, account, now }) {
		const { fans, decisions } = platform;
		// 2 is a group, and there are none here.
		if (conversation_type !== 1) throw badParameter('conversation_type');
		const fan = fans.list.find(({ conversationId }) => conversationId === conversation_id);
		const sent = fan?.sent.find(({ msgIds }) => msgIds.includes(msg_id));
		if (!fan || !sent || sent.recalled.includes(msg_id) || fans.owner !== account) {
			throw fans.rules.broken('notOwnMessage', fan?.openId ?? '', now);
		}
		if (now - sent.at > decisions.openRecallSeconds) {
			throw fans.rules.broken('lateRecall', fan.openId, now);
		}
		sent.recalled.push(msg_id);
		const content = { server_message_id: msg_id };
		fans.events.emit('im_recall_msg', now, account.openId, fan.openId, content);
		return {};
	},
});

/** Where the consent came from; the sandbox's users all used the card in a chat. */
const origin = { data_im_extra: 'micro_app', query: 'cptName=button', path: 'page/index/index' };
const APP_ID = 'ttfa3965001';

export const authorizeStatus = endpoint({
	httpMethod: 'POST',
	path: '/im/authorize/status/',
	frame: 'new',
	// INFERRED.
	scope: 'im.direct_message',
	params: z.object({ c_open_id: text, app_id: text.optional() }).strict(),
	act({ c_open_id }, { platform, account, now }) {
		const fan = platform.fans.find(c_open_id);
		if (!fan) throw badParameter('c_open_id');
		if (platform.fans.owner !== account || !consents(fan, now)) return { data: { status: 2 } };
		const attribution = {
			room_id: '',
			anchor_id: '',
			from_att_uid: '',
			conversation_id: fan.conversationId,
			message_id: '',
			group_id: '',
			author_id: account.openId,
		};
		return { data: { status: 1, enter_from: 'im_card', attribution, ...origin } };
	},
});

/** By pages, latest change first, or by cursor, earliest first consent first. */
export const authorizedUsers = endpoint({
	httpMethod: 'POST',
	path: '/im/authorize/user_list/',
	frame: 'new',
	scope: 'im.direct_message',
	params: z.union([
		z.object({ page_num: integer, page_size: integer }).strict(),
		// An official SDK declares `limit` as text.
		z.object({ cursor: digits, limit: z.union([integer, digits]) }).strict(),
	]),
	act(asked, call) {
		const fans = consenting(call);
		if ('page_num' in asked) {
			const { page_num, page_size } = asked;
			if (page_num < 1) throw badParameter('page_num');
			if (page_size < 1 || page_size > 50) throw badParameter('page_size');
			if (page_num * page_size >= 50_000) throw badParameter('page_num');
			fans.sort((a, b) => (b.consent?.updatedAt ?? 0) - (a.consent?.updatedAt ?? 0));
			const from = (page_num - 1) * page_size;
			const page = fans.slice(from, from + page_size).map(row);
			return { data: { auth_user_list: page, has_more: fans.length > from + page_size } };
		}
		const { cursor, limit } = asked;
		if (limit < 1 || limit > 100) throw badParameter('limit');
		const left = fans.filter(({ consentNumber }) => (consentNumber ?? 0) > cursor);
		left.sort((a, b) => (a.consentNumber ?? 0) - (b.consentNumber ?? 0));
		const page = left.slice(0, limit);
		const next = page.at(-1)?.consentNumber ?? cursor;
		return {
			data: {
				auth_user_list: page.map(row),
				has_more: left.length > page.length,
				next_cursor: String(next),
			},
		};
	},
});

function consenting({ platform, account, now }: OpenCall): Fan[] {
	const { fans } = platform;
	return fans.owner === account ? fans.list.filter((fan) => consents(fan, now)) : [];
}

function row({ openId }: Fan): object {
	return { auth_user_source_app_id: APP_ID, target_open_id: openId, ...origin };
}

/** Only what users upload from their own album has media that can be fetched. */
const MEDIA: Record<string, string> = { user_local_image: 'image', user_local_video: 'video' };

export const messageResources = endpoint({
	path: '/api/im/message/resources/',
	frame: 'new',
	// UNVERIFIED.
	scope: 'im.direct_message',
	params: z.object({ conversation_id: text, message_id: text }),
	act({ conversation_id, message_id }, { platform, account }) {
		const { fans } = platform;
		const fan = fans.list.find(({ conversationId }) => conversationId === conversation_id);
		const opening = fans.owner === account ? fan?.openings.get(message_id) : undefined;
		const type = MEDIA[opening?.messageType ?? ''];
		if (type === undefined) throw badParameter('message_id');
		const secret = encodeURIComponent(message_id.slice(1, 21));
		const url = `https://example.com/im_open/media?type=${type}&secret=${secret}`;
		return { data: { media_type: type, url } };
	},
});

/**
 * POST /im/send/msg/: an answer to what the user opened, or a proactive message to one who consented.
 * Never to anybody else (…/dop/develop/openapi/search-management/private-message/send-msg). What
 * breaks a rule is refused and noted in the rule book.
 */
import { z } from 'zod';
import { chinaMidnight } from '../../clock.mts';
import { isOperator } from '../accounts.mts';
import { endpoint, type OpenCall } from '../endpoint.mts';
import { text } from '../params.mts';
import { badParameter, refuse } from '../refusal.mts';
import { messageContent } from '../world/events.mts';
import { ALLOWS, consents, type Fan, type Opening, type Sent } from '../world/fan.mts';
import type { Rule } from '../world/rule-book.mts';
import { checkContent, content, type Content } from './message.mts';

const DAY = 86_400;
const MAX_MESSAGES = 3;
/** Users a day that proactive messages may reach. */
const DAILY_REACH = 5_000;

const params = z
	.object({
		to_user_id: text,
		msg_id: text.optional(),
		conversation_id: text.optional(),
		scene: z
			.enum([
				'im_reply_msg',
				'im_replay_msg',
				'im_enter_direct_msg',
				'im_b2b_direct_message',
				'im_authorize_message',
				'im.direct_message.bind',
			])
			.default('im_reply_msg'),
		content: content.optional(),
		content_list: z.array(content).min(1).optional(),
	})
	.strict();

type Params = z.output<typeof params>;

export const sendMessage = endpoint({
	httpMethod: 'POST',
	path: '/im/send/msg/',
	frame: 'numbers',
	scope: 'im.direct_message',
	params,
	act(asked, call) {
		const { platform, account, now } = call;
		if (!isOperator(account)) throw refuse('notEnterprise');
		const fan = platform.fans.find(asked.to_user_id);
		const broken = (rule: Rule) => platform.fans.rules.broken(rule, asked.to_user_id, now);
		if (!fan) throw broken('unknownUser');
		const { openProactiveScene } = platform.decisions;
		switch (asked.scene) {
			case 'im_b2b_direct_message':
				throw broken('sceneNotHeld');
			// Both spellings are in use: the newer callers’, and that of an SDK.
			case 'im_reply_msg':
			case 'im_replay_msg':
				return answerTo(fan, asked, 'message', call, broken);
			case 'im_enter_direct_msg':
				return answerTo(fan, asked, 'enter', call, broken);
			default:
				if (asked.scene !== openProactiveScene) throw badParameter('scene');
				return proactive(fan, asked, call, broken);
		}
	},
});

type Broken = (rule: Rule) => Error;

function answerTo(
	fan: Fan,
	{ content: said, content_list, msg_id, conversation_id }: Params,
	kind: Opening['kind'],
	call: OpenCall,
	broken: Broken,
) {
	if (!said) throw badParameter('content');
	if (content_list) throw badParameter('content_list');
	if (msg_id === undefined || conversation_id === undefined) throw broken('noOpening');
	const opening = fan.openings.get(msg_id);
	if (!opening || conversation_id !== fan.conversationId) throw broken('noOpening');
	if (opening.kind !== kind) throw broken('wrongScene');
	const { seconds, sends } = ALLOWS[kind];
	if (call.now - opening.at >= seconds) throw broken('openingExpired');
	if (opening.replies >= sends) throw broken('tooManyReplies');
	checkContent(said, call);
	opening.replies += 1;
	const scene = kind === 'message' ? 'im_reply_msg' : 'im_enter_direct_msg';
	return deliver(fan, [said], scene, call);
}

function proactive(
	fan: Fan,
	{ content: said, content_list = [] }: Params,
	call: OpenCall,
	broken: Broken,
) {
	const { platform, now } = call;
	if (said) throw badParameter('content');
	if (content_list.length === 0) throw badParameter('content_list');
	if (content_list.length > MAX_MESSAGES) throw broken('tooManyMessages');
	if (!consents(fan, now)) throw broken('noConsent');
	if (tooSoon(fan, call)) throw broken('tooSoon');
	if (reachedToday(call) >= DAILY_REACH) throw broken('dailyReach');
	const hasCard = content_list.some(({ isCard }) => isCard);
	if (platform.decisions.openProactiveCard === 'required' && !hasCard) throw broken('noCard');
	for (const each of content_list) checkContent(each, call);
	return deliver(fan, content_list, 'im_authorize_message', call);
}

function tooSoon({ sent }: Fan, { platform, now }: OpenCall): boolean {
	const last = sent.findLast(({ scene }) => scene === 'im_authorize_message');
	if (!last) return false;
	return platform.decisions.openProactiveDay === 'hours'
		? now - last.at < DAY
		: chinaMidnight(last.at) === chinaMidnight(now);
}

function reachedToday({ platform, now }: OpenCall): number {
	const today = chinaMidnight(now);
	return platform.fans.list.filter(({ sent }) =>
		sent.some(({ at, scene }) => scene === 'im_authorize_message' && at >= today),
	).length;
}

/** UNVERIFIED: which of several messages the one `msg_id` of the answer names; here the first. */
function deliver(fan: Fan, contents: Content[], scene: Sent['scene'], call: OpenCall) {
	const { platform, account, now } = call;
	const msgIds = contents.map(({ eventType: type, text: words }) => {
		const msgId = platform.fans.newId('message');
		const message = { msgId, at: now, type, source: platform.app.key };
		const sent = words === undefined ? message : { ...message, text: words };
		platform.fans.events.emit(
			'im_send_msg',
			now,
			account.openId,
			fan.openId,
			messageContent(sent, fan, account),
		);
		return msgId;
	});
	const sent = contents.map(({ type, parts }) => ({ msg_type: type, ...parts }));
	fan.sent.push({ at: now, scene, msgIds, contents: sent, recalled: [] });
	return { beside: { msg_id: msgIds[0] ?? '' } };
}

/**
 * The rules of private messages (私信), and who broke them how often. Each refused send is counted
 * here, so that a test can show that a caller broke none.
 */
import { type Cause, type OpenRefusal, refuse } from '../refusal.mts';

/** UNVERIFIED, but for 28003070 and 28003017: which number goes with which rule. */
const RULES = {
	/** No message of that user, in that conversation, with that id. */
	noOpening: 'parameter',
	/** The message is more than 24 hours old, or the chat was opened more than 30 seconds ago. */
	openingExpired: 'parameter',
	/** A message is answered as an opened chat, or the other way round. */
	wrongScene: 'parameter',
	/** More sends than one opening allows. */
	tooManyReplies: 'messageLimit',
	/** No consent, or one that was withdrawn or has run out. */
	noConsent: 'notAllowed',
	/** A second proactive send to the same user within a day. */
	tooSoon: 'messageLimit',
	/** More than 5,000 users in a day. */
	dailyReach: 'quota',
	/** More than three messages in one send. */
	tooManyMessages: 'parameter',
	/** A proactive send without a card or coupon. */
	noCard: 'parameter',
	/** The receiver is not known to this app. */
	unknownUser: 'parameter',
	/** B2B reach, which the sandbox's app has not. */
	sceneNotHeld: 'sceneUnsupported',
	/** Recall of what the account has not sent, or has recalled. */
	notOwnMessage: 'parameter',
	lateRecall: 'parameter',
} as const satisfies Record<string, Cause>;

export type Rule = keyof typeof RULES;

export interface Breach {
	at: number;
	rule: Rule;
	/** Whom it was to reach, as the caller wrote it. */
	to: string;
}

export class RuleBook {
	readonly breaches: Breach[] = [];

	broken(rule: Rule, to: string, at: number): OpenRefusal {
		this.breaches.push({ at, rule, to });
		return refuse(RULES[rule], DESCRIPTIONS[rule]);
	}

	/** Every rule with its number of breaches, 0 too. */
	counts(): Record<Rule, number> {
		const counts = Object.fromEntries(Object.keys(RULES).map((rule) => [rule, 0]));
		for (const { rule } of this.breaches) counts[rule] = (counts[rule] ?? 0) + 1;
		return counts as Record<Rule, number>;
	}
}

const DESCRIPTIONS: Record<Rule, string> = {
	noOpening: '参数不合法: msg_id',
	openingExpired: '参数不合法: msg_id已过期',
	wrongScene: '参数不合法: scene与msg_id不匹配',
	tooManyReplies: '超出频控限制次数',
	noConsent: '用户未授权主动私信',
	tooSoon: '超出频控限制次数',
	dailyReach: 'quota已用完',
	tooManyMessages: '参数不合法: content_list',
	noCard: '参数不合法: content_list需包含小程序卡片',
	unknownUser: '参数不合法: to_user_id',
	sceneNotHeld: '该场景不支持',
	notOwnMessage: '参数不合法: msg_id',
	lateRecall: '参数不合法: 消息已超过可撤回时间',
};

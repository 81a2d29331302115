/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'a portrait comes without {1}': '粉丝画像里缺少 {1}',
	'The platform says that there are more authorizations, but not where they go on':
		'平台说还有更多授权用户，但没有说从哪里继续',
	'Run it again; if it stays so, lower the limit.': '请再运行一次；如果仍然这样，请减小数量上限。',
	'must be digits': '必须全是数字',
	'or Schema is needed': '它与 Schema 至少填一个',
	'must be a JSON object, such as {"key": "value"}': '必须是 JSON 对象，例如 {"key": "value"}',
	'The user’s message is {1} hours old': '用户的消息是 {1} 小时以前的',
	'Wait until the user writes again, or use Send to Consented.':
		'请等用户再次发来私信，或用「发送主动私信」。',
	'The user opened the chat {1} seconds ago': '用户在 {1} 秒以前打开会话页',
	'Answer at once, in the workflow that the event starts, or wait until the user writes.':
		'请在事件启动的工作流里立即回复，或等用户发来私信。',
	'Received At lies in the future, so that it cannot be the time of a message':
		'「收到时间」在将来，不可能是消息的时间',
	'Map the time that the event of the message carries (create_time).':
		'请使用消息事件里的时间（create_time）。',
	'{1}: the platform allows an answer for {2}': '{1}：平台允许在 {2} 内回复',
	'Nothing was sent. {1}': '没有发送。{1}',
	'The user has not allowed this account to send messages, or has taken that back':
		'用户没有授权本账号发送私信，或已收回授权',
	'Nothing was sent. The platform allows a proactive message (主动私信) only to users who agreed to it; Get Authorizations lists them.':
		'没有发送。平台只允许给同意的用户发主动私信；「查询授权用户」会列出他们。',
	'The user was sent a proactive message {1}: the platform allows one a day':
		'该用户 {1} 收到过主动私信：平台每天只允许一次',
	'Nothing was sent. Wait until {1} hours have passed; an answer to a message of the user is not bound by this.':
		'没有发送。请等满 {1} 小时；回复用户的消息不受此限制。',
	'An item before this one writes to the same user: the platform allows one proactive message a day':
		'前面有一项发给同一个用户：平台每天只允许一次主动私信',
	'Put everything for one user into one item, at most three messages.':
		'请把发给同一用户的内容放进一项，最多三条消息。',
	'{1} users were sent a proactive message within a day, which is as many as the platform allows':
		'一天内已给 {1} 个用户发过主动私信，已到平台的上限',
	'Nothing was sent to this user. Go on tomorrow.': '没有发给该用户。请明天继续。',
	'The input asks for messages to {1} users, and Most Users is {2}':
		'输入要求发给 {1} 个用户，而「最多用户数」是 {2}',
	'Nothing was sent. Send to fewer users, or raise the limit if that is what you mean.':
		'没有发送。请减少用户；确实要发，请提高上限。',
	'{1} minutes ago': '{1} 分钟前',
	'{1} hours ago': '{1} 小时前',
	'the conversation': '会话',
	'{1} answers without is_follower': '{1} 返回时缺少 is_follower',
	'The platform has no comment words of these fans: it gives them from 3,000 fans on.':
		'平台没有这些粉丝的评论热词：粉丝满 3,000 才有。',
	'The platform has no interests of these fans. It gives them to larger accounts only: more than 10,000 fans by one of its pages, more than 3,000 by another.':
		'平台没有这些粉丝的喜好，只提供给较大的账号：一处文档说粉丝超过 10,000，另一处说超过 3,000。',
	'The platform has no portrait of this account: it needs more than 100 fans, and about two days after the first authorisation.':
		'平台没有本账号的粉丝画像：需要 100 个以上粉丝，并在首次授权约两天之后。',
	'The platform has no fan sources of the last 30 days.': '平台没有最近 30 天的粉丝来源。',
	'The platform has no figures yet: they begin the day after the authorisation.':
		'平台还没有数据：从授权的次日开始有。',
	'is neither of the two that allow an answer': '不是可以回复的两种情况之一',
	'is no list of messages': '不是消息的列表',
	'has more than {1} messages, which is as many as the platform allows at once':
		'超过 {1} 条消息，平台一次最多允许这么多',
	'has no mini-app card, coupon or consent card; the platform asks for one of them in a proactive message':
		'没有小程序卡片、优惠券或授权卡片；主动私信里平台要求有其中一种',
	'must be at most {1}: the platform allows no more a day': '最多为 {1}：平台每天不允许更多',
	'Buyer Column: is empty': '买家列：不能为空',
	'All items need the same settings: use no expressions': '各项的设置必须相同：请不要用表达式',
	'A Buyer Is: {1}. Choose another key.': '怎样认买家：{1}。请换一种。',
	'line {1}': '商品单 {1}',
	'Input: {1} is no amount in yuan': '输入：{1} 不是以元为单位的金额',
	'Input: {1} is no time': '输入：{1} 不是时间',
	'{1} of {2} items [has|have] no {3} and [is|are] left out. Input takes items of Douyin Order (Full, Lines or Raw), or a Table.':
		'{2} 项中有 {1} 项没有 {3}，没有计入。输入接受抖店订单的项（完整、商品明细或原始数据），或表格。',
	'Input: is Simplified, which lacks what segments need. Set Output of {1} to Full.':
		'输入：是精简输出，缺少分层需要的列。请把 {1} 的输出设为完整。',
	'{1} paid [order does|orders do] not say who bought ({2})':
		'{1} 个已支付订单没有说明是谁买的（{2}）',
	'{1} and [is|are] left out.': '{1}，没有计入。',
	'{1} [order was|orders were] paid back in part, such as by price protection (价保). An order does not say how much, so refundedYuan is without it: merge the items of Douyin Refund into the input.':
		'{1} 个订单退了一部分款，例如价保。订单不说明退了多少，所以 refundedYuan 不含它：请把抖店售后的项合并到输入。',
};

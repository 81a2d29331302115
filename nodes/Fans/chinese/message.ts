/** The operations of message. */
import type { Dictionary } from '../../kernel/language/translator';

export const messageTexts: Dictionary = {
	'Get Authorizations': '查询授权用户',
	'Get the users who allow messages': '查询授权主动私信的用户',
	'List the users who allow the account to write first (主动私信授权用户), the oldest consent first; or read whether one user does':
		'列出授权本账号主动私信的用户，最早授权的在前；或查询某个用户是否授权',
	Recall: '撤回',
	'Recall a message': '撤回私信',
	'Take back a message that the account sent (私信撤回). How long the platform allows it is unverified.':
		'撤回本账号发出的私信。平台允许多久之内撤回未经核实。',
	Reply: '回复',
	'Reply to a message': '回复私信',
	'Answer a user (私信回复) within 24 hours of a message, or about 30 seconds of an opened chat; never resends by itself':
		'回复 24 小时内发来私信、或约 30 秒内打开会话页的用户；不会自行重发',
	'Send to Consented': '发送主动私信',
	'Send messages to a consented user': '给授权用户发送主动私信',
	'Write first to a user who consented (主动私信), once a day. Consent and daily count are checked before sending.':
		'主动给授权的用户发私信，每天一次。发送前会检查授权和当天次数。',
	'Only User': '只查一个用户',
	'Empty: all users': '留空：全部用户',
	'The open_id of one user whose consent is read; leave empty for the list':
		'要查询是否授权的用户 open_id；留空则列出全部',
	'The ID of the message that is taken back, as Reply gave it': '要撤回的消息 ID，由「回复」给出',
	'Conversation Type': '会话类型',
	'What kind of conversation it is; a private one unless you change it': '是哪种会话',
	Opening: '回复依据',
	'User Opened the Chat': '用户打开了会话页',
	'The event im_enter_direct_msg (进入私信会话页): up to 3 messages within about 30 seconds':
		'事件 im_enter_direct_msg（进入私信会话页）：约 30 秒内最多 3 条',
	'User Wrote': '用户发来私信',
	'The event im_receive_msg (接收私信): up to 6 messages within 24 hours':
		'事件 im_receive_msg（接收私信）：24 小时内最多 6 条',
	'What the user did that allows an answer. The limits are unverified; the platform refuses what exceeds them.':
		'用户做了什么因而可以回复。限制未经核实；超出时平台会拒绝。',
	'The ID of the message that is answered (server_message_id of the event)':
		'要回复的消息 ID（事件里的 server_message_id）',
	'Time of the message or opening (create_time). Too late: nothing is sent.':
		'收到消息或打开会话页的时间（create_time）。太晚则什么都不发送。',
	Scene: '场景',
	'Leave Out': '不填',
	'The platform then takes it for an answer to a message': '平台当作对消息的回复',
	Replay: '回复',
	'As an SDK spells it: im_replay_msg': 'SDK 里的写法：im_replay_msg',
	'As newer callers spell it: im_reply_msg': '较新的写法：im_reply_msg',
	'The platform’s name (scene) for an answer to a message. Unverified: choose one only when the answer is refused.':
		'平台对回复消息的场景名称（scene），未经核实：回复被拒绝时再选择。',
	'Add Message': '添加消息',
	'One to three messages. One of them must be a mini-app card, a coupon or a consent card.':
		'一到三条消息，其中一条必须是小程序卡片、优惠券或授权卡片',
	'Most Users': '最多用户数',
	'Users that one run may write to. An input with more is refused as a whole. The platform allows 5,000 a day.':
		'一次执行最多发给多少用户；输入超过时整体拒绝。平台每天最多 5,000 个。',
	'Last Sent': '上次发送',
	'Empty: what this node counted itself': '留空：用本节点自己的计数',
	'Last such message to the user, from your table; covers other processes':
		'上次给该用户发主动私信的时间，取自您的表；可涵盖其他进程',
	'Authorized Message': '授权消息',
	'As an SDK has it: im_authorize_message': 'SDK 里的写法：im_authorize_message',
	'Bound Direct Message': '绑定私信',
	'As the example of the event has it: im.direct_message.bind':
		'事件示例里的写法：im.direct_message.bind',
	'How the platform names a proactive message. Its sources disagree; try the second when the first is refused.':
		'平台怎样称呼主动私信，各来源说法不一；第一种被拒绝时试第二种。',
};

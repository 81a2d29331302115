/**
 * Events of 抖音开放平台 (事件推送) that have to do with followers, messages and authorisations.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/webhooks/event-list
 */
export interface OpenKind {
	/** The platform's name of it, and the value in the form. */
	readonly event: string;
	readonly label: string;
	readonly text: string;
	/** Which side the fan is on: who sent it, or who got it. */
	readonly fan: 'from' | 'to';
}

const kind = (event: string, label: string, text: string, fan: OpenKind['fan'] = 'from') => ({
	event,
	label,
	text,
	fan,
});

export const kinds: readonly OpenKind[] = [
	kind('new_follow_action', 'Followed or Unfollowed', '关注'),
	kind('im_receive_msg', 'Message Received', '接收私信'),
	kind('im_send_msg', 'Message Sent', '发送私信', 'to'),
	kind('im_enter_direct_msg', 'Chat Page Opened', '进入私信会话页'),
	kind('im_recall_msg', 'Message Recalled', '撤回私信'),
	kind('im_authorize', 'Proactive Messages Allowed or Changed', '主动私信授权'),
	kind('authorize', 'App Authorised', '用户授权'),
	kind('unauthorize', 'App Authorisation Cancelled', '用户解除授权'),
	kind('contract_authorize', 'Operating Scopes Authorised', '经营授权'),
	kind('contract_unauthorize', 'Operating Scopes Cancelled', '解除经营授权'),
	kind('im_group_receive_msg', 'Group Message Received', '接收群消息'),
	kind('im_group_send_msg', 'Group Message Sent', '发送群消息', 'to'),
	kind('group_fans_event', 'Joined a Fan Group', '加入粉丝群'),
	kind('enter_group_audit_change', 'Applied to Join a Fan Group', '申请入群'),
	kind('new_video_digg', 'Video Liked', '视频点赞'),
	kind('item_comment_reply', 'Video Commented', '视频评论'),
];

const byEvent = new Map(kinds.map((it) => [it.event, it]));

export const kindOf = (event: string): OpenKind | undefined => byEvent.get(event);

/** The columns of a user's consent to messages (主动私信授权). */
import { flag, id, text } from '../../values/columns';

export const AUTHORIZATION_COLUMNS = {
	openId: id('用户open_id', 'target_open_id'),
	authorized: flag('是否已授权', null),
	sourceAppId: id('来源应用ID', 'auth_user_source_app_id'),
	enterFrom: text('授权场景', 'enter_from'),
	roomId: id('直播间ID', 'attribution.room_id'),
	anchorOpenId: id('主播open_id', 'attribution.anchor_id'),
	authorOpenId: id('作者open_id', 'attribution.author_id'),
	conversationId: id('会话ID', 'attribution.conversation_id'),
	groupId: id('群聊ID', 'attribution.group_id'),
	messageId: id('消息ID', 'attribution.message_id'),
	fromUserOpenId: id('分享人open_id', 'attribution.from_att_uid'),
	extra: text('附加信息', 'data_im_extra'),
	query: text('启动参数', 'query'),
	path: text('启动页面', 'path'),
} as const;

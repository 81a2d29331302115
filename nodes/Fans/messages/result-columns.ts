/** The columns of a private message (私信) that was sent or taken back. */
import { count, flag, id, word } from '../../values/columns';

const openId = id('用户open_id', null);
const conversationId = id('会话ID', null);
const messageId = id('私信ID', null);
const success = flag('是否成功', null);

export const RECALLED_COLUMNS = { conversationId, messageId, success } as const;

export const REPLIED_COLUMNS = {
	openId,
	conversationId,
	repliedTo: id('回复的私信ID', null),
	messageId,
	messageType: word('私信类型', null),
	success,
} as const;

export const SENT_COLUMNS = {
	openId,
	messageId,
	messageCount: count('消息条数', null, 'Messages that it was sent as'),
	success,
} as const;

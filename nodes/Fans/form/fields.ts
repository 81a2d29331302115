/** Fields that several operations share, filled from the items of Douyin Push Trigger and of Reply. */
import { field } from '../../kernel/form/field';
import { textOf } from '../../kernel/form/schemas';

/** Open ids, message ids and conversation ids are opaque text of up to some 100 characters. */
const opaqueId = textOf(512);

export const user = field(
	{
		displayName: 'User Open ID',
		name: 'openId',
		type: 'string',
		default: '={{ $json.openId }}',
		required: true,
		placeholder: 'e.g. ba253642-0590-40bc-9bdf-9a1334b94059',
		description:
			'The open_id of the user, as this very app knows it: another app, and an order, has another ID for the same person',
	},
	opaqueId,
);

export const conversationId = field(
	{
		displayName: 'Conversation ID',
		name: 'conversationId',
		type: 'string',
		default: '={{ $json.conversationId }}',
		required: true,
		placeholder: 'e.g. @9Vxc1/yDU8sqaS+gN4koEc791...==',
		description:
			'The conversation (conversation_short_id of the event). Taken from the input item.',
	},
	opaqueId,
);

export const messageIdOf = (description: string) =>
	field(
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			default: '={{ $json.messageId }}',
			required: true,
			placeholder: 'e.g. @9Vxc1/yDU8sqaS+gN4koEc791...==',
			description,
		},
		opaqueId,
	);

import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/field';
import { choice, moment } from '../../kernel/fields';
import { asRecord, asText } from '../../kernel/json';
import { defineOperation } from '../../kernel/operation';
import { wireOf } from '../contents';
import { conversationId, messageIdOf, user } from '../fields';
import { contentComplaint, messageFields } from '../messageFields';
import { createRepeats } from '../repeats';
import { openingRefusal } from '../rules';

const PATH = '/im/send/msg/';

/** `scene` of the call by the event that allows it; the spelling is the platform's. */
const SCENES = {
	im_receive_msg: 'im_replay_msg',
	im_enter_direct_msg: 'im_enter_direct_msg',
} as const;

/** For n8n's second try of a node, which is in the same process. */
const repeats = createRepeats();

export const reply = defineOperation({
	resource: 'message',
	value: 'reply',
	platform: 'open',
	name: 'Reply',
	action: 'Reply to a message',
	description:
		'Answer a user who wrote to the account, or opened the chat with it, within the last 24 hours (私信回复). A message in doubt is never sent twice.',
	methods: [PATH],
	fields: [
		field(
			{
				displayName: 'Opening',
				name: 'opening',
				type: 'options',
				options: [
					{
						name: 'User Opened the Chat',
						value: 'im_enter_direct_msg',
						description: 'The event im_enter_direct_msg (进入私信会话页)',
					},
					{
						name: 'User Wrote',
						value: 'im_receive_msg',
						description: 'The event im_receive_msg (接收私信)',
					},
				],
				default: 'im_receive_msg',
				description:
					'What the user did that allows an answer, by the name of the event. How many answers it allows is not published; beyond that the platform refuses.',
			},
			choice(
				['im_receive_msg', 'im_enter_direct_msg'],
				'is neither of the two that allow an answer',
			),
		),
		user,
		conversationId,
		messageIdOf('The ID of the message that is answered (server_message_id of the event)'),
		field(
			{
				displayName: 'Received At',
				name: 'receivedAt',
				type: 'dateTime',
				default: '',
				required: true,
				description:
					'When that message came in (create_time of the event). After 24 hours the platform allows no answer, so nothing is sent then.',
			},
			moment.refine((it) => it !== undefined, 'is empty').transform((it) => it ?? new Date(0)),
		),
		...messageFields,
		dryRun,
	],
	check: contentComplaint,

	async *run({ openId, conversationId: conversation, messageId, receivedAt, ...input }, api) {
		const refusal = openingRefusal(receivedAt.getTime(), api.now());
		if (refusal) throw refusal;
		const params = {
			to_user_id: openId,
			conversation_id: conversation,
			msg_id: messageId,
			scene: SCENES[input.opening],
			content: wireOf(input),
		};
		yield await repeats.once(`${api.identity} ${api.run}`, params, async () => {
			const data = asRecord(await api.send(PATH, params, { repeatable: false }));
			return {
				openId,
				conversationId: conversation,
				repliedTo: messageId,
				messageId: asText(data.msg_id) || null,
				messageType: input.messageType,
				success: true,
			};
		});
	},
});

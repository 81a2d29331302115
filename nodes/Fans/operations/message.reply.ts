import type { RowOf } from '../../values/columns';
import { REPLIED_COLUMNS } from '../messages/result-columns';
import { perProcess } from '../../kernel/process-state';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { choice, collectionOf, moment } from '../../kernel/form/schemas';
import { asRecord, asText } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { wireOf } from '../messages/content';
import { conversationId, messageIdOf, user } from '../form/fields';
import { contentComplaint, messageFields } from '../messages/fields';
import { createRepeats } from '../messages/sent-cache';
import { openingRefusal } from '../messages/rules';

const PATH = '/im/send/msg/';

/** `scene` of an answer to who opened the chat. An answer to a message is sent without one. */
const CHAT_OPENED = 'im_enter_direct_msg';

/** For n8n's second try of a node, which is in the same process. */
const repeats = perProcess(() => createRepeats());

const SCENES = [
	{
		name: 'Leave Out',
		value: '',
		description: 'The platform then takes it for an answer to a message',
	},
	{ name: 'Replay', value: 'im_replay_msg', description: 'As an SDK spells it: im_replay_msg' },
	{ name: 'Reply', value: 'im_reply_msg', description: 'As newer callers spell it: im_reply_msg' },
];

const options = field(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { opening: ['im_receive_msg'] } },
		options: [
			{
				displayName: 'Scene',
				name: 'scene',
				type: 'options',
				options: SCENES,
				default: 'im_reply_msg',
				description:
					'The platform’s name (scene) for an answer to a message. Unverified: choose one only when the answer is refused.',
			},
		],
		description: 'What is seldom changed',
	},
	collectionOf({ scene: choice(['', 'im_replay_msg', 'im_reply_msg']) }),
);

export const reply = defineOperation({
	resource: 'message',
	value: 'reply',
	platform: 'open',
	name: 'Reply',
	action: 'Reply to a message',
	description:
		'Answer a user (私信回复) within 24 hours of a message, or about 30 seconds of an opened chat; never resends by itself',
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
						description:
							'The event im_enter_direct_msg (进入私信会话页): up to 3 messages within about 30 seconds',
					},
					{
						name: 'User Wrote',
						value: 'im_receive_msg',
						description: 'The event im_receive_msg (接收私信): up to 6 messages within 24 hours',
					},
				],
				default: 'im_receive_msg',
				description:
					'What the user did that allows an answer. The limits are unverified; the platform refuses what exceeds them.',
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
				default: '={{ $json.occurredAt }}',
				required: true,
				description: 'Time of the message or opening (create_time). Too late: nothing is sent.',
			},
			moment.refine((it) => it !== undefined, 'is empty').transform((it) => it ?? new Date(0)),
		),
		...messageFields,
		dryRun,
		options,
	],
	check: contentComplaint,

	columns: () => REPLIED_COLUMNS,
	async *run({ openId, conversationId: conversation, messageId, receivedAt, ...input }, api) {
		const { opening } = input;
		const refusal = openingRefusal(opening, receivedAt.getTime(), api.now());
		if (refusal) throw refusal;
		const scene = opening === CHAT_OPENED ? CHAT_OPENED : (input.options.scene ?? '');
		const params = {
			to_user_id: openId,
			conversation_id: conversation,
			msg_id: messageId,
			...(scene !== '' && { scene }),
			content: wireOf(input),
		};
		yield await repeats().once(`${api.identity} ${api.run}`, params, async () => {
			const data = asRecord(
				await api.send(PATH, params, { repeatable: false, lookAt: 'the conversation' }),
			);
			return {
				openId,
				conversationId: conversation,
				repliedTo: messageId,
				messageId: asText(data.msg_id) || null,
				messageType: input.messageType,
				success: true,
			} satisfies RowOf<typeof REPLIED_COLUMNS>;
		});
	},
});

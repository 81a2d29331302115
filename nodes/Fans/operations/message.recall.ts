import type { RowOf } from '../../values/columns';
import { RECALLED_COLUMNS } from '../messages/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { collectionOf, oneOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { conversationId, messageIdOf } from '../form/fields';

const PATH = '/im/recall/msg/';

const PRIVATE = 1;

const CONVERSATIONS = [
	{ name: 'Private (私信)', value: PRIVATE },
	{ name: 'Group (群聊)', value: 2 },
];

export const recall = defineOperation({
	resource: 'message',
	value: 'recall',
	platform: 'open',
	name: 'Recall',
	action: 'Recall a message',
	description:
		'Take back a message that the account sent (私信撤回). How long the platform allows it is unverified.',
	methods: [PATH],
	fields: [
		conversationId,
		messageIdOf('The ID of the message that is taken back, as Reply gave it'),
		dryRun,
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'Conversation Type',
						name: 'conversationType',
						type: 'options',
						options: CONVERSATIONS,
						default: 2,
						description: 'What kind of conversation it is; a private one unless you change it',
					},
				],
				description: 'What is seldom changed',
			},
			collectionOf({ conversationType: oneOf(CONVERSATIONS) }),
		),
	],
	columns: () => RECALLED_COLUMNS,
	async *run({ conversationId: conversation, messageId, options }, api) {
		const params = {
			conversation_id: conversation,
			conversation_type: options.conversationType ?? PRIVATE,
			msg_id: messageId,
		};
		await api.send(PATH, params, { repeatable: false, lookAt: 'the conversation' });
		yield { conversationId: conversation, messageId, success: true } satisfies RowOf<
			typeof RECALLED_COLUMNS
		>;
	},
});

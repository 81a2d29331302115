import { SENT_COLUMNS } from '../messages/result-columns';
import { perProcess } from '../../kernel/process-state';

import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { choice, collectionOf, moment, wholeNumber } from '../../kernel/form/schemas';
import { defineBatch } from '../../kernel/operation';
import { isCard } from '../messages/content';
import { user } from '../form/fields';
import { createLedger } from '../messages/send-quota';
import { contentSchema, messageProperties } from '../messages/fields';
import { AUTHORIZED, PATHS, sendToConsented } from '../messages/send-proactive';
import { createRepeats } from '../messages/sent-cache';
import { MESSAGES_AT_ONCE, USERS_A_DAY } from '../messages/rules';
import { z } from '../../kernel/zod';

/** Shared by all workflows of this process, as the platform counts per account. */
const ledger = perProcess(() => createLedger());
/** For n8n's second try of a node, which is in the same process. */
const repeats = perProcess(() => createRepeats());

export const sendMessage = defineBatch({
	resource: 'message',
	value: 'send',
	platform: 'open',
	name: 'Send to Consented',
	action: 'Send messages to a consented user',
	description:
		'Write first to a user who consented (主动私信), once a day. Consent and daily count are checked before sending.',
	methods: [PATHS.send, PATHS.status],
	fields: [
		user,
		field(
			{
				displayName: 'Messages',
				name: 'messages',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: 'Add Message',
				default: {},
				required: true,
				options: [{ displayName: 'Message', name: 'message', values: messageProperties }],
				description:
					'One to three messages. One of them must be a mini-app card, a coupon or a consent card.',
			},
			z
				.object(
					{ message: z.array(contentSchema).default([]) },
					{ message: 'is no list of messages' },
				)
				.transform(({ message }) => message)
				.refine((list) => list.length > 0, 'is empty')
				.refine(
					(list) => list.length <= MESSAGES_AT_ONCE,
					`has more than ${MESSAGES_AT_ONCE} messages, which is as many as the platform allows at once`,
				)
				.refine(
					(list) => list.length === 0 || list.some(isCard),
					'has no mini-app card, coupon or consent card; the platform asks for one of them in a proactive message',
				),
		),
		field(
			{
				displayName: 'Most Users',
				name: 'mostUsers',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: USERS_A_DAY },
				default: 10,
				description:
					'Users that one run may write to. An input with more is refused as a whole. The platform allows 5,000 a day.',
			},
			wholeNumber({
				least: 1,
				most: USERS_A_DAY,
				tooLarge: `must be at most ${USERS_A_DAY}: the platform allows no more a day`,
			}),
		),
		field(
			{
				displayName: 'Last Sent',
				name: 'lastSent',
				type: 'dateTime',
				default: '',
				hint: 'Empty: what this node counted itself',
				description: 'Last such message to the user, from your table; covers other processes',
			},
			moment,
		),
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
						displayName: 'Scene',
						name: 'scene',
						type: 'options',
						options: [
							{
								name: 'Authorized Message',
								value: AUTHORIZED,
								description: 'As an SDK has it: im_authorize_message',
							},
							{
								name: 'Bound Direct Message',
								value: 'im.direct_message.bind',
								description: 'As the example of the event has it: im.direct_message.bind',
							},
						],
						default: 'im.direct_message.bind',
						description:
							'How the platform names a proactive message. Its sources disagree; try the second when the first is refused.',
					},
				],
				description: 'What is seldom changed',
			},
			collectionOf({ scene: choice([AUTHORIZED, 'im.direct_message.bind']) }),
		),
	],
	columns: () => SENT_COLUMNS,
	runBatch: (items, api) => sendToConsented(items, api, { ledger: ledger(), repeats: repeats() }),
});

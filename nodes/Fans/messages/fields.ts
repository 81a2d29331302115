/** The form of a message: its type, and the parts that the type asks for. */
import type { INodeProperties } from 'n8n-workflow';

import { field } from '../../kernel/form/field';
import { choice, text } from '../../kernel/form/schemas';
import { cardFields, shownFor } from './card-fields';
import { complaintsOf, MESSAGE_TYPES, type Content, type Part } from './content';
import { z } from '../../kernel/zod';

const messageType = field(
	{
		displayName: 'Message Type',
		name: 'messageType',
		type: 'options',
		options: [
			{
				name: 'Consent Card',
				value: 'consentCard',
				description: 'A card by which the user allows messages (主动私信授权卡片)',
			},
			{ name: 'Coupon', value: 'coupon', description: 'A coupon of a mini-app (小程序券)' },
			{
				name: 'Leads Card',
				value: 'leadsCard',
				description: 'A card that asks for contact data (留资卡片)',
			},
			{
				name: 'Mini-App Card',
				value: 'appCard',
				description: 'A card that opens a page of a mini-app (小程序卡片)',
			},
			{
				name: 'Picture',
				value: 'image',
				description: 'A picture (图片) that was uploaded before',
			},
			{ name: 'Text', value: 'text', description: 'Plain words (文本)' },
			{ name: 'Video', value: 'video', description: 'A published video (视频) of the account' },
		],
		default: 'text',
		description: 'What is sent. Pictures, videos and cards need permissions (scopes) of their own.',
	},
	choice(MESSAGE_TYPES),
);

export const messageFields = [
	messageType,
	field(
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			displayOptions: shownFor('text'),
			description: 'The words of the message. How long they may be is not published.',
		},
		text,
	),
	field(
		{
			displayName: 'Media ID',
			name: 'mediaId',
			type: 'string',
			default: '',
			displayOptions: shownFor('image'),
			description: 'The ID (media_id) that the platform gave the picture when it was uploaded',
		},
		text,
	),
	field(
		{
			displayName: 'Video ID',
			name: 'itemId',
			type: 'string',
			default: '',
			displayOptions: shownFor('video'),
			description: 'The ID (item_id) of a video of this account',
		},
		text,
	),
	...cardFields,
] as const;

const titleOf = (name: Part) =>
	messageFields.find(({ ui }) => ui.name === name)?.ui.displayName ?? name;

/** What is wrong with the message of the form; names each field. */
export const contentComplaint = (content: Content): string | undefined =>
	[...complaintsOf(content)].map(([part, what]) => `${titleOf(part)}: ${what}`).join('; ') ||
	undefined;

/** The same parts inside a collection of messages. */
export const messageProperties: INodeProperties[] = messageFields.map(({ ui }) => ui);

/** One message of such a collection; a part that the form does not show is missing. */
export const contentSchema = z
	.object(
		Object.fromEntries(messageFields.map(({ ui, schema }) => [ui.name, schema])) as {
			[E in (typeof messageFields)[number] as E['ui']['name']]: E['schema'];
		},
	)
	.superRefine((content, context) => {
		for (const [part, message] of complaintsOf(content)) {
			context.addIssue({ code: 'custom', path: [titleOf(part)], message });
		}
	});

/** The form of a message: its type, and the parts that the type asks for. */
import type { INodeProperties } from 'n8n-workflow';

import { field } from '../../kernel/form/field';
import { choice, text } from '../../kernel/form/schemas';
import { complaintsOf, MESSAGE_TYPES, type Content, type MessageType, type Part } from './content';
import { z } from '../../kernel/zod';

const shownFor = (...types: MessageType[]) => ({ show: { messageType: types } });

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
	field(
		{
			displayName: 'Card ID',
			name: 'cardId',
			type: 'string',
			default: '',
			displayOptions: shownFor('leadsCard'),
			description: 'The ID (card_id) of a leads card that you saved before',
		},
		text,
	),
	field(
		{
			displayName: 'Card Template ID',
			name: 'cardTemplateId',
			type: 'string',
			default: '',
			displayOptions: shownFor('appCard'),
			description: 'The ID (card_template_id) of a template that you set up before',
		},
		text,
	),
	field(
		{
			displayName: 'Mini-App ID',
			name: 'appId',
			type: 'string',
			default: '',
			placeholder: 'e.g. tt3ergjdge84gdwksb',
			displayOptions: shownFor('appCard', 'consentCard'),
			description: 'The app_id of the mini-app',
		},
		text,
	),
	field(
		{
			displayName: 'Page Path',
			name: 'path',
			type: 'string',
			default: '',
			displayOptions: shownFor('appCard'),
			description: 'The page that the card opens; this or Schema',
		},
		text,
	),
	field(
		{
			displayName: 'Schema',
			name: 'schema',
			type: 'string',
			default: '',
			displayOptions: shownFor('appCard'),
			description: 'The address that the card opens; this or Page Path',
		},
		text,
	),
	field(
		{
			displayName: 'Query',
			name: 'query',
			type: 'string',
			default: '',
			placeholder: 'e.g. {"from": "message"}',
			displayOptions: shownFor('appCard'),
			description: 'What the page is given, as a JSON object; may be left empty',
		},
		text,
	),
	field(
		{
			displayName: 'Activity ID',
			name: 'activityId',
			type: 'string',
			default: '',
			displayOptions: shownFor('coupon'),
			description: 'The number (activity_id) of the coupon activity',
		},
		text,
	),
	field(
		{
			displayName: 'Coupon ID',
			name: 'couponMetaId',
			type: 'string',
			default: '',
			displayOptions: shownFor('coupon'),
			description: 'The number (coupon_meta_id) of the coupon',
		},
		text,
	),
	field(
		{
			displayName: 'Mini-App of the User',
			name: 'userAppId',
			type: 'string',
			default: '',
			displayOptions: shownFor('consentCard'),
			description: 'The app_id of the mini-app that knows the user by the ID below',
		},
		text,
	),
	field(
		{
			displayName: 'User in That Mini-App',
			name: 'userOpenId',
			type: 'string',
			default: '',
			displayOptions: shownFor('consentCard'),
			description: 'The open_id by which that mini-app knows the user',
		},
		text,
	),
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

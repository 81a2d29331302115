/** The parts that cards and coupons ask for. */
import { field } from '../../kernel/form/field';
import { text } from '../../kernel/form/schemas';
import type { MessageType } from './content';

export const shownFor = (...types: MessageType[]) => ({ show: { messageType: types } });

export const cardFields = [
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

/**
 * What a private message can hold, and how it goes over the wire (msg_type).
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/search-management/private-message/send-msg
 */
import type { JsonRecord } from '../../kernel/exact-json';

/** The parts of a message as the form gives them; only those of its type count. */
export interface Content {
	readonly messageType: MessageType;
	readonly text: string;
	readonly mediaId: string;
	readonly itemId: string;
	readonly cardId: string;
	readonly cardTemplateId: string;
	readonly appId: string;
	readonly path: string;
	readonly schema: string;
	readonly query: string;
	readonly activityId: string;
	readonly couponMetaId: string;
	readonly userAppId: string;
	readonly userOpenId: string;
}

export type Part = Exclude<keyof Content, 'messageType'>;

interface Kind {
	/** The platform's number. */
	readonly type: number;
	/** The platform's name for it. */
	readonly member: string;
	readonly parts: readonly Part[];
	readonly optional?: readonly Part[];
	/** Whether it is what a proactive message must contain one of. */
	readonly card?: boolean;
	/** Digits alone, sent as a number. */
	readonly digits?: readonly Part[];
	readonly wire: (content: Content) => JsonRecord;
}

export const KINDS = {
	text: {
		type: 1,
		member: 'text',
		parts: ['text'],
		wire: ({ text }) => ({ text }),
	},
	image: {
		type: 2,
		member: 'image',
		parts: ['mediaId'],
		wire: ({ mediaId }) => ({ media_id: mediaId }),
	},
	video: {
		type: 3,
		member: 'video',
		parts: ['itemId'],
		wire: ({ itemId }) => ({ item_id: itemId }),
	},
	leadsCard: {
		type: 8,
		member: 'retain_consult_card',
		parts: ['cardId'],
		wire: ({ cardId }) => ({ card_id: cardId }),
	},
	appCard: {
		type: 10,
		member: 'applet_card',
		parts: ['cardTemplateId', 'appId'],
		optional: ['path', 'schema', 'query'],
		card: true,
		wire: ({ cardTemplateId, appId, path, schema, query }) => ({
			card_template_id: cardTemplateId,
			app_id: appId,
			...(path !== '' && { path }),
			...(schema !== '' && { schema }),
			...(query !== '' && { query }),
		}),
	},
	coupon: {
		type: 11,
		member: 'applet_coupon',
		parts: ['activityId', 'couponMetaId'],
		digits: ['activityId', 'couponMetaId'],
		card: true,
		wire: ({ activityId, couponMetaId }) => ({
			activity_id: wholeNumber(activityId),
			coupon_meta_id: wholeNumber(couponMetaId),
		}),
	},
	consentCard: {
		type: 12,
		member: 'auth_private_message_card',
		parts: ['appId', 'userAppId', 'userOpenId'],
		card: true,
		wire: ({ appId, userAppId, userOpenId }) => ({
			app_info: { app_id: appId },
			to_user_info: { app_id: userAppId, open_id: userOpenId },
		}),
	},
} as const satisfies Readonly<Record<string, Kind>>;

export type MessageType = keyof typeof KINDS;

export const MESSAGE_TYPES = Object.keys(KINDS) as [MessageType, ...MessageType[]];

const kindOf = ({ messageType }: Content): Kind => KINDS[messageType];

export const isCard = (content: Content) => kindOf(content).card === true;

/** Ids of the platform are bare integers here, and may be longer than a double holds. */
const wholeNumber = (digits: string) => {
	const number = Number(digits);
	return Number.isSafeInteger(number) ? number : BigInt(digits);
};

/** The message as `content`, or as a member of `content_list`. */
export function wireOf(content: Content): JsonRecord {
	const { type, member, wire } = kindOf(content);
	return { msg_type: type, [member]: wire(content) };
}

/** What is wrong with the parts of a message, by part; each would be refused by the platform. */
export function* complaintsOf(content: Content): Generator<readonly [Part, string]> {
	const { parts, digits = [] } = kindOf(content);
	for (const part of parts) if (content[part] === '') yield [part, 'is empty'];
	for (const part of digits) {
		if (!/^\d{0,19}$/.test(content[part])) yield [part, 'must be digits'];
	}
	if (content.messageType !== 'appCard') return;
	if (content.path === '' && content.schema === '') yield ['path', 'or Schema is needed'];
	if (content.query !== '' && !isJsonObject(content.query)) {
		yield ['query', 'must be a JSON object, such as {"key": "value"}'];
	}
}

function isJsonObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}

/** One message object of /im/send/msg/ by its `msg_type`: what it must hold, and what it may. */
import { z } from 'zod';
import type { OpenCall } from '../endpoint.mts';
import { bigInteger, integer, text } from '../params.mts';
import { badParameter, refuse } from '../refusal.mts';
import type { Scope } from '../scopes.mts';

/** A JSON object as text. */
const jsonText = z.string().refine((value) => {
	try {
		const parsed: unknown = JSON.parse(value);
		return typeof parsed === 'object' && parsed !== null;
	} catch {
		return false;
	}
});

const appletCard = z
	.object({
		card_template_id: text,
		app_id: text,
		path: text.optional(),
		schema: text.optional(),
		query: jsonText.optional(),
	})
	.strict()
	.refine(({ path, schema }) => path !== undefined || schema !== undefined);

const invitation = z
	.object({ group_id: text.optional(), group_token: text.optional() })
	.strict()
	.refine(({ group_id, group_token }) => group_id !== undefined || group_token !== undefined);

/** The part's name by type; UNVERIFIED: how long a text may be. */
const PARTS = {
	1: z.object({ text: z.object({ text }).strict() }),
	2: z.object({ image: z.object({ media_id: text }).strict() }),
	3: z.object({ video: z.object({ item_id: text }).strict() }),
	8: z.object({ retain_consult_card: z.object({ card_id: text }).strict() }),
	9: z.object({ group_invitation: invitation }),
	10: z.object({ applet_card: appletCard }),
	11: z.object({
		applet_coupon: z.object({ activity_id: bigInteger, coupon_meta_id: bigInteger }).strict(),
	}),
	12: z.object({
		auth_private_message_card: z
			.object({
				app_info: z.object({ app_id: text }).strict(),
				to_user_info: z.object({ app_id: text, open_id: text }).strict(),
			})
			.strict(),
	}),
} as const;

type MessageType = keyof typeof PARTS;

/** Of these one must be in a proactive send. */
const CARDS: ReadonlySet<MessageType> = new Set([10, 11, 12]);

/** What the webhook calls them. */
const EVENT_TYPES: Partial<Record<MessageType, string>> = {
	1: 'text',
	2: 'image',
	3: 'video',
	8: 'retain_consult_card',
};

export interface Content {
	type: MessageType;
	isCard: boolean;
	eventType: string;
	/** Of a text message. */
	text: string | undefined;
	parts: Readonly<Record<string, unknown>>;
}

const typed = z.object({ msg_type: integer }).passthrough();

export const content = typed.transform(({ msg_type, ...parts }, context): Content => {
	const known = Object.hasOwn(PARTS, msg_type) ? (msg_type as MessageType) : undefined;
	if (known === undefined) return fail(context, ['msg_type']);
	const parsed = PARTS[known].strict().safeParse(parts);
	if (!parsed.success) return fail(context, parsed.error.issues[0]?.path ?? []);
	const data: Record<string, unknown> = parsed.data;
	const words = 'text' in parsed.data ? parsed.data.text.text : undefined;
	return {
		type: known,
		isCard: CARDS.has(known),
		eventType: EVENT_TYPES[known] ?? 'other',
		text: words,
		parts: data,
	};
});

function fail(context: z.RefinementCtx, path: Array<string | number>): never {
	context.addIssue({ code: z.ZodIssueCode.custom, path, message: 'not a message' });
	return z.NEVER;
}

const NEEDS: Partial<Record<MessageType, Scope>> = {
	2: 'tool.image.upload',
	3: 'video.list.bind',
	8: 'im.message_card',
	10: 'im.microapp_card',
};
/** Of the app alone; no consent of the account is asked for. */
const OF_THE_APP: ReadonlySet<Scope> = new Set(['tool.image.upload', 'im.microapp_card']);

/** What a message refers to must exist, and the app and the account must be allowed to use it. */
export function checkContent({ type, parts }: Content, { platform, account }: OpenCall): void {
	const scope = NEEDS[type];
	if (scope !== undefined) {
		platform.app.checkCapability(scope);
		const granted = platform.grants.granted(account)?.scopes.has(scope) ?? false;
		if (!OF_THE_APP.has(scope) && !granted) throw refuse('scopeMissing');
	}
	if (type === 2 && !platform.media.has(idIn(parts.image, 'media_id'))) {
		throw badParameter('media_id');
	}
	if (type === 8 && !platform.cards.has(idIn(parts.retain_consult_card, 'card_id'))) {
		throw badParameter('card_id');
	}
	// There are no groups in the sandbox.
	if (type === 9) throw badParameter('group_id');
}

function idIn(part: unknown, key: string): string {
	return typeof part === 'object' && part !== null ? String(Reflect.get(part, key)) : '';
}

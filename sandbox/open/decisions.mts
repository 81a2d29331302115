/**
 * Where the reference of 抖音开放平台 says CONFLICT or UNVERIFIED: what is played, and what it can be
 * turned over to. A part of the sandbox's decisions.
 */
import { z } from 'zod';

export const openDecisions = {
	/** Codes, times and counts: as each sample spells them, all text, all numbers, or drawn by the seed. */
	openNumbers: z.enum(['sampled', 'text', 'number', 'drawn']),
	/** Where they are sampled: `error_code` a number everywhere, as the official SDKs declare it, or as sampled. */
	openErrorCode: z.enum(['number', 'sampled']),
	/** Numbers of refused business calls: of the current pages, or those of before. */
	openCodes: z.enum(['current', 'former']),
	/** Frame of a refused /im/send/msg/: of the sample, or as quoted on the platform's forum. */
	openSendRefusal: z.enum(['old', 'new']),
	/** Frame of /im/recall/msg/: `err_no` as newer callers read it, or that of the sample. */
	openRecallFrame: z.enum(['new', 'old']),
	/** OAuth bodies: two pages say form, a mirror and an SDK send JSON. */
	openOAuthBody: z.enum(['form', 'formOrJson']),
	/** Whose token /api/douyin/v1/role/check/ takes. */
	openRoleToken: z.enum(['client', 'any']),
	/** room_ids: text in one SDK's sample, int64 in another's class. */
	openRoomIds: z.enum(['text', 'int64']),
	/** Hour of the next day, China time, from which on T+1 figures appear, one after the other. */
	openReadyHour: z.number().int().min(0).max(23),
	/** Fans an account needs for interest words: endpoint page 10,000, capability page 3,000. */
	openFavouriteFans: z.union([z.literal(10_000), z.literal(3_000)]),
	/** "Once a day" for a proactive message: 24 hours apart, or once a calendar day in China. */
	openProactiveDay: z.enum(['hours', 'calendar']),
	/** `scene` of a proactive message: the SDK's text, or the `source` of the event example. */
	openProactiveScene: z.enum(['im_authorize_message', 'im.direct_message.bind']),
	/** Whether each proactive message needs a card or coupon in it. */
	openProactiveCard: z.enum(['required', 'optional']),
	/** Seconds in which a message can be recalled. */
	openRecallSeconds: z.number().int().positive(),
	/** `content` of events: as in each sample, or text and object drawn by the seed. */
	openEventContent: z.enum(['sampled', 'drawn']),
} as const;

export type OpenDecisions = z.infer<z.ZodObject<typeof openDecisions>>;

export function strictestOpen(): OpenDecisions {
	return {
		openNumbers: 'sampled',
		openErrorCode: 'number',
		openCodes: 'current',
		openSendRefusal: 'old',
		openRecallFrame: 'new',
		openOAuthBody: 'form',
		openRoleToken: 'client',
		openRoomIds: 'text',
		openReadyHour: 8,
		openFavouriteFans: 10_000,
		openProactiveDay: 'hours',
		openProactiveScene: 'im_authorize_message',
		openProactiveCard: 'required',
		openRecallSeconds: 120,
		openEventContent: 'sampled',
	};
}

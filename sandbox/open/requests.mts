/** Bodies of the control of 抖音开放平台. */
import { z } from 'zod';
import { SCOPES } from './scopes.mts';
import { FAN_ACTS, type FanAct } from './world/simulation.mts';

const natural = z.number().int().nonnegative();
const scopes = z.array(z.enum(SCOPES)).optional();

/** A part of `POST life`: so many, or these open_ids. */
const wanted = z.union([natural, z.array(z.string())]).optional();
export const fanActs = Object.fromEntries(FAN_ACTS.map((act) => [act, wanted])) as Record<
	FanAct,
	typeof wanted
>;

export const openRequest = z
	.object({
		/** Of the account it is about; the operating account unless said. */
		openId: z.string().optional(),
		/** The owner agrees, to these scopes or to all. */
		issueCode: z.boolean().optional(),
		scopes,
		/** The owner takes it back. */
		withdraw: z.boolean().optional(),
		/** Tokens die; with `both` there is nothing left to refresh. */
		revoke: z.enum(['access', 'both']).optional(),
		/** Capabilities of the app: not granted, granted, banned, not banned. */
		deny: scopes,
		allow: scopes,
		ban: scopes,
		unban: scopes,
		app: z.enum(['normal', 'banned']).optional(),
		/** Calls a day, by path. */
		dailyQuota: z.record(natural).optional(),
		/** All fans of the account. */
		fans: natural.optional(),
		/** Unix seconds of the first authorisation. */
		since: natural.optional(),
		lost: z.union([z.literal(28001045), z.literal(28001046), z.literal(28001047)]).nullish(),
		fansPerMinute: z.number().nonnegative().optional(),
		/** Fans write. */
		messages: z
			.array(
				z
					.object({ from: z.string(), text: z.string().optional(), type: z.string().optional() })
					.strict(),
			)
			.optional(),
	})
	.strict();

export const fanQuery = z
	.object({
		openId: z.string().optional(),
		touched: z
			.enum(['true', 'false'])
			.transform((value) => value === 'true')
			.optional(),
	})
	.strict();

export const eventQuery = z
	.object({ from: z.coerce.number().int().nonnegative().optional() })
	.strict();

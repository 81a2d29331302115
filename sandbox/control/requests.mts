/** Bodies of the control endpoints. */
import { z } from 'zod';
import { liveActs } from '../live/control.mts';
import { fanActs } from '../open/requests.mts';
import { type Act, ACTS } from '../shop/world/actions.mts';
import { afterSaleActs } from './aftersale-actions.mts';
import { channelActs } from './channel-acts.mts';
import { ruleSchema } from './faults.mts';
import { type OrderAct, orderActs, type OrderPlacing } from './order-acts.mts';
import { stockActs } from './stock-actions.mts';
import { deskActs } from './waybill-acts.mts';

const natural = z.number().int().nonnegative();
const unixTime = z.number().nonnegative();
const appKey = z.string().optional();

export const clockRequest = z
	.object({ now: unixTime, advance: z.number(), speed: z.number().nonnegative() })
	.partial()
	.strict();

export const faultsRequest = z.union([z.array(ruleSchema), ruleSchema.transform((rule) => [rule])]);

const wanted = z.union([natural, z.array(z.string())]).optional();
const acts = Object.fromEntries(ACTS.map((act) => [act, wanted])) as Record<Act, typeof wanted>;
export const lifeRequest = z
	.object({
		...acts,
		...stockActs,
		...channelActs,
		...deskActs,
		...orderActs,
		...afterSaleActs,
		...fanActs,
		...liveActs,
		perMinute: z.number().nonnegative().optional(),
	})
	.strict();
/** What is left out of an order to place has a default. */
export type LifeOrder = Omit<z.infer<typeof lifeRequest>, OrderAct> & OrderPlacing;

export const movingRequest = z.object({ everyCalls: natural, changes: natural }).strict();

export const visibilityRequest = z
	.object({ delaySeconds: natural, share: z.number().min(0).max(1).optional() })
	.strict();

const methods = z.array(z.string()).optional();
export const permissionsRequest = z.object({ appKey, deny: methods, allow: methods }).strict();
export type PermissionChange = z.infer<typeof permissionsRequest>;

export const whitelistRequest = z.object({ appKey, listed: z.boolean() }).strict();
export type WhitelistChange = z.infer<typeof whitelistRequest>;

/** The app's key: App Key, App ID or Client Key. */
export const codeQuery = z.object({ app: z.string() }).strict();

export const authorisationRequest = z
	.object({
		appKey,
		shopId: z.string().optional(),
		state: z.enum(['open', 'closed', 'lapsed']).optional(),
		app: z.enum(['normal', 'banned', 'expired']).optional(),
		revoke: z.enum(['access', 'both']).optional(),
		issueCode: z.boolean().optional(),
	})
	.strict();
export type AuthorisationChange = z.infer<typeof authorisationRequest>;

export const quotaRequest = z
	.object({ quota: z.union([z.number().positive(), z.record(z.number().positive())]) })
	.strict();

export const latencyRequest = z.object({ ms: natural }).strict();

const seconds = z.coerce.number().optional();
export const truthQuery = z
	.object({ from: seconds, to: seconds, by: z.enum(['create', 'update']).optional() })
	.strict();
export const orderQuery = truthQuery.extend({ shop: z.string().optional() });

const id = z.string().optional();
export const stockQuery = z.object({ product: id, sku: id, code: id }).strict();

export const callsQuery = z
	.object({ limit: z.coerce.number().int().positive().optional() })
	.strict();

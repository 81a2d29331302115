/** Bodies of the control of pushing. */
import { z } from 'zod';
import { SIGN_METHODS } from './signature.mts';

const share = z.number().min(0).max(1);
const natural = z.number().int().nonnegative();

/** Which way messages take; everything but the address has a default. */
export const subscriptionRequest = z
	.object({
		url: z.string().url(),
		/** 抖店, or the events of 抖音开放平台. */
		platform: z.enum(['shop', 'open']).default('shop'),
		/** Only these tags or events; all when left out. */
		only: z.array(z.string()).optional(),
		sign: z.enum(SIGN_METHODS).default('md5'),
		/** Whether the header `sign-method` is sent: one source has it. */
		namesMethod: z.boolean().default(false),
		/** Messages in one request at the most. */
		batch: z.number().int().min(1).max(500).default(50),
		/** One message goes as a bare object: the sources differ. */
		bareObject: z.boolean().default(false),
		/** `data` as JSON in a text, as in real traffic, or as an object, as in the documentation. */
		dataAs: z.enum(['text', 'object']).default('text'),
		/**
		 * Messages whose number is on no page that was read, and the number under which they come here;
		 * one that is left out is not sent.
		 */
		unnumbered: z
			.object({ logistics_orderTagPush: z.string().regex(/^\d+$/) })
			.partial()
			.strict()
			.default({}),
		/** Share of the messages that come a second time, in a later request. */
		repeats: share.default(0),
		/** The second time comes after so many real ms at most, and a twentieth of them at least. */
		repeatWithinMs: z.number().int().min(1).max(60_000).default(400),
		/** Messages leave in any order. */
		reorders: z.boolean().default(false),
		/** An answer later than this is none: 2 s by one source, 5 s by the other. */
		timeoutMs: z.number().int().positive().default(2000),
		/** UNVERIFIED: how often and when the platform tries again. Waits in ms, one a further try. */
		retryMs: z.array(natural).default([500, 2000, 5000]),
		/** Whether saving the address sends a test message (tag 0, or verify_webhook). */
		probe: z.boolean().default(true),
		/** UNVERIFIED: whether the challenge of 抖音开放平台 is signed. */
		signsChallenge: z.boolean().default(true),
		/** The challenge of 抖音开放平台: a number as in the sample, one beyond 2^53, or a text. */
		challenge: z.enum(['number', 'long', 'text']).default('number'),
		/** UNVERIFIED: whether `msg_id` and `Msg-Id` belong to one message: here all have the same. */
		oneId: z.boolean().default(false),
		/** Entries that are no messages, as JSON, in every list of 抖店. Faults; no source has them. */
		oddEntries: z.array(z.unknown()).default([]),
	})
	.strict();
export type Subscription = z.output<typeof subscriptionRequest>;

/** Messages of these tags now, whatever happens in the shop: as the documentation describes them. */
export const sampleRequest = z
	.object({ tags: z.array(z.string()).optional(), times: natural.default(1) })
	.strict();
export type SampleOrder = z.output<typeof sampleRequest>;

/** Made up orders created, so many a second, in requests of `batch`. */
export const loadRequest = z
	.object({
		perSecond: z.number().positive(),
		seconds: z.number().positive(),
		batch: z.number().int().min(1).max(500).default(50),
	})
	.strict();
export type LoadOrder = z.output<typeof loadRequest>;

export const messagesQuery = z
	.object({ from: z.coerce.number().int().nonnegative().optional() })
	.strict();

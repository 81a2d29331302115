/** One simulated fan: whether they follow, what they opened, what they consented to, what they got. */
import type { Random } from '../../random.mts';
import { openId, sealed } from '../ids.mts';

/** A message of the fan, or the moment they opened the chat: what makes an answer lawful for a while. */
export interface Opening {
	kind: 'message' | 'enter';
	/** server_message_id. */
	msgId: string;
	at: number;
	/** Sends that were answered with it. */
	replies: number;
	/** Of a message: its type, and whether its media can be fetched. */
	messageType?: string;
}

/** Consent to proactive messages (主动私信授权). */
export interface Consent {
	createdAt: number;
	updatedAt: number;
	/** `expire_time`: 30 days after the grant, as in the sample of the event. */
	until: number;
}

export interface Sent {
	at: number;
	scene: 'im_reply_msg' | 'im_enter_direct_msg' | 'im_authorize_message';
	/** One a message; a proactive send has up to three. */
	msgIds: string[];
	/** What the caller sent, message by message. */
	contents: unknown[];
	recalled: string[];
}

export interface Fan {
	index: number;
	openId: string;
	nickname: string;
	conversationId: string;
	followedAt: number | undefined;
	openings: Map<string, Opening>;
	consent: Consent | undefined;
	/** Order of the first consents, from 1; a fan who consents again keeps their place. */
	consentNumber: number | undefined;
	/** Moments of the consents given, for the two a day that are possible. */
	consented: number[];
	sent: Sent[];
}

/** For how many seconds, and how many sends, each kind allows answers. Public notes name both. */
export const ALLOWS: Readonly<Record<Opening['kind'], { seconds: number; sends: number }>> = {
	message: { seconds: 86_400, sends: 6 },
	enter: { seconds: 30, sends: 3 },
};
export const CONSENT_LIFE = 30 * 86_400;

export function createFan(seed: number, index: number, draw: Random): Fan {
	return {
		index,
		openId: openId(draw),
		nickname: `粉丝${String(index + 1).padStart(4, '0')}`,
		conversationId: sealed(seed, 'conversation', index),
		followedAt: undefined,
		openings: new Map(),
		consent: undefined,
		consentNumber: undefined,
		consented: [],
		sent: [],
	};
}

export function consents({ consent }: Fan, now: number): boolean {
	return consent !== undefined && consent.until > now;
}

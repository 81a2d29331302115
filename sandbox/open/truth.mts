/** The truth about 抖音开放平台, for comparing: what was sent, what was refused, who consents. */
import { chinaMidnight } from '../clock.mts';
import type { OpenPlatform } from './platform.mts';
import { ALLOWS, consents, type Fan } from './world/fan.mts';
import type { Breach, Rule } from './world/rule-book.mts';

export interface OpenTruth {
	now: number;
	app: { clientKey: string; state: string; capabilities: string[]; banned: string[] };
	accounts: Array<{
		openId: string;
		shortId: string;
		operator: boolean;
		fans: number;
		/** Of the grant that holds now; never a token. */
		grant: { scopes: string[]; accessUntil: number; refreshUntil: number; renewals: number } | null;
	}>;
	fans: { simulated: number; following: number; consenting: number };
	/** Sends by scene, the messages in them, and those recalled. */
	sent: { replies: number; entered: number; proactive: number; messages: number; recalled: number };
	/** Users that proactive sends reached today. */
	reachedToday: number;
	/** Openings that may still be answered. */
	openWindows: number;
	/** Breaches by rule, and all of them. */
	refused: Record<Rule, number>;
	broken: number;
	events: Record<string, number>;
	throttled: number;
}

export function openTruth(open: OpenPlatform): OpenTruth {
	const { fans, app, accounts, clock, grants, rates } = open;
	const now = clock.now();
	const sent = fans.list.flatMap((fan) => fan.sent);
	const scenes = (scene: string) => sent.filter((each) => each.scene === scene).length;
	const today = chinaMidnight(now);
	const events: Record<string, number> = {};
	for (const { event } of fans.events.all) events[event] = (events[event] ?? 0) + 1;
	return {
		now,
		app: {
			clientKey: app.key,
			state: app.state,
			capabilities: [...app.capabilities],
			banned: [...app.banned],
		},
		accounts: accounts.map((account) => {
			const grant = grants.granted(account);
			return {
				openId: account.openId,
				shortId: account.shortId,
				operator: account.roles.size > 0,
				fans: fans.following.total(account),
				grant: grant
					? {
							scopes: [...grant.scopes],
							accessUntil: grant.accessUntil,
							refreshUntil: grant.refreshUntil,
							renewals: grant.renewals,
						}
					: null,
			};
		}),
		fans: {
			simulated: fans.list.length,
			following: fans.list.filter(({ followedAt }) => followedAt !== undefined).length,
			consenting: fans.list.filter((fan) => consents(fan, now)).length,
		},
		sent: {
			replies: scenes('im_reply_msg'),
			entered: scenes('im_enter_direct_msg'),
			proactive: scenes('im_authorize_message'),
			messages: sent.reduce((sum, { msgIds }) => sum + msgIds.length, 0),
			recalled: sent.reduce((sum, { recalled }) => sum + recalled.length, 0),
		},
		reachedToday: fans.list.filter((fan) =>
			fan.sent.some(({ scene, at }) => scene === 'im_authorize_message' && at >= today),
		).length,
		openWindows: fans.list.reduce((sum, fan) => sum + windowsOf(fan, now).length, 0),
		refused: fans.rules.counts(),
		broken: fans.rules.breaches.length,
		events,
		throttled: rates.refused,
	};
}

export interface FanTruth {
	openId: string;
	conversationId: string;
	followedAt: number | null;
	consent: { createdAt: number; until: number } | null;
	/** Openings that may still be answered. */
	windows: Array<{ kind: string; msgId: string; at: number; until: number; repliesLeft: number }>;
	sent: Fan['sent'];
	refused: Breach[];
}

export interface FanQuery {
	openId?: string;
	/** Only those who were sent something, or tried to be. */
	touched?: boolean;
}

export function fanTruth(open: OpenPlatform, { openId, touched }: FanQuery): FanTruth[] {
	const { fans, clock } = open;
	const now = clock.now();
	return fans.list
		.filter((fan) => openId === undefined || fan.openId === openId)
		.map((fan) => ({
			openId: fan.openId,
			conversationId: fan.conversationId,
			followedAt: fan.followedAt ?? null,
			consent:
				fan.consent && consents(fan, now)
					? { createdAt: fan.consent.createdAt, until: fan.consent.until }
					: null,
			windows: windowsOf(fan, now),
			sent: fan.sent,
			refused: fans.rules.breaches.filter(({ to }) => to === fan.openId),
		}))
		.filter(({ sent, refused }) => !touched || sent.length + refused.length > 0);
}

function windowsOf({ openings }: Fan, now: number) {
	return [...openings.values()]
		.filter(({ kind, at, replies }) => {
			const { seconds, sends } = ALLOWS[kind];
			return at + seconds > now && replies < sends;
		})
		.map(({ kind, msgId, at, replies }) => ({
			kind,
			msgId,
			at,
			until: at + ALLOWS[kind].seconds,
			repliesLeft: ALLOWS[kind].sends - replies,
		}));
}

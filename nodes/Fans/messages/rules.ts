/**
 * The platform's rules for private messages (私信). Breaking one can cost the app its capability, so
 * each is refused here, before the call, under a name of its own.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/ability/interaction-management/im
 */
import { GatewayError } from '../../kernel/errors';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

/** What a user can do that allows answers, by the name of the event. */
export type Opening = 'im_receive_msg' | 'im_enter_direct_msg';

interface Window {
	readonly ms: number;
	/** What the way to the platform may take of that. */
	readonly onTheWayMs: number;
	/** How long it is, in words, and how old the opening is. */
	readonly length: string;
	age(ms: number): string;
	readonly remedy: string;
}

/** How long each allows an answer. Public notes name both; the platform may count a little differently. */
const WINDOWS: Readonly<Record<Opening, Window>> = {
	im_receive_msg: {
		ms: 24 * HOUR_MS,
		onTheWayMs: 60 * SECOND_MS,
		length: '24 hours',
		age: (ms) => `The user’s message is ${Math.round(ms / HOUR_MS)} hours old`,
		remedy: 'Wait until the user writes again, or use Send to Consented.',
	},
	im_enter_direct_msg: {
		ms: 30 * SECOND_MS,
		onTheWayMs: 2 * SECOND_MS,
		length: 'about 30 seconds',
		age: (ms) => `The user opened the chat ${Math.round(ms / SECOND_MS)} seconds ago`,
		remedy: 'Answer at once, in the workflow that the event starts, or wait until the user writes.',
	},
};

/** Proactive messages: how often one user, how many at a time, how many users. */
const INTERVAL_HOURS = 24;
export const MESSAGES_AT_ONCE = 3;
export const USERS_A_DAY = 5_000;
/** How far ahead of this server's clock the platform's may be. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

export type Rule =
	| 'opening-expired'
	| 'opening-in-the-future'
	| 'no-consent'
	| 'once-a-day'
	| 'users-a-day'
	| 'over-the-limit';

/** A message that is not sent because a rule forbids it. */
const ruleError = (rule: Rule, message: string, remedy: string): GatewayError =>
	new GatewayError({ code: `rule.${rule}`, message, remedy, cause: 'configuration-invalid' });

/** Why what the user did at that moment does not allow an answer now; Unix milliseconds. */
export function openingRefusal(
	opening: Opening,
	openedAt: number,
	now: number,
): GatewayError | undefined {
	if (openedAt > now + CLOCK_TOLERANCE_MS) {
		return ruleError(
			'opening-in-the-future',
			'Received At lies in the future, so that it cannot be the time of a message',
			'Map the time that the event of the message carries (create_time).',
		);
	}
	const { ms, onTheWayMs, length, age, remedy } = WINDOWS[opening];
	if (now - openedAt < ms - onTheWayMs) return undefined;
	return ruleError(
		'opening-expired',
		`${age(now - openedAt)}: the platform allows an answer for ${length}`,
		`Nothing was sent. ${remedy}`,
	);
}

export const noConsent = () =>
	ruleError(
		'no-consent',
		'The user has not allowed this account to send messages, or has taken that back',
		'Nothing was sent. The platform allows a proactive message (主动私信) only to users who agreed to it; Get Authorizations lists them.',
	);

/** 24 hours apart, and so on different days whatever the platform calls a day. */
export const isTooSoon = (lastSent: number, now: number) =>
	now - lastSent < INTERVAL_HOURS * HOUR_MS;

export const tooSoonError = (lastSent: number, now: number) =>
	ruleError(
		'once-a-day',
		`The user was sent a proactive message ${ago(now - lastSent)}: the platform allows one a day`,
		`Nothing was sent. Wait until ${INTERVAL_HOURS} hours have passed; an answer to a message of the user is not bound by this.`,
	);

export const duplicateError = () =>
	ruleError(
		'once-a-day',
		'An item before this one writes to the same user: the platform allows one proactive message a day',
		'Put everything for one user into one item, at most three messages.',
	);

export const tooManyUsersError = () =>
	ruleError(
		'users-a-day',
		`${USERS_A_DAY} users were sent a proactive message within a day, which is as many as the platform allows`,
		'Nothing was sent to this user. Go on tomorrow.',
	);

export const overTheLimit = (users: number, limit: number) =>
	ruleError(
		'over-the-limit',
		`The input asks for messages to ${users} users, and Most Users is ${limit}`,
		'Nothing was sent. Send to fewer users, or raise the limit if that is what you mean.',
	);

function ago(ms: number): string {
	const minutes = Math.max(1, Math.floor(ms / 60_000));
	return minutes < 120 ? `${minutes} minutes ago` : `${Math.floor(minutes / 60)} hours ago`;
}

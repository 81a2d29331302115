/** What a platform can answer, and what to do about each: one row a code. */
import type { Cause } from '../kernel/errors';
import type { Policy } from './gateway';

/** The remedy of a code that no public list explains; the platform's reason ends the message. */
export const UNEXPLAINED =
	'The platform’s reason follows the colon; no public list explains this code. Correct what the reason names, or send the code and the log_id to the platform’s support.';

export interface CodeRow {
	/** As the platform gives it, as text. */
	readonly code: string;
	readonly policy: Policy;
	/** What happened, in one plain sentence without the final stop. */
	readonly message: string;
	/** What to do about it. `{method}` becomes the method that was called. */
	readonly remedy: string;
	readonly cause?: Cause;
}

export const row = (
	code: string,
	policy: Policy,
	message: string,
	remedy: string,
	cause?: Cause,
): CodeRow => ({ code, policy, message, remedy, cause });

/** Codes with one policy, cause and remedy, and what each means. */
export const rows = (
	shared: Pick<CodeRow, 'policy' | 'remedy' | 'cause'>,
	messages: Readonly<Record<string, string>>,
): CodeRow[] => Object.entries(messages).map(([code, message]) => ({ code, message, ...shared }));

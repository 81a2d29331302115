/** How often a call is tried again, and how long is waited before. */

/**
 * Tries of one call, by what went wrong. Throttling is waited out: about five minutes in all. When
 * waiting for another process has lost its sense, the credential says so.
 */
export const MAX_ATTEMPTS = {
	retry: 6,
	throttle: 16,
	refreshToken: 4,
	reloadCredential: 120,
} as const;

const RELOAD_MS = 750;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;

/** Ms until the next of so many tries. */
export function backoffMs(policy: keyof typeof MAX_ATTEMPTS, tries: number): number {
	if (policy === 'refreshToken') return 0;
	const wait = policy === 'reloadCredential' ? RELOAD_MS : FIRST_BACKOFF_MS * 2 ** (tries - 1);
	return Math.min(MAX_BACKOFF_MS, wait) * (0.75 + Math.random() / 2);
}

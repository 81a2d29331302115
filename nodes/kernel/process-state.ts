/**
 * What one process remembers from run to run: rate limits, tokens being refreshed, messages sent.
 * n8n gives nodes no place to keep it, so it lives here. Each value is keyed by the whole identity
 * (gateway, app, fingerprint of the secret, shop or account) and bounded.
 */
const resets: Array<() => void> = [];

/** A value that is made at its first use and shared by all runs of the process. */
export function perProcess<T extends object>(create: () => T): () => T {
	let value: T | undefined;
	resets.push(() => (value = undefined));
	return () => (value ??= create());
}

/** For tests: forgets everything, as a new process would. */
export const resetProcessState = () => resets.forEach((reset) => reset());

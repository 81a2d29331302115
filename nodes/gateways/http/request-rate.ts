/** How many calls a second the credential allows, within bounds that nobody can be hurt by. */
import type { IDataObject } from 'n8n-workflow';

import { CredentialError } from '../../kernel/errors';

/** Slower than this, one call would keep all later ones waiting; faster, the limit is none. */
export const MIN_RATE = 0.1;
export const MAX_RATE = 1000;

/**
 * Calls a second, from *Requests per Second*. What lies outside of the bounds is taken as the nearer
 * bound; an empty field as `otherwise`.
 *
 * @throws CredentialError for what is no finite number
 */
export function rateOf({ requestsPerSecond: given }: IDataObject, otherwise: number): number {
	if (isEmpty(given)) return otherwise;
	const rate = asNumber(given);
	if (!Number.isFinite(rate)) throw new CredentialError(NO_RATE);
	return Math.min(MAX_RATE, Math.max(MIN_RATE, rate));
}

/** What the user should hear where another rate is used than the form says. */
export function rateNotice(credential: IDataObject): string | undefined {
	const { requestsPerSecond: given } = credential;
	if (isEmpty(given)) return undefined;
	const used = rateOf(credential, MIN_RATE);
	return used === asNumber(given)
		? undefined
		: `Requests per Second of the credential is ${String(given)}; ${used} is used instead. It takes ${MIN_RATE} to ${MAX_RATE}.`;
}

const isEmpty = (given: unknown) =>
	given === undefined || given === null || (typeof given === 'string' && given.trim() === '');

const asNumber = (given: unknown) =>
	typeof given === 'number' || typeof given === 'string' ? Number(given) : NaN;

const NO_RATE = {
	code: 'requests-per-second',
	message: 'Requests per Second of the credential is not a number',
	remedy: `Enter a number from ${MIN_RATE} to ${MAX_RATE}.`,
	cause: 'configuration-invalid',
} as const;

/** What is made of a reply that is none of the platform's. */
import type { Failure } from '../../kernel/errors';
import type { Reply } from '../gateway';

export function unreadable(status: number): Reply {
	if (status >= 300 && status < 400)
		return { ok: false, failure: redirect(status), policy: 'fail' };
	const failure: Failure = {
		code: `HTTP ${status}`,
		message: 'The platform sent no readable reply',
		remedy: 'Check the Gateway URL in the credential. If it is right, run it again later.',
		cause: 'temporarily-unavailable',
	};
	const passing = status >= 500 || status === 200 || status === 429;
	return { ok: false, failure, policy: status === 429 ? 'throttle' : passing ? 'retry' : 'fail' };
}

/** Following it would take the token to another host. */
const redirect = (status: number): Failure => ({
	code: `HTTP ${status}`,
	message: 'The Gateway URL answers with a redirect to another address, which is not followed',
	remedy: 'Enter the address of the platform itself as Gateway URL in the credential.',
	cause: 'configuration-invalid',
});

/** What is made of a reply that is none of the platform's. */
import type { Failure } from '../kernel/errors';
import type { Reply } from './gateway';

export function unreadable(status: number): Reply {
	const failure: Failure = {
		code: `HTTP ${status}`,
		message: 'The platform sent no readable reply',
		remedy: 'Check the Gateway URL in the credential. If it is right, run it again later.',
		cause: 'temporarily-unavailable',
	};
	const passing = status >= 500 || status === 200 || status === 429;
	return { ok: false, failure, policy: status === 429 ? 'throttle' : passing ? 'retry' : 'fail' };
}

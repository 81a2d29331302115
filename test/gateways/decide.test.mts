/** The retry table of a call, without a platform. */
import type { Policy } from '../../nodes/gateways/gateway';
import { decide, NEW_CALL, type CallState } from '../../nodes/gateways/http/decide';
import { MAX_ATTEMPTS } from '../../nodes/gateways/http/retry-policy';
import { TOKEN_IS_NEW } from '../../nodes/gateways/auth/token-refresh';

const FAILURE = { code: '1', message: 'It failed' };

interface Case {
	policy?: Policy;
	code?: string;
	unsent?: boolean;
	hasEscapedForm?: boolean;
	repeatable?: boolean;
	msLeft?: number;
	state?: Partial<CallState>;
}

const decided = ({ policy = 'fail', code = '1', state = {}, ...it }: Case) =>
	decide(
		{
			reply: { ok: false, failure: { ...FAILURE, code }, policy },
			token: 'fingerprint',
			unsent: it.unsent ?? false,
			hasEscapedForm: it.hasEscapedForm ?? false,
		},
		{ ...NEW_CALL, ...state },
		{ repeatable: it.repeatable ?? true, lookAt: 'the order', msLeft: it.msLeft ?? 1e9 },
	);

it('gives up where nothing helps', () => {
	expect(decided({ policy: 'fail' })).toEqual({ action: 'giveUp', failure: FAILURE });
});

it('waits alone after trouble, and with all callers of the quota after throttling', () => {
	expect(decided({ policy: 'retry' })).toMatchObject({ action: 'retry', hold: false });
	const throttled = decided({ policy: 'throttle' });
	expect(throttled).toMatchObject({ action: 'retry', hold: true, state: { inDoubt: false } });
	expect(throttled.action === 'retry' && throttled.waitMs).toBeGreaterThan(100);
});

it('names the refused token at the next attempt, at once, and forgets it once another left', () => {
	const refused = decided({ policy: 'refreshToken' });
	expect(refused).toMatchObject({ waitMs: 0, state: { refusedToken: 'fingerprint' } });
	const state = { refusedToken: 'old' };
	expect(decided({ policy: 'retry', unsent: true, state })).toMatchObject({ state });
	expect(decided({ policy: 'retry', state })).toMatchObject({
		state: { refusedToken: undefined },
	});
});

it('says why the token was refused when a new one is refused like it', () => {
	const refusal = { code: '40003', message: 'The platform’s own words' };
	expect(decided({ code: TOKEN_IS_NEW, state: { refusal } })).toMatchObject({ failure: refusal });
});

it('sends the escaped form once, where there is one', () => {
	const once = decided({ policy: 'retryEscaped', hasEscapedForm: true });
	expect(once).toMatchObject({ action: 'retry', waitMs: 0, state: { escaped: true } });
	const again = { policy: 'retryEscaped', hasEscapedForm: true, state: { escaped: true } } as const;
	expect(decided(again)).toMatchObject({ action: 'giveUp' });
	expect(decided({ policy: 'retryEscaped' })).toMatchObject({ action: 'giveUp' });
});

describe('a write without an idempotency key', () => {
	it('is not repeated when its reply is lost, and says what to read', () => {
		expect(decided({ policy: 'retry', repeatable: false })).toMatchObject({
			action: 'giveUp',
			failure: { doubtful: true, remedy: expect.stringMatching(/Read the order first/) },
		});
	});

	it('is repeated when it never left, or was refused before the platform acted', () => {
		for (const policy of ['throttle', 'refreshToken', 'reloadCredential'] as const) {
			expect(decided({ policy, repeatable: false })).toMatchObject({ action: 'retry' });
		}
		expect(decided({ policy: 'retry', unsent: true, repeatable: false })).toMatchObject({
			action: 'retry',
			state: { inDoubt: false },
		});
	});

	it('stays in doubt through a later throttle', () => {
		const state = { inDoubt: true };
		const last = { ...NEW_CALL.attempts, throttle: MAX_ATTEMPTS.throttle - 1 };
		expect(
			decided({ policy: 'throttle', repeatable: false, state: { ...state, attempts: last } }),
		).toMatchObject({ action: 'giveUp', failure: { doubtful: true } });
	});
});

it.each(Object.entries(MAX_ATTEMPTS))('gives up %s after %d attempts', (policy, most) => {
	const attempts = { ...NEW_CALL.attempts, [policy]: most - 2 };
	const one = decided({ policy: policy as Policy, state: { attempts } });
	expect(one).toMatchObject({ action: 'retry', state: { attempts: { [policy]: most - 1 } } });
	const full = { ...NEW_CALL.attempts, [policy]: most - 1 };
	expect(decided({ policy: policy as Policy, state: { attempts: full } }).action).toBe('giveUp');
});

it('gives up when the next attempt would come too late', () => {
	expect(decided({ policy: 'throttle', msLeft: 10 })).toMatchObject({ action: 'giveUp' });
});

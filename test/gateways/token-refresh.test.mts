/** One renewal for all who hold the same token. */
import { createRenewals, fingerprint } from '../../nodes/gateways/auth/token-refresh';

const MINUTE = 60_000;

function setup() {
	let time = 0;
	let asked = 0;
	const renewals = createRenewals(() => time);
	const ask = async () => ({ accessToken: `new-${++asked}` });
	return {
		renewals,
		ask,
		asked: () => asked,
		later: (ms: number) => {
			time += ms;
		},
	};
}

const fails = async () => await Promise.reject(new Error('the platform is down'));

it('asks once for parallel callers, and gives all of them one answer', async () => {
	const { renewals, ask, asked } = setup();
	const callers = Array.from({ length: 8 }, async () => await renewals.renew('shop', 'old', ask));
	expect(await Promise.all(callers)).toEqual(callers.map(() => ({ accessToken: 'new-1' })));
	expect(asked()).toBe(1);
});

it('gives a late holder of the old token the same new one, for ten minutes', async () => {
	const { renewals, ask, asked, later } = setup();
	await renewals.renew('shop', 'old', ask);
	later(10 * MINUTE - 1);
	expect(await renewals.renew('shop', 'old', ask)).toEqual({ accessToken: 'new-1' });
	later(1);
	expect(await renewals.renew('shop', 'old', ask)).toEqual({ accessToken: 'new-2' });
	expect(asked()).toBe(2);
});

it('asks again for another token of the same account', async () => {
	const { renewals, ask, asked } = setup();
	await renewals.renew('shop', 'old', ask);
	expect(await renewals.renew('shop', 'new-1', ask)).toEqual({ accessToken: 'new-2' });
	expect(asked()).toBe(2);
});

it('keeps accounts apart, even with the same token', async () => {
	const { renewals, ask, asked } = setup();
	await Promise.all([renewals.renew('one', '', ask), renewals.renew('two', '', ask)]);
	expect(asked()).toBe(2);
});

it('passes a failure to all who wait, and does not remember it', async () => {
	const { renewals, ask } = setup();
	const waiting = [renewals.renew('shop', 'old', fails), renewals.renew('shop', 'old', ask)];
	const outcomes = await Promise.allSettled(waiting);
	expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await renewals.renew('shop', 'old', ask)).toEqual({ accessToken: 'new-1' });
});

it('does not let an old failure wipe out a newer renewal', async () => {
	const { renewals, ask, asked } = setup();
	let fail = (_error: Error) => {};
	const slow = renewals.renew(
		'shop',
		'old',
		async () => await new Promise((_resolve, reject) => (fail = reject)),
	);
	await renewals.renew('shop', 'other', ask);
	fail(new Error('late'));
	await expect(slow).rejects.toThrow('late');
	expect(await renewals.renew('shop', 'other', ask)).toEqual({ accessToken: 'new-1' });
	expect(asked()).toBe(1);
});

it('knows a token that came from a renewal just now', async () => {
	const { renewals, ask, later } = setup();
	expect(renewals.isNew('shop', 'new-1')).toBe(false);
	await renewals.renew('shop', 'old', ask);
	expect(renewals.isNew('shop', 'new-1')).toBe(true);
	expect(renewals.isNew('shop', 'old')).toBe(false);
	expect(renewals.isNew('other shop', 'new-1')).toBe(false);
	later(10 * MINUTE);
	expect(renewals.isNew('shop', 'new-1')).toBe(false);
});

it('shows of a token nothing but a short hash', () => {
	const token = 'b6c3a3b0-1111-2222-3333-444455556666';
	expect(fingerprint(token)).toMatch(/^[0-9a-f]{16}$/);
	expect(fingerprint(token)).toBe(fingerprint(token));
	expect(fingerprint(`${token} `)).not.toBe(fingerprint(token));
});

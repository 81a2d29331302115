/** One of several processes renews, whatever the order in which their reads and writes happen. */
import fc from 'fast-check';

import { createClaims } from '../../nodes/gateways/auth/refresh-lease';
import { fakeClock } from '../support/clock.mts';

const GRANT = 'grant';

/** A process that looks at the store again and again until somebody has renewed. */
async function work(
	claims: ReturnType<typeof createClaims>,
	store: { claim: string; renewed: number; by: Set<object> },
	sleep: (ms: number) => Promise<unknown>,
	delays: () => number,
): Promise<void> {
	while (store.renewed === 0) {
		const { claim: read } = store;
		await sleep(delays());
		const step = claims.step('me', GRANT, read);
		if (step === 'claim') {
			const claim = claims.claim('me', GRANT);
			await sleep(delays());
			store.claim = claim;
		} else if (step === 'renew') {
			store.by.add(claims);
			await sleep(delays());
			store.renewed++;
			return;
		} else await sleep(300);
	}
}

it('lets exactly one process renew, however slow each read and write is', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 2, max: 4 }),
			fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 60 }),
			fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 4, maxLength: 4 }),
			async (count, pauses, starts) => {
				const clock = fakeClock();
				const store = { claim: '', renewed: 0, by: new Set<object>() };
				let drawn = 0;
				const delays = () => pauses[drawn++ % pauses.length] ?? 0;
				const sleep = async (ms: number) => await clock.sleep(ms);
				const all = Array.from({ length: count }, async (_, index) => {
					await sleep(starts[index] ?? 0);
					const claims = createClaims(() => clock.now());
					// Several executions of one process share its memory.
					await Promise.all([
						work(claims, store, sleep, delays),
						work(claims, store, sleep, delays),
					]);
				});
				const done = Promise.all(all);
				await clock.settle();
				await done;
				expect(store.by.size).toBe(1);
			},
		),
		{ numRuns: 200 },
	);
});

describe('a claim', () => {
	let now: number;
	const claims = () => createClaims(() => now);
	beforeEach(() => {
		now = 1_000_000;
	});

	it('is written, settles, and then its process may act', () => {
		const mine = claims();
		expect(mine.step('me', GRANT, '')).toBe('claim');
		const claim = mine.claim('me', GRANT);
		expect(mine.step('me', GRANT, '')).toBe('wait');
		expect(mine.step('me', GRANT, claim)).toBe('wait');
		now += 1499;
		expect(mine.step('me', GRANT, claim)).toBe('wait');
		now += 1;
		expect(mine.step('me', GRANT, claim)).toBe('renew');
	});

	it('of another process is waited for, and taken over when that one is gone', () => {
		const theirs = claims().claim('me', GRANT);
		const mine = claims();
		expect(mine.step('me', GRANT, theirs)).toBe('wait');
		now += 39_999;
		expect(mine.step('me', GRANT, theirs)).toBe('wait');
		now += 1;
		expect(mine.step('me', GRANT, theirs)).toBe('claim');
	});

	it('that was written over is lost', () => {
		const mine = claims();
		const claim = mine.claim('me', GRANT);
		mine.step('me', GRANT, claim);
		now += 2000;
		expect(mine.step('me', GRANT, claims().claim('me', GRANT))).toBe('wait');
	});

	it('to an older grant is void', () => {
		const mine = claims();
		mine.claim('me', 'older');
		expect(mine.step('me', GRANT, claims().claim('me', 'older'))).toBe('claim');
	});

	it('that never reached the store is written again', () => {
		const mine = claims();
		mine.claim('me', GRANT);
		now += 40_000;
		expect(mine.step('me', GRANT, '')).toBe('claim');
	});

	it('of one credential says nothing about another', () => {
		const mine = claims();
		mine.claim('me', GRANT);
		expect(mine.step('you', GRANT, '')).toBe('claim');
	});
});

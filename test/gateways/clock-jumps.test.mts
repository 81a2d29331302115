/**
 * The machine's time is set while n8n runs: forward, back, by seconds, by days. Nothing waits longer,
 * and nothing is forgotten sooner, than the time that really passes explains.
 */
import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { createClaims } from '../../nodes/gateways/auth/refresh-lease';
import { createApi, type Transport } from '../../nodes/gateways/http/client';
import { ownerMark } from '../../nodes/gateways/auth/identity';
import { createTokenManager } from '../../nodes/gateways/auth/token-manager';
import { createRefreshFailures } from '../../nodes/gateways/auth/refresh-failures';
import { openGateway } from '../../nodes/gateways/open/gateway';
import { qianchuanGateway } from '../../nodes/gateways/qianchuan/gateway';
import { createRenewals, fingerprint } from '../../nodes/gateways/auth/token-refresh';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { readUntil } from '../../nodes/kernel/poll/read';
import { startingAt } from '../../nodes/kernel/poll/cursor';

/** What really passes, ms, and what the machine's clock says. */
let passed = 0;
let clock = 0;
const pass = (ms: number) => {
	passed += ms;
	clock += ms;
};
const mockPass = pass;

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => mockPass(ms),
}));

beforeEach(() => {
	// Whole milliseconds: sums of fractions may end just before or behind a deadline.
	passed = Math.ceil(performance.now());
	clock = Date.now();
	jest.spyOn(performance, 'now').mockImplementation(() => passed);
	jest.spyOn(Date, 'now').mockImplementation(() => clock);
});
afterEach(() => jest.restoreAllMocks());

const HOUR = 3_600_000;

/** By how much the clock is set, ms. */
const jump = fc.oneof(
	fc.constant(0),
	fc.integer({ min: -5000, max: 5000 }),
	fc.integer({ min: -48 * HOUR, max: 48 * HOUR }),
	fc.constantFrom(-8 * HOUR, -HOUR, -5 * 60_000, 5 * 60_000, HOUR, 8 * HOUR),
);
const jumps = (length: number) => fc.array(jump, { minLength: 2, maxLength: length });

let seed = 0;

const PLATFORMS = [
	{ gateway: shopGateway, success: '{"code":10000,"data":{}}', keys: ['appKey', 'shopId'] },
	{ gateway: openGateway, success: '{"data":{"error_code":0}}', keys: ['clientKey'] },
	{ gateway: qianchuanGateway, success: '{"code":0,"data":{}}', keys: ['appId'] },
];

/** A connection that shares its quota with all of the process, as in a node. */
function connected(
	{ gateway, keys }: (typeof PLATFORMS)[number],
	host: Pick<Transport, 'send'>,
	until?: number,
) {
	const name = String(++seed);
	const credential: IDataObject = Object.fromEntries(keys.map((key) => [key, name]));
	return createApi(
		gateway,
		{
			...host,
			credential: { ...credential, requestsPerSecond: 5 },
			run: 'execution-1',
			addHint: () => undefined,
			reportSchemaDrift: () => undefined,
			flush: () => undefined,
		},
		{ until },
	);
}

describe.each(PLATFORMS)('a call of $gateway.credential', (platform) => {
	it('waits for its slot as long as the rate explains, and no shorter', async () => {
		await fc.assert(
			fc.asyncProperty(jumps(12), async (all) => {
				const sent: number[] = [];
				const api = connected(platform, {
					async send() {
						sent.push(passed);
						return { status: 200, body: platform.success, token: '' };
					},
				});
				for (const ms of all) {
					await api.read('a/b', {});
					clock += ms;
				}
				for (const [index, at] of sent.slice(1).entries()) {
					expect(at - (sent[index] ?? NaN)).toBeCloseTo(200, 3);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('is tried again until its deadline, and no longer', async () => {
		await fc.assert(
			fc.asyncProperty(jumps(12), fc.integer({ min: 1000, max: 12_000 }), async (all, ms) => {
				const begin = passed;
				let tries = 0;
				const failure = { code: 'x', message: 'x', cause: 'temporarily-unavailable' } as const;
				const send = async () => {
					clock += all[tries++ % all.length] ?? 0;
					pass(100);
					return { failure, token: '' };
				};
				const api = connected(platform, { send }, begin + ms);
				await expect(api.read('a/b', {})).rejects.toThrow();
				expect(passed - begin).toBeLessThanOrEqual(ms + 100);
				// 500 ms, 1 s, 2 s, a quarter more or less, fit into what is left.
				expect(tries).toBeGreaterThan(ms > 5000 ? 3 : 1);
			}),
			{ numRuns: 50 },
		);
	});
});

it('a lease settles, and is given up, by the time that passes', () => {
	fc.assert(
		fc.property(jumps(40), fc.integer({ min: 100, max: 3000 }), (all, step) => {
			const claims = createClaims();
			const mine = claims.claim('own', 'grant');
			const begin = passed;
			expect(claims.step('own', 'grant', mine)).toBe('wait');
			expect(claims.step('other', 'grant', 'grant of-another 1')).toBe('wait');
			for (const ms of all) {
				clock += ms;
				pass(step);
				const age = passed - begin;
				expect(claims.step('own', 'grant', mine)).toBe(age >= 1500 ? 'renew' : 'wait');
				const ofOther = claims.step('other', 'grant', 'grant of-another 1');
				expect(ofOther).toBe(age >= 40_000 ? 'claim' : 'wait');
			}
		}),
		{ numRuns: 100 },
	);
});

it('a renewal is remembered for ten minutes of the time that passes', async () => {
	await fc.assert(
		fc.asyncProperty(jumps(30), fc.integer({ min: 1000, max: 60_000 }), async (all, step) => {
			const renewals = createRenewals<{ accessToken: string }>();
			await renewals.renew('account', 'old', async () => ({ accessToken: 'new' }));
			const begin = passed;
			for (const ms of all) {
				clock += ms;
				pass(step);
				const isRecent = passed - begin < 600_000;
				expect(renewals.remembers('account', 'old')).toBe(isRecent);
				expect(renewals.isNew('account', 'new')).toBe(isRecent);
			}
		}),
		{ numRuns: 100 },
	);
});

it('a refused renewal is tried anew after twenty seconds of the time that passes', () => {
	fc.assert(
		fc.property(jumps(30), fc.integer({ min: 100, max: 3000 }), (all, step) => {
			const refreshFailures = createRefreshFailures();
			const failure = { code: 'refused', message: 'Refused' };
			refreshFailures.note('identity', 'grant', { fate: 'refused', failure });
			const begin = passed;
			for (const ms of all) {
				clock += ms;
				pass(step);
				const isKnown = refreshFailures.judge('identity', 'grant') !== undefined;
				expect(isKnown).toBe(passed - begin < 20_000);
			}
		}),
		{ numRuns: 100 },
	);
});

it('a poll reads for as long as it may, and no longer', async () => {
	await fc.assert(
		fc.asyncProperty(jumps(20), fc.integer({ min: 1, max: 35 }), async (all, seconds) => {
			async function* read() {
				for (let row = 0; row < 100; row++) {
					clock += all[row % all.length] ?? 0;
					pass(1000);
					yield { key: `row ${row}`, time: 1_700_000_000 + row };
				}
			}
			const source = {
				of: 'source',
				once: false,
				lookBack: 86_400,
				read,
				items: () => [],
				wanted: () => true,
			};
			const start = 1_700_000_000;
			const { changes, complete } = await readUntil(
				source,
				{ start, end: start + 1000 },
				startingAt(start),
				{
					start: { asked: 'now', read: () => undefined },
					overlap: 0,
					lag: 0,
					limit: 1000,
					deadline: performance.now() + seconds * 1000,
				},
			);
			expect(complete).toBe(false);
			expect(changes).toHaveLength(seconds + 1);
		}),
		{ numRuns: 50 },
	);
});

it.each([-8 * HOUR, 8 * HOUR])(
	'a token that was given while the clock was wrong is renewed when it is refused, %d',
	(ms) => {
		const keeper = createTokenManager({
			identity: () => 'identity',
			dueIn: () => 86_400,
			obtain: async () => ({ ok: true, fields: {} }),
		});
		const credential = {
			accessToken: 'refused',
			tokenOwner: ownerMark('identity'),
			accessTokenIssuedAt: Math.floor((clock + ms) / 1000),
			accessTokenExpiresAt: Math.floor((clock + ms) / 1000) + 86_400,
		};
		expect(() => keeper.ensure(credential, fingerprint('refused'), true)).toThrow(
			/must be renewed/,
		);
	},
);

/** A stranger who knows the public ids of an app costs its owner neither time nor a count. */
import { createLedger } from '../../nodes/Fans/messages/send-quota';
import { createApi, createShared, type Transport } from '../../nodes/gateways/http/client';
import type { Gateway } from '../../nodes/gateways/gateway';
import { openGateway } from '../../nodes/gateways/open/gateway';
import { qianchuanGateway } from '../../nodes/gateways/qianchuan/gateway';
import { MAX_RATE, rateOf, MIN_RATE } from '../../nodes/gateways/http/request-rate';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { fakeClock } from '../support/clock.mts';

const OWNERS = {
	shop: {
		gateway: shopGateway as Gateway,
		own: { appKey: '6844048284663924231', shopId: '4463798', appSecret: 'right' },
		secret: 'appSecret',
		answer: { code: 10000, data: {} },
		throttled: { code: 60000, sub_code: 'isv.traffic-limited' },
	},
	open: {
		gateway: openGateway,
		own: { clientKey: 'awkey', clientSecret: 'right' },
		secret: 'clientSecret',
		answer: { data: { error_code: 0 } },
		throttled: { data: { error_code: 28001005 } },
	},
	qianchuan: {
		gateway: qianchuanGateway,
		own: { appId: '1749648093906939', secret: 'right' },
		secret: 'secret',
		answer: { code: 0, data: {} },
		throttled: { code: 40100 },
	},
} as const;

describe.each(Object.entries(OWNERS))(
	'%s',
	(_name, { gateway, own, secret, answer, throttled }) => {
		const strangers = [
			{ ...own, [secret]: 'wrong' },
			{ ...own, gatewayUrl: 'https://elsewhere.test' },
		];

		function connect(shared: ReturnType<typeof createShared>, credential: object, reply: object) {
			const host: Transport = {
				credential: credential as Transport['credential'],
				run: 'run',
				addHint: () => undefined,
				reportSchemaDrift: () => undefined,
				flush: () => undefined,
				send: async () =>
					await Promise.resolve({ status: 200, body: JSON.stringify(reply), token: 't' }),
			};
			return createApi(gateway, host, { shared });
		}

		it.each(strangers)('waits for no stranger (%#)', async (stranger) => {
			const clock = fakeClock();
			const shared = createShared(clock);
			const slow = connect(shared, { ...stranger, requestsPerSecond: 0.00001 }, answer);
			await slow.read('a.method', {});
			const refusing = connect(shared, stranger, throttled);
			const refused = refusing.read('a.method', {}).catch(() => undefined);
			let answered = false;
			const read = connect(shared, own, answer).read('a.method', {});
			const done = read.then(() => (answered = true));
			await clock.advance(1);
			expect(answered).toBe(true);
			await clock.settle();
			await Promise.all([refused, done]);
		});

		it.each(strangers)('counts no message of a stranger (%#)', (stranger) => {
			const shared = createShared(fakeClock());
			const ledger = createLedger();
			const page = (credential: object) =>
				ledger.pageOf(connect(shared, credential, answer).identity, undefined, 0);
			page(stranger).take('a user', 0);
			expect(page(stranger).refusal('a user', 1, 0)).toBeInstanceOf(Error);
			expect(page(own).refusal('a user', 1, 0)).toBeUndefined();
		});

		it('is the same in every spelling of its gateway, and shows no secret', () => {
			const spelled = (gatewayUrl: string) => gateway.identity({ ...own, gatewayUrl });
			expect(spelled('https://a.test/')).toBe(spelled('HTTPS://A.test:443'));
			expect(spelled('https://a.test')).not.toBe(spelled('https://b.test'));
			expect(gateway.identity({ ...own, [secret]: 'a-secret-text' })).not.toContain(
				'a-secret-text',
			);
		});
	},
);

describe('Requests per Second', () => {
	const rate = (requestsPerSecond: unknown) =>
		rateOf({ requestsPerSecond } as Parameters<typeof rateOf>[0], 10);

	it.each([
		[1e-9, MIN_RATE],
		[-1, MIN_RATE],
		[0, MIN_RATE],
		[0.5, 0.5],
		['20', 20],
		[1e9, MAX_RATE],
		['', 10],
		[undefined, 10],
		[null, 10],
	])('%p is taken as %p', (given, taken) => expect(rate(given)).toBe(taken));

	it.each([Infinity, -Infinity, NaN, 'ten', true, {}])('%p is refused', (given) => {
		expect(() => rate(given)).toThrow(/^Requests per Second of the credential is not a number/);
	});

	it('says which rate is used instead', () => {
		const hints: string[] = [];
		const host = {
			credential: { ...OWNERS.shop.own, requestsPerSecond: 0.001 },
			addHint: (message: string) => hints.push(message),
		} as unknown as Transport;
		createApi(shopGateway, host);
		expect(hints).toEqual([expect.stringMatching(/is 0\.001; 0\.1 is used instead/)]);
	});
});

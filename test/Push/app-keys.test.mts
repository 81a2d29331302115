/** How often the credential is read: hardly, whatever is sent; and a change of it still takes effect. */
import { credentialStore, type CredentialStore } from '../support/engine.mts';
import { putClocksAhead } from '../support/passing-time.mts';
import { APP, created, PushStage, signed } from '../support/push-stage.mts';

const OTHER = { ...APP, appSecret: 'ffffffff-0000-4358-b241-ec1d93cf9c1f' };
const SECOND = 1000;

let sent = 0;
const message = (app = APP) => signed(`[${created(`key-${++sent}`)}]`, { app });
const forged = () => {
	const raw = message();
	return { ...raw, headers: { ...raw.headers, 'event-sign': '0'.repeat(32) } };
};

function stage() {
	let reads = 0;
	const credential: CredentialStore = {
		...credentialStore(APP),
		async pause() {
			reads += 1;
			await new Promise((resolve) => setImmediate(resolve));
		},
	};
	const push = new PushStage({ credential });
	const statusOf = async (raw: ReturnType<typeof message>) => (await push.send(raw)).status;
	const statuses = async (many: ReturnType<typeof message>[]) =>
		new Set(await Promise.all(many.map(statusOf)));
	return {
		credential,
		statusOf,
		statuses,
		change: (app: typeof APP) => Object.assign(credential.data, app),
		reads: () => reads,
	};
}

afterEach(() => jest.restoreAllMocks());

it('what has no signature of the right form costs no read', async () => {
	const { statusOf, reads } = stage();
	const raw = message();
	const { 'event-sign': _sign, ...unsigned } = raw.headers;
	for (const headers of [unsigned, { ...raw.headers, 'event-sign': 'z' }, {}]) {
		expect(await statusOf({ ...raw, headers: headers as typeof raw.headers })).toBe(401);
	}
	expect(reads()).toBe(0);
});

it('half a minute of genuine requests costs one read', async () => {
	const { statuses, reads } = stage();
	for (const second of [0, 5, 15, 29.5]) {
		putClocksAhead(second * SECOND);
		expect(await statuses(Array.from({ length: 20 }, () => message()))).toEqual(new Set([200]));
		expect(reads()).toBe(1);
	}
	putClocksAhead(31 * SECOND);
	expect(await statuses(Array.from({ length: 20 }, () => message()))).toEqual(new Set([200]));
	expect(reads()).toBe(2);
});

it('a flood of forged requests costs a read every three seconds', async () => {
	const { statuses, reads } = stage();
	for (let second = 0; second <= 12; second++) {
		putClocksAhead(second * SECOND);
		expect(await statuses(Array.from({ length: 50 }, forged))).toEqual(new Set([401]));
	}
	expect(reads()).toBeGreaterThan(2);
	expect(reads()).toBeLessThanOrEqual(5);
});

it('a credential that cannot be read is not asked for by each request either', async () => {
	const { credential, statuses, reads } = stage();
	const { pause } = credential;
	const broken = { isBroken: true };
	Object.assign(credential, {
		async pause() {
			await pause?.();
			if (broken.isBroken) throw new Error('the database is away');
		},
	});
	const many = () => Array.from({ length: 20 }, () => message());
	expect(await statuses(many())).toEqual(new Set([500]));
	expect(await statuses(many())).toEqual(new Set([500]));
	expect(reads()).toBe(1);
	broken.isBroken = false;
	putClocksAhead(3 * SECOND);
	expect(await statuses(many())).toEqual(new Set([200]));
	expect(reads()).toBe(2);
});

describe('a changed secret', () => {
	it('holds at once for all that come with it, at the price of one read', async () => {
		const { statuses, statusOf, change, reads } = stage();
		expect(await statusOf(message())).toBe(200);
		change(OTHER);
		putClocksAhead(4 * SECOND);
		expect(await statuses(Array.from({ length: 20 }, () => message(OTHER)))).toEqual(
			new Set([200]),
		);
		expect(reads()).toBe(2);
		// What is signed with the former one does not hold any more.
		expect(await statusOf(message())).toBe(401);
	});

	it('holds within three seconds in the midst of forged requests', async () => {
		const { statuses, statusOf, change } = stage();
		await statuses(Array.from({ length: 5 }, forged));
		change(OTHER);
		putClocksAhead(2 * SECOND);
		await statuses(Array.from({ length: 5 }, forged));
		putClocksAhead(3.5 * SECOND);
		expect(await statusOf(message(OTHER))).toBe(200);
	});

	it('puts an end to the former one within half a minute', async () => {
		const { statusOf, change } = stage();
		expect(await statusOf(message())).toBe(200);
		change(OTHER);
		putClocksAhead(31 * SECOND);
		expect(await statusOf(message())).toBe(401);
	});
});

it('a node does not use what another one read', async () => {
	const one = stage();
	const other = stage();
	other.change(OTHER);
	expect(await one.statusOf(message())).toBe(200);
	expect(await other.statusOf(message())).toBe(401);
	expect(await other.statusOf(message(OTHER))).toBe(200);
	expect([one.reads(), other.reads()]).toEqual([1, 1]);
});

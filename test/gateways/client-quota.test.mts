/** The quota that many callers share: spaced, slowed down together, nothing lost. */
import { openGateway } from '../../nodes/gateways/open/gateway';
import { credential, ok, refused, scriptedApi, throttled } from '../support/scripted-host.mts';

/** A refusal that is none of speed. */
const usedUp = refused(50002, 'isv.business-failed:1');

const numbered = (count: number, first = 1) =>
	Array.from({ length: count }, (_, at) => ok({ n: first + at }));

it('spaces the calls of a method over all nodes of the process', async () => {
	const wire = scriptedApi(...numbered(4));
	const other = wire.another();
	const reads = [wire.read(), other.read('order.searchList', {}), wire.read(), wire.read()];
	await wire.outcome(Promise.all(reads));
	expect(wire.calls.map(({ at }) => at)).toEqual([0, 100, 200, 300]);
});

it('gives each app and shop a quota of its own', async () => {
	const wire = scriptedApi(...numbered(3));
	const shops = [{}, { shopId: 'another' }, { appKey: 'another' }].map((change) =>
		wire.another(undefined, { ...credential, ...change }),
	);
	await wire.outcome(Promise.all(shops.map(async (api) => await api.read('a.b', {}))));
	expect(wire.calls.map(({ at }) => at)).toEqual([0, 0, 0]);
});

it('gives each method a quota of its own', async () => {
	const wire = scriptedApi(...numbered(2));
	await wire.outcome(Promise.all([wire.read(), wire.api.read('order.orderDetail', {})]));
	expect(wire.calls.map(({ at }) => at)).toEqual([0, 0]);
});

it('slows all callers down when one is throttled, and loses none of their calls', async () => {
	const wire = scriptedApi(ok(1), ok(2), throttled, ...numbered(8, 3));
	const callers = [wire.api, wire.another(), wire.another()];
	const reads = Array.from({ length: 10 }, async (_, n) => {
		const api = callers[n % callers.length] ?? wire.api;
		return await api.read('order.searchList', { n });
	});
	const { value } = await wire.outcome(Promise.all(reads));
	expect(value).toHaveLength(10);
	const asked = wire.calls.map(({ body }) => body);
	expect(new Set(asked).size).toBe(10);
	expect(asked).toHaveLength(11);
	const times = wire.calls.map(({ at }) => at);
	const held = times.slice(3);
	expect((held[0] ?? 0) - (times[2] ?? 0)).toBeGreaterThanOrEqual(375);
	const gaps = held.slice(1).map((at, index) => at - (held[index] ?? 0));
	expect(Math.min(...gaps.slice(0, 3))).toBeGreaterThan(110);
});

it('counts calls that were throttled together as one reason to slow down', async () => {
	const late = async () => {
		await wire.clock.sleep(1000);
		return throttled;
	};
	const wire = scriptedApi(late, late, late, ...numbered(3));
	await wire.outcome(Promise.all([wire.read(), wire.read(), wire.read()]));
	const [first = 0, second = 0] = wire.calls.slice(3).map(({ at }) => at);
	expect(second - first).toBeGreaterThan(110);
	expect(second - first).toBeLessThan(200);
});

it('does not slow down for a quota of the day, which no slowness brings back', async () => {
	const wire = scriptedApi(usedUp, ...numbered(2));
	const outcomes = await wire.outcome(Promise.allSettled([wire.read(), wire.read(), wire.read()]));
	expect(outcomes.value).toMatchObject([
		{ status: 'rejected' },
		{ status: 'fulfilled' },
		{ status: 'fulfilled' },
	]);
	expect(wire.calls.map(({ at }) => at)).toEqual([0, 100, 200]);
});

it.each(['28003017', '2190001', '28003070'])('takes %s for such a quota', (code) => {
	const reply = openGateway.reply({ data: { error_code: Number(code) } }, 200, '/fans/check');
	expect(reply).toMatchObject({ ok: false, policy: 'fail', failure: { cause: 'rate-limited' } });
});

it('asks for as many calls at once as quota and latency allow', async () => {
	const slow = async () => {
		await wire.clock.sleep(1000);
		return ok(null);
	};
	const wire = scriptedApi(slow, slow, slow);
	expect(wire.api.concurrency('order.searchList')).toBe(1);
	await wire.outcome(wire.read());
	expect(wire.api.concurrency('order.searchList')).toBe(11);
});

describe('with a moment after which nothing is tried again', () => {
	it('gives up in time rather than wait beyond it', async () => {
		const wire = scriptedApi(...Array.from({ length: 6 }, () => throttled));
		const { error } = await wire.outcome(wire.another(3000).read('order.searchList', {}));
		expect(error).toMatchObject({ failure: { cause: 'rate-limited' } });
		expect(wire.clock.now()).toBeLessThanOrEqual(3000);
		expect(wire.calls.length).toBeGreaterThan(1);
	});
});

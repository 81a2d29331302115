/**
 * Two executions that are given the same after-sale at once, on two workers: by the shop's truth it is
 * decided once, and the other execution reports the result.
 */
import type { AfterSaleTruth } from '../../sandbox/control/aftersale-truth.mts';
import { until } from '../host/trigger.mts';
import { pathOf, publishDecision } from './deciding.mts';
import { onCluster } from './on-cluster.mts';

const stage = onCluster(
	...['--orders', '30', '--days', '3', '--seed', '29', '--live', '0'],
	...['--aftersales', '400', '--quota', '50'],
);

/** Pairs of executions: each falls on two workers as often as on one. */
const PAIRS = 10;
/** So that both of a pair have read the after-sale before either decides. */
const DECIDING_MS = 1500;

interface Outcome {
	executionId: string;
	alreadyDone?: boolean;
	error?: string;
}

async function decide(operation: string, refundId: string): Promise<Outcome> {
	const [webhook] = stage().cluster.processes('webhook');
	const response = await fetch(`${webhook?.url}/webhook/${pathOf(operation)}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ refundId }),
	});
	return (await response.json()) as Outcome;
}

const refunds = async () =>
	(await stage().sandbox.control<AfterSaleTruth[]>('GET', 'aftersales')).filter(
		({ type }) => type === 1,
	);
const open = async (count: number) =>
	(await refunds())
		.filter(({ status }) => status === 6)
		.slice(0, count)
		.map(({ afterSaleId }) => afterSaleId);
const decisions = async (ids: readonly string[]) => {
	const truth = new Map((await refunds()).map((it) => [it.afterSaleId, it.decided.length]));
	return ids.map((id) => truth.get(id));
};

function workerOf({ executionId }: Outcome): string | undefined {
	const { cluster } = stage();
	const isIts = new RegExp(`Worker finished execution ${executionId}\\b`);
	return cluster.processes('worker').find((one) => isIts.test(cluster.log(one)))?.name;
}

/** Both decisions about each of some refunds; those whose two executions had a worker each are marked. */
async function race(one: string, other: string) {
	const ids = await open(PAIRS);
	expect(ids).toHaveLength(PAIRS);
	const pairs = await Promise.all(
		ids.map(async (id) => await Promise.all([decide(one, id), decide(other, id)])),
	);
	await until('the workers have said what they did', async () =>
		pairs.flat().every((outcome) => workerOf(outcome) !== undefined),
	);
	const onTwo = pairs.filter(([first, second]) => workerOf(first) !== workerOf(second));
	process.stdout.write(`${one}, ${other}: ${onTwo.length} of ${PAIRS} pairs on two workers\n`);
	expect(onTwo.length).toBeGreaterThan(0);
	// By the shop's truth it was decided as often as its executions say that they did.
	expect(await decisions(ids)).toEqual(pairs.map((pair) => pair.filter(hasDecided).length));
	return pairs;
}

const hasDecided = ({ error, alreadyDone }: Outcome) => error === undefined && !alreadyDone;

beforeAll(async () => {
	await publishDecision(stage(), 'approve', {});
	await publishDecision(stage(), 'reject', {
		rejectReason: { __rl: true, mode: 'code', value: '11' },
		remark: '请联系客服',
	});
	await stage().sandbox.control('POST', 'faults', [
		{ kind: 'latency', method: 'afterSale.operate', ms: DECIDING_MS },
	]);
}, 120_000);

test('the same decision by both: it is taken once, and the other says that it was', async () => {
	for (const pair of await race('approve', 'approve')) {
		expect(pair.map(({ alreadyDone }) => alreadyDone).sort()).toEqual([false, true]);
	}
});

test('two decisions that exclude each other: one is taken, the other fails and says why', async () => {
	const pairs = await race('approve', 'reject');
	const errors = pairs.flat().flatMap(({ error }) => error ?? []);
	for (const error of errors) expect(error).toMatch(/\(guard:(changed|state)\)/);
	// Where an execution came late, after the rejection, it may approve: the platform allows that.
	const [approved, rejected] = [0, 1].map((at) => pairs.map((pair) => hasDecided(pair[at]!)));
	expect(pairs.every((_, at) => approved?.[at] || rejected?.[at])).toBe(true);
	expect(errors.length).toBeGreaterThanOrEqual(PAIRS / 2);
});

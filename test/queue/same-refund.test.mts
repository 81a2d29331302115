/**
 * Two executions that are given the same after-sale at once, on two workers: by the shop's truth it is
 * decided once, and the other execution reports the result.
 */
import type { AfterSaleTruth } from '../../sandbox/control/aftersale-truth.mts';
import { addWorkflow, publishWorkflow } from '../../host/n8n/workflows.mts';
import { until } from '../host/trigger.mts';
import { onCluster } from './on-cluster.mts';

const stage = onCluster(
	...['--orders', '30', '--days', '3', '--seed', '29', '--live', '0'],
	...['--aftersales', '400', '--quota', '50'],
);

/** Pairs of executions: each falls on two workers as often as on one. */
const PAIRS = 10;
/** So that both of a pair have read the after-sale before either decides. */
const DECIDING_MS = 1000;

const at = (place: number): [number, number] => [place * 200, 0];
const pathOf = (operation: string) => `same-refund-${operation}`;

/** Answers with what its last node has: the item of the decision, or its error. */
async function publishDecision(operation: string, more: object): Promise<void> {
	const { cluster, credential } = stage();
	const to = (next: string) => ({ main: [[{ node: next, type: 'main', index: 0 }]] });
	const id = await addWorkflow(cluster.rest, {
		name: `Same refund: ${operation}`,
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: at(0),
				parameters: {
					httpMethod: 'POST',
					path: pathOf(operation),
					responseMode: 'lastNode',
					options: {},
				},
				webhookId: pathOf(operation),
			},
			{
				id: 'decide',
				name: 'Decide',
				type: 'n8n-nodes-douyin-shop.douyinRefund',
				typeVersion: 1,
				position: at(1),
				parameters: {
					resource: 'decision',
					operation,
					refundId: '={{ $json.body.refundId }}',
					...more,
				},
				onError: 'continueRegularOutput',
				credentials: { douyinShopApi: credential },
			},
			{
				id: 'name',
				name: 'Name',
				type: 'n8n-nodes-base.set',
				typeVersion: 3.4,
				position: at(2),
				parameters: {
					includeOtherFields: true,
					assignments: {
						assignments: [
							{ id: 'it', name: 'executionId', value: '={{ $execution.id }}', type: 'string' },
						],
					},
					options: {},
				},
			},
		],
		connections: { Start: to('Decide'), Decide: to('Name') },
	});
	await publishWorkflow(cluster.rest, id);
}

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
	expect(await decisions(ids)).toEqual(ids.map(() => 1));
	return pairs;
}

beforeAll(async () => {
	await publishDecision('approve', {});
	await publishDecision('reject', {
		rejectReason: { __rl: true, mode: 'code', value: '11' },
		remark: '请联系客服',
	});
	const [webhook] = stage().cluster.processes('webhook');
	for (const operation of ['approve', 'reject']) {
		await until(`the address of ${operation} is there`, async () => {
			const url = `${webhook?.url}/webhook/${pathOf(operation)}`;
			return (await fetch(url, { method: 'POST' })).status !== 404;
		});
	}
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
	for (const pair of await race('approve', 'reject')) {
		const errors = pair.flatMap(({ error }) => error ?? []);
		expect(errors).toHaveLength(1);
		expect(errors[0]).toMatch(/\(guard:(changed|state)\)/);
	}
});

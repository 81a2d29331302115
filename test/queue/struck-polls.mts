/** A trigger polls while a cluster is struck: what the tests of n8n's two ways of polling share. */
import { setTimeout as sleep } from 'node:timers/promises';
import { changeCredential } from '../../host/n8n/credentials.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow } from '../../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE, credentialData } from '../../host/stage.mts';
import { create, until } from '../host/trigger.mts';
import { needless, watchDeliveries, type Delivered } from './deliveries.mts';
import type { QueueStage } from './on-cluster.mts';
import { startWhatEnded, type Strike } from './strikes.mts';
import { watchingOrders } from '../host/one-workflow.mts';

export interface Struck {
	readonly strikes: ReadonlyArray<readonly [name: string, strike: Strike, times: number]>;
	/** Seconds from one poll to the next. */
	readonly interval: number;
	/** At least so many orders arrive in all, `atOnce` of them twice a second. */
	readonly orders: number;
	readonly atOnce: number;
	/** How long all of them may take in the end. */
	readonly settleMs: number;
	readonly timeoutMs: number;
}

/** As for a shop of so many orders: by default a poll reads the last quarter of an hour once more. */
const TRIGGER = { startFrom: 'now', options: { overlap: 60, limit: 5000 } };
const CALLS_PER_SECOND = 50;

export function describePolls(stage: () => QueueStage, struck: Struck): void {
	const created: string[] = [];
	const ordersAStrike = Math.ceil(struck.orders / struck.strikes.length);
	let delivered: () => Promise<Delivered>;
	const keys = () => created.map((id) => `orderCreated:${id}`);
	const arrive = async () => created.push(...(await create(stage().sandbox, struck.atOnce)));
	const isSettled = async () => {
		const { keys: found, statuses } = await delivered();
		const isUnderWay = statuses.running !== undefined || statuses.new !== undefined;
		return keys().every((key) => found.has(key)) && !isUnderWay;
	};

	async function calls(): Promise<number> {
		const { calls } = await stage().sandbox.control<{ calls: Record<string, number> }>(
			'GET',
			'state',
		);
		return calls['order.searchList'] ?? 0;
	}

	/** A few at a time, until `work` is done and as many have come as are wanted. */
	async function whileOrdersArrive(work: Promise<void>): Promise<void> {
		const wanted = created.length + ordersAStrike;
		let isOver = false;
		const done = work.finally(() => (isOver = true));
		while (!isOver || created.length < wanted) {
			await arrive();
			await sleep(500);
		}
		await done;
	}

	async function strikeOften(strike: Strike, times: number): Promise<string[]> {
		const ended: string[] = [];
		for (let time = 0; time < times; time++) {
			// Anywhere between two polls.
			await sleep(500 + Math.random() * struck.interval * 1000);
			await strike(stage().cluster);
			ended.push(...(await startWhatEnded(stage().cluster)));
		}
		return ended;
	}

	test('before any fault each order comes once', async () => {
		const { cluster, credential, sandbox } = stage();
		await changeCredential(cluster.rest, credential, CREDENTIAL_TYPE, {
			...credentialData(sandbox),
			requestsPerSecond: CALLS_PER_SECOND,
		});
		const workflowId = await addWorkflow(
			cluster.rest,
			watchingOrders(credential, 'New Orders', TRIGGER),
		);
		delivered = await watchDeliveries(cluster, workflowId);
		expect(await publish(cluster.rest, workflowId)).toMatchObject({ status: 'published' });
		await arrive();
		await until('the orders have come', isSettled, struck.settleMs);
		const { repeated, statuses } = await delivered();
		expect([...repeated.keys()]).toEqual([]);
		expect(Object.keys(statuses)).toEqual(['success']);
	}, 600_000);

	test.each(struck.strikes)(
		'%s: none is lost, and none runs twice',
		async (name, strike, times) => {
			const before = { orders: created.length, polls: await calls() };
			let ended: string[] = [];
			const strikes = strikeOften(strike, times).then((names) => void (ended = names));
			await whileOrdersArrive(strikes);
			await arrive();
			await until('all orders have come', isSettled, struck.settleMs).catch(() => {});

			const found = await delivered();
			const lost = keys().filter((key) => !found.keys.has(key));
			const { statuses, repeated, onlyStruck } = found;
			const orders = created.length - before.orders;
			const polls = (await calls()) - before.polls;
			const counts = { lost: lost.length, repeated: repeated.size, onlyStruck: onlyStruck.length };
			process.stdout.write(
				`${JSON.stringify({ name, times, orders, polls, ...counts, statuses, ended })}\n`,
			);
			expect(lost).toEqual([]);
			expect(needless(found)).toEqual([]);
		},
		struck.timeoutMs,
	);
}

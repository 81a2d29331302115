/**
 * A thousand messages a second in requests of fifty: on main, then on two webhook processes with two
 * workers. For ten seconds; for a minute with TEST_SOAK=1. At last messages that come one by one, each of
 * which is an execution.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { addCredential } from '../../host/n8n/credentials.mts';
import { peakMemoryMb } from '../../host/process/cpu-time.mts';
import { missingServers } from '../../host/queue/servers.mts';
import type { Sandbox } from '../../host/sandbox.mts';
import { CREDENTIAL_TYPE, credentialData } from '../../host/stage.mts';
import {
	arrivedAt,
	COUNTER_PATH,
	publishCounter,
	type Pushing,
} from '../../test/host/push-counter.mts';
import { startReceiver, type Receiver } from '../../test/host/receiver.mts';
import { longOrShort } from '../../test/support/soak.mts';
import { startBenchCluster } from '../cluster.mts';
import { rounded, skipped, type Figure } from '../figure.mts';
import { remembered, warm } from '../push-stage.mts';
import { inRealN8n, whyNoRealN8n } from '../real-n8n.mts';
import { roundRobin } from '../round-robin.mts';

const SINGLES = { perSecond: 100, seconds: 5, batch: 1 };
const LOAD = { perSecond: 1000, seconds: longOrShort(60, 10), batch: 50 };
/** The shorter of the two time-outs that sources name. */
const TIMEOUT_MS = 2000;
const MAX_WAIT_MS = 120_000;
const SANDBOX = ['--orders', '10', '--live', '0'];

export default async function* measure(): AsyncGenerator<Figure> {
	const missing = whyNoRealN8n();
	if (missing !== undefined) return skipped('push-load', missing);
	yield await onMain();
	const servers = await missingServers();
	if (servers.length > 0) return skipped('push-load on webhook processes', servers.join(' '));
	yield* onWebhookProcesses();
}

const onMain = async (): Promise<Figure> =>
	await inRealN8n({}, SANDBOX, async ({ n8n, sandbox, credential }) => {
		const receiver = await startReceiver();
		await publishCounter(n8n.rest, credential, receiver);
		const seen = await loaded(receiver, sandbox, n8n.url);
		await receiver.stop();
		const memory = await remembered(n8n.rest);
		return { ...seen, on: 'main', peakMb: peakMemoryMb(n8n.pid()), ...memory };
	});

async function* onWebhookProcesses(): AsyncGenerator<Figure> {
	const { sandbox, cluster, stop } = await startBenchCluster(
		{ workers: 2, webhooks: 2 },
		...['--orders', '10'],
	);
	const webhooks = cluster.processes('webhook');
	const balancer = await roundRobin(webhooks.map(({ port }) => port));
	try {
		const data = credentialData(sandbox);
		const credential = await addCredential(cluster.rest, 'Shop', CREDENTIAL_TYPE, data);
		const receiver = await startReceiver();
		await publishCounter(cluster.rest, credential, receiver);
		const seen = await loaded(receiver, sandbox, balancer.url);
		const peaks = cluster.processes().map(({ pid }) => peakMemoryMb(pid) ?? 0);
		const memory = await remembered(cluster.rest);
		yield {
			...seen,
			on: 'two webhook processes, two workers',
			peakMb: Math.max(...peaks),
			...memory,
		};
		const { executions, seconds, lost } = await pushed(receiver, sandbox, balancer.url, SINGLES);
		await receiver.stop();
		yield {
			figure: 'push-load',
			value: rounded(executions / seconds / 2, 1),
			unit: 'executions a second a worker, of messages that come one by one',
			on: 'two webhook processes, two workers',
			executions,
			lost,
		};
	} finally {
		balancer.stop();
		await stop();
	}
}

/** Pushes, and waits until all has arrived: also what was answered too late for the platform. */
async function pushed(receiver: Receiver, sandbox: Sandbox, url: string, order: typeof LOAD) {
	const to = { url: `${url}/${COUNTER_PATH}`, timeoutMs: TIMEOUT_MS };
	await warm(sandbox, to);
	const before = arrivedAt(receiver).length;
	const began = performance.now();
	await sandbox.control('POST', 'push/load', order);
	const state = async () => await sandbox.control<Pushing>('GET', 'push');
	while ((await state()).load.running) await sleep(500);
	const { load, answers } = await state();
	const arrived = () => arrivedAt(receiver).slice(before);
	const distinct = () => new Set(arrived()).size;
	const deadline = Date.now() + MAX_WAIT_MS;
	while (distinct() < load.wanted && Date.now() < deadline) await sleep(100);
	return {
		answers,
		lost: load.wanted - distinct(),
		executions: arrived().length,
		twice: arrived().length - distinct(),
		seconds: (performance.now() - began) / 1000,
	};
}

async function loaded(receiver: Receiver, sandbox: Sandbox, url: string) {
	const { answers, lost, twice } = await pushed(receiver, sandbox, url, LOAD);
	const { median, p99, most } = answers.ms;
	return {
		figure: 'push-load',
		value: rounded(1 - answers.late / answers.requests, 4),
		aim: '= 1, none lost',
		met: answers.late === 0 && lost === 0,
		unit: 'of the requests answered within 2 s',
		messagesPerSecond: LOAD.perSecond,
		seconds: LOAD.seconds,
		requests: answers.requests,
		lost,
		twice,
		medianMs: rounded(median, 0),
		p99Ms: rounded(p99, 0),
		mostMs: rounded(most, 0),
	};
}

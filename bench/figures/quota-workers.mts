/**
 * What real workers make of one quota: each runs one execution that reads the same method without a
 * pause. For two minutes; for five with TEST_SOAK=1.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { addCredential } from '../../host/n8n/credentials.mts';
import { CREDENTIAL_TYPE, credentialData } from '../../host/stage.mts';
import { longOrShort } from '../../test/support/soak.mts';
import { publishBehindWebhook } from '../behind-webhook.mts';
import { startBenchCluster, whyNoCluster } from '../cluster.mts';
import { countingGateway, type CountedCall } from '../counting-gateway.mts';
import { atLeast, atMost, rounded, skipped, type Figure } from '../figure.mts';

const SEARCH = 'order.searchList';
const QUOTA = 10;
const SECONDS = longOrShort(300, 120);
/** Until when the processes get to know of each other. */
const START = 30;
const ORDERS = 100 * QUOTA * SECONDS;
const DAYS = 30;
const DAY_MS = 86_400_000;
const CASES = [
	[4, 0.02],
	[8, 0.03],
] as const;

export default async function* measure(): AsyncGenerator<Figure> {
	const missing = await whyNoCluster();
	if (missing !== undefined) return skipped('quota-workers', missing);
	for (const [workers, most] of CASES) yield await figureOf(workers, most);
}

async function figureOf(workers: number, most: number): Promise<Figure> {
	const { cluster, sandbox, stop } = await startBenchCluster(
		{ workers, concurrency: 1 },
		...['--orders', String(ORDERS), '--days', String(DAYS), '--quota', `${SEARCH}=${QUOTA}`],
	);
	// One address for each, which identifies its calls. For n8n they are all alike.
	const gateways = await Promise.all(
		Array.from({ length: workers }, async () => await countingGateway(sandbox.url, SEARCH)),
	);
	try {
		const start = new Date(Date.now() - (DAYS + 1) * DAY_MS).toISOString();
		const addresses: string[] = [];
		for (const [at, gateway] of gateways.entries()) {
			const data = { ...credentialData(sandbox), gatewayUrl: gateway.url };
			const credential = await addCredential(cluster.rest, `Reader ${at}`, CREDENTIAL_TYPE, {
				...data,
				requestsPerSecond: QUOTA,
			});
			const { url } = await publishBehindWebhook(cluster, {
				path: `reader-${at}`,
				node: 'douyinOrder',
				parameters: {
					resource: 'order',
					operation: 'getAll',
					startTime: start,
					returnAll: true,
				},
				credentialType: CREDENTIAL_TYPE,
				credential,
			});
			addresses.push(url);
		}
		await Promise.all(addresses.map(async (address) => await fetch(address, { method: 'POST' })));
		while (gateways.some(({ calls }) => calls.length === 0)) await sleep(20);
		const began = performance.now();
		await sleep(SECONDS * 1000);
		const all = gateways.map(({ calls }) => calls);
		const [first, later] = [span(all, began, 0, START), span(all, began, START, SECONDS)];
		return {
			figure: 'quota-workers',
			workers,
			...atLeast(0.9, rounded(later.share, 3)),
			unit: 'of the quota',
			refused: rounded(later.refused, 3),
			refusedAim: atMost(most, rounded(later.refused, 3)),
			refusedInFirst30s: rounded(first.refused, 3),
			shareInFirst30s: rounded(first.share, 3),
			fairness: rounded(later.fairness),
			seconds: SECONDS,
			callsPerSecond: QUOTA,
			eachTook: later.each,
			codes: countsOf(all.flat().map(({ code }) => code)),
		};
	} finally {
		for (const gateway of gateways) gateway.stop();
		await stop();
	}
}

function span(all: ReadonlyArray<readonly CountedCall[]>, began: number, from: number, to: number) {
	const inside = all.map((calls) =>
		calls.filter(({ at }) => at >= began + from * 1000 && at < began + to * 1000),
	);
	const each = inside.map((calls) => calls.filter(({ isTaken }) => isTaken).length);
	const made = inside.reduce((sum, { length }) => sum + length, 0);
	const taken = each.reduce((sum, count) => sum + count, 0);
	const squares = each.reduce((sum, count) => sum + count ** 2, 0);
	return {
		share: taken / (to - from) / QUOTA,
		refused: (made - taken) / Math.max(1, made),
		fairness: taken ** 2 / (all.length * squares),
		each,
	};
}

function countsOf(all: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
	return counts;
}

/** How much of a quota Get Many uses when it reads all orders of a month. */
import { atLeast, rounded, type Figure } from '../figure.mts';
import { orderReader, SEARCH, windowOf } from '../orders.mts';
import { plainCaller, readPlainly } from '../plain.mts';
import { startSandbox } from '../sandbox.mts';

const ORDERS = 20_000;
const PAGE = 100;
const PER_SECOND = 20;
const LATENCY_MS = 100;
const DAYS = 30;

export default async function* measure(): AsyncGenerator<Figure> {
	const sandbox = await startSandbox({
		orders: ORDERS,
		days: DAYS,
		latency: LATENCY_MS,
		quota: PER_SECOND,
	});
	const window = windowOf(DAYS);
	const read = orderReader(sandbox, PER_SECOND);
	// An n8n that has been up for a while has its token, and its code is compiled.
	await read({ start: new Date(window.end.getTime() - 1000), end: window.end });
	const before = await sandbox.counts(SEARCH);
	const started = performance.now();
	const items = await read(window);
	const seconds = (performance.now() - started) / 1000;
	const after = await sandbox.counts(SEARCH);
	assertAll(items.length);

	const call = await plainCaller(sandbox);
	const plainStarted = performance.now();
	assertAll(await readPlainly(call, window, PER_SECOND));
	const plainSeconds = (performance.now() - plainStarted) / 1000;
	sandbox.stop();

	const ideal = Math.ceil(ORDERS / PAGE) / PER_SECOND;
	yield {
		figure: 'sync',
		...atLeast(0.95, rounded(ideal / seconds, 3)),
		unit: 'of the quota’s ceiling',
		orders: ORDERS,
		latencyMs: LATENCY_MS,
		callsPerSecond: PER_SECOND,
		calls: after.calls - before.calls,
		throttled: after.throttled,
		seconds: rounded(seconds),
		idealSeconds: ideal,
		pageByPageSeconds: rounded(plainSeconds),
		timesFaster: rounded(plainSeconds / seconds),
	};
}

function assertAll(rows: number): void {
	if (rows !== ORDERS) throw new Error(`${rows} orders were read of ${ORDERS}`);
}

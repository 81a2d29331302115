/** How much memory Get Many takes for many orders, in times of the bytes that came. */
import { atMost, rounded, type Figure } from '../figure.mts';
import { orderReader, windowOf } from '../orders.mts';
import { startSandbox } from '../sandbox.mts';

const ORDERS = 100_000;
const DAYS = 60;
const SAMPLE_MS = 5;
const MB = 1e6;

export default async function* measure(): AsyncGenerator<Figure> {
	const sandbox = await startSandbox({ orders: ORDERS, days: DAYS, quota: 100_000 });
	let received = 0;
	const read = orderReader(sandbox, 1000, (body) => {
		received += Buffer.byteLength(body);
	});
	gc?.();
	const before = used();
	let peak = before;
	const sampler = setInterval(() => (peak = Math.max(peak, used())), SAMPLE_MS);
	const started = performance.now();
	const items = await read(windowOf(DAYS));
	const seconds = (performance.now() - started) / 1000;
	clearInterval(sampler);
	peak = Math.max(peak, used());
	gc?.();
	const kept = used() - before;
	sandbox.stop();
	if (items.length !== ORDERS) throw new Error(`${items.length} orders were read of ${ORDERS}`);
	yield {
		figure: 'memory',
		...atMost(4, rounded((peak - before) / received)),
		unit: 'times the bytes received',
		orders: ORDERS,
		receivedMB: Math.round(received / MB),
		peakGrowthMB: Math.round((peak - before) / MB),
		itemsMB: Math.round(kept / MB),
		seconds: rounded(seconds, 1),
	};
}

function used(): number {
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

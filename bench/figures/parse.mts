/** What it costs to turn a reply into items, in times of a bare `JSON.parse` of the same text. */
import { atMost, median, rounded, type Figure } from '../figure.mts';
import { fullPages, itemsOf, type Output } from '../order-pages.mts';

const ROUNDS = 60;
/** Simplified is there for comparison. */
const AIMS: Partial<Record<Output, number>> = { full: 2.3, lines: 2.6, raw: 1.8 };
const OUTPUTS: readonly Output[] = ['simplified', 'full', 'lines', 'raw'];

export default async function* measure(): AsyncGenerator<Figure> {
	const pages = await fullPages(8);
	const times: Record<Output | 'bare', number[]> = {
		bare: [],
		simplified: [],
		full: [],
		lines: [],
		raw: [],
	};
	for (let round = -ROUNDS / 4; round < ROUNDS; round++) {
		const text = pages[(round + ROUNDS) % pages.length] ?? '';
		const bare = timed(() => JSON.parse(text) as unknown);
		if (round >= 0) times.bare.push(await bare);
		for (const output of OUTPUTS) {
			const took = await timed(async () => await itemsOf(text, output));
			if (round >= 0) times[output].push(took);
		}
	}
	const bareMs = median(times.bare);
	for (const output of OUTPUTS) {
		const value = rounded(median(times[output].map((it, at) => it / (times.bare[at] ?? NaN))));
		yield {
			figure: 'parse',
			output,
			...(output in AIMS ? atMost(AIMS[output] ?? NaN, value) : { value }),
			unit: 'times JSON.parse',
			pageMs: rounded(median(times[output])),
			jsonParseMs: rounded(bareMs),
			pageBytes: Buffer.byteLength(pages[0] ?? ''),
		};
	}
}

async function timed(work: () => unknown): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

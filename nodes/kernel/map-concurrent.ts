/** Several tasks under way at once, their results in order. */

/**
 * Yields what `task` makes of each entry, in the order of the entries, with at most `concurrency()` of
 * them under way. When the reader stops, no new ones start; those under way are waited
 * for, so that nothing is left half done behind the caller's back.
 */
export async function* mapConcurrent<T, R>(
	entries: Iterable<T>,
	concurrency: () => number,
	task: (entry: T) => Promise<R>,
): AsyncGenerator<R> {
	const waiting: Array<Promise<R>> = [];
	try {
		for (const entry of entries) {
			const started = task(entry);
			started.catch(() => undefined); // Thrown where it is awaited; never unhandled elsewhere.
			waiting.push(started);
			while (waiting.length >= Math.max(1, concurrency())) yield await next(waiting);
		}
		while (waiting.length > 0) yield await next(waiting);
	} finally {
		await Promise.allSettled(waiting);
	}
}

async function next<R>(waiting: Array<Promise<R>>): Promise<R> {
	const [first] = waiting;
	if (!first) throw new RangeError('Nothing is under way');
	const result = await first;
	waiting.shift();
	return result;
}

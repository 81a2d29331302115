/** Time passes for all clocks of a test: for `Date` and for the one that measures spans. */
const realDate = Date.now.bind(Date);
const realSpan = performance.now.bind(performance);

/** Puts both ahead of where they stand by themselves; `jest.restoreAllMocks` puts them back. */
export function putClocksAhead(ms: number) {
	jest.spyOn(Date, 'now').mockImplementation(() => realDate() + ms);
	jest.spyOn(performance, 'now').mockImplementation(() => realSpan() + ms);
}

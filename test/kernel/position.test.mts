/** Where a poll stands: whatever the platform and the clocks do, each change once, none lost. */
import * as fc from 'fast-check';

import { MEMORY } from '../../nodes/kernel/once';
import { historyOf, keyOf, type History } from '../support/poll-history.mts';
import { BASE, model, type Model } from '../support/poll-model.mts';

const RUNS = { numRuns: 2000 };
const FEW = { kept: 3, most: 10_000 };

const emitted = ({ batches }: History) => batches.flat().map(keyOf);

function expectOnce(keys: string[]) {
	expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
}

describe('every change', () => {
	const setting = { once: false, memory: MEMORY };

	it('from a date on is emitted once when it was listed, oldest first', () => {
		fc.assert(
			fc.property(model, (given) => {
				const history = historyOf(given, { ...setting, startNow: false });
				const keys = emitted(history);
				expectOnce(keys);
				expect([...history.required].filter((key) => !keys.includes(key))).toEqual([]);
				for (const batch of history.batches) {
					const times = batch.map(({ time }) => time);
					expect(times).toEqual([...times].sort((a, b) => a - b));
					expect(times.filter((time) => time < BASE)).toEqual([]);
				}
			}),
			RUNS,
		);
	});

	it('from now on is emitted once, and nothing that was listed before', () => {
		fc.assert(
			fc.property(model, (given) => {
				const history = historyOf(given, { ...setting, startNow: true });
				const keys = emitted(history);
				expectOnce(keys);
				expect(keys.filter((key) => history.known.has(key))).toEqual([]);
				const missing = [...history.required].filter(
					(key) => !keys.includes(key) && !history.known.has(key),
				);
				expect(missing).toEqual([]);
			}),
			RUNS,
		);
	});
});

describe('what happens once', () => {
	/** What has happened by the time at which it is told, from BASE on. */
	const happened = ({ subjects }: Model) =>
		subjects.filter(({ steps, happens, begins, toldByBegin }) => {
			if (happens < 0) return false;
			return (steps[toldByBegin ? begins : happens]?.at ?? 0) >= BASE;
		});

	it.each([false, true])('is emitted once, however often it changes (start now: %s)', (startNow) => {
		fc.assert(
			fc.property(model, (given) => {
				const history = historyOf(given, { once: true, memory: FEW, startNow });
				const keys = emitted(history);
				expectOnce(keys);
				const missing = happened(given)
					.map(({ id }) => id)
					.filter((id) => !keys.includes(id) && !history.known.has(id));
				expect(missing).toEqual([]);
			}),
			RUNS,
		);
	});
});


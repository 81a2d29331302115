/** The cursor of a poll: whatever the platform and the clocks do, each change is emitted once. */
import * as fc from 'fast-check';

import { advance } from '../../../nodes/kernel/poll/advance';
import { MEMORY } from '../../../nodes/kernel/poll/dedupe';
import { startingAt } from '../../../nodes/kernel/poll/cursor';
import { historyOf, keyOf, type History } from '../../support/poll-history.mts';
import { BASE, lateModel, model, type Model } from '../../support/poll-model.mts';
import { longOrShort } from '../../support/soak.mts';

const RUNS = { numRuns: longOrShort(2000, 300) };
const emitted = ({ batches }: History) => batches.flat().map(keyOf);

const repeated = (keys: string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);

const without = (keys: Iterable<string>, known: Iterable<string>) => {
	const left = new Set(keys);
	for (const key of known) left.delete(key);
	return [...left];
};

const PERFECT = { lost: [], repeated: [], unwanted: [] };

describe('every change', () => {
	const setting = { once: false, memory: MEMORY };

	it('from a date on is emitted once when it was listed, oldest first', () => {
		fc.assert(
			fc.property(model, (given) => {
				const history = historyOf(given, { ...setting, startNow: false });
				const keys = emitted(history);
				const rows = history.batches.flat();
				expect({
					lost: without(history.required, keys),
					repeated: repeated(keys),
					unwanted: rows.filter(({ time }) => time < BASE),
				}).toEqual(PERFECT);
				const times = history.batches.map((batch) => batch.map(({ time }) => time));
				expect(times).toEqual(times.map((batch) => [...batch].sort((a, b) => a - b)));
			}),
			RUNS,
		);
	});

	// A state that another one has replaced by the next sweep was shown between two looks only.
	it('that is listed up to 40 minutes late, and stays, is emitted once', () => {
		fc.assert(
			fc.property(lateModel, (given) => {
				const history = historyOf(given, { ...setting, startNow: false });
				const keys = emitted(history);
				const last = given.subjects.map(
					({ id, steps }) => `${id}:${steps.at(-1)?.at}:${steps.length - 1}`,
				);
				const standing = last.filter((key) => history.required.has(key));
				expect({ lost: without(standing, keys), repeated: repeated(keys) }).toEqual({
					lost: [],
					repeated: [],
				});
			}),
			RUNS,
		);
	});

	it('that is listed late behind polls that broke off, before an outage, is met by the sweep', () => {
		const DAY = 86_400;
		const busy = { at: BASE + 59, delay: 0 };
		const late = { at: BASE + 1, delay: 61 };
		const subjects = [busy, busy, busy, late].map((step, number) => ({
			id: `subject-${number}`,
			steps: [step],
			happens: -1,
			begins: -1,
			timedByBegin: false,
		}));
		const breaksOff = { outcome: 'part', share: 1 / 3 } as const;
		const hasNoTimeToSweep = { outcome: 'whole', share: 0 } as const;
		const polls = [
			{ gap: 60, ...breaksOff },
			{ gap: 1, ...breaksOff },
			{ gap: DAY, ...hasNoTimeToSweep },
		];
		const given = { subjects, polls, skew: 0, lag: 0, page: 1, pace: 0 };
		const history = historyOf(given, { ...setting, startNow: true });
		expect(history.position.from).toBeGreaterThan(late.at);
		expect(emitted(history).sort()).toEqual([
			`subject-0:${busy.at}:0`,
			`subject-1:${busy.at}:0`,
			`subject-2:${busy.at}:0`,
			`subject-3:${late.at}:0`,
		]);
	});

	it('from now on is emitted once, and nothing that was listed before', () => {
		fc.assert(
			fc.property(model, (given) => {
				const history = historyOf(given, { ...setting, startNow: true });
				const keys = emitted(history);
				expect({
					lost: without(without(history.required, keys), history.known),
					repeated: repeated(keys),
					unwanted: keys.filter((key) => history.known.has(key)),
				}).toEqual(PERFECT);
			}),
			RUNS,
		);
	});
});

describe('what happens once', () => {
	/** To whom it happened after the start, by the time that the event carries, or as far as was seen. */
	const wanted = ({ subjects }: Model, { known, knownBegun }: History) =>
		subjects
			.filter(({ happens }) => happens >= 0)
			.filter(({ id, steps, happens, begins, timedByBegin }) => {
				const at = steps[timedByBegin ? begins : happens]?.at ?? 0;
				return knownBegun.has(id) || (at >= BASE && !known.has(id));
			})
			.map(({ id }) => id);

	it.each([false, true])(
		'is emitted once, however often it changes (start now: %s)',
		(startNow) => {
			fc.assert(
				fc.property(model, (given) => {
					// So little is kept that what happened long ago is known by its time only.
					const memory = { kept: 2, most: 10_000 };
					const history = historyOf(given, { once: true, memory, startNow });
					const keys = emitted(history);
					expect({
						lost: without(wanted(given, history), keys),
						repeated: repeated(keys),
						unwanted: keys.filter((key) => history.known.has(key)),
					}).toEqual(PERFECT);
				}),
				RUNS,
			);
		},
	);

	it('is emitted once when it is listed up to 40 minutes late', () => {
		fc.assert(
			fc.property(lateModel, (given) => {
				const memory = { kept: 2, most: 10_000 };
				const history = historyOf(given, { once: true, memory, startNow: false });
				const keys = emitted(history);
				expect({
					lost: without(wanted(given, history), keys),
					repeated: repeated(keys),
				}).toEqual({ lost: [], repeated: [] });
			}),
			RUNS,
		);
	});

	it('is not lost where more is caught up than can be remembered', () => {
		fc.assert(
			fc.property(model, (given) => {
				const memory = { kept: 2, most: 5 };
				// With no room to be sure, a change must not hide from one poll after the other.
				const quiet = { ...given, skew: 0, lag: 0, pace: 0 };
				const history = historyOf(quiet, { once: true, memory, startNow: false });
				expect(without(wanted(quiet, history), emitted(history))).toEqual([]);
				expect(history.most).toBeLessThanOrEqual(memory.most);
			}),
			RUNS,
		);
	});

	it('is not lost when it is listed as late as the overlap allows', () => {
		const overlap = 3600;
		const late = { key: 'late', time: BASE + 1, occurredAt: BASE + 1 };
		let position = startingAt(BASE);
		for (let poll = 1; poll <= 5; poll++) {
			const now = BASE + poll * 700;
			const change = { key: `order-${poll}`, time: now, occurredAt: now };
			const progress = { complete: true, end: now, now, until: now, overlap, once: true };
			position = advance(position, [change], progress, { kept: 1, most: 10_000 }).next;
		}
		const now = BASE + 3600;
		const progress = { complete: true, end: now, now, until: now, overlap, once: true };
		expect(advance(position, [late], progress).fresh).toEqual([late]);
	});
});

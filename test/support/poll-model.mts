/**
 * A shop whose subjects change, seen through a list by the time of the last change: some changes
 * are listed late, and all go on while somebody reads the list page by page.
 */
import * as fc from 'fast-check';

import type { Change } from '../../nodes/kernel/poll/cursor';

/** Unix seconds at which every model begins. */
export const BASE = 1_700_000_000;
export const OVERLAP = 120;
/** Longest delay of a change plus longest poll: together within the overlap. */
const LATEST = 90;
const MAX_POLL = 30;
/** Longest delay that the second look makes up for: 40 minutes. */
const VERY_LATE = 2400;

export interface Step {
	readonly at: number;
	/** Seconds until it is listed. */
	readonly delay: number;
}

export interface Subject {
	readonly id: string;
	readonly steps: readonly Step[];
	/** The step at which it happens, of what happens once; and at which it begins, if before. */
	readonly happens: number;
	readonly begins: number;
	/** Whether the event carries the time at which it began. */
	readonly timedByBegin: boolean;
}

export interface Listed extends Change {
	readonly subject: Subject;
	readonly step: number;
	readonly time: number;
}

/** The step that the list shows: a later one may have been shown at once, while one is held back. */
const shown = ({ steps }: Subject, moment: number) =>
	steps.findLastIndex(({ at, delay }) => at + delay <= moment);

function listed(subject: Subject, moment: number, once: boolean): Listed | undefined {
	const step = shown(subject, moment);
	const time = subject.steps[step]?.at;
	if (time === undefined) return undefined;
	if (!once) return { subject, step, time, key: `${subject.id}:${time}:${step}` };
	const { id, happens, begins, timedByBegin } = subject;
	const eventTime = subject.steps[timedByBegin ? begins : happens]?.at;
	const happened = happens >= 0 && step >= happens;
	const begun = !happened && begins >= 0 && step >= begins;
	return { subject, step, time, key: id, occurredAt: happened ? eventTime : undefined, begun };
}

export interface Window {
	readonly start: number;
	readonly end: number;
}

/** All rows of the window at one moment, in the order of time. */
export const rowsAt = (
	subjects: readonly Subject[],
	{ start, end }: Window,
	moment: number,
	once: boolean,
): Listed[] =>
	subjects
		.map((subject) => listed(subject, moment, once))
		.filter((row) => row !== undefined)
		.filter(({ time }) => time >= start && time <= end)
		.sort((a, b) => a.time - b.time || a.subject.id.localeCompare(b.subject.id));

/** Reads like the node does: the first page of what is left, each page some seconds later. */
export function readPages(
	subjects: readonly Subject[],
	window: Window,
	moment: number,
	{ once, page, pace }: { once: boolean; page: number; pace: number },
) {
	const met = new Map<string, Listed>();
	let from = window.start;
	let now = moment;
	for (;;) {
		const left = rowsAt(subjects, { start: from, end: window.end }, now, once);
		const last = left[page - 1]?.time ?? window.end;
		// A second that holds more than a page is read whole, as another room of the tests proves.
		const isCrowd = left.length > page && last === from;
		const rows = left.filter(({ time }, at) => (isCrowd ? time === from : at < page));
		for (const row of rows) if (!met.has(row.subject.id)) met.set(row.subject.id, row);
		if (left.length <= page) return { rows: [...met.values()], until: now };
		from = isCrowd ? from + 1 : last;
		now = Math.min(now + pace, moment + MAX_POLL);
	}
}

export interface Poll {
	/** Seconds since the poll before. */
	readonly gap: number;
	/** `part`: only a beginning is read; `killed`: emitted, but the position is not stored. */
	readonly outcome: 'whole' | 'part' | 'failed' | 'killed';
	/** Of what is listed, the share that a part reads. */
	readonly share: number;
}

/** Steady polling, a server that restarts again and again, an outage of minutes or of days. */
const gap = fc.oneof(
	{ weight: 8, arbitrary: fc.constant(60) },
	{ weight: 3, arbitrary: fc.integer({ min: 0, max: 200 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 600, max: 900 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 900, max: 90_000 }) },
);

const whole = { weight: 6, arbitrary: fc.constant('whole' as const) };
const part = { weight: 3, arbitrary: fc.constant('part' as const) };
const lost = { weight: 1, arbitrary: fc.constantFrom('failed' as const, 'killed' as const) };

/** With time to spare no poll breaks off. */
const pollOf = (hasTime: boolean): fc.Arbitrary<Poll> =>
	fc.record({
		gap,
		outcome: hasTime ? fc.oneof(whole, lost) : fc.oneof(whole, part, lost),
		share: hasTime ? fc.constant(1) : fc.double({ min: 0, max: 1, noNaN: true }),
	});

/** A change lies near some poll, or anywhere; many fall into the same seconds. */
const whenOf = (latest: number) =>
	fc.record({
		poll: fc.nat(30),
		near: fc.oneof(
			fc.constantFrom(-1, 0, 1),
			fc.integer({ min: -150, max: 40 }),
			fc.constant(undefined),
		),
		anywhere: fc.integer({ min: 0, max: 40 }),
		delay: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: latest })),
	});

const subjectOf = (latest: number) =>
	fc.record({
		steps: fc.array(whenOf(latest), { minLength: 1, maxLength: 5 }),
		happens: fc.integer({ min: -1, max: 3 }),
		begins: fc.integer({ min: -1, max: 2 }),
		timedByBegin: fc.boolean(),
	});

/** Mostly one poll; sometimes the same several times, in quick succession or far apart. */
const pollsOf = (hasTime: boolean) =>
	fc
		.array(
			fc.record({
				first: pollOf(hasTime),
				times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 7 })),
				again: fc.constantFrom(1, 60, 700),
			}),
			{ minLength: 1, maxLength: 12 },
		)
		.map((runs) =>
			runs.flatMap(({ first, times, again }) =>
				Array.from({ length: times }, (_, at) => (at === 0 ? first : { ...first, gap: again })),
			),
		);

export interface Model {
	readonly subjects: Subject[];
	readonly polls: Poll[];
	/** By how much this server's clock is ahead of the platform's. */
	readonly skew: number;
	readonly lag: number;
	readonly page: number;
	readonly pace: number;
}

const modelOf = (latest: number, hasTime: boolean): fc.Arbitrary<Model> =>
	fc
		.record({
			polls: pollsOf(hasTime),
			subjects: fc.array(subjectOf(latest), { maxLength: 25 }),
			skew: fc.oneof(fc.constant(0), fc.integer({ min: -600, max: 600 })),
			lag: fc.constantFrom(0, 1, 5, 60),
			page: fc.integer({ min: 1, max: 12 }),
			pace: fc.integer({ min: 0, max: 6 }),
		})
		.map(({ subjects, ...rest }) => {
			let now = BASE;
			const moments = [BASE, ...rest.polls.map((it) => (now += it.gap))];
			const span = now - BASE;
			return {
				...rest,
				subjects: subjects.map(({ steps, happens, begins, timedByBegin }, number) => {
					const dated = steps
						.map(({ poll: which, near, anywhere, delay }) => ({
							delay,
							at:
								near === undefined
									? BASE + Math.floor((span * anywhere) / 40)
									: (moments[which % moments.length] ?? BASE) + near,
						}))
						.sort((a, b) => a.at - b.at);
					const begun = begins >= 0 && begins < happens;
					return {
						id: `subject-${number}`,
						steps: dated,
						happens: happens < dated.length ? happens : -1,
						begins: begun ? begins : -1,
						timedByBegin: begun && timedByBegin,
					};
				}),
			};
		});

export const model = modelOf(LATEST, false);

/** Changes are listed up to 40 minutes late, and no poll breaks off. */
export const lateModel = modelOf(VERY_LATE, true);

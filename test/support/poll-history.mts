/** Runs the polls of a model one after the other, as n8n does: what was emitted, what had to be. */
import { advance, startingBehind } from '../../nodes/kernel/poll/advance';
import {
	CLOCK_TOLERANCE,
	nextWindow,
	positionSchema,
	startingAt,
	storedForm,
	type PollCursor,
} from '../../nodes/kernel/poll/cursor';
import { SWEEP_EVERY, sweepWindow, sweptTo } from '../../nodes/kernel/poll/sweep';
import {
	BASE,
	OVERLAP,
	readPages,
	rowsAt,
	type Listed,
	type Model,
	type Poll,
} from './poll-model.mts';

export interface History {
	/** One list a poll that was stored. */
	readonly batches: Listed[][];
	/** Changes that were listed during a whole poll, and at the end, but for what polls had passed. */
	readonly required: Set<string>;
	/** What had happened, and had begun, when the first poll took note of the present. */
	readonly known: Set<string>;
	readonly knownBegun: Set<string>;
	readonly position: PollCursor;
	/** The most that was remembered. */
	readonly most: number;
}

export interface Setting {
	readonly once: boolean;
	readonly startNow: boolean;
	readonly memory: { kept: number; most: number };
	/** Turns the stored position into another before each poll. */
	readonly stored?: (position: PollCursor) => unknown;
}

/** So long that everything is listed, and then one more sweep is due. */
const SETTLING: Poll[] = [600, 60, 60, 60, 60, 60, 900, 900, SWEEP_EVERY].map((gap) => ({
	gap,
	outcome: 'whole',
	share: 1,
}));

export const keyOf = ({ key }: Listed) => key;

export function historyOf(model: Model, setting: Setting): History {
	const { subjects, skew, lag } = model;
	const { once, startNow, memory, stored = jsonOf } = setting;
	const batches: Listed[][] = [];
	const required = new Set<string>();
	const passed: Passed[] = [];
	let moment = BASE;
	let free = BASE;
	let most = 0;
	const local = () => moment + skew;

	const present = {
		start: local() - CLOCK_TOLERANCE - OVERLAP,
		end: local() + CLOCK_TOLERANCE,
	};
	const known = startNow ? rowsAt(subjects, present, moment, once) : [];
	const keysOf = (rows: Listed[]) => new Set(rows.map(keyOf));
	let position = startNow
		? startingBehind(known, { now: local(), overlap: OVERLAP, once })
		: startingAt(BASE);

	for (const { gap, outcome, share } of [...model.polls, ...SETTLING]) {
		// n8n and the node see to it that no poll begins before the last one has ended.
		moment = Math.max(moment + gap, free);
		if (outcome === 'failed') continue;
		const before = positionSchema.parse(stored(position));
		const window = nextWindow(before, local(), lag);
		const { rows, until } = readPages(subjects, window, moment, { ...model, once });
		free = until;
		const complete = outcome !== 'part';
		const read = complete ? rows : rows.slice(0, Math.floor(rows.length * share));
		const swept = complete ? sweepOnce(before, { model, once, moment: until, share }) : undefined;
		const clock = { now: local(), until: until + skew };
		const progress = { complete, end: window.end, ...clock, overlap: OVERLAP, once };
		const changes = [...(swept?.rows ?? []), ...read];
		const { fresh, next: after } = advance(before, changes, progress, memory);
		const next = swept ? { ...after, ...swept.state } : after;
		most = Math.max(most, Object.keys(next.seen).length);
		if (outcome === 'killed') continue;
		position = next;
		batches.push(fresh);
		if (!complete) {
			const time = read.at(-1)?.time ?? -Infinity;
			if (time <= before.cursor) passed.push({ time, moment });
			continue;
		}
		const standingAfter = new Set(
			rowsAt(subjects, { ...window, start: 0 }, until, once).map(standing),
		);
		for (const row of rowsAt(subjects, { ...window, start: BASE }, moment, once)) {
			const isPassed = passed.some((it) => row.time < it.time && listedAt(row) >= it.moment);
			if (standingAfter.has(standing(row)) && !isPassed) required.add(row.key);
		}
	}
	return {
		batches,
		required,
		known: keysOf(known.filter(({ occurredAt }) => !once || occurredAt !== undefined)),
		knownBegun: keysOf(known.filter(({ begun }) => begun)),
		position,
		most,
	};
}

/**
 * How far a poll came that broke off within the overlap. The next one goes on from there: what is
 * listed behind it later is met by a sweep, if it stays until then and the sweep has the time.
 */
interface Passed {
	readonly time: number;
	readonly moment: number;
}

const listedAt = ({ subject, step }: Listed) => {
	const { at = 0, delay = 0 } = subject.steps[step] ?? {};
	return at + delay;
};

const standing = ({ subject, step }: Listed) => `${subject.id}/${step}`;

const jsonOf = (position: PollCursor): unknown => JSON.parse(JSON.stringify(storedForm(position)));

/** A second look, as far as it gets: the whole of it, or the share that a poll has time for. */
function sweepOnce(
	position: PollCursor,
	{ model, once, moment, share }: { model: Model; once: boolean; moment: number; share: number },
) {
	const now = moment + model.skew;
	const window = sweepWindow(position, now);
	if (!window) return undefined;
	const all = window.start > window.end ? [] : rowsAt(model.subjects, window, moment, once);
	const rows = share < 0.5 ? all.slice(0, Math.floor(all.length * share)) : all;
	const stoppedAt = rows.length < all.length ? (rows.at(-1)?.time ?? window.start) : undefined;
	const { swept, sweeping } = sweptTo(position, now, stoppedAt);
	return { rows, state: { swept, sweeping } };
}

/**
 * A platform that lists rows by time, a page a call, and whose rows change between any two calls.
 * It refuses what no reader should ask: pages beyond the first of a window wider than a second.
 */
import type { Page, Window } from '../../nodes/gateways/listing/types';

export interface Row {
	readonly id: string;
	time: number;
	listed: boolean;
	readonly created: number;
}

/** What happens once so many calls were answered. */
export interface Change {
	readonly after: number;
	/** A row gets the present as its time, leaves a filter, enters one, or is new. */
	readonly kind: 'move' | 'leave' | 'enter' | 'arrive';
	/** Which row: the remainder by their number. */
	readonly row: number;
	/** Where a new row lies between start (0) and end (1) of time; at present when left out. */
	readonly place?: number;
}

export interface Model {
	readonly rows: Row[];
	readonly changes?: readonly Change[];
	readonly pageSize?: number;
	readonly endIncluded?: boolean;
	/** Left out, it does not say how many rows there are. */
	readonly counts?: boolean;
	/** The order it lists in; by time when left out. */
	readonly shuffled?: boolean;
	/** Unix seconds, and how many pass with each call. */
	readonly now?: number;
	readonly pace?: number;
	/** How long the n-th call takes, as turns that others get meanwhile. */
	readonly delays?: readonly number[];
}

export const rowsAt = (times: readonly number[]): Row[] =>
	times.map((time, at) => ({
		id: String(3_473_196_049_974_326_153n + BigInt(at)),
		time,
		listed: true,
		created: time,
	}));

export function modelPlatform(model: Model) {
	const { rows, changes = [], pageSize = 100, endIncluded = false, counts = true } = model;
	const { shuffled = false, now = 0, pace = 0, delays = [] } = model;
	/** Ids that were touched by a change. */
	const touched = new Map<string, Change['kind']>();
	let calls = 0;
	let answered = 0;
	let deepest = 0;
	const present = () => now + answered * pace;

	function apply({ kind, row, place }: Change) {
		const one = rows[row % Math.max(1, rows.length)];
		if (kind === 'arrive') {
			const times = rows.map(({ time }) => time);
			const [from, to] = [Math.min(...times, now), Math.max(...times, now)];
			const time = place === undefined ? present() : Math.floor(from + (to - from) * place);
			const [fresh] = rowsAt([time]);
			if (!fresh) return;
			const id = `arrived-${touched.size}`;
			rows.push({ ...fresh, id });
			touched.set(id, kind);
		} else if (one) {
			touched.set(one.id, kind);
			if (kind === 'move') one.time = Math.max(one.time, present());
			else one.listed = kind === 'enter';
		}
	}

	function answer({ start, end }: Window, page: number, newestFirst: boolean): Page {
		if (!(end > start)) throw new Error(`the window ${start} to ${end} has no width`);
		if (page > 0 && end - start > 1) throw new Error('a page beyond the first of a wide window');
		deepest = Math.max(deepest, page);
		const sign = newestFirst ? -1 : 1;
		const order = (a: Row, b: Row) =>
			shuffled
				? a.id.slice(-1).localeCompare(b.id.slice(-1))
				: sign * (a.time - b.time) || a.id.localeCompare(b.id);
		const found = rows
			.filter(({ listed }) => listed)
			.filter(({ time }) => time >= start && (time < end || (endIncluded && time === end)))
			.sort(order);
		const total = found.length;
		answered++;
		const slice = found.slice(page * pageSize, (page + 1) * pageSize).map((row) => ({ ...row }));
		for (const change of changes) if (change.after === answered) apply(change);
		const listing = { rows: slice, listed: slice.length };
		return counts ? { ...listing, total } : listing;
	}

	return {
		pageSize,
		time: ({ time }: { time?: unknown }) => Number(time),
		key: ({ id }: { id?: unknown }) => String(id),
		async read(window: Window, page: number, newestFirst: boolean): Promise<Page> {
			const turns = delays.length > 0 ? (delays[calls % delays.length] ?? 0) : 0;
			calls++;
			for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
			return answer(window, page, newestFirst);
		},
		calls: () => calls,
		deepestPage: () => deepest,
		present,
		touched,
	};
}

/** What a day's polls had to emit, by the truth of the sandbox, beside what they did emit. */
import type { IDataObject } from 'n8n-workflow';

import type { ChangeTruth } from '../../sandbox/control/aftersale-truth.mts';
import { LAG, LATEST, type Day, type Watched } from './poll-day.mts';

/** What an item represents: an order, or one of its changes, of which two may share a second. */
type KeyOf = (item: IDataObject) => string;

export interface Account {
	readonly event: string;
	readonly required: number;
	readonly emitted: number;
	readonly lost: string[];
	readonly repeated: string[];
	readonly unwanted: string[];
	/** Items that came twice because n8n died with the batch they were in. */
	readonly again: string[];
}

export function accountOf(
	{ event, items, killed }: Watched,
	keyOf: KeyOf,
	required: ReadonlySet<string>,
	allowed: ReadonlySet<string> = required,
): Account {
	const keys = items.map(keyOf);
	const emitted = new Set<string>();
	const repeated = keys.filter((key) => emitted.size === emitted.add(key).size);
	return {
		event,
		required: required.size,
		emitted: keys.length,
		lost: [...required].filter((key) => !emitted.has(key)),
		repeated,
		unwanted: keys.filter((key) => !allowed.has(key)),
		again: killed
			.flat()
			.map(keyOf)
			.filter((key) => emitted.has(key)),
	};
}

export const printed = ({ watched, minutes }: Day, changes: number, accounts: readonly Account[]) =>
	[
		`${minutes} min, ${changes} changes:`,
		...accounts.map(({ event, required, emitted, lost, repeated, again }, at) => {
			const { polls = 0, failed = 0, killed = [] } = watched[at] ?? {};
			return `${event} ${emitted} emitted of ${required} required, lost ${lost.length}, repeated ${repeated.length}, ${killed.length} kills repeated ${again.length}, ${failed} of ${polls} polls failed;`;
		}),
	].join(' ');

/** Key of a change in the journal: no two of one second are alike. */
export const changeKey = ({ id, updateTime, status, mainStatus }: ChangeTruth) =>
	`${id}:${updateTime}:${mainStatus ?? status}`;

/**
 * Changes that were listed while a whole poll lasted. A change is listed from when it is
 * shown, at the latest, until the next one of the same subject.
 */
export function listedChanges(
	{ box, start }: Day,
	{ whole }: Watched,
	kind: ChangeTruth['kind'],
): Set<string> {
	const required = new Set<string>();
	const next = new Map<string, number>();
	const journal = box.control.changes().filter((change) => change.kind === kind);
	for (const change of journal.reverse()) {
		const until = next.get(change.id) ?? Infinity;
		next.set(change.id, change.updateTime);
		const shown = change.updateTime + LATEST + LAG + CLOCKS_APART;
		const poll = firstFrom(whole, shown);
		if (change.updateTime > start && poll && poll.ended + CLOCKS_APART < until) {
			required.add(changeKey(change));
		}
	}
	return required;
}

const CLOCKS_APART = 3;

/** The first poll that began at a moment or later; they are in the order of time. */
function firstFrom(polls: Watched['whole'], moment: number) {
	let low = 0;
	let high = polls.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((polls[middle]?.began ?? 0) < moment) low = middle + 1;
		else high = middle;
	}
	return polls[low];
}

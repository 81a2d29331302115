/** Puts changes of stock into the fewest calls. Pure. */

export interface Groupable {
	/** What is changed: two changes of the same never go into one call, and keep their order. */
	readonly key: string;
	/** What a whole call has in common. */
	readonly label: string;
}

export interface Group<J> {
	readonly jobs: J[];
	/** Positions of the groups that must be done before this one. */
	readonly after: Set<number>;
}

/**
 * At most `most` changes a group, each of another key, all of one label. Changes that wait for the
 * most others of their key are placed first, each into the first group that may hold it: for one
 * label no grouping has fewer groups (T. C. Hu, 1961, for chains of tasks of one length).
 */
export function groupJobs<J extends Groupable>(jobs: readonly J[], most: number): Array<Group<J>> {
	const groups: Array<Group<J>> = [];
	const open = new Map<string, number[]>();
	const latest = new Map<string, number>();
	for (const job of longestChainsFirst(jobs)) {
		const before = latest.get(job.key) ?? -1;
		const openHere = open.get(job.label) ?? [];
		open.set(job.label, openHere);
		const found = openHere.find((at) => at > before) ?? groups.length;
		const group = groups[found] ?? { jobs: [], after: new Set<number>() };
		if (found === groups.length) {
			groups.push(group);
			openHere.push(found);
		}
		group.jobs.push(job);
		if (before >= 0) group.after.add(before);
		if (group.jobs.length === most) openHere.splice(openHere.indexOf(found), 1);
		latest.set(job.key, found);
	}
	return groups;
}

/** By the number of changes of the same key that follow; those with as many keep their order. */
function longestChainsFirst<J extends Groupable>(jobs: readonly J[]): J[] {
	const following = new Map<string, number>();
	const ranked: Array<readonly [job: J, chain: number]> = [];
	for (const job of [...jobs].reverse()) {
		const chain = following.get(job.key) ?? 0;
		following.set(job.key, chain + 1);
		ranked.push([job, chain]);
	}
	return ranked
		.reverse()
		.sort(([, a], [, b]) => b - a)
		.map(([job]) => job);
}

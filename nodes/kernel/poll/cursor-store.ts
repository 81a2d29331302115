/**
 * Where a trigger keeps what it knows from one poll to the next, and whose that is.
 *
 * n8n has two ways to store it. By default a node's own data is stored under the node's *name*, inside the
 * data of the workflow: a renamed node would find none. So it is kept in what all nodes of the
 * workflow share, under the node's id. With durable cursors n8n keeps a node's own data by the
 * node's id and stores it in one transaction with the execution; there it is kept in that.
 *
 * It belongs to one workflow and one node, and has a part for each stream (event and shop) that the
 * trigger watches. n8n's export takes it along and its import puts it into a workflow of another id:
 * there it counts as none.
 */
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { perProcess } from '../process-state';
import { z } from '../zod';
import { createKeptLast } from './kept-last';

const belonging = z.object({
	workflow: z.string(),
	node: z.string(),
	/** What the streams left here, by the fingerprint of event and shop. */
	parts: z.record(z.string(), z.unknown()),
	/** Counts the polls: of two that are found, the later one holds. */
	turn: z.number(),
	/** Unix seconds at which it was left there. */
	at: z.number(),
	/** What the user has to hear with the next item. */
	hint: z.string().optional(),
});

/** What is read of any part before its stream reads the rest. */
const partly = z.object({ asked: z.string().optional() });

type Kept = z.output<typeof belonging>;

export interface Finder {
	readonly isActivation: boolean;
	/** Unix seconds. */
	readonly now: number;
}

/** Where one stream keeps what it knows. */
export interface Part {
	/** What the last poll left here; undefined when there is nothing of this stream. */
	readonly state: unknown;
	/** The start of the form when it was read, as it was written there. */
	readonly asked: string | undefined;
	/** Says it in n8n's log at once, and in the `hint` of the next item. */
	say(message: string): void;
	/** Takes note of it; it is stored with what the other streams kept. */
	keep(state: object, asked?: string): void;
}

export interface Place {
	/** Workflow and node, in this process. */
	readonly key: string;
	/** Fingerprints of event and shop, one a stream. */
	readonly of: readonly string[];
	/** Counts the polls: which one the place is of, after `store` this one. */
	turn(): number;
	part(of: string): Part;
	say(message: string): void;
	/** What the next item has to say. */
	hint(): string | undefined;
	/**
	 * Stores what was kept; a stream that kept nothing has what it had. `emits`: n8n stores this
	 * together with the items.
	 */
	store(emits: boolean): void;
	/** n8n has stored what was kept with the items, or never will: then what it has stored holds. */
	settle(this: void, isStored: boolean): void;
}

const PREFIX = 'Douyin place ';
const HOUR = 3600;
const DAY = 86_400;
/** Days after which the place of a node that was removed is dropped: longer than any list looks back. */
const FORGOTTEN = 200 * DAY;

const keptLast = perProcess(() => createKeptLast<Kept>());

/** @param of fingerprints of event and shop: what other streams have left is not used */
export function placeOf(
	context: IPollFunctions,
	of: readonly string[],
	{ isActivation, now }: Finder,
): Place {
	const own = context.getWorkflowStaticData('node');
	const shared = context.getWorkflowStaticData('global');
	const node = context.getNode().id;
	const workflow = context.getWorkflow().id ?? '';
	const key = PREFIX + node;
	const process = `${workflow} ${node}`;
	const isOfName = isOfWorkflow(own);
	const found = [own.place, shared[key]].filter((it) => it !== undefined);
	const stored = found.flatMap((it) => belonging.safeParse(it).data ?? []);
	const ours = keptLast().beside(process, stored, isActivation);
	const last = [...stored, ...(ours ? [ours] : [])].reduce<Kept | undefined>(
		(a, b) => (a && a.turn >= b.turn ? a : b),
		undefined,
	);
	const isOwn = last?.workflow === workflow && last.node === node;
	const parts = new Map(Object.entries(isOwn ? last.parts : {}).filter(([it]) => of.includes(it)));
	const kept = new Map<string, object>();
	const damaged = !last && found.length > 0;
	let hint = last?.workflow === workflow ? last.hint : undefined;
	let turn = last?.turn ?? 0;

	const say = (message: string) => {
		context.logger.warn(message);
		hint = hint?.includes(message) ? hint : [hint, message].filter(Boolean).join(' ');
	};
	if (damaged) say(DAMAGED);
	else if (last && last.workflow !== workflow) say(A_COPY);
	else if (last && parts.size === 0) say(ANOTHER);
	else if (last && parts.size < of.length) say(FURTHER);
	const isBack = isActivation && isPublished(context) && parts.size > 0;
	if (last && isBack && last.at < now - HOUR) say(FROM(last.at));
	if (isActivation) dropForgotten(shared, now);

	return {
		key: process,
		of,
		turn: () => turn,
		say,
		hint: () => hint,
		part: (name) => ({
			state: parts.get(name),
			asked: partly.safeParse(parts.get(name)).data?.asked,
			say,
			keep: (state, asked) => void kept.set(name, { ...state, asked }),
		}),
		store(emits) {
			if (kept.size === 0) return;
			turn = (last?.turn ?? 0) + 1;
			const all = Object.fromEntries([...parts, ...kept]);
			const place: Kept = { workflow, node, parts: all, turn, at: now };
			if (hint && !emits) place.hint = hint;
			if (!isOfName) own.place = place;
			// Of the poll while publishing, n8n with durable cursors stores the workflow's data only.
			if (isOfName || (isActivation && !emits)) shared[key] = place;
			else if (key in shared) delete shared[key];
			keptLast().note(process, place, stored);
		},
		settle: (isStored) => keptLast().settle(process, turn, isStored),
	};
}

/** n8n watches the data of a workflow for changes; that of a durable cursor is a plain copy. */
const isOfWorkflow = (data: IDataObject) => '__dataChanged' in data;

/** A user does it, not n8n that starts or takes over from another process. */
const isPublished = (context: IPollFunctions) =>
	!['init', 'leadershipChange'].includes(context.getActivationMode());

function dropForgotten(shared: IDataObject, now: number) {
	for (const [key, value] of Object.entries(shared)) {
		const { data } = belonging.safeParse(key.startsWith(PREFIX) ? value : undefined);
		if (data && data.at < now - FORGOTTEN) delete shared[key];
	}
}

const DAMAGED =
	'The stored place of this trigger is damaged. It starts again as if newly published.';

const A_COPY =
	'This workflow is a copy of another one. The place that was copied along is not used: the trigger starts as its form says.';

const ANOTHER = 'This trigger was given another event, shop or thing to watch. It starts afresh.';

const FURTHER =
	'This trigger was given a further event or another thing to watch. That starts afresh; the others go on.';

const FROM = (at: number) =>
	`This trigger goes on from where it was at ${new Date(at * 1000).toISOString()}. What changed since then comes now; after a backup was restored, also what came before.`;

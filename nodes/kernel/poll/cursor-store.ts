/**
 * Where a trigger keeps what it knows from one poll to the next, and whose that is.
 *
 * n8n has two ways to store it. By default a node's own data hangs on the node's *name*, inside the
 * data of the workflow: a renamed node would find none. So it is kept in what all nodes of the
 * workflow share, under the node's id. With durable cursors n8n keeps a node's own data by the
 * node's id and stores it in one transaction with the execution; there it is kept in that.
 *
 * It belongs to one workflow, one node, and one source (event and shop). n8n's export takes it along
 * and its import puts it into a workflow of another id: there it counts as none.
 */
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { BoundedMap } from '../bounded-map';
import { perProcess } from '../process-state';
import { z } from '../zod';

const belonging = z
	.object({
		workflow: z.string(),
		node: z.string(),
		/** Fingerprint of event and shop. */
		of: z.string(),
		/** Counts the polls: of two that are found, the later one holds. */
		turn: z.number(),
		/** Unix seconds at which it was left there. */
		at: z.number(),
		/** The start of the form when it was read, as it was written there. */
		asked: z.string().optional(),
		/** What the user has to hear with the next item. */
		hint: z.string().optional(),
	})
	.passthrough();

type Kept = z.output<typeof belonging>;

export interface Finder {
	readonly isActivation: boolean;
	/** Unix seconds. */
	readonly now: number;
}

export interface Place {
	/** Workflow and node, in this process. */
	readonly key: string;
	/** Fingerprint of event and shop. */
	readonly of: string;
	/** Counts the polls: which one the place is of, after `keep` this one. */
	turn(): number;
	/** What the last poll left here; undefined when there is nothing of this trigger. */
	readonly state: unknown;
	/** The start of the form when it was read, as it was written there. */
	readonly asked: string | undefined;
	/** Says it in n8n's log at once, and in the `hint` of the next item. */
	say(message: string): void;
	/** What the next item has to say. */
	hint(): string | undefined;
	/** `emits`: n8n stores this together with the items. */
	keep(state: object, emits: boolean, asked?: string): void;
	/** n8n has stored what was kept with the items, or never will: what it has stored holds. */
	settle(): void;
}

const PREFIX = 'Douyin place ';
const HOUR = 3600;
const DAY = 86_400;
/** Days after which the place of a node that was removed is dropped: longer than any list looks back. */
const FORGOTTEN = 200 * DAY;

/**
 * Some of n8n's modes store nothing of a poll that emits nothing, and none do of one that fails. So
 * what was kept last is known here as well, and holds for as long as n8n has stored nothing newer:
 * otherwise a long way without a wanted change would be begun again at every poll, and a start at
 * the present would move along with it.
 */
const unstored = perProcess(
	() => new BoundedMap<{ readonly stored: string; readonly kept: Kept }>(MAX_TRIGGERS),
);
/** Triggers of which one process remembers what n8n has not stored. */
const MAX_TRIGGERS = 10_000;

/** @param of fingerprint of event and shop: what another source has left is not used */
export function placeOf(context: IPollFunctions, of: string, { isActivation, now }: Finder): Place {
	const own = context.getWorkflowStaticData('node');
	const shared = context.getWorkflowStaticData('global');
	const node = context.getNode().id;
	const workflow = context.getWorkflow().id ?? '';
	const key = PREFIX + node;
	const process = `${workflow} ${node}`;
	const isOfName = isOfWorkflow(own);
	const found = [own.place, shared[key]].filter((it) => it !== undefined);
	const readable = found.flatMap((it) => belonging.safeParse(it).data ?? []);
	const stored = JSON.stringify(readable.map(({ turn, at }) => [turn, at]));
	const newer = unstored().get(process);
	// A workflow of which nothing is stored starts anew when it is published.
	const isNew = isActivation && found.length === 0;
	if (newer?.stored === stored && !isNew) readable.push(newer.kept);
	const last = readable.reduce<Kept | undefined>(
		(a, b) => (a && a.turn >= b.turn ? a : b),
		undefined,
	);
	const isOwn = last?.workflow === workflow && last.node === node && last.of === of;
	const damaged = !last && found.length > 0;
	let hint = last?.workflow === workflow ? last.hint : undefined;
	let turn = last?.turn ?? 0;

	const say = (message: string) => {
		context.logger.warn(message);
		hint = hint?.includes(message) ? hint : [hint, message].filter(Boolean).join(' ');
	};
	if (damaged) say(DAMAGED);
	else if (last && last.workflow !== workflow) say(A_COPY);
	else if (last && !isOwn) say(ANOTHER);
	else if (last && isActivation && isPublished(context) && last.at < now - HOUR) say(FROM(last.at));
	if (isActivation) dropForgotten(shared, now);

	return {
		key: process,
		of,
		turn: () => turn,
		state: isOwn ? last : undefined,
		asked: isOwn ? last.asked : undefined,
		say,
		hint: () => hint,
		keep(state, emits, asked) {
			turn = (last?.turn ?? 0) + 1;
			const kept: Kept = { ...state, workflow, node, of, turn, at: now, asked };
			if (hint && !emits) kept.hint = hint;
			if (!isOfName) own.place = kept;
			// Of the poll while publishing, n8n with durable cursors stores the workflow's data only.
			if (isOfName || (isActivation && !emits)) shared[key] = kept;
			else if (key in shared) delete shared[key];
			unstored().set(process, { stored, kept });
		},
		settle() {
			if (unstored().get(process)?.kept.turn === turn) unstored().delete(process);
		},
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

const FROM = (at: number) =>
	`This trigger goes on from where it was at ${new Date(at * 1000).toISOString()}. What changed since then comes now; after a backup was restored, also what came before.`;

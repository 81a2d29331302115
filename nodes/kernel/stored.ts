/** The position that n8n stores for a trigger: read, and made good where it can be. */
import type { IPollFunctions } from 'n8n-workflow';

import { CLOCK_TOLERANCE, positionSchema, startingAt, type Position } from './position';

export interface Owner {
	/** Names shop, event and start; a position of another is not used. */
	readonly of: string;
	/** Unix seconds to start at; the present when undefined. */
	readonly start?: number;
	readonly overlap: number;
}

/** The stored position; undefined when there is none of this owner. */
export function storedPosition(
	stored: unknown,
	owner: Owner,
	now: number,
	warn: (message: string) => void,
): Position | undefined {
	if (stored === undefined) return undefined;
	const parsed = positionSchema.safeParse(stored);
	const position = parsed.success ? parsed.data : remains(stored, owner);
	if (!position) {
		warn('The stored position of this trigger is damaged. It starts again as if newly published.');
		return undefined;
	}
	if (position.of !== owner.of) {
		warn('This trigger was given another shop, event or start. It starts afresh.');
		return undefined;
	}
	if (!parsed.success) {
		warn('The stored position of this trigger is damaged. It goes on from where it was.');
	}
	return notAhead(position, owner, now, warn);
}

/** Of a position that is damaged, or of another version: what is needed to go on without a loss. */
function remains(stored: unknown, { overlap }: Owner): Position | undefined {
	const needed = positionSchema.pick({ of: true, cursor: true });
	const { data } = needed.safeParse(stored);
	return data && startingAt(data.of, data.cursor - overlap);
}

function notAhead(
	position: Position,
	{ start = 0 }: Owner,
	now: number,
	warn: (message: string) => void,
): Position {
	if (position.cursor <= Math.max(now, start) + CLOCK_TOLERANCE) return position;
	warn(
		'The stored position of this trigger lies in the future: a clock was wrong. It goes on from now.',
	);
	const at = Math.max(now - CLOCK_TOLERANCE, start);
	const { from, since } = position;
	return {
		...position,
		cursor: at,
		from: Math.min(from, at),
		since: Math.min(since, at),
		trail: [],
	};
}

interface Unstored {
	/** What n8n had stored when the poll began. */
	readonly stored: string;
	readonly position: unknown;
}

const unstored = new Map<string, Unstored>();
const NOTHING = textOf(undefined);

/**
 * Some of n8n's modes store nothing of a poll that emits nothing, and none do of one that fails. So
 * where it got to is kept here as well, and holds for as long as n8n has stored nothing newer:
 * otherwise a long way without a wanted change would be begun again at every poll, and a start at
 * the present would move along with it.
 */
export const keepUnstored = (node: string, stored: string, position: object) =>
	unstored.set(node, { stored, position });

/** What is stored, or the newer one that is not. A workflow that is published anew starts anew. */
export function newestOf(node: string, position: unknown, isActivation: boolean): unknown {
	const kept = unstored.get(node);
	const stored = textOf(position);
	const holds = kept?.stored === stored && !(isActivation && stored === NOTHING);
	return holds ? kept.position : position;
}

export function textOf(position: unknown): string {
	return JSON.stringify(position ?? null);
}

/**
 * With durable cursors n8n stores nothing of the node's own data that the poll while publishing
 * leaves behind, only the workflow's. So the start at the present is kept there too, until n8n has
 * stored a position: else a crash before the first poll on the clock would move the start.
 */
export function beginning(context: IPollFunctions, stored: unknown) {
	const store = context.getWorkflowStaticData('global');
	const key = `Douyin start ${context.getNode().id}`;
	if (stored !== undefined && key in store) delete store[key];
	return {
		get: (): unknown => store[key],
		set: (position: Position) => {
			store[key] = position;
		},
	};
}

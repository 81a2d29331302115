/** The position of a trigger as it was stored: read, and made good where it can be. */
import type { Part } from './cursor-store';
import { CLOCK_TOLERANCE, positionSchema, startingAt, type PollCursor } from './cursor';

/** The stored position; undefined when there is none of this trigger. */
export function loadCursor(place: Part, overlap: number, now: number): PollCursor | undefined {
	if (place.state === undefined) return undefined;
	const parsed = positionSchema.safeParse(place.state);
	const position = parsed.success ? parsed.data : remains(place.state, overlap);
	if (!position) {
		place.say(
			'The stored place of this trigger is damaged. It starts again as if newly published.',
		);
		return undefined;
	}
	if (!parsed.success) {
		place.say('The stored place of this trigger is damaged. It goes on from where it was.');
	}
	return notAhead(position, now, place);
}

/** Of a position that is damaged, or of another version: what is needed to go on without a loss. */
function remains(stored: unknown, overlap: number): PollCursor | undefined {
	const { data } = positionSchema.pick({ cursor: true }).safeParse(stored);
	return data && startingAt(data.cursor - overlap);
}

function notAhead(position: PollCursor, now: number, { say }: Part): PollCursor {
	const { start = 0, from, back, since } = position;
	if (position.cursor <= Math.max(now, start) + CLOCK_TOLERANCE) return position;
	say(
		'The stored position of this trigger lies in the future: a clock was wrong. It goes on from now.',
	);
	const at = Math.max(now - CLOCK_TOLERANCE, start);
	return {
		...position,
		cursor: at,
		from: Math.min(from, at),
		back: Math.min(back, at),
		since: Math.min(since, at),
		trail: [],
	};
}

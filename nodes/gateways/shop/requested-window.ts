/** The window of time that a form asks a list for, held to what the list shows. */
import type { Api } from '../../kernel/operation';
import { CLOCK_TOLERANCE } from '../../kernel/poll/cursor';
import { isoTime } from '../../values/cells';
import { DAY } from '../../values/time';
import { spanOf, type AskedTime } from '../../values/time-window';

/** Unix seconds: without a start 24 hours, without an end all there is by now. */
export function askedWindow(api: Api, asked: AskedTime) {
	const now = Math.floor(api.now() / 1000);
	const span = spanOf(asked, now);
	// The clock of the platform may be ahead of this server's.
	const end = Math.min(span.end ?? Infinity, now + CLOCK_TOLERANCE);
	return { start: span.start ?? Math.min(end, now) - DAY, end };
}

/**
 * A window that begins no earlier than a list looks back; a hint says what is missing.
 *
 * @param lookBack seconds
 * @param only the sentence that says how far the list reaches
 */
export function withinLookBack(
	api: Api,
	{ start: asked, end }: { start: number; end: number },
	lookBack: number,
	only: string,
) {
	const start = Math.max(asked, Math.floor(api.now() / 1000) - lookBack);
	if (asked < start) {
		api.addHint(`${only} Missing here: ${isoTime(asked)} to ${isoTime(Math.min(start, end))}.`);
	}
	return { start, end };
}

/** One poll of a stream of changes: from a cursor to the new changes and the next cursor. */
import { advance, isNew, startingBehind } from './advance';
import { MEMORY } from './dedupe';
import type { Finder, Part } from './cursor-store';
import {
	CLOCK_TOLERANCE,
	lookingBackTo,
	nextWindow,
	startingAt,
	storedForm,
	type Change,
	type PollCursor,
} from './cursor';
import { collect, isPassing, newest, readUntil } from './read';
import { loadCursor } from './state';
import type { PollOptions, PollSource } from './stream';
import { sweep, sweepWindow, sweptTo } from './sweep';

const HOUR = 3600;

/** The newest few, for trying out in the editor; nothing is stored. */
export async function tryOut<C extends Change>(source: PollSource<C>, options: PollOptions) {
	options.start.read();
	return itemsOf(source, await newest(source, options));
}

/** The new items, oldest first. */
export async function pollOnce<C extends Change>(
	source: PollSource<C>,
	options: PollOptions,
	place: Part,
	finder: Finder,
) {
	const { now, isActivation } = finder;
	const { start, overlap } = options;
	const last = loadCursor(place, overlap, now);
	if (last && isActivation && place.asked !== start.asked) place.say(KEEPS_PLACE);
	const at = last ? undefined : start.read();
	if (!last && at === undefined) {
		await startNow(source, options, place, finder);
		return [];
	}

	const begin = last ?? { ...startingAt(at ?? now), start: at };
	const oldest = now - source.lookBack + CLOCK_TOLERANCE;
	if (begin.cursor + HOUR < oldest) place.say(BEYOND_LOOK_BACK(source.lookBack));
	const position = lookingBackTo(begin, oldest);
	const { changes, ...read } = await readOnce(source, position, options, now);
	const progress = { ...read, now, until: seconds(), overlap, once: source.once };
	const { fresh, next } = advance(position, changes, progress);
	if (source.once && Object.keys(next.seen).length >= MEMORY.most) place.say(MEMORY_IS_FULL);

	const wanted = fresh.filter((change) => source.wanted(change));
	const { swept, sweeping } = read;
	place.keep(storedForm({ ...next, swept, sweeping }), start.asked);
	return itemsOf(source, wanted);
}

/** Reads what is new and, now and then, once more what lies behind it. */
async function readOnce<C extends Change>(
	source: PollSource<C>,
	position: PollCursor,
	options: PollOptions,
	now: number,
) {
	const window = nextWindow(position, now, options.lag);
	const { changes, complete } = await readUntil(source, window, position, options);
	const { end } = window;
	const behind = complete ? sweepWindow(position, now) : undefined;
	if (!behind) return { changes, complete, end, ...sweptSoFar(position) };
	const news = changes.filter((it) => isNew(position, it, source.once) && source.wanted(it)).length;
	const left = { deadline: options.deadline, limit: options.limit - news };
	const again = await sweep(source, behind, position, left);
	const swept = sweptSoFar(sweptTo(position, now, again.stoppedAt));
	return { changes: [...again.changes, ...changes], complete, end, ...swept };
}

const sweptSoFar = ({ swept, sweeping }: PollCursor) => ({ swept, sweeping });

const KEEPS_PLACE =
	'Start From or Start was changed. This trigger still keeps its place; to begin anew, put a copy of the node in its place.';

const BEYOND_LOOK_BACK = (seconds: number) =>
	`The platform looks back ${Math.round(seconds / 86_400)} days only; changes before that are not listed.`;

const MEMORY_IS_FULL =
	'So much is being caught up that some items may come twice; they carry the same eventKey.';

/** Seconds before the present at which to start where the platform cannot be asked what is there. */
const START_MARGIN = 120;

/** Takes note of what is there and starts behind it. */
async function startNow<C extends Change>(
	source: PollSource<C>,
	{ overlap, start }: PollOptions,
	place: Part,
	{ now, isActivation }: Finder,
) {
	const { once } = source;
	const keep = (position: PollCursor) => place.keep(storedForm(position), start.asked);
	const window = { start: now - CLOCK_TOLERANCE - overlap, end: now + CLOCK_TOLERANCE };
	const present = await collect(source.read(window, false)).catch((error: unknown) => {
		// Should the platform not answer, the next poll still starts at this present. Where publishing
		// is refused there is no next poll, and no start either.
		if (!isActivation || isPassing(error)) keep(startingAt(now - START_MARGIN));
		throw error;
	});
	keep({ ...startingBehind(present, { now, overlap, once }), swept: now });
}

const seconds = () => Math.floor(Date.now() / 1000);

const itemsOf = <C extends Change>(source: PollSource<C>, changes: readonly C[]) =>
	changes.flatMap((change) => [...source.items(change)]);

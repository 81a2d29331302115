/** What a trigger watches: one stream an event. Each has a part of the place; they are stored together. */
import type { IDataObject } from 'n8n-workflow';

import type { LabelledColumns } from '../column-names';
import type { Change } from './cursor';
import type { Finder, Part, Place } from './cursor-store';
import type { Found } from './output';
import { isPassing } from './read';
import { pollSnapshot, type Watch } from './snapshot';
import { pollOnce, tryOut } from './step';
import type { PollOptions, PollSource } from './stream';

interface Reading<C extends Change> {
	readonly source: PollSource<C>;
	readonly options: PollOptions;
}

export type Stream<C extends Change> = (Reading<C> | { readonly watch: Watch }) & {
	/** The columns of its items, where the form asks for Chinese headings. */
	readonly columns?: LabelledColumns;
};

/** Names event and shop. */
export const fingerprintOf = <C extends Change>(stream: Stream<C>) =>
	'watch' in stream ? stream.watch.of : stream.source.of;

/** A few items of each, for trying out in the editor. */
export async function examplesOf<C extends Change>(streams: ReadonlyArray<Stream<C>>) {
	const found: Found[] = [];
	for (const stream of streams) {
		const { columns } = stream;
		const isWatch = 'watch' in stream;
		const items = isWatch
			? await stream.watch.examples()
			: await tryOut(stream.source, stream.options);
		found.push({ items, columns });
	}
	return found;
}

/**
 * What is new in all of them. A stream that fails stays where it is and does not hinder the others: with
 * their items it is said; where there are none, the poll fails.
 *
 * @param wordsOf what is said of an error
 */
export async function readStreams<C extends Change>(
	streams: ReadonlyArray<Stream<C>>,
	place: Place,
	finder: Finder,
	wordsOf: (error: unknown) => string,
): Promise<Found[]> {
	const found: Found[] = [];
	const failures: unknown[] = [];
	for (const stream of streams) {
		try {
			const items = await read(stream, place.part(fingerprintOf(stream)), finder);
			found.push({ items, columns: stream.columns });
		} catch (error) {
			failures.push(error);
		}
	}
	const lasting = failures.filter((error) => !isPassing(error));
	const [worst] = [...lasting, ...failures];
	// Where publishing is refused there is no next poll, and no start either.
	if (finder.isActivation && lasting.length > 0) throw worst;
	const emits = found.some(({ items }) => items.length > 0);
	if (emits) for (const error of failures) place.say(NOT_READ(wordsOf(error)));
	place.store(emits);
	if (failures.length > 0 && !emits) throw worst;
	return found;
}

async function read<C extends Change>(
	stream: Stream<C>,
	part: Part,
	finder: Finder,
): Promise<readonly IDataObject[]> {
	if ('watch' in stream) return await pollSnapshot(stream.watch, part);
	return await pollOnce(stream.source, stream.options, part, finder);
}

const NOT_READ = (words: string) =>
	`An event could not be read, and is read again at the next poll: ${words}`;

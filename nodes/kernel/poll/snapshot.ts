/** Runs a trigger that has no list of changes: the present is compared with what was noted of it. */
import type { IDataObject } from 'n8n-workflow';

import type { Part } from './cursor-store';
import { isPassing } from './read';
import { z } from '../zod';

/** What a look found, and what is to be stored for the next one. */
export interface Observation {
	readonly items: readonly IDataObject[];
	readonly noted: IDataObject;
}

export interface Watch {
	/** Names shop, event and what is watched for; what another watch noted is not used. */
	readonly of: string;
	/** `noted` is undefined for the first look. */
	look(noted: unknown): Promise<Observation>;
	/** A few items of the present, for trying out in the editor. */
	examples(): Promise<readonly IDataObject[]>;
}

const storedSchema = z.object({ noted: z.record(z.string(), z.unknown()) });

export async function pollSnapshot(watch: Watch, part: Part): Promise<readonly IDataObject[]> {
	const last = storedSchema.safeParse(part.state);
	const { items, noted } = await watch.look(last.data?.noted);
	part.keep({ noted });
	return items;
}

/** As much as can be read: a passing fault ends it, unless it is the first thing that happens. */
export async function* untilError<T>(rows: AsyncGenerator<T>): AsyncGenerator<T> {
	try {
		for (let read = 0; ; read++) {
			const step = await rows.next().catch((error: unknown) => ({ error }));
			if ('error' in step) {
				if (read > 0 && isPassing(step.error)) return;
				throw step.error;
			}
			if (step.done) return;
			yield step.value;
		}
	} finally {
		await rows.return(undefined);
	}
}

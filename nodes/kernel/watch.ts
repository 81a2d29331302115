/** Runs a trigger that has no list of changes: the present is compared with what was noted of it. */
import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { isPassing } from './reading';
import { keepUnstored, newestOf, textOf } from './stored';

/** What a look found, and what is to be stored for the next one. */
export interface Sight {
	readonly items: readonly IDataObject[];
	readonly noted: IDataObject;
}

export interface Watch {
	/** Names shop, event and what is watched for; what another watch noted is not used. */
	readonly of: string;
	/** `noted` is undefined for the first look. */
	look(noted: unknown): Promise<Sight>;
	/** A few items of the present, for trying out in the editor. */
	examples(): Promise<readonly IDataObject[]>;
}

const storedSchema = z.object({ of: z.string(), noted: z.record(z.unknown()) });

export async function look(
	context: IPollFunctions,
	watch: Watch,
	{ node, isActivation }: { node: string; isActivation: boolean },
): Promise<INodeExecutionData[][] | null> {
	const store = context.getWorkflowStaticData('node');
	const key = `${node} noted`;
	const stored = textOf(store.noted);
	const last = storedSchema.safeParse(newestOf(key, store.noted, isActivation));
	const isOwn = last.success && last.data.of === watch.of;
	const { items, noted } = await watch.look(isOwn ? last.data.noted : undefined);
	const next = { of: watch.of, noted };
	store.noted = next;
	// What n8n does not store, since nothing is emitted, is known here until the process ends.
	if (items.length === 0) keepUnstored(key, stored, next);
	return outputOf(items);
}

/** As much as can be read: a passing fault ends it, unless it is the first thing that happens. */
export async function* untilFault<T>(rows: AsyncGenerator<T>): AsyncGenerator<T> {
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

export const outputOf = (items: readonly IDataObject[]) =>
	items.length > 0 ? [items.map((json) => ({ json }))] : null;

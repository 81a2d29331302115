/** The demo runs one example again and again, so that new orders are seen to arrive. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface OwnRuns {
	/** One run; returns how many orders are in the sheet. */
	run(): Promise<number>;
	/** False once its user has changed the workflow: from then on it is theirs alone. */
	mayRun(): Promise<boolean>;
	/** Starts n8n again where it has ended; true when it had to. */
	revive(): Promise<boolean>;
	readonly secondsBetween: number;
	readonly signal: AbortSignal;
	readonly texts: {
		news(count: number, rows: number): string;
		failed(reason: string): string;
		goneOn(): string;
		revived(): string;
		yours(): string;
	};
	say(line: string): void;
}

/**
 * Until it is asked to stop, or the workflow is its user's. A run that fails is said once and tried again:
 * n8n may be busy, or its user at work on what the run needs.
 */
export async function goOn(own: OwnRuns, known: number): Promise<void> {
	const { texts, say, signal } = own;
	let before = known;
	let failure: string | undefined;
	for (;;) {
		await sleep(own.secondsBetween * 1000, undefined, { signal }).catch(() => {});
		if (signal.aborted) return;
		try {
			if (await own.revive()) say(texts.revived());
			if (!(await own.mayRun())) return say(texts.yours());
			const rows = await own.run();
			if (failure !== undefined) say(texts.goneOn());
			failure = undefined;
			say(texts.news(rows - before, rows));
			before = rows;
		} catch (error) {
			if (signal.aborted) return;
			const reason = error instanceof Error ? error.message : String(error);
			if (reason !== failure) say(texts.failed(reason));
			failure = reason;
		}
	}
}

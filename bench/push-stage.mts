/** A push trigger under load: what comes before it, and what is left of it. */
import type { Rest } from '../host/n8n/rest.mts';
import { staticData } from '../host/n8n/workflows.mts';
import type { Sandbox } from '../host/sandbox.mts';
import type { Pushing } from '../test/host/push-counter.mts';
import { atMost } from './figure.mts';

/** Test messages that are answered in time before it begins: each process had some. */
const ENOUGH = 4;
const MAX_TRIES = 20;
const MOST_STATIC_BYTES = 10_000;

/** The first requests to a process compile its code: they may be late, on a busy machine. */
export async function warm(sandbox: Sandbox, to: object) {
	let answered = 0;
	for (let tries = 0; tries < MAX_TRIES && answered < ENOUGH; tries++) {
		const { enabled } = await sandbox.control<Pushing>('POST', 'push', to);
		if (enabled) answered += 1;
	}
	if (answered < ENOUGH) throw new Error('n8n did not answer the test message');
}

/** What n8n stores with the workflow, so that repeats are known: it is written with each request. */
export async function remembered(rest: Rest) {
	const all = await Promise.all(
		[...rest.workflows].map(async (id) => JSON.stringify((await staticData(rest, id)) ?? {})),
	);
	const bytes = Math.max(...all.map(({ length }) => length));
	return { staticBytes: bytes, staticAim: atMost(MOST_STATIC_BYTES, bytes) };
}

/**
 * Remembers which messages came already. The platforms repeat what they think was not answered, and
 * an eavesdropper can send a request again.
 *
 * A process remembers the latest hundred thousand of a node, and every request is compared with them at
 * once, also when several run at the same time. n8n stores the latest 950 with the workflow, so that a
 * restart does not forget, and another webhook process learns of them. n8n writes all of that after each
 * request that brought something new, so it stays below 10 kB. A repeat that reaches two processes in the
 * same moment passes, and carries the same keys.
 */
import { perProcess } from '../kernel/process-state';
import { createHash } from 'crypto';
import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { MARK, MarksByNode } from './dedupe-marks';

const memory = perProcess(() => new MarksByNode({ known: 100_000, stored: 950, all: 250_000 }));

const markOf = (text: string) => createHash('sha256').update(text).digest('base64').slice(0, MARK);

/** Node ids stay equal when a workflow is copied, so the workflow belongs to the key. */
const keyOf = (context: IWebhookFunctions | IHookFunctions) =>
	`${context.getWorkflow().id ?? ''}:${context.getNode().id}`;

/** Those that did not come before. Takes note of them, unless the node is only tried out. */
export function dropRedelivered<M extends { readonly mark: string }>(
	context: IWebhookFunctions,
	messages: readonly M[],
): M[] {
	if (context.getMode() === 'manual') return [...messages];
	const store = context.getWorkflowStaticData('node');
	const marks = memory().of(keyOf(context));
	marks.learn(store.seen);
	const fresh = messages.filter(({ mark }) => marks.note(markOf(mark)));
	if (fresh.length > 0) store.seen = marks.toStore();
	memory().shrink();
	return fresh;
}

/** Gives the memory of a node back. What n8n has stored stays, and is learnt again. */
export function forget(context: IHookFunctions) {
	if (context.getMode() !== 'manual') memory().forget(keyOf(context));
}

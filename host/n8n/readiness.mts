/** Waits until a process of n8n takes requests. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '../process/child.mts';

export async function becomesReady(
	child: Pick<Child, 'running'>,
	url: string,
	logFile: string,
	// Not `/healthz`: that answers before the database is migrated.
	path = '/healthz/readiness',
): Promise<void> {
	const deadline = Date.now() + 300_000;
	const lastWords = () => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
	for (;;) {
		const response = await fetch(`${url}${path}`).catch(() => undefined);
		if (response?.ok) return;
		if (!child.running()) throw new Error(`n8n ended by itself:\n${lastWords()}`);
		if (Date.now() > deadline) throw new Error(`n8n did not get ready:\n${lastWords()}`);
		await sleep(200);
	}
}

/** How publishing a workflow went: n8n answers at once, and starts the triggers afterwards. */
import { setTimeout as sleep } from 'node:timers/promises';
import { publishWorkflow } from './workflows.mts';
import type { Rest } from './rest.mts';

export interface Publication {
	status: 'published' | 'failed' | 'partial' | 'in_progress' | 'not_published';
	triggers: Array<{ nodeId: string; status: string; errorMessage: string | null }>;
}

/** Publishes it and waits until its triggers are started, or have been refused for good. */
export async function publish(rest: Rest, id: string, seconds = 120): Promise<Publication> {
	await publishWorkflow(rest, id);
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const publication = await rest.call<Publication>('GET', `/workflows/${id}/publication-status`);
		if (!['in_progress', 'not_published'].includes(publication.status)) return publication;
		if (Date.now() > deadline) throw new Error(`workflow ${id} is still ${publication.status}`);
		await sleep(200);
	}
}

/** A workflow of one node, started by a request: so that a worker runs it as in production. */
import type { CredentialRef } from '../host/n8n/credentials.mts';
import type { Cluster } from '../host/queue/cluster.mts';
import { publish } from '../host/n8n/publication.mts';
import { addWorkflow } from '../host/n8n/workflows.mts';
import { ours } from '../test/host/one-workflow.mts';

interface Started {
	readonly path: string;
	readonly node: string;
	readonly parameters: object;
	readonly credentialType: string;
	readonly credential: CredentialRef;
}

/** Resolves when requests to its address start it. */
export async function publishBehindWebhook({ rest, url }: Cluster, it: Started) {
	const id = await addWorkflow(rest, {
		name: it.path,
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				parameters: {
					httpMethod: 'POST',
					path: it.path,
					responseMode: 'onReceived',
					options: {},
				},
				webhookId: it.path,
			},
			{
				...ours(it.node, it.parameters),
				id: 'work',
				name: 'Work',
				position: [200, 0],
				credentials: { [it.credentialType]: it.credential },
			},
		],
		connections: { Start: { main: [[{ node: 'Work', type: 'main', index: 0 }]] } },
	});
	await publish(rest, id);
	return { id, url: `${url}/webhook/${it.path}` };
}

/** A workflow of one node, started by a request: so that a worker runs it as in production. */
import type { CredentialRef } from '../host/n8n/credentials.mts';
import type { Cluster } from '../host/queue/cluster.mts';
import { addWorkflow, publishWorkflow } from '../host/n8n/workflows.mts';
import { ours } from '../test/host/one-workflow.mts';

interface Started {
	readonly path: string;
	readonly node: string;
	readonly parameters: object;
	readonly credentialType: string;
	readonly credential: CredentialRef;
	/** Whether the answer waits for the end of the execution, and says how it ended. */
	readonly waits: boolean;
}

/** Resolves when requests to its address, which is returned, start it. */
export async function publishBehindWebhook({ rest, url }: Cluster, it: Started): Promise<string> {
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
					responseMode: it.waits ? 'lastNode' : 'onReceived',
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
		settings: { saveDataSuccessExecution: 'none' },
	});
	await publishWorkflow(rest, id);
	return `${url}/webhook/${it.path}`;
}

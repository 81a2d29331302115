/** A workflow that reports to a receiver which messages started it: one request an execution. */
import { publish } from '../../host/n8n/publication.mts';
import type { CredentialRef } from '../../host/n8n/credentials.mts';
import type { Rest } from '../../host/n8n/rest.mts';
import { addWorkflow } from '../../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE } from '../../host/stage.mts';
import type { Receiver } from './receiver.mts';

const PATH = '9b5f0c1e-5e75-4a0e-8d0d-0000000000f1';

/** Under the address of a process that takes pushes. */
export const COUNTER_PATH = `webhook/${PATH}/push`;

/**
 * Without an expression, so that n8n needs no isolate to run it: what is measured is the trigger. The
 * messages go as a file, which takes none.
 */
export async function publishCounter(rest: Rest, credential: CredentialRef, receiver: Receiver) {
	const id = await addWorkflow(rest, {
		name: 'Counts what is pushed',
		nodes: [
			{
				id: 'push',
				name: 'Push',
				type: 'n8n-nodes-douyin-shop.douyinPushTrigger',
				typeVersion: 2,
				position: [0, 0],
				parameters: { platform: 'shop' },
				webhookId: PATH,
				credentials: { [CREDENTIAL_TYPE]: credential },
			},
			{
				id: 'file',
				name: 'File',
				type: 'n8n-nodes-base.convertToFile',
				typeVersion: 1.1,
				position: [200, 0],
				parameters: { operation: 'toJson', mode: 'once', options: {} },
			},
			{
				id: 'report',
				name: 'Report',
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				position: [400, 0],
				parameters: {
					method: 'POST',
					url: receiver.url,
					sendBody: true,
					contentType: 'binaryData',
					inputDataFieldName: 'data',
				},
			},
		],
		connections: {
			Push: { main: [[{ node: 'File', type: 'main', index: 0 }]] },
			File: { main: [[{ node: 'Report', type: 'main', index: 0 }]] },
		},
		settings: { saveDataSuccessExecution: 'none' },
	});
	return await publish(rest, id);
}

/** Ids of the messages, each as often as it started a workflow. */
export const arrivedAt = ({ received }: Receiver): string[] =>
	received.flatMap((body) => (body as Array<{ msgId: string }>).map(({ msgId }) => msgId));

/** What the sandbox says of its pushing. */
export interface Pushing {
	readonly enabled: boolean;
	readonly load: {
		readonly running: boolean;
		readonly wanted: number;
		readonly sent: number;
		readonly seconds: number;
	};
	readonly messages: {
		readonly waiting: number;
		readonly accepted: number;
		readonly lost: number;
	};
	readonly answers: {
		readonly requests: number;
		readonly late: number;
		readonly refused: number;
		readonly retries: number;
		readonly ms: {
			readonly median: number;
			readonly p99: number;
			readonly slowestPercent: number[];
			readonly most: number;
		};
	};
}

/** Workflows that decide an after-sale when they are called, and answer with the result. */
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow } from '../../host/n8n/workflows.mts';
import type { QueueStage } from './on-cluster.mts';

const at = (place: number): [number, number] => [place * 200, 0];
export const pathOf = (operation: string) => `same-refund-${operation}`;

/** Answers with what its last node has: the item of the decision, or its error. */
export async function publishDecision(
	{ cluster, credential }: QueueStage,
	operation: string,
	more: object,
): Promise<void> {
	const to = (next: string) => ({ main: [[{ node: next, type: 'main', index: 0 }]] });
	const id = await addWorkflow(cluster.rest, {
		name: `Same refund: ${operation}`,
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: at(0),
				parameters: {
					httpMethod: 'POST',
					path: pathOf(operation),
					responseMode: 'lastNode',
					options: {},
				},
				webhookId: pathOf(operation),
			},
			{
				id: 'decide',
				name: 'Decide',
				type: 'n8n-nodes-douyin-shop.douyinRefund',
				typeVersion: 1,
				position: at(1),
				parameters: {
					resource: 'decision',
					operation,
					refundId: '={{ $json.body.refundId }}',
					...more,
				},
				onError: 'continueRegularOutput',
				credentials: { douyinShopApi: credential },
			},
			{
				id: 'name',
				name: 'Name',
				type: 'n8n-nodes-base.set',
				typeVersion: 3.4,
				position: at(2),
				parameters: {
					includeOtherFields: true,
					assignments: {
						assignments: [
							{ id: 'it', name: 'executionId', value: '={{ $execution.id }}', type: 'string' },
						],
					},
					options: {},
				},
			},
		],
		connections: { Start: to('Decide'), Decide: to('Name') },
	});
	await publish(cluster.rest, id);
}

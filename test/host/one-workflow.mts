/** Workflows of one node: run by hand, or watching for new orders. */
import type { CredentialRef } from '../../host/n8n/credentials.mts';
import type { Workflow, WorkflowNode } from '../../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE } from '../../host/stage.mts';

export type Setting = Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters'>;

export const ours = (name: string, parameters: object): Setting => ({
	type: `n8n-nodes-douyin-shop.${name}`,
	typeVersion: 1,
	parameters: { ...parameters },
});

/** Behind the node `Start`, the node `Work`. */
export const behindManualTrigger = (
	setting: Setting,
	credentialType: string,
	credential: CredentialRef,
): Workflow => ({
	name: setting.type,
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			parameters: {},
			position: [0, 0],
		},
		{
			...setting,
			id: 'work',
			name: 'Work',
			position: [200, 0],
			credentials: { [credentialType]: credential },
		},
	],
	connections: { Start: { main: [[{ node: 'Work', type: 'main', index: 0 }]] } },
});

/** A trigger of this name, and behind it the node `End`, which does nothing. */
export const watchingOrders = (
	credential: CredentialRef,
	name: string,
	parameters: object,
): Workflow => ({
	name: `Watching ${name}`,
	nodes: [
		{
			...ours('douyinOrderTrigger', {
				pollTimes: { item: [{ mode: 'everyMinute' }] },
				events: ['orderCreated'],
				...parameters,
			}),
			id: 'trigger',
			name,
			position: [0, 0],
			credentials: { [CREDENTIAL_TYPE]: credential },
		},
		{
			id: 'end',
			name: 'End',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [200, 0],
			parameters: {},
		},
	],
	connections: { [name]: { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

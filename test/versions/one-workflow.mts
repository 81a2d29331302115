/** Workflows of one node. */
import type { CredentialRef } from '../../host/n8n/credentials.mts';
import type { Workflow, WorkflowNode } from '../../host/n8n/workflows.mts';

export type Setting = Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters'>;

export const ours = (name: string, parameters: object): Setting => ({
	type: `n8n-nodes-douyin-shop.${name}`,
	typeVersion: 1,
	parameters: { ...parameters },
});

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

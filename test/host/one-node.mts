/** Runs one node in a real n8n, behind a manual trigger, with the stage's credential. */
import type { Execution } from '../../host/n8n/executions.mts';
import { addWorkflow, runWorkflow, type WorkflowNode } from '../../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE, type Stage } from '../../host/stage.mts';

type NodeSetting = Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters'>;

const manualTrigger: NodeSetting = {
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	parameters: {},
};

/** Its items are those of the node `Work`. */
async function runNode({ n8n, credential }: Stage, node: NodeSetting): Promise<Execution> {
	const id = await addWorkflow(n8n.rest, {
		name: node.type,
		nodes: [
			{ ...manualTrigger, id: 'start', name: 'Start', position: [0, 0] },
			{
				...node,
				id: 'work',
				name: 'Work',
				position: [200, 0],
				credentials: { [CREDENTIAL_TYPE]: credential },
			},
		],
		connections: { Start: { main: [[{ node: 'Work', type: 'main', index: 0 }]] } },
	});
	return await runWorkflow(n8n.rest, id, 'Start');
}

export const getOrders = async (stage: Stage, parameters: object = {}): Promise<Execution> =>
	await runNode(stage, {
		type: 'n8n-nodes-douyin-shop.douyinOrder',
		typeVersion: 1,
		parameters: {
			resource: 'order',
			operation: 'getAll',
			returnAll: true,
			output: 'full',
			...parameters,
		},
	});

/** n8n's HTTP Request node calls `shop.brandList`, which no node of ours offers. */
export const requestBrands = async (stage: Stage): Promise<Execution> =>
	await runNode(stage, {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `${stage.sandbox.url}/shop/brandList`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: CREDENTIAL_TYPE,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '{}',
			options: {},
		},
	});

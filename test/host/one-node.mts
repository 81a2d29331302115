/** Runs one node in a real n8n, behind a manual trigger, with the stage's credential. */
import type { Execution } from '../../host/n8n/executions.mts';
import { addWorkflow, runWorkflow } from '../../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE, type Stage } from '../../host/stage.mts';
import { behindManualTrigger, ours, type Setting } from './one-workflow.mts';

/** Its items are those of the node `Work`. */
export async function runNode({ n8n, credential }: Stage, setting: Setting): Promise<Execution> {
	const workflow = behindManualTrigger(setting, CREDENTIAL_TYPE, credential);
	const id = await addWorkflow(n8n.rest, workflow);
	return await runWorkflow(n8n.rest, id, 'Start');
}

export const getOrders = async (stage: Stage, parameters: object = {}): Promise<Execution> =>
	await runNode(
		stage,
		ours('douyinOrder', {
			resource: 'order',
			operation: 'getAll',
			returnAll: true,
			output: 'full',
			...parameters,
		}),
	);

/** Any operation of *Douyin Order*. */
export const runOrder = async (stage: Stage, parameters: object): Promise<Execution> =>
	await runNode(stage, ours('douyinOrder', parameters));

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

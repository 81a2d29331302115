/** Workflows in a running n8n: put in, publish, run to the end. */
import { readFileSync } from 'node:fs';
import { readExecution, type Execution } from './executions.mts';
import type { Rest } from './rest.mts';

export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	[more: string]: unknown;
}

export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	[more: string]: unknown;
}

export const readWorkflow = (file: string): Workflow =>
	JSON.parse(readFileSync(file, 'utf8')) as Workflow;

export const nodeNamed = (workflow: Workflow, name: string): WorkflowNode => {
	const node = workflow.nodes.find((candidate) => candidate.name === name);
	if (node === undefined) throw new Error(`"${workflow.name}" has no node "${name}"`);
	return node;
};

export async function addWorkflow(rest: Rest, workflow: Workflow): Promise<string> {
	const { id } = await rest.call<{ id: string }>('POST', '/workflows', {
		settings: {},
		...workflow,
		active: false,
	});
	return id;
}

/** From now on its triggers run by themselves. */
export async function publishWorkflow(rest: Rest, id: string): Promise<void> {
	const { versionId } = await rest.call<{ versionId: string }>('GET', `/workflows/${id}`);
	await rest.call('POST', `/workflows/${id}/activate`, { versionId });
}

export async function unpublishWorkflow(rest: Rest, id: string): Promise<void> {
	await rest.call('POST', `/workflows/${id}/deactivate`, {});
}

/** As pressing *Execute workflow* does; resolves with the whole run, also when it failed. */
export async function runWorkflow(rest: Rest, id: string, trigger: string): Promise<Execution> {
	// Versions before 2.0 run what they are sent, later ones what they have stored.
	const workflowData = await rest.call<object>('GET', `/workflows/${id}`);
	const { executionId } = await rest.call<{ executionId: string }>('POST', `/workflows/${id}/run`, {
		workflowData,
		triggerToStartFrom: { name: trigger },
	});
	return await readExecution(rest, executionId);
}

export const staticData = async (rest: Rest, id: string): Promise<unknown> =>
	(await rest.call<{ staticData: unknown }>('GET', `/workflows/${id}`)).staticData;

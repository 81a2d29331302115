/** Puts one of `examples/` into a running n8n, as a person would after importing it. */
import { join } from 'node:path';
import type { CredentialRef } from './n8n/credentials.mts';
import type { N8n } from './n8n/server.mts';
import { addWorkflow, readWorkflow, type Workflow, type WorkflowNode } from './n8n/workflows.mts';
import { projectRoot } from './project.mts';
import { CREDENTIAL_TYPE } from './stage.mts';

/** Where n8n's own container lets nodes write; the examples say so, because most people run that. */
const CONTAINER_FOLDER = '/home/node/.n8n-files';

export const exampleFile = (name: string) => join(projectRoot(), 'examples', `${name}.json`);

const usesCredential = (node: WorkflowNode): boolean =>
	node.type.startsWith('n8n-nodes-douyin-shop.') ||
	node.parameters.nodeCredentialType === CREDENTIAL_TYPE;

/** Credentials of the other platforms, by type. */
export type OtherCredentials = Readonly<Record<string, CredentialRef>>;

/**
 * The credential chosen in every node that needs one, and files going where this n8n allows. A node
 * of the example that works with another platform than the shop names the type of its credential.
 */
export function fitted(
	workflow: Workflow,
	n8n: Pick<N8n, 'filesFolder'>,
	credential: CredentialRef,
	others: OtherCredentials = {},
): Workflow {
	const moved = JSON.parse(
		JSON.stringify(workflow).replaceAll(CONTAINER_FOLDER, n8n.filesFolder),
	) as Workflow;
	for (const node of moved.nodes) {
		const known: OtherCredentials = { ...others, [CREDENTIAL_TYPE]: credential };
		const types = Object.keys(node.credentials ?? {}).filter((type) => type in known);
		if (types.length > 0) {
			node.credentials = Object.fromEntries(types.map((type) => [type, known[type] ?? credential]));
		} else if (usesCredential(node)) node.credentials = { [CREDENTIAL_TYPE]: credential };
	}
	return moved;
}

export async function addExample(
	n8n: N8n,
	credential: CredentialRef,
	name: string,
	others: OtherCredentials = {},
): Promise<{ id: string; workflow: Workflow }> {
	const workflow = fitted(readWorkflow(exampleFile(name)), n8n, credential, others);
	return { id: await addWorkflow(n8n.rest, workflow), workflow };
}

/** One picture an operation, or an event: its panel with every field, as a user first sees it. */
import { join } from 'node:path';
import { withPage } from '../browser.mts';
import { addWorkflow, type Workflow, type WorkflowNode } from '../n8n/workflows.mts';
import { ownNodeTypes, type NodeType } from '../n8n/types.mts';
import { CREDENTIAL_TYPE, type Stage } from '../stage.mts';

/** n8n adds this to every node that has a credential. */
const CUSTOM_CALL = '__CUSTOM_API_CALL__';

/** @param only those whose name contains this */
export async function panelPictures(
	{ n8n, credential }: Stage,
	out: string,
	only: RegExp,
): Promise<void> {
	for (const type of await ownNodeTypes(n8n)) {
		const nodes = formsOf(type)
			.map((parameters, index): WorkflowNode => ({
				id: `panel-${index}`,
				name: [type.displayName, ...Object.values(parameters)].join(' '),
				type: type.name,
				typeVersion: 1,
				position: [index * 200, 0],
				parameters,
				credentials: { [CREDENTIAL_TYPE]: credential },
			}))
			.filter(({ name }) => only.test(name));
		if (nodes.length === 0) continue;
		const workflow: Workflow = { name: `Panels ${type.name}`, nodes, connections: {} };
		const id = await addWorkflow(n8n.rest, workflow);
		await withPage(n8n, { width: 1280, height: 1100 }, async (page) => {
			for (const node of nodes) {
				await page.goto(`${n8n.url}/workflow/${id}/${node.id}`);
				await page.getByText('Parameters').first().waitFor({ timeout: 60_000 });
				await page.waitForTimeout(1000);
				const name = node.name.toLowerCase().replaceAll(' ', '-');
				// Input and output at both sides are empty: the middle is what matters.
				const clip = { x: 430, y: 24, width: 420, height: 1050 };
				await page.screenshot({ path: join(out, `panel-${name}.png`), clip });
			}
		});
	}
}

/** What a user chooses first: an operation, or in a trigger an event or a platform. */
function formsOf(type: NodeType): Array<Record<string, string | string[]>> {
	const operations = operationsOf(type);
	if (operations.length > 0) return operations;
	const platform = type.properties.find(({ name }) => name === 'platform');
	const events = type.properties.find(({ name }) => name === 'events');
	if (platform) return (platform.options ?? []).map(({ value }) => ({ platform: String(value) }));
	return (events?.options ?? []).map(({ value }) => ({ events: [String(value)] }));
}

/** A property `operation` is there once a resource, shown for that resource. */
function operationsOf({ properties }: NodeType) {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options }) => {
			const resource = String(displayOptions?.show?.resource?.[0] ?? '');
			return (options ?? [])
				.map(({ value }) => ({ resource, operation: String(value) }))
				.filter(({ operation }) => operation !== CUSTOM_CALL);
		});
}

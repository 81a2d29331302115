/** The forms of our nodes as a user first meets them: each operation and each event, opened in the editor. */
import type { Page } from 'playwright-core';
import type { CredentialRef } from '../n8n/credentials.mts';
import type { N8n } from '../n8n/server.mts';
import { addWorkflow, type WorkflowNode } from '../n8n/workflows.mts';
import { ownNodeTypes, type NodeType, type Property } from '../n8n/types.mts';

/** n8n adds this to every node that has a credential. */
const CUSTOM_CALL = '__CUSTOM_API_CALL__';

/** Those who show a form, by credential type. */
export type Credentials = Record<string, CredentialRef>;

/**
 * Opens one form after the other and calls `visit` with its name, such as `Douyin Order order get`.
 *
 * @param only those whose name fits
 */
export async function visitForms(
	page: Page,
	n8n: N8n,
	credentials: Credentials,
	only: RegExp,
	visit: (name: string) => Promise<void>,
): Promise<void> {
	for (const type of await ownNodeTypes(n8n)) {
		const nodes = formsOf(type)
			.map((parameters, index): WorkflowNode => ({
				id: `form-${index}`,
				name: [type.displayName, ...Object.values(parameters)].join(' '),
				type: type.name,
				typeVersion: type.defaultVersion ?? [type.version].flat().at(-1) ?? 1,
				position: [index * 200, 0],
				parameters,
				credentials: Object.fromEntries(
					Object.entries(credentials).filter(([name]) =>
						type.credentials?.some((it) => it.name === name),
					),
				),
			}))
			.filter(({ name }) => only.test(name));
		if (nodes.length === 0) continue;
		const id = await addWorkflow(n8n.rest, {
			name: `Forms of ${type.name}`,
			nodes,
			connections: {},
		});
		await page.goto(`${n8n.url}/workflow/${id}`, { waitUntil: 'commit' });
		await page.locator('[data-test-id="canvas-node"]').first().waitFor({ timeout: 60_000 });
		for (const { name } of nodes) {
			await page.evaluate(openForm, name);
			await page
				.locator('[data-test-id="node-title-container"] [data-test-id="inline-edit-preview"]')
				.getByText(name, { exact: true })
				.waitFor();
			await page.locator('[data-test-id="parameter-item"]').first().waitFor();
			await visit(name);
		}
	}
}

/** n8n's editor, with its stores by their names. */
interface App {
	config: { globalProperties: { $pinia: { _s: Map<string, Record<string, unknown>> } } };
}

/** Opens the node as a double click does, wherever it is. Runs in the page. */
function openForm(name: string): void {
	const { document } = globalThis as unknown as {
		document: { querySelector(selector: string): { __vue_app__: App } };
	};
	const stores = document.querySelector('#app').__vue_app__.config.globalProperties.$pinia._s;
	for (const { setActiveNodeName: open } of stores.values()) {
		if (typeof open === 'function') open(name, 'other');
	}
}

/** What a user chooses first: an operation, or in a trigger an event. */
function formsOf(type: NodeType): Array<Record<string, string | string[]>> {
	const operations = operationsOf(type);
	if (operations.length > 0) return operations;
	const events = type.properties.find(({ name }) => name === 'events')?.options ?? [];
	const isOfEvents = ({ displayOptions: { show, hide } = {} }: Property) =>
		show?.events !== undefined || hide?.events !== undefined;
	// Where no field depends on the event, one form stands for all.
	const different = type.properties.some(isOfEvents) ? events : events.slice(0, 1);
	return different.map(({ value }) => ({ events: [String(value)] }));
}

/** A property `operation` is there once a resource, shown for that resource. */
function operationsOf({ properties }: NodeType) {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options }) => {
			const resource = displayOptions?.show?.resource?.[0];
			return (options ?? [])
				.map(({ value }) => ({
					...(resource !== undefined && { resource: String(resource) }),
					operation: String(value),
				}))
				.filter(({ operation }) => operation !== CUSTOM_CALL);
		});
}

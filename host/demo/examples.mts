/** All of `examples/` in the demo's n8n, as a person would have imported and filled them in. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile, fitted } from '../example.mts';
import type { CredentialRef } from '../n8n/credentials.mts';
import type { N8n } from '../n8n/server.mts';
import { isStatus, type Rest } from '../n8n/rest.mts';
import { nodeNamed, readWorkflow, type Workflow } from '../n8n/workflows.mts';
import { projectRoot } from '../project.mts';
import { CREDENTIAL_TYPE } from '../stage.mts';
import type { LiveChoice } from './inputs.mts';
import type { Memory } from './memory.mts';
import { inLanguage, type Language } from './notes.mts';

/** Those that need nothing but the sandbox, and the trigger to begin with. Their notes say the same. */
export const RUN_AT_ONCE: Readonly<Record<string, string>> = {
	'orders-to-sheet': 'Run now',
	'orders-to-csv': 'Run now',
	'new-orders-to-table': 'New orders',
	'order-segments': 'Run now',
	'erp-table-to-stock': 'Run now',
	'live-board': 'Each minute of a live',
	'live-sold-out-takes-off': 'Each minute of a live',
	'report-morning-after': 'Run now',
};

export const exampleNames = (): string[] =>
	readdirSync(join(projectRoot(), 'examples'))
		.filter((name) => name.endsWith('.json'))
		.map((name) => name.replace('.json', ''));

/** The same at every start, so that an example is never put in twice. */
export const workflowId = (name: string) => `demo-${name}`;

/** The credentials chosen, one language's notes, and what else its user would choose from a list. */
export function demoWorkflow(
	name: string,
	n8n: Pick<N8n, 'filesFolder'>,
	credentials: Readonly<Record<string, CredentialRef>>,
	live: LiveChoice | undefined,
	language: Language,
): Workflow {
	const { [CREDENTIAL_TYPE]: shop, ...others } = credentials;
	if (shop === undefined) throw new Error('the demo has no credential of the shop');
	const workflow = inLanguage(fitted(readWorkflow(exampleFile(name)), n8n, shop, others), language);
	if (live !== undefined && name.startsWith('live-')) {
		Object.assign(nodeNamed(workflow, 'Each minute of a live').parameters, live);
		const shelf = workflow.nodes.find((node) => node.name === 'Products on the shelf');
		if (shelf) Object.assign(shelf.parameters, { advertiser: live.advertiser });
	}
	return workflow;
}

/** Adds what was never there, renews what its user never touched, and leaves all else alone. */
export async function keepExamples(
	{ rest }: Pick<N8n, 'rest'>,
	memory: Memory,
	make: (name: string) => Workflow,
): Promise<void> {
	for (const name of exampleNames()) {
		const id = workflowId(name);
		const workflow = make(name);
		const source = hash(workflow);
		const known = memory.it.examples[name];
		const stored = await storedExample(rest, name);
		// Deleted by its user; the same source as before; or changed by its user.
		if (known && (!stored || known.source === source || shapeOf(stored) !== known.stored)) continue;
		const settled = stored
			? await rest.call<Workflow>('PATCH', `/workflows/${id}`, workflow)
			: await rest.call<Workflow>('POST', '/workflows', {
					settings: {},
					...workflow,
					id,
					active: false,
				});
		memory.change((it) => (it.examples[name] = { source, stored: shapeOf(settled) }));
	}
}

/** Whether it is still as the demo has put it in. */
export async function isUntouched(rest: Rest, memory: Memory, name: string): Promise<boolean> {
	const stored = await storedExample(rest, name);
	return stored !== undefined && shapeOf(stored) === memory.it.examples[name]?.stored;
}

async function storedExample(rest: Rest, name: string): Promise<Workflow | undefined> {
	try {
		return await rest.call<Workflow>('GET', `/workflows/${workflowId(name)}`);
	} catch (error) {
		if (isStatus(error, 404)) return undefined;
		throw error;
	}
}

/** What a person can change of it in the editor. */
const shapeOf = (workflow: Workflow | undefined) =>
	hash([workflow?.name, workflow?.nodes, workflow?.connections, workflow?.isArchived === true]);

const hash = (value: unknown) =>
	createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** Runs a node through n8n-core's own contexts. */
import { ExecuteContext, LoadOptionsContext } from 'n8n-core';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeType,
	NodeExecutionHint,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

import { helperFor, type CredentialStore, kindOf } from './credential-store.mts';

export {
	CREDENTIAL_TYPES,
	credentialStore,
	helperFor,
	storeOf,
	type CredentialKind,
	type CredentialStore,
} from './credential-store.mts';

export interface Setup {
	readonly type: INodeType;
	readonly credential: CredentialStore;
	/** Those of other platforms. */
	readonly others?: readonly CredentialStore[];
	readonly parameters: IDataObject;
	readonly items?: INodeExecutionData[];
	/** `branch`: failing items go into the error branch. */
	readonly continueOnFail?: boolean | 'branch';
	readonly timezone?: string;
	/** Stops the execution. */
	readonly signal?: AbortSignal;
}

export function nodeOf({ type, parameters, continueOnFail, credential, others }: Setup): INode {
	const onError = continueOnFail === 'branch' ? 'continueErrorOutput' : 'continueRegularOutput';
	const { name, defaults, version } = type.description;
	return {
		id: 'node-1',
		name: String(defaults.name),
		type: name,
		typeVersion: [version].flat().at(-1) ?? 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		credentials: Object.fromEntries(
			[credential, ...(others ?? [])].map((store, index) => [
				kindOf(store),
				{ id: `credential-${index + 1}`, name: 'Shop' },
			]),
		),
		...(continueOnFail && { onError }),
	};
}

export const workflowOf = (
	type: INodeType,
	node: INode,
	timezone = 'Asia/Shanghai',
	staticData: IDataObject = {},
) =>
	new Workflow({
		staticData,
		nodes: [node],
		connections: {},
		active: false,
		settings: { timezone },
		nodeTypes: {
			getByName: () => type,
			getByNameAndVersion: () => type,
			getKnownTypes: () => ({}),
		},
	});

export function executeContext(setup: Setup) {
	const node = nodeOf(setup);
	const workflow = workflowOf(setup.type, node, setup.timezone);
	const items = setup.items ?? [{ json: {} }];
	const inputs = { main: [items] };
	return new ExecuteContext(
		workflow,
		node,
		additionalDataOf(setup),
		'manual',
		{ resultData: { runData: {} } } as never,
		0,
		items,
		inputs,
		{ node, data: inputs, source: null } as never,
		[],
		setup.signal,
	);
}

/** The context of a dropdown in the editor. */
export function loadOptionsContext(setup: Setup) {
	const node = nodeOf(setup);
	const form = { currentNodeParameters: setup.parameters };
	const additionalData = Object.assign(additionalDataOf(setup), form);
	return new LoadOptionsContext(workflowOf(setup.type, node), node, additionalData, '');
}

const additionalDataOf = ({ credential, others = [] }: Setup) =>
	({
		credentialsHelper: helperFor(credential, ...others),
		executionId: 'execution-1',
		variables: {},
		hooks: { runHook: async () => await Promise.resolve() },
	}) as never;

export interface Run {
	readonly items: INodeExecutionData[];
	readonly hints: NodeExecutionHint[];
}

/** Runs the node once; rejects with the error that n8n would show. */
export async function run(setup: Setup): Promise<Run> {
	const context = executeContext(setup);
	const { execute } = setup.type;
	if (!execute) throw new Error('the node has no execute');
	const output = await execute.call(context);
	if (!Array.isArray(output)) throw new Error('the node gave no output');
	return { items: output[0] ?? [], hints: context.hints };
}

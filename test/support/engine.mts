/** Runs a node through n8n-core's own contexts, with a credential store that behaves like n8n's. */
import { ExecuteContext, LoadOptionsContext, PollContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeType,
	NodeExecutionHint,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

import { DouyinShopApi } from '../../credentials/DouyinShopApi.credentials';

type Helpers = ThisParameterType<DouyinShopApi['preAuthentication']>;

/** What n8n would hold encrypted in its database, and how often it was written. */
export interface CredentialStore {
	data: ICredentialDataDecryptedObject;
	stored: number;
}

export interface Setup {
	readonly type: INodeType;
	readonly credential: CredentialStore;
	readonly parameters: IDataObject;
	readonly items?: INodeExecutionData[];
	readonly continueOnFail?: boolean;
	readonly timezone?: string;
	/** Stops the execution. */
	readonly signal?: AbortSignal;
}

export const credentialStore = (data: IDataObject): CredentialStore => ({
	data: {
		appType: 'selfBuilt',
		appKey: '',
		appSecret: '',
		shopId: '',
		authorizationCode: '',
		requestsPerSecond: 1000,
		accessToken: '',
		refreshToken: '',
		accessTokenExpiresAt: '',
		refreshTokenExpiresAt: '',
		shopName: '',
		...data,
	} as ICredentialDataDecryptedObject,
	stored: 0,
});

/** The part of n8n's credentials helper that requests use, written after its behaviour. */
export function helperFor(store: CredentialStore) {
	const type = new DouyinShopApi();
	return {
		getParentTypes: () => [],
		getDecrypted: async () => ({ ...store.data }),
		isCredentialUsableByNode: () => true,
		async preAuthentication(
			helpers: Helpers,
			data: ICredentialDataDecryptedObject,
			_type: string,
			_node: INode,
			expired: boolean,
		) {
			if (data.accessToken !== '' && !expired) return undefined;
			const minted = await type.preAuthentication.call(helpers, data);
			store.data = { ...store.data, ...minted };
			store.stored++;
			return Object.assign(data, minted);
		},
		authenticate: async (data: ICredentialDataDecryptedObject, _type: string, request: object) => {
			if (typeof type.authenticate !== 'function')
				throw new Error('the credential signs by itself');
			return await type.authenticate(data, request as never);
		},
	};
}

export function nodeOf({ type, parameters, continueOnFail }: Setup): INode {
	const { name, defaults } = type.description;
	return {
		id: 'node-1',
		name: String(defaults.name),
		type: name,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		credentials: { douyinShopApi: { id: 'credential-1', name: 'Shop' } },
		...(continueOnFail && { onError: 'continueRegularOutput' }),
	};
}

export const workflowOf = (type: INodeType, node: INode, timezone = 'Asia/Shanghai') =>
	new Workflow({
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
	return new LoadOptionsContext(workflowOf(setup.type, node), node, additionalDataOf(setup), '');
}

const additionalDataOf = ({ credential }: Setup) =>
	({
		credentialsHelper: helperFor(credential),
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

export { PollContext };

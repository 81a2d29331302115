/** Runs a node through n8n-core's own contexts, with a credential store that behaves like n8n's. */
import { ExecuteContext, LoadOptionsContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteData,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IRunExecutionData,
	NodeExecutionHint,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { isExpression, Workflow } from 'n8n-workflow';

import { DouyinOpenApi } from '../../credentials/DouyinOpenApi.credentials';
import { DouyinShopApi } from '../../credentials/DouyinShopApi.credentials';
import { QianchuanApi } from '../../credentials/QianchuanApi.credentials';

type Helpers = ThisParameterType<DouyinShopApi['preAuthentication']>;

export const CREDENTIAL_TYPES = {
	douyinShopApi: new DouyinShopApi(),
	douyinOpenApi: new DouyinOpenApi(),
	qianchuanApi: new QianchuanApi(),
} as const;

export type CredentialKind = keyof typeof CREDENTIAL_TYPES;
type AnyCredential = (typeof CREDENTIAL_TYPES)[CredentialKind];

/** What n8n would hold encrypted in its database, and how often it was written. */
export interface CredentialStore {
	data: ICredentialDataDecryptedObject;
	stored: number;
	/** That of the shop unless it says otherwise. */
	readonly kind?: CredentialKind;
	/** How long reading and writing take. */
	readonly pause?: () => Promise<unknown>;
	/** The credential as another process of n8n has it loaded. */
	readonly type?: AnyCredential;
}

/** Where n8n resolves the expressions of a credential. */
interface ItemOfRun {
	readonly connectionInputData: INodeExecutionData[];
	readonly itemIndex: number;
	readonly node: INode;
	readonly runExecutionData: IRunExecutionData;
	readonly runIndex: number;
	readonly workflow: Workflow;
}

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

/** A credential of any kind, with the defaults of its form. */
export const storeOf = (kind: CredentialKind, data: IDataObject = {}): CredentialStore => ({
	kind,
	data: {
		...Object.fromEntries(CREDENTIAL_TYPES[kind].properties.map((it) => [it.name, it.default])),
		requestsPerSecond: 1000,
		...data,
	} as ICredentialDataDecryptedObject,
	stored: 0,
});

const kindOf = ({ kind = 'douyinShopApi' }: CredentialStore) => kind;

/** The field that n8n looks at to see whether there is anything to authenticate with. */
const expirableOf = ({ properties }: AnyCredential) =>
	properties.find(({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable)?.name ??
	'';

/** The part of n8n's credentials helper that requests use, written after its behaviour. */
export function helperFor(...stores: CredentialStore[]) {
	function find(kind: string) {
		const store = stores.find((it) => kindOf(it) === kind);
		if (!store) throw new Error(`the node has no credential ${kind}`);
		return { store, type: store.type ?? CREDENTIAL_TYPES[kindOf(store)] };
	}
	return {
		getParentTypes: () => [],
		async getDecrypted(
			_additional: unknown,
			_credentials: unknown,
			kind: string,
			mode: WorkflowExecuteMode,
			executeData: IExecuteData,
			_raw: boolean,
			at?: ItemOfRun,
		) {
			const { store } = find(kind);
			await store.pause?.();
			const data = { ...store.data };
			if (!at || !Object.values(data).some((it) => isExpression(it))) return data;
			return at.workflow.expression.getParameterValue(
				data as INodeParameters,
				at.runExecutionData,
				at.runIndex,
				at.itemIndex,
				at.node.name,
				at.connectionInputData,
				mode,
				{},
				executeData,
			) as ICredentialDataDecryptedObject;
		},
		isCredentialUsableByNode: () => true,
		async preAuthentication(
			helpers: Helpers,
			data: ICredentialDataDecryptedObject,
			kind: string,
			_node: INode,
			expired: boolean,
		) {
			const { store, type } = find(kind);
			const expirable = expirableOf(type);
			// In a test of the credential as well: n8n 2.40.7 means to call it always there, but asks for
			// a type of node, `n8n-nodes-base.noOp`, that the node of its test does not have.
			if (data[expirable] !== '' && !expired) return undefined;
			const minted: IDataObject = await type.preAuthentication.call(helpers, data);
			if (minted[expirable] === undefined) return undefined;
			// n8n reads what is stored by then, and writes it back with the new fields.
			await store.pause?.();
			const kept = Object.entries(minted).filter(
				([name]) => name === expirable || !isExpression(store.data[name]),
			);
			const stored = { ...store.data, ...Object.fromEntries(kept) };
			await store.pause?.();
			store.data = stored as ICredentialDataDecryptedObject;
			store.stored++;
			return Object.assign(data, minted);
		},
		authenticate: async (data: ICredentialDataDecryptedObject, kind: string, request: object) => {
			const { authenticate } = find(kind).type;
			if (typeof authenticate !== 'function') throw new Error('the credential signs by itself');
			return await authenticate(data, request as never);
		},
	};
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

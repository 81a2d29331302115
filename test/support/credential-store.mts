/** A store of credentials that behaves like n8n's: what it holds, and when it renews and writes. */
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteData,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRunExecutionData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { isExpression, type Workflow } from 'n8n-workflow';

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

export const kindOf = ({ kind = 'douyinShopApi' }: CredentialStore) => kind;

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

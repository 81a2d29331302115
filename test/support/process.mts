/** One process of n8n: the code with a memory of its own, on a credential that several share. */
import type { INodeType } from 'n8n-workflow';

import type { Gateway } from '../../nodes/gateways/gateway';
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { executeContext, type CredentialKind, type CredentialStore } from './engine.mts';

/** What a process has loaded. */
async function load() {
	const [client, host, open, qianchuan, openType, qianchuanType] = await Promise.all([
		import('../../nodes/gateways/http/client'),
		import('../../nodes/gateways/http/n8n-transport'),
		import('../../nodes/gateways/open/gateway'),
		import('../../nodes/gateways/qianchuan/gateway'),
		import('../../credentials/DouyinOpenApi.credentials'),
		import('../../credentials/QianchuanApi.credentials'),
	]);
	return {
		createApi: client.createApi,
		n8nHost: host.n8nHost,
		gateways: { douyinOpenApi: open.openGateway, qianchuanApi: qianchuan.qianchuanGateway },
		types: {
			douyinOpenApi: new openType.DouyinOpenApi(),
			qianchuanApi: new qianchuanType.QianchuanApi(),
		},
	};
}

type Platform = Exclude<CredentialKind, 'douyinShopApi'>;

/** A node that does nothing by itself: the test makes the calls. */
export const nodeWith = (kind: CredentialKind): INodeType => ({
	description: {
		displayName: 'Caller',
		name: 'caller',
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Caller' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: kind, required: true }],
		properties: [],
	},
});

export interface Process {
	/** An execution of its own that makes one call. */
	read(method: string, params?: JsonRecord): Promise<unknown>;
	send(method: string, params: JsonRecord): Promise<unknown>;
	/** The context of an execution, as n8n's own nodes have it. */
	context(): ReturnType<typeof executeContext>;
	readonly gateway: Gateway;
	/** What the executions said beside their output. */
	readonly hints: string[];
}

export async function startProcess(kind: Platform, shared: CredentialStore): Promise<Process> {
	let loaded: Awaited<ReturnType<typeof load>> | undefined;
	await jest.isolateModulesAsync(async () => {
		loaded = await load();
	});
	if (!loaded) throw new Error('nothing was loaded');
	const { createApi, n8nHost, gateways, types } = loaded;
	const gateway = gateways[kind];
	const hints: string[] = [];
	// The data is everybody's, the code is this process's own.
	const credential: CredentialStore = Object.create(shared, {
		type: { value: types[kind] },
		data: { get: () => shared.data, set: (data: CredentialStore['data']) => (shared.data = data) },
		stored: { get: () => shared.stored, set: (stored: number) => (shared.stored = stored) },
	}) as CredentialStore;
	const context = () => executeContext({ type: nodeWith(kind), credential, parameters: {} });
	async function connect() {
		const execution = context();
		const api = createApi(gateway, await n8nHost(execution, gateway));
		return { api, done: () => hints.push(...execution.hints.map(({ message }) => message)) };
	}
	return {
		gateway,
		hints,
		context,
		async read(method, params = {}) {
			const { api, done } = await connect();
			return await api.read(method, params).finally(done);
		},
		async send(method, params) {
			const { api, done } = await connect();
			return await api.send(method, params, { repeatable: false }).finally(done);
		},
	};
}

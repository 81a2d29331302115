/** The order node, run through n8n-core against a sandbox of its own. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { credentialStore, run, type CredentialStore, type Run } from '../support/engine.mts';

export interface Shop {
	readonly sandbox: Sandbox;
	readonly credential: CredentialStore;
	/** Runs an operation, such as `order.get`, once for all items. */
	do(operation: string, parameters: IDataObject, options?: RunOptions): Promise<Run>;
	/** The rejection of a run that must fail. */
	refusal(operation: string, parameters: IDataObject, options?: RunOptions): Promise<Refusal>;
	/** Methods called so far, token calls left out. */
	called(): string[];
}

interface RunOptions {
	readonly items?: INodeExecutionData[];
	readonly continueOnFail?: boolean;
	readonly timezone?: string;
}

export interface Refusal {
	readonly message: string;
	readonly description?: string | null;
	readonly context: { readonly itemIndex?: number };
	readonly failure?: { readonly cause: string };
}

/** Tests look at every column, unless they say otherwise. */
const reads = (operation = '') => /^get/.test(operation);

export async function openShop(options: SandboxOptions = {}): Promise<Shop> {
	const sandbox = await startSandbox({ orders: 600, live: 0, quota: 1000, ...options });
	sandbox.control.decide({ parameterTypes: 'declared' });
	const { appKey, appSecret, shopId, url } = sandbox;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	const type = new DouyinOrder();
	const perform: Shop['do'] = async (name, parameters, more = {}) => {
		const [resource, operation] = name.split('.');
		const all = { resource, operation, ...(reads(operation) && { output: 'full' }), ...parameters };
		return await run({ type, credential, parameters: all, ...more });
	};
	return {
		sandbox,
		credential,
		do: perform,
		refusal: async (...args) =>
			await perform(...args).then(
				() => {
					throw new Error('the run did not fail');
				},
				(error: Refusal) => error,
			),
		called: () =>
			sandbox.control
				.calls()
				.map(({ method }) => method)
				.filter((method) => !method.startsWith('token.')),
	};
}

export const jsonOf = ({ items }: Run) => items.map(({ json }) => json);

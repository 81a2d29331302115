/** The product node, run through n8n-core against a sandbox of its own. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { DouyinProduct } from '../../nodes/Product/DouyinProduct.node';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore, run, type CredentialStore, type Run } from '../support/engine.mts';

interface RunOptions {
	readonly items?: INodeExecutionData[];
	readonly continueOnFail?: boolean;
}

export interface Shop {
	readonly sandbox: Sandbox;
	readonly credential: CredentialStore;
	/** Runs an operation, such as `product.get`, once for all items. */
	do(operation: string, parameters: IDataObject, options?: RunOptions): Promise<Run>;
	/** Methods called so far, token calls left out. */
	called(): string[];
}

/** Tests look at every column, unless they say otherwise. */
const reads = (operation = '') => /^get/.test(operation);

export async function openShop(options: SandboxOptions = {}): Promise<Shop> {
	const sandbox = await startSandbox({ orders: 20, live: 0, quota: 1000, speed: 0, ...options });
	sandbox.control.decide({ parameterTypes: 'declared' });
	const { appKey, appSecret, shopId, url } = sandbox;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	const type = new DouyinProduct();
	return {
		sandbox,
		credential,
		async do(name, parameters, more = {}) {
			const [resource, operation] = name.split('.');
			const all = {
				resource,
				operation,
				...(reads(operation) && { output: 'full' }),
				...parameters,
			};
			return await run({ type, credential, parameters: all, ...more });
		},
		called: () =>
			sandbox.control
				.calls()
				.map(({ method }) => method)
				.filter((method) => !method.startsWith('token.')),
	};
}

export const jsonOf = ({ items }: Run) => items.map(({ json }) => json);

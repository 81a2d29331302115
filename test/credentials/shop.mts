/** A credential, a sandbox, and a clock that both see. */
import type { IDataObject } from 'n8n-workflow';

import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { startSandbox } from '../../sandbox/server.mts';
import { credentialStore, executeContext, run } from '../support/engine.mts';
import { idle } from '../support/idle-time.mts';

/** Each shop has keys of its own: what the process remembers of one is useless to the next. */
let seed = 0;

export async function openShop(options: SandboxOptions = {}) {
	// Before the sandbox starts, so that it has this clock from its beginning.
	idle.begin();
	const sandbox = await startSandbox({
		seed: ++seed,
		orders: 30,
		live: 0,
		quota: 1000,
		...options,
	});
	const { appKey, appSecret, shopId, url, control } = sandbox;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	const type = new DouyinOrder();
	const setup = (parameters: IDataObject = {}) => ({ type, credential, parameters });
	const read = { resource: 'shipment', operation: 'getCarriers', orderIds: '' };
	return {
		sandbox,
		control,
		credential,
		/** Any call at all: lists the carriers. */
		call: async () => await run(setup(read)),
		/** The error of such a call. */
		refusal: async (): Promise<Error & { description?: string | null }> =>
			await run(setup(read)).then(
				() => {
					throw new Error('the call did not fail');
				},
				(error: Error) => error,
			),
		context: () => executeContext(setup(read)),
		/** Moves the clocks of this server and of the platform. */
		later: idle.pass,
		now: () => Math.floor(idle.now()),
		/** Methods called since the last look. */
		called(): string[] {
			const methods = control.calls().map(({ method }) => method);
			control.clearCalls();
			return methods;
		},
		async close() {
			idle.end();
			jest.restoreAllMocks();
			await sandbox.close();
		},
	};
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

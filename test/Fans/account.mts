/** The fans node and the push trigger's reading, against a sandbox of their own. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { DouyinFans } from '../../nodes/Fans/DouyinFans.node';
import { operations } from '../../nodes/Fans/operations';
import { createApi } from '../../nodes/gateways/http/client';
import { n8nHost } from '../../nodes/gateways/http/n8n-transport';
import { openGateway as gateway } from '../../nodes/gateways/open/gateway';
import { execute } from '../../nodes/kernel/execute';
import { parseJson } from '../../nodes/kernel/exact-json';
import type { WorkflowStore } from '../../nodes/kernel/workflow-store';
import { openPush as push } from '../../nodes/webhooks/open/platform';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import {
	executeContext,
	run,
	storeOf,
	type CredentialStore,
	type Run,
} from '../support/engine.mts';

interface Options {
	readonly items?: INodeExecutionData[];
	readonly continueOnFail?: boolean;
}

export interface Account {
	readonly sandbox: Sandbox;
	readonly credential: CredentialStore;
	/** What n8n keeps with the workflow. */
	readonly kept: Map<string, object>;
	/** Runs an operation as n8n does, once for all items. */
	do(operation: string, parameters: IDataObject, options?: Options): Promise<Run>;
	/** The same at the time of the sandbox, and with what the workflow kept. */
	at(operation: string, parameters: IDataObject, options?: Options): Promise<IDataObject[]>;
	/** Items of the push trigger for all events since it was last asked. */
	events(): IDataObject[];
	/** Calls so far, token calls left out. */
	called(): string[];
}

let runs = 0;

export async function openAccount(options: SandboxOptions = {}): Promise<Account> {
	const sandbox = await startSandbox({ orders: 3, live: 0, speed: 0, fans: 50, ...options });
	const { clientKey, clientSecret } = sandbox.open;
	const credential = storeOf('douyinOpenApi', {
		clientKey,
		clientSecret,
		authorizationCode: sandbox.control.open.issueCode(),
		gatewayUrl: sandbox.url,
	});
	const type = new DouyinFans();
	const kept = new Map<string, object>();
	const store: WorkflowStore = {
		get: (name) => kept.get(name),
		set: (name, value) => void kept.set(name, JSON.parse(JSON.stringify(value)) as object),
	};
	let seen = 0;

	const setupOf = (name: string, parameters: IDataObject, more: Options) => {
		const [resource, operation] = name.split('.');
		return { type, credential, parameters: { resource, operation, ...parameters }, ...more };
	};

	return {
		sandbox,
		credential,
		kept,
		do: async (name, parameters, more = {}) => await run(setupOf(name, parameters, more)),
		async at(name, parameters, more = {}) {
			const context = executeContext(setupOf(name, parameters, more));
			const execution = `run ${(runs += 1)}`;
			const [output = []] = await execute(context, operations, async () => ({
				...createApi(gateway, await n8nHost(context, gateway)),
				kept: store,
				run: execution,
				now: () => sandbox.control.now() * 1000,
			}));
			return output.map(({ json }) => json);
		},
		events() {
			const all = sandbox.control.open.events(seen);
			seen += all.length;
			return all.flatMap((event) => {
				const { headers, body } = sandbox.control.open.webhook(event);
				const request = {
					headers,
					body: Buffer.from(body),
					app: { key: clientKey, secret: clientSecret },
				};
				expect(push.isSigned(request.body, headers, request.app, {} as never)).toBe(true);
				const { messages } = push.take(parseJson(body), request, {} as never);
				return messages.map(({ json }) => json);
			});
		},
		called: () =>
			sandbox.control
				.calls()
				.map(({ method }) => method)
				.filter((method) => !method.startsWith('/oauth/')),
	};
}

export const jsonOf = ({ items }: Run) => items.map(({ json }) => json);
export const itemsOf = (rows: readonly IDataObject[]): INodeExecutionData[] =>
	rows.map((json) => ({ json }));

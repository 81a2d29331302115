/** A node run through n8n-core, on a platform with fixed answers. */
import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';

import { canonicalJson } from '../../nodes/gateways/shop/signature';
import { execute } from '../../nodes/kernel/execute';
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import type { Api, Operation } from '../../nodes/kernel/operation';
import { credentialStore, executeContext } from './engine.mts';

export interface Call {
	readonly method: string;
	readonly params: JsonRecord;
	/** What would go over the wire. */
	readonly body: string;
	/** Whether it may be sent again after a doubtful answer; undefined for what only reads. */
	readonly repeatable?: boolean;
}

type Answers = Record<string, (params: JsonRecord, call: Call) => unknown>;

export interface Platform {
	readonly calls: Call[];
	readonly hints: string[];
	readonly drifts: string[];
	readonly api: Api;
}

export function platform(answers: Answers = {}, lanes = 1, run = 'run-1'): Platform {
	const calls: Call[] = [];
	const hints: string[] = [];
	const drifts: string[] = [];
	const answer = async (method: string, params: JsonRecord, repeatable?: boolean) => {
		const call = { method, params, body: canonicalJson(params), repeatable };
		const reply = answers[method];
		if (!reply) throw new Error(`${method} was not expected`);
		calls.push(call);
		return await reply(params, call);
	};
	const api: Api = {
		account: 'app:shop',
		identity: 'app:shop',
		run,
		now: () => Date.UTC(2026, 10, 23),
		concurrency: () => lanes,
		addHint: (message) => void hints.push(message),
		reportSchemaDrift: (what) => void drifts.push(what),
		flush: () => undefined,
		read: answer,
		send: async (method, params, { repeatable }) => await answer(method, params, repeatable),
	};
	return { calls, hints, drifts, api };
}

export interface Performance {
	readonly items?: readonly IDataObject[];
	readonly continueOnFail?: boolean;
	readonly binary?: INodeExecutionData['binary'];
}

/**
 * Runs operations of a node once for all items; an item's own fields are taken by expressions. Gives
 * what left by each output.
 */
export const performingAll =
	(type: INodeType, operations: readonly Operation[]) =>
	async (
		{ api }: Platform,
		name: string,
		parameters: IDataObject,
		{ items = [{}], continueOnFail, binary }: Performance = {},
	): Promise<INodeExecutionData[][]> => {
		const [resource, operation] = name.split('.');
		const context = executeContext({
			type,
			credential: credentialStore({ appKey: '1', appSecret: 's', shopId: '2' }),
			parameters: { resource, operation, ...parameters },
			items: items.map((json) => ({ json, ...(binary && { binary }) })),
			continueOnFail,
		});
		return await execute(context, operations, async () => api);
	};

/** The same, of a node with one output. */
export const performing = (type: INodeType, operations: readonly Operation[]) => {
	const perform = performingAll(type, operations);
	return async (...args: Parameters<typeof perform>): Promise<INodeExecutionData[]> => {
		const [output = []] = await perform(...args);
		return output;
	};
};

export const located = (mode: 'list' | 'id' | 'code' | 'text' | 'url', value: string) => ({
	__rl: true,
	mode,
	value,
});

export const jsonOf = (items: readonly INodeExecutionData[]) => items.map(({ json }) => json);

/** The rejection of what must fail. */
export const refusalOf = async (run: Promise<unknown>): Promise<Refusal> =>
	await run.then(
		() => {
			throw new Error('the run did not fail');
		},
		(error: Refusal) => error,
	);

interface Refusal {
	readonly message: string;
	readonly description?: string | null;
	readonly context: { readonly itemIndex?: number };
}

/** The fans node run through n8n-core, on a platform with fixed answers. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { DouyinFans } from '../../nodes/Fans/DouyinFans.node';
import { operations } from '../../nodes/Fans/operations';
import { GatewayError, type Failure } from '../../nodes/kernel/errors';
import { execute } from '../../nodes/kernel/execute';
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import type { WorkflowStore } from '../../nodes/kernel/workflow-store';
import type { Api } from '../../nodes/kernel/operation';
import { credentialStore, executeContext } from '../support/engine.mts';

export interface Call {
	readonly method: string;
	readonly params: JsonRecord;
	/** Whether it may be sent again after a doubtful answer; undefined for what only reads. */
	readonly repeatable?: boolean;
}

type Answers = Record<string, (params: JsonRecord) => unknown>;

export interface Platform {
	readonly calls: Call[];
	readonly hints: string[];
	readonly drifts: string[];
	readonly kept: Map<string, object>;
	/** Unix ms; a test may move it. */
	now: number;
	/** Names the execution; n8n's second try of a node has the same. */
	run: string;
	/** What the message counts belong to: an app of its own for each test. */
	account: string;
	readonly api: () => Api;
}

export const START = Date.parse('2026-11-23T12:00:00+08:00');
let apps = 0;

export function platform(answers: Answers = {}, kept = new Map<string, object>()): Platform {
	const calls: Call[] = [];
	const hints: string[] = [];
	const drifts: string[] = [];
	const answer = async (method: string, params: JsonRecord, repeatable?: boolean) => {
		const reply = answers[method];
		if (!reply) throw new Error(`${method} was not expected`);
		calls.push({ method, params, ...(repeatable !== undefined && { repeatable }) });
		return await reply(params);
	};
	const store: WorkflowStore = {
		get: (name) => kept.get(name),
		// As n8n stores it: JSON.
		set: (name, value) => void kept.set(name, JSON.parse(JSON.stringify(value)) as object),
	};
	const self: Platform = {
		calls,
		hints,
		drifts,
		kept,
		now: START,
		run: 'run-1',
		account: `app-${(apps += 1)}`,
		api: () => ({
			account: self.account,
			identity: self.account,
			run: self.run,
			now: () => self.now,
			concurrency: () => 1,
			addHint: (message) => void hints.push(message),
			reportSchemaDrift: (what) => void drifts.push(what),
			flush: () => undefined,
			read: answer,
			send: async (method, params, { repeatable }) => await answer(method, params, repeatable),
			kept: store,
		}),
	};
	return self;
}

export interface Performance {
	readonly items?: readonly IDataObject[];
	readonly continueOnFail?: boolean;
}

/** Runs an operation once for all items; an item's own fields are taken by expressions. */
export async function perform(
	{ api }: Platform,
	name: string,
	parameters: IDataObject,
	{ items = [{}], continueOnFail }: Performance = {},
): Promise<INodeExecutionData[]> {
	const [resource, operation] = name.split('.');
	const context = executeContext({
		type: new DouyinFans(),
		credential: credentialStore({}),
		parameters: { resource, operation, ...parameters },
		items: items.map((json) => ({ json })),
		continueOnFail,
	});
	const [output = []] = await execute(context, operations, async () => api());
	return output;
}

export const jsonOf = (items: readonly INodeExecutionData[]) => items.map(({ json }) => json);

/** What the platform says no to, or leaves open. */
export const refused =
	(code: string, more: Partial<Failure> = {}) =>
	(): never => {
		throw new GatewayError({ code, message: 'The platform said no', ...more });
	};

interface Refusal {
	readonly message: string;
	readonly description?: string | null;
	readonly context: { readonly itemIndex?: number };
}

/** The rejection of what must fail. */
export const refusalOf = async (run: Promise<unknown>): Promise<Refusal> =>
	await run.then(
		() => {
			throw new Error('the run did not fail');
		},
		(error: Refusal) => error,
	);

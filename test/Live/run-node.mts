/** Runs a live operation through n8n-core, on platforms that answer what the test says and no more. */
import type { IDataObject } from 'n8n-workflow';

import { execute } from '../../nodes/kernel/execute';
import { parseJson, type JsonRecord } from '../../nodes/kernel/exact-json';
import type { Api } from '../../nodes/kernel/operation';
import { DouyinLive } from '../../nodes/Live/DouyinLive.node';
import { operations } from '../../nodes/Live/operations';
import { credentialStore, executeContext } from '../support/engine.mts';

type Answers = Record<string, (params: JsonRecord) => unknown>;

export interface Call {
	readonly method: string;
	readonly params: JsonRecord;
}

export interface Platform {
	readonly calls: Call[];
	readonly hints: string[];
	readonly drifts: string[];
	/** The platforms that were connected. */
	readonly connected: Array<string | undefined>;
	readonly api: Api;
}

/** Beijing noon of 23 November 2026. */
const NOON = Date.UTC(2026, 10, 23, 4) / 1000;

export function platform(answers: Answers = {}, now = () => NOON): Platform {
	const calls: Call[] = [];
	const hints: string[] = [];
	const drifts: string[] = [];
	const api: Api = {
		account: 'app',
		identity: 'app',
		run: 'run-1',
		now: () => now() * 1000,
		concurrency: () => 1,
		addHint: (message) => void hints.push(message),
		reportSchemaDrift: (what) => void drifts.push(what),
		flush: () => undefined,
		async read(method, params) {
			const answer = answers[method];
			if (!answer) throw new Error(`${method} was not expected`);
			calls.push({ method, params });
			// As it would come over the wire: ids as text.
			return parseJson(JSON.stringify((await answer(params)) ?? null));
		},
		send: async (method) => await Promise.reject<never>(new Error(`${method} writes`)),
	};
	return { calls, hints, drifts, connected: [], api };
}

export const located = (value: string) => ({ __rl: true, mode: 'id', value });

/** The advertiser and the account that most operations ask for. */
export const WHO = {
	advertiser: located('1700000000000001'),
	account: located('1000000000000001'),
};
export const ROOM = '7345678901234567890';

/** Runs an operation, such as `room.getAll`, once. */
export async function perform(
	{ api, connected }: Platform,
	name: string,
	parameters: IDataObject = {},
	{ continueOnFail = false, items = [{}] as IDataObject[], timezone = 'Asia/Shanghai' } = {},
): Promise<IDataObject[]> {
	const [resource, operation] = name.split('.');
	const context = executeContext({
		type: new DouyinLive(),
		credential: credentialStore({}),
		// Tests look at every column, unless they say otherwise.
		parameters: { resource, operation, output: 'full', ...parameters },
		items: items.map((json) => ({ json })),
		continueOnFail,
		timezone,
	});
	const [output = []] = await execute(context, operations, async (_, of) => {
		connected.push(of);
		return api;
	});
	return output.map(({ json }) => json);
}

export const refusalOf = async (run: Promise<unknown>): Promise<string> =>
	await run.then(
		() => {
			throw new Error('the run did not fail');
		},
		(error: Error) => error.message,
	);

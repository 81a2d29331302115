/** A host that answers from a script and refuses every call beyond it. */
import type { IHttpRequestOptions } from 'n8n-workflow';

import {
	createApi,
	createShared,
	type PlatformResponse,
	type Transport,
	type NoResponse,
} from '../../nodes/gateways/http/client';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { fakeClock } from './clock.mts';

export interface Call {
	readonly method: string;
	readonly body: string;
	/** The token that the call says was refused. */
	readonly refused?: string;
	/** When it was sent, ms. */
	readonly at: number;
}

type Sent = Omit<PlatformResponse, 'token'> | Omit<NoResponse, 'token'>;
export type Answer = Sent | ((call: Call) => Sent | Promise<Sent>);

export const body = (value: unknown): Sent => ({ status: 200, body: JSON.stringify(value) });
export const ok = (data: unknown): Sent => body({ code: 10000, msg: 'success', data });
export const refused = (code: number, sub_code: string, sub_msg = '平台的话'): Sent =>
	body({ code, msg: '', sub_code, sub_msg, log_id: 'log-1' });
export const throttled = refused(60000, 'isv.traffic-limited');
export const noReply: Sent = {
	failure: {
		code: 'no reply: reset',
		message: 'The platform could not be reached',
		cause: 'temporarily-unavailable',
	},
};

export const credential = {
	appKey: '6844048284663924231',
	shopId: '4463798',
	requestsPerSecond: 10,
};

/** An `Api` on a clock of its own, and what went over the wire. */
export function scriptedApi(...script: Answer[]) {
	const clock = fakeClock();
	const shared = createShared(clock);
	const calls: Call[] = [];
	const drifts: string[] = [];
	const host: Transport = {
		credential,
		run: 'execution-1',
		addHint: (message) => {
			throw new Error(`nothing is to be said here: ${message}`);
		},
		reportSchemaDrift: (what) => drifts.push(what),
		flush: () => undefined,
		async send({ url, body: text }: IHttpRequestOptions, refused) {
			const method = new URL(url).pathname.slice(1).replaceAll('/', '.');
			const call = { method, body: String(text), at: clock.now(), ...(refused && { refused }) };
			calls.push(call);
			const answer = script[calls.length - 1];
			if (!answer) throw new Error(`call ${calls.length}, ${method}, was not expected`);
			const sent = typeof answer === 'function' ? await answer(call) : answer;
			return { ...sent, token: `token-${calls.length}` };
		},
	};
	const connect = (until?: number, account = credential) =>
		createApi(shopGateway, { ...host, credential: account }, { shared, until });
	const api = connect();
	return {
		api,
		clock,
		calls,
		drifts,
		/** Another node of the same process, with the same credential or another. */
		another: connect,
		/** Runs to the end on the clock, as `{ value }` or `{ error }`. */
		async outcome(action: Promise<unknown>): Promise<{ value?: unknown; error?: unknown }> {
			const settled = action.then(
				(value) => ({ value }),
				(error: unknown) => ({ error }),
			);
			await clock.settle();
			return await settled;
		},
		read: async (params: JsonRecord = {}) => await api.read('order.searchList', params),
		send: async (repeatable: boolean, params: JsonRecord = {}) =>
			await api.send('order.logisticsAdd', params, { repeatable }),
	};
}

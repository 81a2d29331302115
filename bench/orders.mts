/** Reads orders the way a workflow does: the node, n8n's own contexts, the sandbox. */
import type { IDataObject } from 'n8n-workflow';
import { credentialStore, executeContext } from '../test/support/engine.mts';
import { credentialOf, type Sandbox } from './sandbox.mts';
import { shipped } from './shipped.mts';

const { DouyinOrder } = shipped<typeof import('../nodes/Order/DouyinOrder.node.ts')>(
	'nodes/Order/DouyinOrder.node',
);

export const SEARCH = 'order.searchList';
const DAY_MS = 86_400_000;

export interface Window {
	readonly start: Date;
	readonly end: Date;
}

/** A window over everything a sandbox holds that was started with `days`. */
export function windowOf(days: number): Window {
	const end = Date.now() + 60_000;
	return { start: new Date(end - (days + 1) * DAY_MS), end: new Date(end) };
}

/** Get Many of one credential; `onReply` gets each reply as n8n hands it to the node. */
export function orderReader(
	sandbox: Sandbox,
	requestsPerSecond: number,
	onReply: (body: string) => void = () => undefined,
) {
	const type = new DouyinOrder();
	const credential = credentialStore({ ...credentialOf(sandbox), requestsPerSecond });
	return async ({ start, end }: Window) => {
		const context = executeContext({ type, credential, parameters: parametersOf(start, end) });
		const { helpers } = context;
		const post = helpers.httpRequestWithAuthentication;
		helpers.httpRequestWithAuthentication = async function (...args) {
			const response = (await post.apply(this, args)) as { body: string };
			onReply(response.body);
			return response;
		};
		const [items = []] = await type.execute.call(context);
		return items;
	};
}

const parametersOf = (start: Date, end: Date): IDataObject => ({
	resource: 'order',
	operation: 'getAll',
	timeType: 'create_time',
	startTime: start.toISOString(),
	endTime: end.toISOString(),
	returnAll: true,
	output: 'full',
	filters: {},
	sort: 'oldest',
});

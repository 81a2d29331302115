/** Reads orders the way a workflow does: the node, n8n's own contexts, the sandbox. */
import type { IDataObject } from 'n8n-workflow';
import { credentialStore, executeContext } from '../test/support/engine.mts';
import type { Sandbox } from './sandbox.mts';
import { shipped } from './shipped.mts';

const { DouyinOrder } = shipped<typeof import('../nodes/Order/DouyinOrder.node.ts')>(
	'nodes/Order/DouyinOrder.node',
);

export const SEARCH = 'order.searchList';
const DAY_MS = 86_400_000;

/** A window over everything a sandbox holds that was started with `days`. */
export function windowOf(days: number) {
	const end = Date.now() + 60_000;
	return { start: new Date(end - (days + 1) * DAY_MS), end: new Date(end) };
}

/** Get Many, ready to run; `onReply` is told of each reply as n8n hands it to the node. */
export function getMany(
	{ url, appKey, appSecret, shopId }: Sandbox,
	requestsPerSecond: number,
	{ start, end }: { start: Date; end: Date },
	onReply: (body: string) => void = () => undefined,
) {
	const type = new DouyinOrder();
	const credential = credentialStore({
		appKey,
		appSecret,
		shopId,
		gatewayUrl: url,
		requestsPerSecond,
	});
	const parameters: IDataObject = {
		resource: 'order',
		operation: 'getAll',
		timeType: 'create_time',
		startTime: start.toISOString(),
		endTime: end.toISOString(),
		returnAll: true,
		output: 'orders',
		filters: {},
		sort: 'oldest',
	};
	const context = executeContext({ type, credential, parameters });
	const { helpers } = context;
	const post = helpers.httpRequestWithAuthentication;
	helpers.httpRequestWithAuthentication = async function (...args) {
		const response = (await post.apply(this, args)) as { body: string };
		onReply(response.body);
		return response;
	};
	return async () => {
		const [items = []] = await type.execute.call(context);
		return items;
	};
}

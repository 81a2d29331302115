/** What one poll works with: the events of the form, connected to the platform that shows them. */
import type { IPollFunctions } from 'n8n-workflow';

import { createApi } from '../gateways/http/client';
import { n8nHost } from '../gateways/http/n8n-transport';
import { qianchuanGateway } from '../gateways/qianchuan/gateway';
import { shopGateway } from '../gateways/shop/gateway';
import { sourceOf, type Listing } from '../gateways/shop/listing';
import type { LabelledColumns } from '../kernel/column-names';
import { SHOP_EVENT_COLUMNS } from '../events/event-columns';
import { LIVE_EVENT_COLUMNS } from './live/minute-columns';
import { monotonicNow } from '../kernel/clock';
import { unixSeconds } from '../kernel/form/dates';
import { InputError } from '../kernel/errors';
import { startComplaint } from '../kernel/form/schemas';
import { inputOf } from '../kernel/form/parse-input';
import { asText } from '../kernel/exact-json';
import type { Api } from '../kernel/operation';
import type { Start } from '../kernel/poll/stream';
import { PRODUCTS_BY } from '../records/product/list';
import { EVENTS, type About } from './events';
import { startFields, triggerInput, type StartInput, type TriggerInput } from './fields';
import { pollSource } from './poll-source';

/**
 * The chosen events share the time and the items of a poll evenly, so that none waits for another forever.
 *
 * @throws InputError when the form is not filled in as it must be
 */
export async function connectEvents(context: IPollFunctions, about: About, deadline: number) {
	const input = triggerInput(context, about);
	const chosen = EVENTS[about].filter(({ value }) => input.events.includes(value));
	const isOfQianchuan = chosen.some((it) => 'platform' in it && it.platform === 'qianchuan');
	const gateway = isOfQianchuan ? qianchuanGateway : shopGateway;
	const connect = async () => await n8nHost(context, gateway);
	let host = await connect();
	if (gateway.isUnsettled?.(host.credential)) {
		const [list] = chosen.flatMap((it) => ('watch' in it ? [] : [it.listing]));
		const api = createApi(gateway, host, { until: deadline });
		await firstCall(api, list ?? PRODUCTS_BY.create_time);
		host = await connect();
	}
	const owner = gateway.subject(host.credential, context.getNode());
	const begin = monotonicNow();
	const share = (deadline - begin) / chosen.length;
	const limit = Math.max(1, Math.floor(input.options.limit / chosen.length));
	const shared = { ...input, options: { ...input.options, limit } };
	const opened = chosen.map((event, at) => {
		const until = begin + share * (at + 1);
		const api = createApi(gateway, host, { until });
		return { api, stream: streamOf(event, shared, { api, owner, deadline: until, context }) };
	});
	return {
		streams: opened.map(({ stream }) => stream),
		finish: () => opened.forEach(({ api }) => api.flush()),
	};
}

interface Connection {
	readonly api: Api;
	readonly owner: string;
	readonly deadline: number;
	readonly context: IPollFunctions;
}

type ShopOrWatchEvent = (typeof EVENTS)[About][number];

function streamOf(event: ShopOrWatchEvent, input: TriggerInput, connection: Connection) {
	const { api, owner, deadline, context } = connection;
	const columns = headingsOf(event, input);
	if ('watch' in event) return { columns, watch: event.watch(input, api, owner, deadline) };
	const { overlap, lag, limit } = input.options;
	return {
		columns,
		source: pollSource(event, input, api, owner),
		options: { start: startOf(context), overlap, lag, limit, deadline },
	};
}

/** Chinese headings, where the form asks for them; raw records keep their names. */
function headingsOf(
	{ subject }: ShopOrWatchEvent,
	{ columnNames, options }: Pick<TriggerInput, 'columnNames' | 'options'>,
): LabelledColumns | undefined {
	if (columnNames !== 'chinese') return undefined;
	if (subject === 'live') return LIVE_EVENT_COLUMNS;
	return options.output === 'raw' ? undefined : SHOP_EVENT_COLUMNS[subject];
}

/** Exchanges the authorisation code of a tool app, and so finds out whose shop it is. */
async function firstCall(api: Api, listing: Listing) {
	const now = Math.floor(api.now() / 1000);
	await sourceOf(api, listing, {}).read({ start: now - 1, end: now }, 0, false);
}

/** The start of the form. An expression that moves on is read once, while there is no place. */
function startOf(context: IPollFunctions): Start {
	const { startFrom = 'now', startTime = '' } = context.getNode().parameters;
	return {
		asked: startFrom === 'now' ? 'now' : `${asText(startFrom)} ${asText(startTime)}`,
		read() {
			const start = inputOf<StartInput>(context, startFields);
			if (start.startFrom === 'now') return undefined;
			if (!start.startTime) throw new InputError('Start: is empty');
			const complaint = startComplaint(start.startTime);
			if (complaint) throw new InputError(complaint);
			return unixSeconds(start.startTime);
		},
	};
}

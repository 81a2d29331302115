/** What one poll works with: the event of the form, connected to the platform that shows it. */
import type { IPollFunctions } from 'n8n-workflow';

import { createApi } from '../gateways/http/client';
import { n8nHost } from '../gateways/http/n8n-transport';
import { qianchuanGateway } from '../gateways/qianchuan/gateway';
import { shopGateway } from '../gateways/shop/gateway';
import { sourceOf, type Listing } from '../gateways/shop/listing';
import type { LabelledColumns } from '../kernel/column-names';
import { SHOP_EVENT_COLUMNS } from '../events/event-columns';
import { LIVE_EVENT_COLUMNS } from './live/minute-columns';
import { unixSeconds } from '../kernel/form/dates';
import { InputError } from '../kernel/errors';
import { startComplaint } from '../kernel/form/schemas';
import { inputOf } from '../kernel/form/parse-input';
import { asText } from '../kernel/exact-json';
import type { Api } from '../kernel/operation';
import type { Start } from '../kernel/poll/stream';
import { PRODUCTS_BY } from '../records/product/list';
import { events } from './events';
import { fields, startFields, type StartInput, type TriggerInput } from './fields';
import { pollSource } from './poll-source';

/** @throws InputError when the form is not filled in as it must be */
export async function connectEvent(context: IPollFunctions, deadline: number) {
	const input = inputOf<TriggerInput>(context, fields);
	const { options } = input;
	const event = events.find(({ value }) => value === input.event);
	if (!event) throw new InputError(`There is no event ${input.event}`);
	const isList = !('watch' in event);
	const gateway = !isList && event.platform === 'qianchuan' ? qianchuanGateway : shopGateway;
	const connect = async () => await n8nHost(context, gateway);
	let host = await connect();
	let api = createApi(gateway, host, { until: deadline });
	if (gateway.isUnsettled?.(host.credential)) {
		await firstCall(api, isList ? event.listing : PRODUCTS_BY.create_time);
		host = await connect();
		api = createApi(gateway, host, { until: deadline });
	}
	const { flush: finish } = api;
	const columns = headingsOf(event, input);
	const owner = gateway.subject(host.credential, context.getNode());
	if (!isList)
		return { finish, streams: [{ columns, watch: event.watch(input, api, owner, deadline) }] };
	const source = pollSource(event, input, api, owner);
	return {
		finish,
		streams: [
			{
				columns,
				source,
				options: {
					start: startOf(context),
					overlap: options.overlap,
					lag: options.lag,
					limit: options.limit,
					deadline,
				},
			},
		],
	};
}

/** Chinese headings, where the form asks for them; raw records keep their names. */
function headingsOf(
	{ subject }: (typeof events)[number],
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

/** What one poll works with: the event of the form, connected to the platform that shows it. */
import type { IPollFunctions } from 'n8n-workflow';

import { createApi } from '../gateways/client';
import { n8nHost } from '../gateways/host';
import { qianchuan } from '../gateways/qianchuan/gateway';
import { shop } from '../gateways/shop/gateway';
import { unixSeconds } from '../kernel/dates';
import { InputError } from '../kernel/errors';
import { startComplaint } from '../kernel/fields';
import { inputOf } from '../kernel/input';
import { events } from './events';
import { fields, type TriggerInput } from './form';
import { pollSource } from './source';

/** @throws InputError when the form is not filled in as it must be */
export async function open(context: IPollFunctions, deadline: number) {
	const input = inputOf<TriggerInput>(context, fields);
	const { startFrom, startTime, options } = input;
	const event = events.find(({ value }) => value === input.event);
	if (!event) throw new InputError(`There is no event ${input.event}`);
	const isList = !('watch' in event);
	if (isList && startFrom === 'date' && !startTime) throw new InputError('Start: is empty');
	const complaint = isList && startFrom === 'date' ? startComplaint(startTime) : undefined;
	if (complaint) throw new InputError(complaint);
	const gateway = !isList && event.platform === 'qianchuan' ? qianchuan : shop;
	const host = await n8nHost(context, gateway);
	const api = createApi(gateway, host, { until: deadline });
	const { finish } = api;
	const owner = gateway.subject(host.credential, context.getNode());
	if (!isList) return { finish, watch: event.watch(input, api, owner, deadline) };
	return {
		finish,
		source: pollSource(event, input, api, owner),
		options: {
			start: startFrom === 'date' ? unixSeconds(startTime) : undefined,
			overlap: options.overlap,
			lag: options.lag,
			limit: options.limit,
			deadline,
		},
	};
}

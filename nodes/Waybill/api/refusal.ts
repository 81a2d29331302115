/** Why the platform gave an order no waybill. The codes are those inside a reply, `err_infos`. */
import { GatewayError } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import type { Job } from './job';

/** What helps; the words are the platform's own. */
const REMEDIES: Readonly<Record<string, string>> = {
	'10701': 'The balance (面单余额) is used up: buy more from the carrier, then run it again.',
	'60138': 'Switch on Options → Delivery to the Door (音尊达).',
};

const OTHERWISE = 'See the platform’s own words in the message.';

const AGAIN = 'Run it again: an order that has a number gets the same one.';

export function refusal(
	{ orderIds: [id = ''] }: Pick<Job, 'orderIds'>,
	said: JsonRecord | undefined,
): GatewayError {
	if (!said) {
		return new GatewayError({
			code: 'no-waybill',
			message: `The platform answered without a waybill for order ${id}`,
			remedy: AGAIN,
			cause: 'temporarily-unavailable',
		});
	}
	const code = asText(said.err_code);
	return new GatewayError({
		code: ['err_infos', code].filter(Boolean).join(':'),
		message: `The platform gave no waybill for order ${id}: ${asText(said.err_msg)}`,
		remedy: REMEDIES[code] ?? OTHERWISE,
		cause: 'configuration-invalid',
	});
}

/** Watches how many waybill numbers (面单余额) the sites of the shop's carriers have left. */
import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { GatewayError } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import type { Observation, Watch } from '../../kernel/poll/snapshot';
import { z } from '../../kernel/zod';
import { accounts, type Site } from '../../records/waybill/accounts';
import { isoTime } from '../../values/cells';
import type { WatchInput } from '../define-watch';

const notedSchema = z.object({
	v: z.literal(1),
	/** Sites that are below the threshold: they do not fire until they were not. */
	low: z.array(z.string()),
});

interface Balance {
	readonly site: Site;
	readonly raw: JsonRecord;
	readonly key: string;
}

const EXAMPLES = 3;

export function watchBalances(
	{ balanceThreshold: threshold, carrierCodes, options }: WatchInput,
	api: Api,
	shop: string,
): Watch {
	const seconds = Math.floor(api.now() / 1000);
	const names = `${shop} waybillBalanceLow ${threshold} ${carrierCodes.join()}`;

	const itemOf = ({ site, raw, key }: Balance): IDataObject => ({
		...(options.output === 'raw' ? (raw as IDataObject) : site),
		threshold,
		event: 'waybillBalanceLow',
		eventKey: `waybillBalanceLow:${key}:${seconds}`,
		occurredAt: isoTime(seconds),
	});

	async function read() {
		const found = await accounts(api);
		if (!found.isThere) throw noAccounts();
		const balances = found.sites.map((site, at): Balance => ({
			site,
			raw: found.raws[at] ?? {},
			key: keyOf(site),
		}));
		const isAsked = ({ site: { carrierCode } }: Balance) =>
			carrierCodes.length === 0 || carrierCodes.includes(asText(carrierCode));
		return { balances: balances.filter(isAsked), isWhole: found.isWhole };
	}

	const isLow = ({ site: { balance } }: Balance) => balance !== null && balance < threshold;

	return {
		of: createHash('sha256').update(names).digest('hex').slice(0, 16),

		async look(stored): Promise<Observation> {
			const parsed = notedSchema.safeParse(stored);
			const before = new Set(parsed.success ? parsed.data.low : []);
			const { balances, isWhole } = await read();
			const fallen = balances.filter((it) => isLow(it) && !before.has(it.key));
			const emitted = fallen.slice(0, options.limit);
			const stay = balances
				// A low balance stays low until the platform reports a balance again.
				.filter(({ key, site }) => before.has(key) && (site.balance ?? 0) < threshold)
				.map(({ key }) => key);
			const seen = new Set(balances.map(({ key }) => key));
			const unseen = isWhole ? [] : [...before].filter((key) => !seen.has(key));
			const low = [...new Set([...stay, ...unseen, ...emitted.map(({ key }) => key)])];
			return { items: emitted.map(itemOf), noted: { v: 1, low } };
		},

		async examples() {
			const { balances } = await read();
			return balances.filter(isLow).slice(0, EXAMPLES).map(itemOf);
		},
	};
}

const keyOf = ({ carrierCode, siteCode }: Site) =>
	[carrierCode, siteCode].map(asText).filter(Boolean).join(':');

/** Without the list nothing is known: what was noted must not be forgotten. */
const noAccounts = () =>
	new GatewayError({
		code: 'no-list',
		message: 'The platform answered without the list of waybill accounts',
		remedy: 'Nothing is lost: the next poll looks again.',
		cause: 'temporarily-unavailable',
	});

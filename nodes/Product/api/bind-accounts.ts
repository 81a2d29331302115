/** Binds a channel product (渠道品) to Douyin accounts (抖音号), with a result for each of them. */
import { GatewayError, shortened } from '../../kernel/errors';
import { asRecord, asText, numberOf } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { said } from '../../kernel/language/said';
import { readList } from '../../gateways/listing/list-in-reply';
import { inBuyin, type ChannelProduct } from './channels';

const METHOD = 'buyin.bindChannelProduct';

/** Accounts that one call takes. */
const MAX_ACCOUNTS = 500;

/** A number is a `uid` of Douyin or a `buyin` ID (百应ID); the same digits may be either. */
export interface Account {
	readonly id: string;
	readonly kind: 'uid' | 'buyin';
}

interface Bound extends Account {
	/** `null` where the platform does not say. */
	readonly bound: boolean | null;
	readonly reason: string | null;
}

const SENDING = {
	// Whether the platform takes a second bind of the same account for a failure is unverified.
	repeatable: false,
	lookAt: 'Get Accounts of the channel product',
};

export const bindAll = async (api: Api, product: ChannelProduct): Promise<void> =>
	void (await api.send(METHOD, { ...inBuyin(product), is_all: true }, SENDING));

/**
 * Binds the accounts, 500 a call. Where a later call fails, the accounts behind it have its reason.
 *
 * @throws where not one account was bound
 */
export async function bindAccounts(
	api: Api,
	product: ChannelProduct,
	accounts: readonly Account[],
): Promise<Bound[]> {
	const results: Bound[] = [];
	for (let at = 0; at < accounts.length; at += MAX_ACCOUNTS) {
		const part = bindTogether(api, product, accounts.slice(at, at + MAX_ACCOUNTS));
		const sent = at === 0 ? await part : await part.catch(refusalIn);
		if (!(sent instanceof GatewayError)) {
			results.push(...sent);
			continue;
		}
		const bound = sent.failure.doubtful === true ? null : false;
		results.push(...accounts.slice(at).map((it) => ({ ...it, bound, reason: sent.message })));
		break;
	}
	if (results.every(({ bound }) => bound === false)) throw noneBound(results);
	return results;
}

/** Anything else than an answer of the platform ends the run. */
const refusalIn = async (error: unknown) =>
	error instanceof GatewayError ? error : await Promise.reject<never>(error);

async function bindTogether(api: Api, product: ChannelProduct, accounts: readonly Account[]) {
	const idsOf = (wanted: Account['kind']) =>
		accounts.filter(({ kind }) => kind === wanted).map(({ id }) => BigInt(id));
	const [uids, buyinIds] = [idsOf('uid'), idsOf('buyin')];
	const data = asRecord(
		await api.send(
			METHOD,
			{
				...inBuyin(product),
				is_all: false,
				...(uids.length > 0 && { author_ids: uids }),
				...(buyinIds.length > 0 && { buyin_ids: buyinIds }),
			},
			SENDING,
		),
	);
	return resultsOf(api, data, accounts);
}

const KINDS: Readonly<Record<number, Account['kind']>> = { 0: 'uid', 1: 'buyin' };

const keyOf = ({ kind, id }: { kind: string | undefined; id: string }) => `${kind} ${id}`;

function resultsOf(
	api: Api,
	{ success, failed }: { readonly success?: unknown; readonly failed?: unknown },
	accounts: readonly Account[],
): Bound[] {
	// Left out, or null, where none failed.
	const { rows } =
		failed === undefined || failed === null
			? { rows: [] }
			: readList(api, METHOD, { failed }, 'failed');
	const reasons = new Map(
		rows.map(({ id, id_type: type, reason }) => [
			keyOf({ kind: KINDS[numberOf(type) ?? NaN], id: asText(id) }),
			asText(reason) || said('The platform gives no reason'),
		]),
	);
	const known = new Set(accounts.map(keyOf));
	if ([...reasons.keys()].some((key) => !known.has(key))) {
		api.reportSchemaDrift(`${METHOD} names accounts that were not asked for`);
	}
	const unnamed = accounts.filter((it) => !reasons.has(keyOf(it))).length;
	// Fewer than are not named as failed: the reply does not say which.
	const isSure = numberOf(success) === unnamed;
	if (!isSure) api.addHint(MISCOUNTED(unnamed, success));
	return accounts.map((it) => {
		const reason = reasons.get(keyOf(it)) ?? null;
		return { ...it, bound: reason !== null ? false : isSure ? true : null, reason };
	});
}

const MISCOUNTED = (unnamed: number, success: unknown) =>
	`${METHOD} names no failure for ${unnamed} accounts and counts ${asText(success) || 'none'} as bound: see Get Accounts which are.`;

function noneBound(results: readonly Bound[]): GatewayError {
	const [first] = results;
	const others = results.length - 1;
	const which = others > 0 ? `${first?.id} (and ${others} more)` : first?.id;
	return new GatewayError({
		code: 'none-bound',
		message: shortened(`No account was bound: ${which}: ${first?.reason}`, 300),
		remedy:
			'Check Douyin UIDs and Buyin IDs: for the channel Own they must be in Get Own Accounts.',
		cause: 'configuration-invalid',
	});
}

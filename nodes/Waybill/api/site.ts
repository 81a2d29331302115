/** The account that a waybill is taken from: the carrier must be one of the shop's, and of a franchise the site. */
import { InputError } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import type { Accounts, Site } from '../../records/waybill/accounts';
import { addressText, type Address } from '../../records/waybill/address';

/** `company_type` of carriers whose sites are firms of their own, each with its own balance. */
const FRANCHISE = 2;

/** What the platform calls the two kinds. */
const CATEGORY: Readonly<Record<number, string>> = { 1: '直营', 2: '加盟', 4: '直营' };

const MAX_NAMED = 10;

export interface Wanted {
	readonly carrier: string;
	readonly sender: Address;
	readonly siteCode: string | undefined;
	readonly monthlyAccount: string | undefined;
	/** The account is another shop's: what this shop has says nothing of it. */
	readonly isShared: boolean;
}

/**
 * The `net_info` of an order.
 *
 * @throws InputError when the shop has no account with the carrier, or none can be chosen
 */
export function netInfo(wanted: Wanted, { sites, isWhole }: Accounts): JsonRecord | undefined {
	const { carrier, siteCode, monthlyAccount, isShared } = wanted;
	const own = sites.filter(({ carrierCode }) => carrierCode === carrier);
	if (own.length === 0 && isWhole && !isShared) throw new InputError(noAccount(carrier, sites));
	if (siteCode !== undefined && own.length > 0 && !own.some((it) => it.siteCode === siteCode)) {
		throw new InputError(`Options → Site: ${carrier} has no site ${siteCode} (${named(own)})`);
	}
	const type = Number(own[0]?.accountType ?? (siteCode === undefined ? NaN : FRANCHISE));
	const code = siteCode ?? (type === FRANCHISE ? siteOf(wanted, own) : undefined);
	if (code === undefined && monthlyAccount === undefined) return undefined;
	const category = CATEGORY[type];
	return {
		...(category !== undefined && { category }),
		...(code !== undefined && { net_code: code }),
		...(monthlyAccount !== undefined && { monthly_account: monthlyAccount }),
	};
}

/** Whether these accounts say all that `netInfo` needs. */
export function hasSite(wanted: Wanted, accounts: Accounts): boolean {
	try {
		netInfo(wanted, accounts);
		return true;
	} catch {
		return false;
	}
}

/** The only site, or the one that has the sender's address. */
function siteOf({ carrier, sender }: Wanted, own: readonly Site[]): string {
	const [only] = own;
	const from = addressText(sender);
	const near = own.filter(({ senders }) => senders.some((it) => it.sender === from));
	const [found, another] = own.length === 1 ? [only] : near;
	const code = asText(found?.siteCode);
	if (code !== '' && another === undefined) return code;
	throw new InputError(
		`Options → Site: ${carrier} has several sites, and the sender address does not determine which; choose one (${named(own)})`,
	);
}

const named = (sites: readonly Site[]) =>
	sites
		.slice(0, MAX_NAMED)
		.map(({ siteCode, siteName }) => [siteCode, siteName].filter(Boolean).join(' '))
		.join(', ');

function noAccount(carrier: string, sites: readonly Site[]): string {
	const codes = [...new Set(sites.map(({ carrierCode }) => asText(carrierCode)))].filter(Boolean);
	const others = codes.slice(0, MAX_NAMED).join(', ');
	return others === ''
		? 'Carrier: the shop has no waybill account (电子面单账户) yet; open one in the shop’s back office'
		: `Carrier: the shop has no waybill account (电子面单账户) with ${carrier}; it has ${others}`;
}

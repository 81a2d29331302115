/** The shop's waybill accounts (电子面单账户). https://op.jinritemai.com/docs/api-docs (logistics.listShopNetsite) */
import { readList } from '../../gateways/listing/list-in-reply';
import { asRecord, asRecords, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import {
	codeText,
	idOrNull,
	numberOrNull,
	textOrNull,
	type CodeTexts,
	type OnDrift,
} from '../../values/cells';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { SITE_COLUMNS, type SENDER_COLUMNS } from './account-columns';
import { addressOf, addressText } from './address';

export const ACCOUNTS = 'logistics.listShopNetsite';

const ACCOUNT_TYPE: CodeTexts = {
	1: 'Direct (直营)',
	2: 'Franchise (加盟)',
	3: 'Local (落地配)',
	4: 'Direct with sites (直营带网点)',
};

export type Site = RowOf<typeof SITE_COLUMNS> & {
	readonly senders: Array<RowOf<typeof SENDER_COLUMNS>>;
};

export interface Accounts {
	readonly sites: readonly Site[];
	/** The same as they came. */
	readonly raws: readonly JsonRecord[];
	/** Whether the platform gave a list at all. */
	readonly isThere: boolean;
	/** Whether all of it could be read: only then is what is missing in it not there. */
	readonly isWhole: boolean;
}

/** The sites of all carriers, or of one. Each carrier is a row or several. */
export async function accounts(api: Api, carrier = ''): Promise<Accounts> {
	const data = asRecord(await api.read(ACCOUNTS, { logistics_code: carrier }));
	const { rows, listed, isThere } = readList(api, ACCOUNTS, data, 'netsites');
	return {
		raws: rows,
		sites: rows.map((row) => siteRow(withCarrier(row, data), api.reportSchemaDrift)),
		isThere,
		isWhole: isThere && rows.length === listed,
	};
}

/** Asked for one carrier, an older answer names it and its type once, beside the list. */
const withCarrier = (site: JsonRecord, data: JsonRecord): JsonRecord => ({
	...site,
	company: site.company ?? data.logistics_code,
	company_type: site.company_type ?? data.company_type,
});

const compare = driftOf('a waybill account', SITE_COLUMNS);

function siteRow(site: JsonRecord, onDrift: OnDrift): Site {
	const type = site.company_type;
	const row: Site = {
		carrierCode: textOrNull(site.company),
		accountType: numberOrNull(type),
		accountTypeText: codeText('company_type', type, ACCOUNT_TYPE, null, onDrift),
		siteCode: idOrNull(site.netsite_code),
		siteName: textOrNull(site.netsite_name),
		balance: numberOrNull(site.amount),
		allocated: numberOrNull(site.allocated_quantity),
		cancelled: numberOrNull(site.cancelled_quantity),
		recycled: atLeastNone(site.recycled_quantity),
		senders: asRecords(site.sender_address).map(senderRow),
	};
	compare(site, row, onDrift);
	return row;
}

/** -1 says that the carrier does not count it. */
const atLeastNone = (value: unknown) => ((numberOf(value) ?? -1) < 0 ? null : numberOrNull(value));

function senderRow(row: JsonRecord): RowOf<typeof SENDER_COLUMNS> {
	const address = addressOf(row);
	return {
		province: address.province || null,
		city: address.city || null,
		district: address.district || null,
		street: address.street || null,
		detail: address.detail || null,
		sender: addressText(address),
	};
}

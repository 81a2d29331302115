/** What the dropdowns of the form show: advertisers, and the Douyin accounts authorised to one. */
import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { readList } from '../../gateways/listing/list-in-reply';
import { idOrNull } from '../../values/cells';
import { asRecord, asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { readPage, type PagedList } from '../../gateways/qianchuan/paging';

const GRANTED = 'oauth2/advertiser/get/';

const SHOP_ADVERTISERS: PagedList = {
	method: 'v1.0/qianchuan/shop/advertiser/list/',
	items: 'list',
	key: ({ id }) => asText(id),
};

const ACCOUNTS: PagedList = {
	method: 'v1.0/qianchuan/aweme/authorized/get/',
	items: 'aweme_id_list',
	key: ({ aweme_id }) => asText(aweme_id),
};

/** A list is shown when it has so many entries; the rest comes when the user scrolls. */
const ENOUGH = 20;

export interface Granted {
	readonly id: string;
	readonly name: string;
	readonly role: string;
	readonly isShop: boolean;
}

/** What was granted, from new fields and from those that they replace. */
export const grantedIn = (data: unknown): Granted[] =>
	asRecords(asRecord(data).list)
		.filter(({ is_valid: isValid }) => isValid !== false)
		.map((row) => {
			const role = asText(row.account_type) || asText(row.account_role);
			return {
				id: idOrNull(row.account_id) ?? idOrNull(row.advertiser_id) ?? '',
				name: asText(row.account_name) || asText(row.advertiser_name),
				role,
				isShop: role === 'PLATFORM_ROLE_SHOP_ACCOUNT',
			};
		})
		.filter(({ id }) => id !== '');

/**
 * The advertisers of each shop that was granted, and what else was granted, with its role: whether
 * that can read lives, the platform says when it is asked. Where to go on is `shop:page`.
 */
export async function searchAdvertisers(
	api: Api,
	filter = '',
	token = '0:1',
): Promise<INodeListSearchResult> {
	const reply = await api.read(GRANTED, {});
	readList(api, GRANTED, reply, 'list');
	const granted = grantedIn(reply);
	let [at = 0, page = 1] = token.split(':').map(Number);
	const results: INodeListSearchItems[] = [];
	while (at < granted.length && results.length < ENOUGH) {
		const owner = granted[at];
		if (!owner) break;
		const { entries, isLast } = await advertisersOf(api, owner, page);
		results.push(...matching(entries, filter));
		[at, page] = isLast ? [at + 1, 1] : [at, page + 1];
	}
	return { results, ...(at < granted.length && { paginationToken: `${at}:${page}` }) };
}

async function advertisersOf(api: Api, { id, name, role, isShop }: Granted, page: number) {
	if (!isShop)
		return { entries: [{ name: labelOf(name || id, id, role), value: id }], isLast: true };
	const { rows, isLast } = await readPage(api, SHOP_ADVERTISERS, { shop_id: id }, page);
	const entries = rows.map((row) => ({
		name: labelOf(name, asText(row.id)),
		value: asText(row.id),
	}));
	return { entries, isLast };
}

const labelOf = (name: string, id: string, role = '') =>
	`${name} · ${id}${role && role !== 'ADVERTISER' ? ` (${role})` : ''}`;

/** `示例抖音号 (demo_001)`, page by page. */
export async function searchAccounts(
	api: Api,
	advertiserId: string,
	filter = '',
	token = '1',
): Promise<INodeListSearchResult> {
	const results: INodeListSearchItems[] = [];
	for (let page = Number(token); ; page++) {
		const params = { advertiser_id: advertiserId };
		const { rows, isLast } = await readPage(api, ACCOUNTS, params, page);
		results.push(...matching(rows.map(accountEntry), filter));
		if (isLast) return { results };
		if (results.length >= ENOUGH) return { results, paginationToken: String(page + 1) };
	}
}

export function accountEntry(row: JsonRecord): INodeListSearchItems {
	const [shown, status] = [asText(row.aweme_show_id), asText(row.aweme_status)];
	const note = status && status !== 'NORMAL' ? ` ${status}` : '';
	const id = asText(row.aweme_id);
	return { name: `${asText(row.aweme_name) || id}${shown && ` (${shown})`}${note}`, value: id };
}

const matching = (entries: readonly INodeListSearchItems[], filter: string) => {
	const typed = filter.trim().toLowerCase();
	return entries.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed));
};

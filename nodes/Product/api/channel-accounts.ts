/** Douyin accounts (抖音号) to which channel products (渠道品) are bound, or can be. */
import type { IDataObject } from 'n8n-workflow';

import { readList } from '../../gateways/listing/list-in-reply';
import { numberedRows, type NumberedList } from '../../gateways/listing/pages';
import { countOf } from '../../gateways/listing/total';
import {
	codeText,
	idOrNull,
	numberOrNull,
	textOrNull,
	type CodeTexts,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asText, type JsonRecord } from '../../kernel/exact-json';
import { driftOf } from '../../values/drift';
import { ACCOUNT_COLUMNS } from './channel-columns';
import type { Api } from '../../kernel/operation';
import { inBuyin, type ChannelProduct } from './channels';

const MAX_PAGES = 1000;

/** @param size the largest page by the reference of the method */
const listOf = (method: string, size: number): NumberedList => ({
	method,
	items: 'authors',
	key: ({ author_id: id, buyin_id: buyinId }) => asText(id) || asText(buyinId),
	size,
	firstPage: 1,
	mostPages: MAX_PAGES,
	atMost: `Reading stopped after ${MAX_PAGES * size} accounts of ${method}, and there may be more.`,
	page: (page) => ({ page, page_size: size }),
	counts: ({ total }) => ({ total: countOf(total) }),
});

const OWN = listOf('buyin.queryShopSelfAuthors', 20);
const BOUND = listOf('buyin.channelBindAuthors', 50);

/** The shop's own accounts, official or authorised by it, that can be bound. */
export const ownAccounts = (api: Api) => numberedRows(api, OWN, {});

interface BoundAccount {
	readonly account: JsonRecord;
	/** Whether the channel product is bound to all accounts of its channel. */
	readonly toAll: boolean;
}

/** The accounts to which a channel product is bound; an empty one where it is only bound to all. */
export async function* boundAccounts(
	api: Api,
	product: ChannelProduct,
): AsyncGenerator<BoundAccount> {
	let toAll = false;
	let isNone = true;
	const list: NumberedList = {
		...BOUND,
		list(port, data) {
			toAll = asRecord(data).is_all === true;
			return readList(port, BOUND.method, data, BOUND.items);
		},
	};
	for await (const account of numberedRows(api, list, inBuyin(product))) {
		isNone = false;
		yield { account, toAll };
	}
	if (isNone && toAll) yield { account: {}, toAll };
}

const ACCOUNT_TYPE: CodeTexts = {
	0: 'Official account of the shop (店铺官方帐号)',
	1: 'Authorised by the shop (店铺渠道授权帐号)',
	2: 'Creator (普通达人帐号)',
};

const APP: CodeTexts = { 13: '头条', 1112: '火山', 1128: '抖音', 2329: '抖音极速版' };

const compare = driftOf('an account', ACCOUNT_COLUMNS);

export function accountRow(account: JsonRecord, onDrift: OnDrift): IDataObject {
	const { author_type: type, author_app: app } = account;
	const row = {
		accountId: idOrNull(account.author_id),
		buyinId: idOrNull(account.buyin_id),
		accountName: textOrNull(account.account_name),
		accountType: numberOrNull(type),
		accountTypeText: codeText('author_type', type, ACCOUNT_TYPE, null, onDrift),
		app: numberOrNull(app),
		appText: codeText('author_app', app, APP, null, onDrift),
		avatarUrl: textOrNull(account.avatar_url),
	};
	compare(account, row, onDrift);
	return row;
}

/** What dropdowns show of products. */
import type { INodeListSearchResult } from 'n8n-workflow';

import { countOf } from '../../gateways/listing/total';
import { readPage, type NumberedList } from '../../gateways/listing/pages';
import { asText } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { productIdIn } from './detail';

const PAGE_SIZE = 50;
const MAX_PAGES = 100;

const PRODUCTS: NumberedList = {
	method: 'product.listV2',
	items: 'data',
	key: productIdIn,
	size: PAGE_SIZE,
	firstPage: 1,
	mostPages: MAX_PAGES,
	atMost: 'Type a part of the title to find the others.',
	page: (page) => ({ page, size: PAGE_SIZE }),
	counts: ({ total }) => ({ total: countOf(total) }),
};

/** Products whose title contains what was typed, or the product whose id it is, page by page. */
export async function searchProducts(
	api: Api,
	filter = '',
	page = '1',
): Promise<INodeListSearchResult> {
	const typed = filter.trim();
	const wanted = /^\d{16,20}$/.test(typed) ? { product_id: [typed] } : typed && { name: typed };
	const { rows, isLast } = await readPage(api, PRODUCTS, wanted || {}, Number(page));
	return {
		results: rows.map((row) => ({ name: asText(row.name), value: productIdIn(row) })),
		...(!isLast && { paginationToken: String(Number(page) + 1) }),
	};
}

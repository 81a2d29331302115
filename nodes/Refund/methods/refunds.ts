/** The dropdown of after-sales. */
import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { readPage, type NumberedList } from '../../gateways/listing/pages';
import { countOf } from '../../gateways/listing/total';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { matching } from '../../kernel/form/matching';
import { saidName } from '../../kernel/language/said';
import type { Api } from '../../kernel/operation';
import { AFTER_SALES_BY, LOOK_BACK_S } from '../../records/refund/list';
import { afterSaleId, refundItems } from '../../records/refund/list-row';

const PAGE_SIZE = 20;
const MAX_PAGES = 500;

const REFUNDS: NumberedList = {
	method: 'afterSale.List',
	items: 'items',
	key: afterSaleId,
	size: PAGE_SIZE,
	firstPage: 0,
	mostPages: MAX_PAGES,
	atMost: 'Type the number of an after-sale or of its order to find the others.',
	page: (page) => ({ page, size: PAGE_SIZE, ...AFTER_SALES_BY.apply_time.sorted?.(true) }),
	counts: ({ total }) => ({ total: countOf(total) }),
};

/**
 * After-sales of the last six months, the newest first; with a number, the after-sale of this number or
 * those of the order; with other text, those whose line holds it. `token` is `page:end`: what comes
 * meanwhile moves no page.
 */
export async function searchRefunds(
	api: Api,
	filter = '',
	token = '',
): Promise<INodeListSearchResult> {
	const typed = filter.trim();
	if (/^\d{10,19}$/.test(typed)) {
		const { rows } = await readPage(api, REFUNDS, { aftersale_id: typed }, 0);
		if (rows.length > 0) return { results: rows.map(refundEntry) };
		const ofOrder = await readPage(api, REFUNDS, { order_id: typed }, 0);
		return { results: ofOrder.rows.map(refundEntry) };
	}
	const [page = 0, end = Math.floor(api.now() / 1000) + 1] = token
		? token.split(':').map(Number)
		: [];
	const window = { start_time: end - LOOK_BACK_S, end_time: end };
	const { rows, isLast } = await readPage(api, REFUNDS, window, page);
	return {
		results: matching(rows.map(refundEntry), filter),
		...(!isLast && { paginationToken: `${page + 1}:${end}` }),
	};
}

/** `11-28 10:32 已发货仅退款 待商家同意 ¥99 外套 × 1 #7123456789012345678` */
function refundEntry(raw: JsonRecord): INodeListSearchItems {
	const [row = {}] = refundItems(raw, 'simplified', () => {});
	const name = [
		asText(row.applyTime).slice(5, 16).replace('T', ' '),
		saidName(asText(row.refundTypeText)),
		saidName(asText(row.refundStateText)),
		`¥${asText(row.requestedYuan) || '?'}`,
		asText(row.products),
		`#${asText(row.refundId)}`,
	]
		.filter(Boolean)
		.join(' ');
	return { name, value: asText(row.refundId) };
}

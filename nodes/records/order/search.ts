/** What dropdowns show of orders, and of the lines of an order. */
import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { isRefusedForContent } from '../../gateways/shop/batch-sender';
import { countOf } from '../../gateways/listing/total';
import { readPage, type NumberedList } from '../../gateways/listing/pages';
import { asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { matching } from '../../kernel/form/matching';
import { saidName } from '../../kernel/language/said';
import type { Api } from '../../kernel/operation';
import { isoTime, yuan } from '../../values/cells';
import { orderDetail } from './detail';
import { LOOK_BACK_S } from './list';
import { orderedProducts } from './simplified-row';
import { ORDER_STATUS } from './status-texts';

const PAGE_SIZE = 20;
/** As deep as the platform surely pages. */
const MAX_PAGES = 500;

const ORDERS: NumberedList = {
	method: 'order.searchList',
	items: 'shop_order_list',
	key: ({ order_id }) => asText(order_id),
	size: PAGE_SIZE,
	firstPage: 0,
	mostPages: MAX_PAGES,
	atMost: 'Type a part of the name of a product to find the others.',
	page: (page) => ({ page, size: PAGE_SIZE, order_by: 'create_time', order_asc: false }),
	counts: ({ total }) => ({ total: countOf(total) }),
};

const ORDER_NUMBER = /^\d{16,19}A?$/i;

/**
 * Orders of the last 90 days, the newest first; with text, those with a product of that name; with the
 * number of an order that order, however old. `token` is `page:end`: what comes meanwhile moves no page.
 */
export async function searchOrders(
	api: Api,
	filter = '',
	token = '',
): Promise<INodeListSearchResult> {
	const typed = filter.trim();
	if (ORDER_NUMBER.test(typed)) return { results: await orderOf(api, typed.replace(/A$/i, '')) };
	const [page = 0, end = Math.floor(api.now() / 1000) + 1] = token
		? token.split(':').map(Number)
		: [];
	const asked = {
		create_time_start: end - LOOK_BACK_S,
		create_time_end: end,
		...(typed && { product: typed }),
	};
	const { rows, isLast } = await readPage(api, ORDERS, asked, page);
	return {
		results: rows.map(orderEntry),
		...(!isLast && { paginationToken: `${page + 1}:${end}` }),
	};
}

/** None where there is no such order. */
const orderOf = async (api: Api, id: string): Promise<INodeListSearchItems[]> =>
	await orderDetail(api, id).then(
		(order) => [orderEntry(order)],
		(error: unknown) => {
			if (isRefusedForContent(error)) return [];
			throw error;
		},
	);

/** `11-28 10:32 待发货 ¥99 外套 (蓝, L) × 2 #4812345678901234567` */
const orderEntry = (order: JsonRecord): INodeListSearchItems => ({
	name: [
		isoTime(order.create_time)?.slice(5, 16).replace('T', ' '),
		saidName(ORDER_STATUS[numberOf(order.order_status) ?? NaN] ?? ''),
		`¥${yuan(order.pay_amount) ?? '?'}`,
		orderedProducts(asRecords(order.sku_order_list)),
		`#${asText(order.order_id)}`,
	]
		.filter(Boolean)
		.join(' '),
	value: asText(order.order_id),
});

/** Orders whose lines are looked up; each is a call. */
const MOST_ORDERS = 5;

/** The lines of the orders that the form names: `外套 (蓝, L) × 2 待发货 #4812345678901234568`. */
export async function searchLines(
	api: Api,
	orderIds: readonly string[],
	filter = '',
): Promise<INodeListSearchResult> {
	const orders = await Promise.all(
		orderIds.slice(0, MOST_ORDERS).map(async (id) => await orderDetail(api, id)),
	);
	const lines = orders.flatMap(({ sku_order_list }) => asRecords(sku_order_list));
	return { results: matching(lines.map(lineEntry), filter) };
}

const lineEntry = (line: JsonRecord): INodeListSearchItems => ({
	name: [
		orderedProducts([line]),
		saidName(ORDER_STATUS[numberOf(line.order_status) ?? NaN] ?? ''),
		`#${asText(line.order_id)}`,
	]
		.filter(Boolean)
		.join(' '),
	value: asText(line.order_id),
});

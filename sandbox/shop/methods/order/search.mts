/** order.searchList (订单列表查询), article 1342. */
import { z } from 'zod';
import { type Call, flag, integer, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { shopOrder } from '../../view/shop-order.mts';
import { type Filters, findOrders } from '../../world/find-orders.mts';
import { checkWindow } from './window.mts';

const params = z
	.object({
		product: text.optional(),
		b_type: integer.optional(),
		after_sale_status_desc: text.optional(),
		tracking_no: text.optional(),
		presell_type: integer.optional(),
		order_type: integer.optional(),
		create_time_start: integer.optional(),
		create_time_end: integer.optional(),
		abnormal_order: integer.optional(),
		trade_type: integer.optional(),
		combine_status: z
			.array(z.object({ order_status: text.optional(), main_status: text.optional() }).strict())
			.optional(),
		update_time_start: integer.optional(),
		update_time_end: integer.optional(),
		size: integer,
		page: integer,
		order_by: text.optional(),
		order_asc: flag.optional(),
		fulfil_status: text.optional(),
		is_searchable: flag.optional(),
	})
	.strict();

export type SearchParams = z.output<typeof params>;

export const searchList = method({
	path: '/order/searchList',
	params,
	run(given, call) {
		const { page, size } = given;
		checkPage(given, call);
		const filters = filtersOf(given, call);
		const { total, rows, window } = findOrders(call.world, filters, page * size, size);
		const list = rows.map((order) =>
			shopOrder(call.world, call.platform.cipher, order, order.listed ?? order.state, false),
		);
		call.platform.moving.orders(call.world, window, call.now);
		return { data: { page, size, total, shop_order_list: list } };
	},
});

function checkPage({ page, size }: SearchParams, { platform }: Call): void {
	if (page < 0) throw badParameter(10035, 'page不能小于0');
	// The reference names 20008 for more than 100; less than 1 is refused alike.
	if (size > 100 || size < 1) throw badParameter(20008, 'size应在1到100之间');
	// CONFLICT: 10,000 (access guide) or 50,000 (FAQ 5638); see decisions.
	if ((page + 1) * size > platform.decisions.depth) throw badParameter(20013, '超过最大查询数量');
}

function filtersOf(given: SearchParams, call: Call): Filters {
	const windows = checkWindow(given, call);
	const orderBy = given.order_by ?? 'create_time';
	if (orderBy !== 'create_time' && orderBy !== 'update_time') {
		throw badParameter(undefined, 'order_by不合法');
	}
	return {
		...windows,
		orderBy: orderBy === 'create_time' ? 'create' : 'update',
		ascending: given.order_asc ?? false,
		statuses: statuses(given.combine_status),
		product: given.product,
		trackingNo: given.tracking_no,
		orderType: given.order_type,
		tradeType: given.trade_type,
		bType: given.b_type,
		presellType: given.presell_type,
		afterSale: afterSaleFilter(given.after_sale_status_desc),
		abnormal: given.abnormal_order,
		fulfil: given.fulfil_status,
	};
}

const ORDER_STATUSES = new Set(['1', '105', '2', '101', '3', '4', '5']);
const MAIN_STATUSES = new Set([...ORDER_STATUSES, '103', '21', '22', '39']);

function statuses(combined: SearchParams['combine_status']): Filters['statuses'] {
	if (combined === undefined) return undefined;
	const [only] = combined;
	if (!only || combined.length !== 1) throw badParameter(20012, 'combine_status只能有一个元素');
	const read = (list: string | undefined, known: Set<string>) => {
		const codes = (list ?? '').split(',').filter((code) => code !== '');
		if (codes.some((code) => !known.has(code))) throw badParameter(undefined, '订单状态不合法');
		return codes.length > 0 ? codes.map(Number) : undefined;
	};
	return {
		order: read(only.order_status, ORDER_STATUSES),
		main: read(only.main_status, MAIN_STATUSES),
	};
}

const AFTER_SALE = [
	'all',
	'in_aftersale',
	'refund',
	'refund_success',
	'refund_fail',
	'exchange_success',
	'aftersale_close',
] as const;

function afterSaleFilter(given: string | undefined): Filters['afterSale'] {
	if (given === undefined) return undefined;
	const found = AFTER_SALE.find((known) => known === given);
	if (!found) throw badParameter(undefined, 'after_sale_status_desc不合法');
	return found === 'all' ? undefined : found;
}

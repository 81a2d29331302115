/** How afterSale.List is read, by application or by change. */
import type { Listing } from '../../gateways/shop/listing';
import { numberOf } from '../../kernel/exact-json';
import { afterSaleId, infoOf } from './list-row';

const DAY = 86_400;

/** Without a window the platform searches six months; taken as 180 days, less a minute. */
export const LOOK_BACK_S = 180 * DAY - 60;

const listing = (field: 'apply_time' | 'update_time', start: string, end: string): Listing => ({
	method: 'afterSale.List',
	items: 'items',
	window: [start, end],
	time: (row) => numberOf(infoOf(row)[field]) ?? NaN,
	id: afterSaleId,
	// An update window without an order is not sorted by the platform.
	sorted: (newestFirst) => ({ order_by: [`${field} ${newestFirst ? 'desc' : 'asc'}`] }),
	firstPage: 0,
});

export const AFTER_SALES_BY = {
	apply_time: listing('apply_time', 'start_time', 'end_time'),
	update_time: listing('update_time', 'update_start_time', 'update_end_time'),
};

/** The same for reading a window in full while its rows may move. */
export const WINDOWS_BY: Readonly<Record<keyof typeof AFTER_SALES_BY, Listing>> = {
	apply_time: AFTER_SALES_BY.apply_time,
	update_time: {
		...AFTER_SALES_BY.update_time,
		wasThere: (row, { end }) => (numberOf(infoOf(row).apply_time) ?? NaN) <= end,
	},
};

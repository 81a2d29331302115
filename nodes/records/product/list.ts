/**
 * How product.listV2 is read: by windows of time, each cut until one page holds it.
 *
 * The platform promises no order for this list and shows 10,000 rows of it at most, so neither can
 * its pages be walked nor can one go on from the last row. Its cursor mode reaches beyond the cap
 * but, by its own page, may repeat and miss rows that change meanwhile. A window that one page
 * holds is one moment's truth; the time of creation never changes, so no product can move from one
 * window to another while they are read.
 */
import type { Listing } from '../../gateways/shop/listing';
import { numberOf } from '../../kernel/exact-json';
import { productIdIn } from './detail';

const listing = (time: 'create_time' | 'update_time', window: Listing['window']): Listing => ({
	method: 'product.listV2',
	items: 'data',
	window,
	time: (product) => numberOf(product[time]) ?? NaN,
	id: productIdIn,
	// Documented for the time of change, not known for the time of creation.
	startMayBeExcluded: true,
	firstPage: 1,
});

export const PRODUCTS_BY = {
	create_time: listing('create_time', ['start_time', 'end_time']),
	update_time: listing('update_time', ['update_start_time', 'update_end_time']),
};

/** Unix seconds of 2016, the year in which Douyin appeared: no product is older. */
export const FIRST_PRODUCT_S = Date.UTC(2016, 0, 1) / 1000;

/** Seconds for which a list by change is useful: no limit is documented. */
export const LOOK_BACK_S = 3650 * 86_400;

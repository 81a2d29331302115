/** The filters of afterSale.List: the form, and the parameters they become. */

import { field } from '../../kernel/form/field';
import { located } from '../../kernel/form/located';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { blankOr, collectionOf, listOf, oneOf, textOf, yuanToFen } from '../../kernel/form/schemas';
import type { JsonRecord } from '../../kernel/exact-json';
import { orderNumber } from '../../records/order/fields';
import {
	AFTER_SALE_STATUS,
	AFTER_SALE_TYPE,
	ARBITRATE_FILTER,
	optionsOf,
} from '../../records/refund/status-texts';
import { z } from '../../kernel/zod';

const TYPES = optionsOf(AFTER_SALE_TYPE, [0, 1, 2, 3, 6, 7, 8]);
/** Not 3: the filter says 13 where the rows of the list say 3. */
const STATUSES = optionsOf(AFTER_SALE_STATUS, [6, 7, 8, 11, 12, 13, 14, 27, 28, 29]);
const ARBITRATIONS = optionsOf(ARBITRATE_FILTER, [0, 1, 2, 3, 4, 5, 6, 255]);
const RETURN_PARCELS = [
	{ name: 'Not Shipped (未发货)', value: 3 },
	{ name: 'Shipped (已发货)', value: 2 },
];

export const filters = field(
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: [
			{
				displayName: 'Amount From (Yuan)',
				name: 'amountFromYuan',
				type: 'string',
				default: '',
				description: 'After-sales about at least this much (退款金额)',
			},
			{
				displayName: 'Amount To (Yuan)',
				name: 'amountToYuan',
				type: 'string',
				default: '',
				description: 'After-sales about at most this much (退款金额)',
			},
			{
				displayName: 'Arbitration',
				name: 'arbitration',
				type: 'multiOptions',
				options: ARBITRATIONS,
				default: [],
				description: 'After-sales with this status of arbitration (仲裁)',
			},
			{
				displayName: 'Order ID',
				name: 'orderId',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				modes: [fromList('Select an order...', 'searchOrders'), byId('e.g. 4812345678901234567')],
				description: 'After-sales of this order (订单号, parent order)',
			},
			{
				displayName: 'Outbound Tracking Numbers',
				name: 'trackingNumbers',
				type: 'string',
				default: '',
				description:
					'After-sales whose goods left in one of these parcels (发货单号), separated by commas',
			},
			{
				displayName: 'Return Parcel',
				name: 'returnParcel',
				type: 'options',
				options: RETURN_PARCELS,
				default: 2,
				description: 'Whether the buyer has sent the goods back (退货物流)',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'multiOptions',
				options: STATUSES,
				default: [],
				description: 'After-sales in one of these states (售后状态)',
			},
			{
				displayName: 'Type',
				name: 'type',
				type: 'options',
				options: TYPES,
				default: 0,
				description: 'After-sales of this type (售后类型)',
			},
		],
		description: 'Which after-sales to list; all of them when none is added',
	},
	collectionOf({
		amountFromYuan: blankOr(yuanToFen),
		amountToYuan: blankOr(yuanToFen),
		arbitration: listOf(oneOf(ARBITRATIONS)),
		orderId: located(blankOr(orderNumber)),
		returnParcel: oneOf(RETURN_PARCELS),
		status: listOf(oneOf(STATUSES)),
		trackingNumbers: listOf(textOf(64)),
		type: oneOf(TYPES),
	}).refine(
		({ amountFromYuan = 0, amountToYuan = Infinity }) => amountFromYuan <= amountToYuan,
		'Amount From is above Amount To',
	),
);

type Filters = z.output<(typeof filters)['schema']>;

/** Blank filters are left out. */
export const filterParams = (it: Filters): JsonRecord => ({
	...(it.amountFromYuan !== undefined && { amount_start: it.amountFromYuan }),
	...(it.amountToYuan !== undefined && { amount_end: it.amountToYuan }),
	...(it.arbitration?.length && { arbitrate_status: it.arbitration }),
	...(it.orderId && { order_id: it.orderId }),
	...(it.returnParcel !== undefined && { logistics_status: it.returnParcel }),
	...(it.status?.length && { standard_aftersale_status: it.status }),
	...(it.trackingNumbers?.length && { order_logistics_tracking_no: it.trackingNumbers }),
	...(it.type !== undefined && { aftersale_type: it.type }),
});

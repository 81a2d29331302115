/** The filters of order.searchList: the form, and the parameters they become. */

import { field } from '../../kernel/form/field';
import { located } from '../../kernel/form/located';
import { byId, byName, fromList } from '../../kernel/form/locator-modes';
import { blankOr, choice, collectionOf, listOf, oneOf, textOf } from '../../kernel/form/schemas';
import type { JsonRecord } from '../../kernel/exact-json';
import { ORDER_STATUS, ORDER_TYPE } from '../../records/order/status-texts';
import { z } from '../../kernel/zod';

const options = (texts: Readonly<Record<number, string>>, codes: readonly number[]) =>
	codes.map((value) => ({ name: texts[value] ?? String(value), value }));

const STATUS_OPTIONS = options(ORDER_STATUS, [4, 5, 101, 105, 3, 1, 2]);
const TYPE_OPTIONS = options(ORDER_TYPE, [4, 0, 5, 2]);

const AFTER_SALE_STATES = [
	{ name: 'Any (全部)', value: 'all' },
	{ name: 'Closed (售后关闭)', value: 'aftersale_close' },
	{ name: 'Exchanged (换货成功)', value: 'exchange_success' },
	{ name: 'In Progress (售后中)', value: 'in_aftersale' },
	{ name: 'Refund Failed (退款失败)', value: 'refund_fail' },
	{ name: 'Refunded (退款成功)', value: 'refund_success' },
	{ name: 'Refunding (退款中)', value: 'refund' },
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
				displayName: 'After-Sale State',
				name: 'afterSaleState',
				type: 'options',
				options: AFTER_SALE_STATES,
				default: 'in_aftersale',
				description: 'Orders with an after-sale (售后) in this state',
			},
			{
				displayName: 'Order Type',
				name: 'orderType',
				type: 'options',
				options: TYPE_OPTIONS,
				default: 0,
				description: 'Orders of this type (订单类型)',
			},
			{
				displayName: 'Product',
				name: 'product',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				modes: [
					fromList('Select a product...', 'searchProducts'),
					byId('e.g. 3539925204033339668'),
					byName('e.g. 外套'),
				],
				description: 'Orders with this product, or with one whose name holds these words (商品)',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'multiOptions',
				options: STATUS_OPTIONS,
				default: [],
				description: 'Orders in one of these states (订单状态)',
			},
			{
				displayName: 'Tracking Number',
				name: 'trackingNumber',
				type: 'string',
				default: '',
				description: 'Orders with a parcel of this number (物流单号)',
			},
		],
		description: 'Which orders to list; all of them when none is added',
	},
	collectionOf({
		afterSaleState: choice(AFTER_SALE_STATES.map(({ value }) => value)),
		orderType: oneOf(TYPE_OPTIONS),
		product: located(blankOr(textOf(200))),
		status: listOf(oneOf(STATUS_OPTIONS)),
		trackingNumber: blankOr(textOf(64)),
	}),
);

type Filters = z.output<(typeof filters)['schema']>;

/** `combine_status` is a list of exactly one element; blank filters are left out. */
export const filterParams = (it: Filters): JsonRecord => ({
	...(it.status?.length && { combine_status: [{ order_status: it.status.join(',') }] }),
	...(it.product && { product: it.product }),
	...(it.trackingNumber && { tracking_no: it.trackingNumber }),
	...(it.orderType !== undefined && { order_type: it.orderType }),
	...(it.afterSaleState && { after_sale_status_desc: it.afterSaleState }),
});

/**
 * What all ways of shipping share: the fields, which take a waybill of *Douyin Waybill* as it comes, the
 * options, and the parameters they become.
 */

import { field } from '../../kernel/form/field';
import { located } from '../../kernel/form/located';
import { byId, fromList } from '../../kernel/form/locator-modes';
import {
	blankOr,
	collectionOf,
	int64,
	listOf,
	type Schema,
	textOf,
	yesOrNo,
} from '../../kernel/form/schemas';
import type { JsonRecord } from '../../kernel/exact-json';
import { carrier, orderId, orderNumber, waybillNumber } from '../../records/order/fields';
import { z } from '../../kernel/zod';

/** The only one of a list; of several, all but one would silently stay unshipped. */
const onlyOrder: Schema<string> = z.preprocess((value, context) => {
	if (!Array.isArray(value) || value.length === 0) return value;
	if (value.length === 1) return value[0] as unknown;
	context.addIssue({ code: 'custom', message: SEVERAL, fatal: true });
	return z.NEVER;
}, orderNumber);

const SEVERAL =
	'names several orders of one parcel; ship them with Ship Several Orders in One Parcel';

export const shippedOrder = field(
	{
		...orderId.ui,
		default: { mode: 'id', value: '={{ $json.orderIds ?? $json.orderId ?? $json.order_id }}' },
		description:
			'The number of the order (订单号). Taken from the input item unless you change it.',
	},
	onlyOrder,
);

export const shippedCarrier = field(
	{
		...carrier.ui,
		default: { mode: 'code', value: '={{ $json.carrierCode }}' },
		description: 'Who transports the parcel (物流公司). Taken from a waybill of Douyin Waybill.',
	},
	carrier.schema,
);

export const shippedWaybill = field(
	{
		...waybillNumber.ui,
		default: '={{ $json.trackingNumber }}',
		description: 'The tracking number (运单号). Taken from a waybill of Douyin Waybill.',
	},
	waybillNumber.schema,
);

const idIfAny = blankOr(int64);

const addressOption = (displayName: string, name: string, description: string) => ({
	displayName,
	name,
	type: 'resourceLocator' as const,
	default: { mode: 'list', value: '' },
	modes: [fromList('Select an address...', 'searchAddresses'), byId('e.g. 95251')],
	description,
});

export const shippingOptions = field(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Reject Pending Refund',
				name: 'rejectPendingRefund',
				type: 'boolean',
				default: false,
				description:
					'Whether to refuse a refund that the buyer has asked for and ship anyway. When off, shipping such an order fails.',
			},
			{
				displayName: 'Request ID',
				name: 'requestId',
				type: 'string',
				default: '',
				description:
					'Idempotency key (request_id) where the method has one. Empty: made from the shipment, so a repeat ships nothing twice.',
			},
			addressOption(
				'Return Address',
				'returnAddress',
				'Where returns go (退货地址); the shop’s default when empty',
			),
			{
				displayName: 'Serial Numbers',
				name: 'serialNumbers',
				type: 'string',
				default: '',
				description:
					'Serial numbers or IMEI (序列号), separated by commas, at most 30 characters each',
			},
			addressOption('Ship-From Address', 'shipFromAddress', 'Where the parcel leaves (发货地址)'),
			{
				displayName: 'Store ID',
				name: 'storeId',
				type: 'string',
				default: '',
				description: 'The store (门店ID) of a one-hour delivery shop',
			},
		],
		description: 'What to send besides carrier and waybill number',
	},
	collectionOf({
		rejectPendingRefund: yesOrNo,
		requestId: blankOr(textOf(64)),
		returnAddress: located(idIfAny),
		serialNumbers: listOf(textOf(30)),
		shipFromAddress: located(idIfAny),
		storeId: idIfAny,
	}),
);

export type ShippingOptions = z.output<(typeof shippingOptions)['schema']>;

/** `address_id` is an int64 in one method and text in two others. */
export const shippingParams = (it: ShippingOptions, addressId: 'int64' | 'text'): JsonRecord => ({
	...(it.rejectPendingRefund && { is_reject_refund: true }),
	...(it.shipFromAddress !== undefined && {
		address_id: addressId === 'int64' ? it.shipFromAddress : String(it.shipFromAddress),
	}),
	...(it.returnAddress !== undefined && { after_sale_address_id: it.returnAddress }),
	...(it.storeId !== undefined && { store_id: it.storeId }),
});

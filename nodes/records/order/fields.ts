/** Fields that the order operations share. */
import { field } from '../../kernel/form/field';
import { byCode, byId, fromList } from '../../kernel/form/locator-modes';
import { digits, textOf, type Schema } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';
import { outputField } from '../../values/output';
import { ORDER_OUTPUTS } from './order-columns';

/** The number of an order; a trailing `A`, as pushes and the shop's pages write it, is taken off. */
export const orderNumber: Schema<string> = z.preprocess(
	(id) => (typeof id === 'string' ? id.trim().replace(/A$/i, '') : id),
	digits,
);

export const orderId = field(
	{
		displayName: 'Order ID',
		name: 'orderId',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.orderId ?? $json.order_id }}' },
		required: true,
		modes: [fromList('Select an order...', 'searchOrders'), byId('e.g. 4812345678901234567')],
		description:
			'The number of the order (订单号). Taken from the input item unless you change it.',
	},
	orderNumber,
);

export const output = outputField(ORDER_OUTPUTS);

/** A searchable list of carriers, or the code by hand. */
export const carrier = field(
	{
		displayName: 'Carrier',
		name: 'carrier',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'Who transports the parcel (物流公司)',
		modes: [fromList('Select a carrier...', 'searchCarriers'), byCode('e.g. shunfeng')],
	},
	textOf(64),
);

export const waybillNumber = field(
	{
		displayName: 'Waybill Number',
		name: 'waybillNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. SF1234567890123',
		description: 'The tracking number (运单号) that the carrier gave',
	},
	textOf(64),
);

/** Fields that the operations on waybills share. */
import { field } from '../../kernel/form/field';
import { byCode, fromList } from '../../kernel/form/locator-modes';
import {
	blankOr,
	int64,
	listOf,
	someOf,
	text,
	textOf,
	type Schema,
} from '../../kernel/form/schemas';
import { isRecord, type JsonRecord } from '../../kernel/exact-json';
import { orderNumber } from '../../records/order/fields';
import { addressIn, missingIn, type Address } from '../../records/waybill/address';
import { z } from '../../kernel/zod';

/** Orders of one parcel. */
const MAX_MERGED = 100;

const ids = someOf(orderNumber).refine(
	(them) => them.length <= MAX_MERGED,
	`has more than ${MAX_MERGED} orders`,
);

export interface OrdersOfItem {
	/** Several are merged into one parcel (合单). */
	readonly ids: readonly string[];
	/** The input item: the whole order, if it is one of Output: Raw. */
	readonly json: JsonRecord;
}

/** The order numbers, beside the item that may hold the order itself. */
const ordersOfItem: Schema<OrdersOfItem> = z.unknown().transform((given, context): OrdersOfItem => {
	const { value, json } = isRecord(given) && 'json' in given ? given : { value: given, json: {} };
	const parsed = ids.safeParse(value);
	if (parsed.success) return { ids: parsed.data, json: isRecord(json) ? json : {} };
	for (const issue of parsed.error.issues) context.addIssue({ ...issue, fatal: true });
	return z.NEVER;
});

const OF_ITEM = '={{ $json.orderIds ?? $json.orderId ?? $json.order_id }}';

export const ordersOfParcel = field(
	{
		displayName: 'Order IDs',
		name: 'orderIds',
		type: 'string',
		default: OF_ITEM,
		required: true,
		placeholder: 'e.g. 4812345678901234567',
		description:
			'The order (订单号) of the parcel, or all orders that are merged into it (合单). Taken from the input item.',
	},
	ordersOfItem,
	'item',
);

export const ordersToAskFor = field(
	{
		displayName: 'Order IDs',
		name: 'orderIds',
		type: 'string',
		default: OF_ITEM,
		required: true,
		placeholder: 'e.g. 4812345678901234567',
		description: 'The orders (订单号), separated by commas. Taken from the input item.',
	},
	ids,
);

const carrierModes = () => [
	fromList('Select a carrier...', 'searchAccounts'),
	byCode('e.g. zhongtong'),
];

/** Carriers with which the shop has an account. */
export const accountCarrier = field(
	{
		displayName: 'Carrier',
		name: 'carrier',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'Who transports the parcel (物流公司); the shop needs a waybill account with it',
		modes: carrierModes(),
	},
	textOf(64),
);

/** Several carriers; `hint` says what none means. */
export const carriersWith = (hint: string) =>
	field(
		{
			displayName: 'Carrier Names or IDs',
			name: 'carrierCodes',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getCarriers' },
			default: [],
			hint,
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		listOf(textOf(64)),
	);

/** The carrier of a number that was created before. */
export const waybillCarrier = field(
	{
		displayName: 'Carrier',
		name: 'carrier',
		type: 'resourceLocator',
		default: { mode: 'code', value: '={{ $json.carrierCode }}' },
		required: true,
		description: 'Who gave the number (物流公司). Taken from the input item unless you change it.',
		modes: carrierModes(),
	},
	textOf(64),
);

export const trackingNumber = field(
	{
		displayName: 'Waybill Number',
		name: 'trackingNumber',
		type: 'string',
		default: '={{ $json.trackingNumber }}',
		required: true,
		placeholder: 'e.g. 78912345678901',
		description: 'The number (运单号) that Create gave. Taken from the input item.',
	},
	textOf(64),
);

const PARTS: Readonly<Record<string, string>> = {
	province: 'province (省)',
	city: 'city (市)',
	district: 'district (区)',
	detail: 'detail (详细地址)',
};

const senderAddress: Schema<Address> = textOf(500).transform((text, context) => {
	const address = addressIn(text);
	const missing = missingIn(address).map((part) => PARTS[part]);
	if (missing.length > 0) {
		const message = `lacks ${missing.join(', ')}; write 省/市/区/街道/详细地址`;
		context.addIssue({ code: 'custom', message });
	}
	return address;
});

export const sender = field(
	{
		displayName: 'Sender Address',
		name: 'sender',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'Where the parcel leaves from (发货地址), out of the addresses of the account',
		modes: [
			fromList('Select an address...', 'searchSenders'),
			{
				displayName: 'By Text',
				name: 'text',
				type: 'string',
				placeholder: 'e.g. 浙江省/杭州市/余杭区/五常街道/文一西路969号',
			},
		],
	},
	senderAddress,
);

const NOT_KNOWN = -1n;

/** The platform takes -1 for a shop that is not known. */
export const sharedShopIdSchema = blankOr(
	z.union([text.pipe(z.literal('-1')).transform(() => NOT_KNOWN), int64]),
);

/** The option of a number that comes from another shop's account. */
export const sharedShopOption = {
	displayName: 'Shared Account: Shop ID',
	name: 'sharedShopId',
	type: 'string',
	default: '',
	description:
		'The shop of the order (店铺ID), where another shop shares its account; -1 is not known',
} as const;

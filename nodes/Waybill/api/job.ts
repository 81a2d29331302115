/** One waybill to create: what it was asked for, and the part of a call that asks for it. */
import type { JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { sentAddress, type Address } from '../../records/waybill/address';
import type { CreateOptions } from '../form/create-fields';
import type { Good, Receiver } from '../form/parcel-fields';
import type { OrdersOfItem } from '../form/fields';
import type { AccountsOfRun } from './known-accounts';
import { contactOf, parcelOf } from './parcel';
import { hasSite, netInfo } from './site';

export interface Job {
	readonly index: number;
	readonly orderIds: readonly string[];
	readonly packId: string | undefined;
	readonly carrier: string;
	/** What all waybills of one call share. */
	readonly call: JsonRecord;
	/** Of `order_infos`. */
	readonly entry: JsonRecord;
	/** Numbers that the orders are known to have been shipped under. */
	readonly shippedUnder: readonly string[];
}

export interface CreateInput {
	readonly orderIds: OrdersOfItem;
	readonly carrier: string;
	readonly sender: Address;
	readonly senderName: string;
	readonly senderPhone: string;
	readonly packId: string | undefined;
	readonly receiver: { readonly person?: Receiver | undefined };
	readonly goods: { readonly good?: readonly Good[] | undefined };
	readonly options: CreateOptions;
}

/** The order of a merged parcel by which the platform knows it is the first. */
export async function jobOf(
	index: number,
	input: CreateInput,
	accounts: AccountsOfRun,
	api: Api,
): Promise<Job> {
	const { orderIds: orders, carrier, sender, packId, options } = input;
	const { siteCode, monthlyAccount, sharedShopId } = options;
	const isShared = sharedShopId !== undefined;
	const wanted = { carrier, sender, siteCode, monthlyAccount, isShared };
	const net = netInfo(wanted, await accounts((them) => hasSite(wanted, them)));
	const { receiver, items, shippedUnder } = await parcelOf(
		{ orders, receiver: input.receiver.person, goods: input.goods.good ?? [], packId },
		api,
	);
	return {
		index,
		orderIds: orders.ids,
		packId,
		carrier,
		call: {
			sender_info: {
				address: sentAddress(sender),
				contact: contactOf(input.senderName, input.senderPhone),
			},
			logistics_code: carrier,
			...(isShared && { user_id: sharedShopId }),
		},
		entry: {
			order_id: orders.ids[0],
			...(packId !== undefined && { pack_id: packId }),
			...(orders.ids.length > 1 && { combine_orders: [...orders.ids] }),
			receiver_info: receiver,
			items,
			...(net && { net_info: net }),
			...wishes(options),
		},
		shippedUnder,
	};
}

/** What the options add; the platform’s own names in Additional Fields come last. */
function wishes(options: CreateOptions): JsonRecord {
	const { additional = {}, doorDelivery, parcelCount, payMethod, productType, remark } = options;
	const services: unknown = additional.service_list;
	return {
		...(productType !== undefined && { product_type: productType }),
		...(payMethod !== undefined && { pay_method: payMethod }),
		...(parcelCount !== undefined && { total_pack_count: parcelCount }),
		...(remark !== undefined && { remark }),
		...additional,
		...(doorDelivery === true && {
			service_list: [...(Array.isArray(services) ? (services as unknown[]) : []), TO_THE_DOOR],
		}),
	};
}

/** 音尊达. */
const TO_THE_DOOR = {
	service_code: 'SVC-WBHOMEDELIVERY',
	service_value: '{"value":""}',
};

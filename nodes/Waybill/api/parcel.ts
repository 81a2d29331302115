/**
 * What a waybill needs of the orders in the parcel: the receiver as ciphertext, which costs no permission
 * to decrypt, and the goods. Taken from the input item where that is the order itself, else read.
 */
import { InputError } from '../../kernel/errors';
import { asRecord, asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { mayLackLines, MAX_LINES, orderDetail } from '../../records/order/detail';
import { missingIn, sentAddress, type Address } from '../../records/waybill/address';
import { isShippable } from '../../values/statuses';
import type { Good, Receiver } from '../form/parcel-fields';
import type { OrdersOfItem } from '../form/fields';

export interface Parcel {
	readonly receiver: JsonRecord;
	readonly items: JsonRecord[];
	/** Numbers that the orders are known to have been shipped under. */
	readonly shippedUnder: readonly string[];
}

interface Given {
	readonly orders: OrdersOfItem;
	readonly receiver: Receiver | undefined;
	readonly goods: readonly Good[];
	readonly packId: string | undefined;
}

/** @throws InputError that names the field by which to give what the orders do not say */
export async function parcelOf(
	{ orders, receiver, goods, packId }: Given,
	api: Api,
): Promise<Parcel> {
	const { ids, json } = orders;
	const [first = ''] = ids;
	const wanted = goods.length > 0 ? (receiver ? [] : [first]) : ids;
	const records: JsonRecord[] = [];
	for (const id of wanted) {
		records.push(isWhole(json, id) ? json : await orderDetail(api, id));
	}
	const [order = {}] = records;
	return {
		receiver: receiver ? sentPerson(receiver) : cipherReceiver(first, order),
		items: goods.length > 0 ? goods.map(sentGood) : goodsOf(ids, records, packId, api),
		shippedUnder: [json, ...records].flatMap(({ logistics_info: parcels }) =>
			asRecords(parcels).map(({ tracking_no: number }) => asText(number)),
		),
	};
}

/** Whether an input item is the order as the platform sent it, with its encrypted receiver. */
const isWhole = (json: JsonRecord, id: string): boolean =>
	asText(json.order_id) === id &&
	asRecords(json.sku_order_list).length > 0 &&
	[
		json.encrypt_post_receiver,
		json.encrypt_post_tel,
		asRecord(json.post_addr).encrypt_detail,
	].every((cipher) => asText(cipher) !== '');

function cipherReceiver(id: string, order: JsonRecord): JsonRecord {
	const address = asRecord(order.post_addr);
	const name = (part: string) => asText(asRecord(address[part]).name);
	const to: Address = {
		province: name('province'),
		city: name('city'),
		district: name('town'),
		street: name('street'),
		detail: asText(address.encrypt_detail),
	};
	const person = asText(order.encrypt_post_receiver);
	const phone = asText(order.encrypt_post_tel);
	const missing = [
		...missingIn(to),
		...(person ? [] : ['encrypted name']),
		...(phone ? [] : ['encrypted phone']),
	];
	if (missing.length > 0) {
		throw new InputError(
			`Receiver: the platform gives order ${id} without ${missing.join(', ')}; give the receiver in the form`,
		);
	}
	return { address: sentAddress(to), contact: { name: person, mobile: phone } };
}

const sentPerson = ({ name, phone, street = '', ...rest }: Receiver): JsonRecord => ({
	address: sentAddress({ ...rest, street }),
	contact: contactOf(name, phone),
});

/** A plain landline has a field of its own; a ciphertext does not say what it is. */
export const contactOf = (name: string, phone: string): JsonRecord => ({
	name,
	...(/^[\d()+ -]+$/.test(phone) && !/^1\d{10}$/.test(phone) ? { phone } : { mobile: phone }),
});

const sentGood = ({ name, specification, quantity }: Good): JsonRecord => ({
	item_name: name,
	...(specification && { item_specs: specification }),
	item_count: quantity,
});

/** The lines that can still be shipped; of an order that is shipped already, all. */
function goodsOf(
	ids: readonly string[],
	orders: readonly JsonRecord[],
	packId: string | undefined,
	api: Api,
): JsonRecord[] {
	const lines = orders.flatMap((order, at) => {
		const all = asRecords(order.sku_order_list);
		if (mayLackLines(order)) api.addHint(TOO_MANY_LINES(ids[at] ?? ''));
		const open = all.filter(({ order_status: status }) => isShippable(status));
		return open.length > 0 ? open : all;
	});
	if (packId !== undefined && lines.length > 1) {
		throw new InputError(
			`Goods: the order has ${lines.length} lines; name those in the parcel of Pack ID ${packId}`,
		);
	}
	const unnamed = lines.find(({ product_name: name }) => asText(name).trim() === '');
	if (unnamed || lines.length === 0) {
		const what = unnamed
			? `line ${asText(unnamed.order_id)} comes without a product name`
			: NO_LINES;
		throw new InputError(`Goods: ${what}; name the goods of order ${ids.join(', ')}`);
	}
	return lines.map((line) => ({
		item_name: asText(line.product_name),
		...specsOf(line),
		item_count: numberOf(line.item_num) ?? 1,
	}));
}

const NO_LINES = 'the platform gives no lines';

const TOO_MANY_LINES = (id: string) =>
	`The platform shows ${MAX_LINES} lines of order ${id}, its most: its waybill may lack goods. Name them in Goods.`;

function specsOf(line: JsonRecord): JsonRecord {
	const specs = asRecords(line.spec).map(({ value }) => asText(value));
	const text = specs.filter(Boolean).join(' ');
	return text ? { item_specs: text } : {};
}

/**
 * What a shipping desk must know of an order before it chooses a carrier. The platform says it in labels
 * (`…_tag_ui`), whose presence is the message, and in `order_tag`, JSON inside a text.
 */
import { asRecord, asRecords, asText, isSet, type JsonRecord } from '../../kernel/exact-json';
import { idOrNull } from '../../values/cells';

const SF = 'sf_free_shipping';
const SUBSIDY = 'gov_subsidy';
const TRANSIT = 'logistics_transit';

export function shippingDeskColumns(order: JsonRecord) {
	let needsSf = false;
	let isSubsidised = false;
	let needsSerialNumbers = false;
	for (const line of asRecords(order.sku_order_list)) {
		if (isSet(line.need_serial_number)) needsSerialNumbers = true;
		for (const { key } of asRecords(line.sku_order_tag_ui)) {
			if (key === SF) needsSf = true;
			else if (key === SUBSIDY) isSubsidised = true;
		}
	}
	return {
		openAddressId: idOrNull(order.open_address_id),
		paidCarrierCodes: paidCarriers(order.order_tag),
		sfRequired: needsSf,
		governmentSubsidy: isSubsidised,
		serialNumbersRequired: needsSerialNumbers || isSubsidised,
		xinjiangTransit: asRecords(order.shop_order_tag_ui).some(({ key }) => key === TRANSIT),
	};
}

/** `ExpressCompanys[].ExpressCompanyCode`; the spelling is the platform's. */
function paidCarriers(tags: unknown): string | null {
	const { shop_optional_express_info: chosen } = asRecord(inText(tags));
	if (chosen === undefined) return null;
	const { ExpressCompanys: companies } = asRecord(inText(chosen));
	return (
		asRecords(companies)
			.map(({ ExpressCompanyCode: code }) => asText(code))
			.filter(Boolean)
			.join(', ') || null
	);
}

/** JSON inside a text; what is none stays what it is. */
function inText(value: unknown): unknown {
	if (typeof value !== 'string' || value === '') return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

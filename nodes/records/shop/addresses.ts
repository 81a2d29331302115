/**
 * The shop's own addresses (地址库), which parcels leave from and returns go to. Two names are misspelt on
 * the wire: `reciever_name`, `receiver_provinc`. https://op.jinritemai.com/docs/api-docs (address.list)
 */
import type { IDataObject, INodeListSearchResult } from 'n8n-workflow';

import { countOf } from '../../gateways/listing/total';
import { numberedRows, type NumberedList } from '../../gateways/listing/pages';
import { asText, isSet, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { collect } from '../../kernel/poll/read';
import { idOrNull, isoTimeOf, textOrNull } from '../../values/cells';

export const ADDRESS_LIST = 'address.list';

/** The page size that the platform takes by itself; its largest is not known. */
const PAGE_SIZE = 10;
const MAX_PAGES = 20;

const ADDRESSES: NumberedList = {
	method: ADDRESS_LIST,
	items: 'address_list',
	key: ({ address_id }) => asText(address_id),
	size: PAGE_SIZE,
	firstPage: 1,
	mostPages: MAX_PAGES,
	atMost: `The first ${MAX_PAGES * PAGE_SIZE} addresses are shown. Give the others by ID.`,
	page: (page) => ({
		page_no: page,
		page_size: PAGE_SIZE,
		order_field: 'update_time',
		order_by: 'desc',
	}),
	counts: ({ total }) => ({ total: countOf(total) }),
};

/** The latest changed first. */
export const addresses = (api: Api) => numberedRows(api, ADDRESSES, {});

export const addressRow = (row: JsonRecord): IDataObject => ({
	addressId: idOrNull(row.address_id),
	isReturnDefault: isSet(row.is_default),
	isShipFromDefault: isSet(row.is_send_default),
	receiverName: textOrNull(row.reciever_name),
	province: textOrNull(row.receiver_provinc),
	city: textOrNull(row.receiver_city),
	district: textOrNull(row.receiver_district),
	street: textOrNull(row.receiver_street),
	detail: textOrNull(row.receiver_detail),
	remark: textOrNull(row.remark),
	createTime: isoTimeOf(row.create_time),
	updateTime: isoTimeOf(row.update_time),
});

/** For the dropdown: addresses that contain what was typed; the shop's default for returns first. */
export async function searchAddresses(api: Api, filter = ''): Promise<INodeListSearchResult> {
	const found = await collect(addresses(api));
	return {
		results: found
			.sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
			.map((row) => ({ name: labelOf(row), value: asText(row.address_id) }))
			.filter(({ name }) => name.includes(filter.trim())),
	};
}

const isDefault = ({ is_default: value }: JsonRecord) => isSet(value);

/** Without the name of the person who receives there. */
function labelOf(row: JsonRecord): string {
	const { receiver_provinc, receiver_city, receiver_district, receiver_street } = row;
	const place = [receiver_provinc, receiver_city, receiver_district, receiver_street]
		.map(asText)
		.filter((part, at, parts) => part !== parts[at - 1])
		.join('');
	const remark = asText(row.remark);
	return [
		`${place}${asText(row.receiver_detail)}`,
		remark && `(${remark})`,
		isDefault(row) && '[default 默认]',
		`#${asText(row.address_id)}`,
	]
		.filter(Boolean)
		.join(' ');
}

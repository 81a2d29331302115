/**
 * The shop's own addresses (地址库), one of which a buyer sends goods back to. The names are those of
 * the official SDK, one of them misspelt there as well.
 */
import type { INodeListSearchResult } from 'n8n-workflow';
import { countOf } from '../../gateways/listing/total';
import { numberedRows, type NumberedList } from '../../gateways/listing/pages';
import { field } from '../../kernel/form/field';
import { asText, isSet, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { digits } from '../../kernel/form/schemas';
import { collect } from '../../kernel/poll/read';

export const ADDRESS_LIST = 'address.list';

/** The page size that the platform takes by itself; its largest is not known. */
const PAGE_SIZE = 10;
const MOST_PAGES = 20;

const ADDRESSES: NumberedList = {
	method: ADDRESS_LIST,
	items: 'address_list',
	key: ({ address_id }) => asText(address_id),
	size: PAGE_SIZE,
	firstPage: 1,
	mostPages: MOST_PAGES,
	atMost: `The first ${MOST_PAGES * PAGE_SIZE} addresses are shown. Give the others by ID.`,
	page: (page) => ({
		page_no: page,
		page_size: PAGE_SIZE,
		order_field: 'update_time',
		order_by: 'desc',
	}),
	counts: ({ total }) => ({ total: countOf(total) }),
};

export const returnAddress = field(
	{
		displayName: 'Return Address',
		name: 'returnAddress',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select an address...',
				typeOptions: { searchListMethod: 'searchAddresses', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 95251' },
		],
		description: 'Where the buyer sends the goods (退货地址), out of the shop’s addresses (地址库)',
	},
	digits,
);

/** For the dropdown: addresses that contain what was typed; the shop's default for returns first. */
export async function searchAddresses(api: Api, filter = ''): Promise<INodeListSearchResult> {
	const found = await collect(numberedRows(api, ADDRESSES, {}));
	return {
		results: found
			.sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
			.map((row) => ({ name: labelOf(row), value: asText(row.address_id) }))
			.filter(({ name }) => name.includes(filter.trim())),
	};
}

const isDefault = ({ is_default: value }: JsonRecord) => isSet(value);

/** Without the name and phone of whoever receives there. */
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

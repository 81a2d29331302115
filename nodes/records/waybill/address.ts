/**
 * Addresses of waybills (电子面单): as one text that a form can hold, `浙江省/杭州市/余杭区/五常街道/文一西路969号`,
 * and as the platform takes them. The account's own addresses have no id.
 */
import { asText, type JsonRecord } from '../../kernel/exact-json';

export interface Address {
	readonly province: string;
	readonly city: string;
	readonly district: string;
	/** May be empty. */
	readonly street: string;
	readonly detail: string;
}

export const addressText = ({ province, city, district, street, detail }: Address): string =>
	[province, city, district, street, detail].join('/');

/** Four parts are an address without a street; a further slash belongs to the detail. */
export function addressIn(text: string): Address {
	const parts = text.split(/[/／]/).map((part) => part.trim());
	const [province = '', city = '', district = ''] = parts;
	const [street = ''] = parts.length > 4 ? parts.slice(3) : [];
	const detail = parts.slice(parts.length > 4 ? 4 : 3).join('/');
	return { province, city, district, street, detail };
}

/** What an address lacks, in the words of the form; the street may be missing. */
export const missingIn = (address: Address): string[] =>
	(['province', 'city', 'district', 'detail'] as const).filter((part) => address[part] === '');

export const addressOf = (row: JsonRecord): Address => ({
	province: asText(row.province_name),
	city: asText(row.city_name),
	district: asText(row.district_name),
	street: asText(row.street_name),
	detail: asText(row.detail_address),
});

/** Only addresses in China are taken. */
export const sentAddress = ({ province, city, district, street, detail }: Address): JsonRecord => ({
	country_code: 'CHN',
	province_name: province,
	city_name: city,
	district_name: district,
	...(street && { street_name: street }),
	detail_address: detail,
});

/** The columns of a waybill account (电子面单账户): one row a site (网点) of a carrier. */
import { code, count, id, meaning, required, rows, text } from '../../values/columns';

export const SENDER_COLUMNS = {
	province: text('省', 'province_name'),
	city: text('市', 'city_name'),
	district: text('区', 'district_name'),
	street: text('街道', 'street_name'),
	detail: text('详细地址', 'detail_address'),
	sender: text('发货地址', null, 'The same as one text, as the field Sender Address takes it'),
} as const;

export const SITE_COLUMNS = {
	carrierCode: required(text('物流公司编码', 'company', 'For the operations on waybills')),
	accountType: code('网点类型码', 'company_type'),
	accountTypeText: meaning('网点类型'),
	siteCode: id('网点编码', 'netsite_code'),
	siteName: text('网点名称', 'netsite_name'),
	balance: count('面单余额', 'amount', 'Waybill numbers that are left'),
	allocated: count('累计取单', 'allocated_quantity', 'Numbers that were given out'),
	cancelled: count('累计取消', 'cancelled_quantity'),
	recycled: count('累计回收', 'recycled_quantity', 'Null where the carrier does not recycle'),
	senders: rows('发货地址列表', 'sender_address', SENDER_COLUMNS, 'Where parcels may leave from'),
} as const;

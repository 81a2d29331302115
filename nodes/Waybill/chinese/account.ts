/** The operations of account. */
import type { Dictionary } from '../../kernel/language/translator';

export const accountTexts: Dictionary = {
	'Get many waybill accounts': '批量查询电子面单账户',
	'List the waybill accounts (电子面单账户) of the shop: one item a site, with balance and sender addresses':
		'列出店铺的电子面单账户：一个网点一项，附面单余额和发货地址',
	'Empty: all carriers': '留空：全部快递公司',
	'Only the sites of this carrier (物流公司)': '只看该快递公司的网点',
};

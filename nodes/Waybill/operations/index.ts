/** The operations of the node, in the order of its form. Adding one: its file, and a line here. */
import { getManyAccounts } from './account.getAll';
import { cancelWaybill } from './waybill.cancel';
import { createWaybill } from './waybill.create';
import { getPrintData } from './waybill.getPrintData';
import { getTemplates } from './waybill.getTemplates';
import { recommendCarrier } from './waybill.recommendCarrier';

export const resources = [
	{ name: 'Account', value: 'account' },
	{ name: 'Waybill', value: 'waybill' },
];

export const operations = [
	getManyAccounts,
	getPrintData,
	getTemplates,
	recommendCarrier,
	createWaybill,
	cancelWaybill,
];

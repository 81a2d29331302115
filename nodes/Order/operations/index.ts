/** The operations of the node, in the order of its form. Adding one: its file, and a line here. */
import { addRemark } from './order.addRemark';
import { addSerialNumbers } from './order.addSerialNumbers';
import { confirmAddress } from './order.confirmAddress';
import { decryptReceiver } from './order.decrypt';
import { getOrder } from './order.get';
import { getManyOrders } from './order.getAll';
import { setPostage } from './order.setPostage';
import { getManySettlements } from './settlement.getAll';
import { editShipment } from './shipment.edit';
import { getCarriers } from './shipment.getCarriers';
import { getMergeGroups } from './shipment.getMergeGroups';
import { getTracking } from './shipment.getTracking';
import { ship } from './shipment.ship';
import { shipParcels } from './shipment.shipParcels';
import { shipTogether } from './shipment.shipTogether';

export const resources = [
	{ name: 'Order', value: 'order' },
	{ name: 'Settlement', value: 'settlement' },
	{ name: 'Shipment', value: 'shipment' },
];

export const operations = [
	addRemark,
	addSerialNumbers,
	confirmAddress,
	setPostage,
	decryptReceiver,
	getOrder,
	getManyOrders,
	getManySettlements,
	editShipment,
	getCarriers,
	getMergeGroups,
	getTracking,
	ship,
	shipParcels,
	shipTogether,
];

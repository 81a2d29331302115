/** Every operation that reads and every event, each with an honest reply of a few rows. */
import { EVENT_READS } from '../reads/event.mts';
import { FANS_READS } from '../reads/fans.mts';
import { LIVE_READS } from '../reads/live.mts';
import { ORDER_READS } from '../reads/order.mts';
import { PRODUCT_READS } from '../reads/product.mts';
import { REFUND_READS } from '../reads/refund.mts';
import { WAYBILL_READS } from '../reads/waybill.mts';
import type { Read } from '../reads/read.mts';

export type { Read };
export { TIME } from '../reads/records.mts';

export const READS: readonly Read[] = [
	...ORDER_READS,
	...WAYBILL_READS,
	...PRODUCT_READS,
	...REFUND_READS,
	...LIVE_READS,
	...FANS_READS,
	...EVENT_READS,
];

/** The form of the events. */
export const WATCH_INPUT = {
	threshold: 10,
	productIds: [],
	balanceThreshold: 100,
	carrierCodes: [],
	filters: {},
	advertiser: '1700',
	account: '1000',
	options: {
		figures: ['entries'],
		moneyUnit: 'yuan',
		output: 'full',
		limit: 50,
	},
};

/** Operations that change something, or read nothing. */
export const WRITES: readonly string[] = [
	'message.recall',
	'message.reply',
	'message.send',
	'segment.build',
	'order.addRemark',
	'order.addSerialNumbers',
	'order.confirmAddress',
	'order.setPostage',
	'shipment.edit',
	'shipment.ship',
	'shipment.shipParcels',
	'shipment.shipTogether',
	'waybill.cancel',
	'waybill.create',
	'channelProduct.bindAccounts',
	'channelProduct.create',
	'channelProduct.delete',
	'channelProduct.setOffline',
	'channelProduct.setOnline',
	'channelProduct.update',
	'product.create',
	'product.delete',
	'product.setOffline',
	'product.setOnline',
	'product.update',
	'product.uploadImage',
	'stock.setCode',
	'stock.setPrice',
	'stock.sync',
	'stock.syncMany',
	'decision.approve',
	'decision.approveExchange',
	'decision.approveRefusedParcel',
	'decision.approveRepair',
	'decision.approveResend',
	'decision.approveReturn',
	'decision.confirmReturn',
	'decision.exchangeToRefund',
	'decision.operate',
	'decision.reject',
	'decision.rejectExchange',
	'decision.rejectExchangeReceived',
	'decision.rejectReceived',
	'decision.rejectRepair',
	'decision.rejectRepairReceived',
	'decision.rejectResend',
	'decision.rejectReturn',
	'decision.repairToRefund',
	'decision.shipExchange',
	'decision.shipRepair',
	'decision.toRefundOnly',
	'refund.addRemark',
	'refund.cancelShipping',
	'refund.confirmWarehouse',
	'refund.extendTime',
	'refund.fillLogistics',
	'refund.interceptParcel',
	'refund.submitEvidence',
];

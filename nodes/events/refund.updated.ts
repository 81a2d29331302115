import { asText } from '../kernel/exact-json';
import { AFTER_SALES_BY } from '../records/refund/list';
import { afterSaleId, infoOf } from '../records/refund/list-row';
import { latest } from '../values/moments';
import { defineEvent } from './define-event';
import { refundSubject } from './refund-subject';

export const refundUpdated = defineEvent({
	...refundSubject,
	value: 'refundUpdated',
	name: 'After-Sale Updated',
	action: 'On any change of an after-sale',
	description: 'An after-sale changed (售后单变化), its application included',
	listing: AFTER_SALES_BY.update_time,
	filterByStatus: (statuses) => ({ standard_aftersale_status: statuses }),
	once: false,
	occurredAt: (row) => latest(infoOf(row).update_time),
	key: (row) => `${afterSaleId(row)}:${asText(infoOf(row).update_time)}`,
	state: (row) => asText(infoOf(row).aftersale_status),
});

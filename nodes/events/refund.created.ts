import { AFTER_SALES_BY } from '../records/refund/list';
import { afterSaleId, infoOf } from '../records/refund/list-row';
import { latest } from '../values/moments';
import { defineEvent } from './define-event';
import { refundSubject } from './refund-subject';

export const refundCreated = defineEvent({
	...refundSubject,
	value: 'refundCreated',
	name: 'After-Sale Created',
	action: 'On a new after-sale',
	description: 'A buyer applied for an after-sale (申请售后)',
	listing: AFTER_SALES_BY.apply_time,
	once: false,
	occurredAt: (row) => latest(infoOf(row).apply_time),
	key: afterSaleId,
});

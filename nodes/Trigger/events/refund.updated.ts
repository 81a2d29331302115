import { asText } from '../../kernel/json';
import { AFTER_SALES_BY } from '../../Refund/listing';
import { afterSaleId, infoOf } from '../../Refund/rows';
import { latest } from '../../values/moments';
import { defineEvent } from '../event';
import { refundSubject } from '../refunds';

export const refundUpdated = defineEvent({
	...refundSubject,
	value: 'refundUpdated',
	name: 'After-Sale Updated',
	description: 'An after-sale changed (售后单变化), its application included',
	listing: AFTER_SALES_BY.update_time,
	filterByStatus: (statuses) => ({ standard_aftersale_status: statuses }),
	once: false,
	occurredAt: (row) => latest(infoOf(row).update_time),
	key: (row) => `${afterSaleId(row)}:${asText(infoOf(row).update_time)}`,
	state: (row) => asText(infoOf(row).aftersale_status),
});

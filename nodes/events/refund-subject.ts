/** What the after-sale events share. */
import { numberOf, type JsonRecord } from '../kernel/exact-json';
import { LOOK_BACK_S } from '../records/refund/list';
import { infoOf, refundItems } from '../records/refund/list-row';

export const refundSubject = {
	subject: 'refund',
	lookBack: LOOK_BACK_S,
	// The list says 3 where its own filter says 13.
	status: (row: JsonRecord) =>
		numberOf(infoOf(row).aftersale_status) === 3
			? 13
			: (numberOf(infoOf(row).aftersale_status) ?? NaN),
	items: refundItems,
} as const;

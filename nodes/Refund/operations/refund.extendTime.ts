import type { RowOf } from '../../values/columns';
import { DEADLINE_COLUMNS } from '../../records/refund/result-columns';
import { isoTime } from '../../values/cells';
import { dryRun } from '../../kernel/dry-run';
import { defineOperation } from '../../kernel/operation';
import { detailInfo, readDetail } from '../api/detail';
import { refundId } from '../form/fields';
import { idFor } from '../api/ids';

const METHOD = 'afterSale.timeExtend';

export const extendTime = defineOperation({
	resource: 'refund',
	value: 'extendTime',
	name: 'Extend Time to Receive Return',
	action: 'Extend the time to receive a return',
	description:
		'Extend the merchant’s own time to receive a return (延长收货) by 7 days. Possible when at most 2 days are left.',
	methods: [METHOD, 'afterSale.Detail'],
	fields: [refundId, dryRun],
	columns: () => DEADLINE_COLUMNS,
	async *run({ refundId: id, dryRun: isDry }, api) {
		const deadlineNow = async () => detailInfo(await readDetail(api, id)).status_deadline;
		// What would be sent does not depend on it.
		const before = isDry ? undefined : await deadlineNow();
		// Sent twice, the time may be extended twice.
		await api.send(METHOD, idFor(METHOD, id), { repeatable: false, lookAt: 'the after-sale' });
		const after = await deadlineNow().catch(() => undefined);
		yield {
			refundId: id,
			deadlineBefore: isoTime(before),
			deadline: isoTime(after),
			success: true,
		} satisfies RowOf<typeof DEADLINE_COLUMNS>;
	},
});

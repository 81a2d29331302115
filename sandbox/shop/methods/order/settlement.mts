/**
 * order.getSettleBillDetailV3 (结算账单明细V3), article 7226. Times are text, paging is a cursor of
 * two parts, and `data.code` is a result inside the result. What the reference only advises (window
 * of 7 days, 5 SKU orders) is demanded here.
 */
import { z } from 'zod';
import { chinaText, chinaTime } from '../../../clock.mts';
import { type Call, integer, method, text } from '../../method.mts';
import { businessFailed } from '../../refusal.mts';
import { billRow } from '../../view/bill.mts';
import { type Bill, bills, isPublished } from '../../world/bills.mts';

const WEEK = 7 * 86_400;
const PARAMETER = 100026;

const params = z
	.object({
		size: integer.optional(),
		start_time: text.optional(),
		end_time: text.optional(),
		order_id: text.optional(),
		product_id: text.optional(),
		pay_type: text.optional(),
		flow_type: text.optional(),
		time_type: text.optional(),
		start_index: text.optional(),
	})
	.strict();
type Params = z.output<typeof params>;

export const getSettleBillDetailV3 = method({
	path: '/order/getSettleBillDetailV3',
	params,
	run(given, call) {
		// UNVERIFIED: how many rows without a size.
		const size = given.size ?? 100;
		if (size < 1 || size > 100) throw refused('size应在1到100之间');
		const byOrder = timeType(given) === '1';
		const time = (bill: Bill) => (byOrder ? bill.line.order.createTime : bill.settleTime);
		const all = bills(call.world)
			.filter((bill) => isPublished(bill, call.now, call.platform.decisions.settlementHour))
			.filter(filterOf(given, call, time))
			.sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1));
		const left = all.filter(after(given, time));
		const page = left.slice(0, size);
		const last = page.at(-1);
		const more = left.length > page.length && last;
		return {
			data: {
				code: '100000',
				code_msg: '成功',
				data: page.map(billRow),
				size,
				next_start_index: more ? last.id : '',
				next_start_time: more ? chinaText(time(last)) : '',
				is_end: more ? 0 : 1,
				data_size: page.length,
			},
		};
	},
});

function timeType({ time_type: given = '0' }: Params): string {
	if (given !== '0' && given !== '1') throw refused('time_type不合法');
	return given;
}

type Test = (bill: Bill) => boolean;

function filterOf(given: Params, call: Call, time: (bill: Bill) => number): Test {
	const ids = list(given.order_id);
	if (ids.length > 5) throw refused('order_id最多5个');
	const span = window(given, ids.length > 0, call);
	const payTypes = list(given.pay_type);
	const flows = list(given.flow_type);
	return (bill) =>
		(!span || (time(bill) >= span.from && time(bill) < span.to)) &&
		(ids.length === 0 || ids.includes(bill.line.id)) &&
		(!given.product_id || bill.line.sku.productId === given.product_id) &&
		(payTypes.length === 0 || payTypes.includes(bill.account.code)) &&
		(flows.length === 0 || flows.includes(bill.flow.code));
}

function window(given: Params, hasIds: boolean, { platform }: Call) {
	const { start_time, end_time } = given;
	if (!start_time && !end_time && hasIds) return undefined;
	const from = chinaTime(start_time ?? '');
	const to = chinaTime(end_time ?? '');
	if (from === undefined || to === undefined || to < from) throw refused('起止时间不合法');
	if (to - from > WEEK) throw refused('时间范围不能超过7天');
	return { from, to: platform.decisions.windowEnd === 'inclusive' ? to + 1 : to };
}

/** Rows behind the cursor; both of its parts must come back as they were given. */
function after({ start_index: index, start_time }: Params, time: (bill: Bill) => number): Test {
	if (!index) return () => true;
	const from = chinaTime(start_time ?? '');
	if (from === undefined) throw refused('start_index需与start_time一起传入');
	return (bill) => time(bill) > from || (time(bill) === from && bill.id > index);
}

function list(joined: string | undefined): string[] {
	return (joined ?? '').split(',').filter((each) => each !== '');
}

function refused(message: string): Error {
	return businessFailed(PARAMETER, message);
}

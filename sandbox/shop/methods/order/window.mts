/** The time window of order.searchList: mandatory, both ends, seconds, 90 days back at most. */
import type { Call } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import type { Filters, Span } from '../../world/find-orders.mts';
import type { SearchParams } from './search.mts';

const LOOK_BACK = 90 * 86_400;
/** No time in seconds is this large; milliseconds are. */
const MILLISECONDS = 100_000_000_000;

export function checkWindow(given: SearchParams, call: Call): Pick<Filters, 'created' | 'updated'> {
	const created = span(given.create_time_start, given.create_time_end, call);
	const updated = span(given.update_time_start, given.update_time_end, call);
	if (!created && !updated) {
		throw badParameter(20011, 'create_time_start与update_time_start不能同时为空');
	}
	return { created, updated };
}

function span(start: number | undefined, end: number | undefined, call: Call): Span | undefined {
	if (start === undefined && end === undefined) return undefined;
	// FAQ 6076: both ends of one pair, and they must differ. The number for it is a guess.
	if (start === undefined || end === undefined) throw badParameter(20011, '起止时间需成对传入');
	if (start > MILLISECONDS || end > MILLISECONDS) throw badParameter(20022, '时间单位应为秒');
	if (end <= start) throw badParameter(20011, '结束时间应大于开始时间');
	if (start < call.now - LOOK_BACK) throw badParameter(20022, '仅支持查询最近90天的订单');
	// UNVERIFIED: whether the end is inside; see decisions.
	const inclusive = call.platform.decisions.windowEnd === 'inclusive';
	return { from: start, to: inclusive ? end + 1 : end };
}

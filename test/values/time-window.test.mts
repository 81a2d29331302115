/** Relative windows: days and months of Beijing, whatever the clock and zone of the server. */
import fc from 'fast-check';

import { spanOf, windowComplaint, type AskedTime } from '../../nodes/values/time-window';
import { beijingText } from '../../nodes/values/time';

const RELATIVE = [
	'last24Hours',
	'last7Days',
	'lastMonth',
	'thisMonth',
	'today',
	'yesterday',
] as const;

const at = (beijing: string) => Date.parse(`${beijing.replace(' ', 'T')}+08:00`) / 1000;

const span = (window: AskedTime['window'], now: string) => {
	const { start, end } = spanOf({ window }, at(now));
	return [start, end].map((it) => (it === undefined ? 'now' : beijingText(it)));
};

it.each([
	['today', '2026-11-23 00:00:00', '2026-11-23 00:00:00', 'now'],
	['today', '2026-11-22 23:59:59', '2026-11-22 00:00:00', 'now'],
	['today', '2026-11-23 07:59:59', '2026-11-23 00:00:00', 'now'],
	['today', '2026-11-23 08:00:00', '2026-11-23 00:00:00', 'now'],
	['yesterday', '2026-11-23 00:00:00', '2026-11-22 00:00:00', '2026-11-22 23:59:59'],
	['yesterday', '2026-11-22 23:59:59', '2026-11-21 00:00:00', '2026-11-21 23:59:59'],
	['yesterday', '2024-03-01 12:00:00', '2024-02-29 00:00:00', '2024-02-29 23:59:59'],
	['yesterday', '2026-03-01 00:00:00', '2026-02-28 00:00:00', '2026-02-28 23:59:59'],
	['yesterday', '2027-01-01 00:00:01', '2026-12-31 00:00:00', '2026-12-31 23:59:59'],
	['last24Hours', '2024-03-01 00:00:00', '2024-02-29 00:00:00', 'now'],
	['last7Days', '2026-12-03 05:06:07', '2026-11-26 05:06:07', 'now'],
	['thisMonth', '2026-12-01 00:00:00', '2026-12-01 00:00:00', 'now'],
	['thisMonth', '2026-11-30 23:59:59', '2026-11-01 00:00:00', 'now'],
	['lastMonth', '2026-12-01 00:00:00', '2026-11-01 00:00:00', '2026-11-30 23:59:59'],
	['lastMonth', '2026-11-30 23:59:59', '2026-10-01 00:00:00', '2026-10-31 23:59:59'],
	['lastMonth', '2027-01-31 12:00:00', '2026-12-01 00:00:00', '2026-12-31 23:59:59'],
	['lastMonth', '2024-03-31 12:00:00', '2024-02-01 00:00:00', '2024-02-29 23:59:59'],
	['lastMonth', '2026-03-31 12:00:00', '2026-02-01 00:00:00', '2026-02-28 23:59:59'],
] as const)('%s at %s of Beijing is from %s to %s', (window, now, start, end) => {
	expect(span(window, now)).toEqual([start, end]);
});

it('takes Start and End for Between, and where a form has no other window', () => {
	const ends = { startTime: new Date(1_795_392_000_999), endTime: new Date(1_795_395_600_000) };
	const asked = { start: 1_795_392_000, end: 1_795_395_600 };
	expect(spanOf({ window: 'between', ...ends }, at('2026-11-30 00:00:00'))).toEqual(asked);
	expect(spanOf(ends, at('2026-11-30 00:00:00'))).toEqual(asked);
	expect(spanOf({ window: 'yesterday', ...ends }, at('2026-11-30 00:00:00'))).not.toEqual(asked);
});

it('complains about Start and End only where they count', () => {
	const reversed = { startTime: new Date(2_000_000_000_000), endTime: new Date(1_900_000_000_000) };
	expect(windowComplaint(reversed)).toBe('Start: must be before End');
	expect(windowComplaint({ window: 'today', ...reversed })).toBeUndefined();
});

it('never reaches beyond now; one day follows the other, one month the other, without a gap', () => {
	const now = fc.integer({ min: at('2016-01-01 00:00:00'), max: at('2090-01-01 00:00:00') });
	fc.assert(
		fc.property(now, (seconds) => {
			for (const window of RELATIVE) {
				const { start = NaN, end = seconds } = spanOf({ window }, seconds);
				expect(start).toBeLessThanOrEqual(end);
				expect(end).toBeLessThanOrEqual(seconds);
			}
			const [day, month] = [
				spanOf({ window: 'today' }, seconds),
				spanOf({ window: 'thisMonth' }, seconds),
			];
			expect(spanOf({ window: 'yesterday' }, seconds).end).toBe((day.start ?? NaN) - 1);
			expect(spanOf({ window: 'lastMonth' }, seconds).end).toBe((month.start ?? NaN) - 1);
			expect(spanOf({ window: 'yesterday' }, seconds)).toEqual({
				start: (day.start ?? NaN) - 86_400,
				end: (day.start ?? NaN) - 1,
			});
		}),
	);
});

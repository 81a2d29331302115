/** Moments as the editor, expressions and users write them. */
import { DateTime } from 'luxon';

import { momentOf } from '../../nodes/kernel/dates';

const SHANGHAI = 'Asia/Shanghai';
const moment = new Date('2026-11-23T00:00:00Z');

it.each([
	['the editor, in the workflow’s zone', '2026-11-23T08:00:00'],
	['ISO 8601 with an offset', '2026-11-23T09:00:00+09:00'],
	['ISO 8601 in UTC', '2026-11-23T00:00:00.000Z'],
	['SQL text', '2026-11-23 08:00:00'],
	['SQL text with blanks around it', ' 2026-11-23 08:00:00 '],
	['ten digits', '1795392000'],
	['ten digits as a number', 1_795_392_000],
	['thirteen digits', '1795392000000'],
	['thirteen digits as a number', 1_795_392_000_000],
	['a Date', moment],
	['an expression’s DateTime', DateTime.fromISO('2026-11-23T01:00:00', { zone: 'Europe/Paris' })],
])('reads %s', (_what, value) => expect(momentOf(value, SHANGHAI)).toEqual(moment));

it('reads a date alone as its first second in the workflow’s zone', () => {
	expect(momentOf('2026-11-23', SHANGHAI)).toEqual(new Date('2026-11-22T16:00:00Z'));
	expect(momentOf('2026-11-23', 'America/New_York')).toEqual(new Date('2026-11-23T05:00:00Z'));
});

it('follows the clock changes of a zone', () => {
	expect(momentOf('2026-07-01 12:00:00', 'Europe/Paris')).toEqual(new Date('2026-07-01T10:00:00Z'));
	expect(momentOf('2026-12-01 12:00:00', 'Europe/Paris')).toEqual(new Date('2026-12-01T11:00:00Z'));
});

it.each(['', undefined, null])('takes %p for none', (value) => {
	expect(momentOf(value, SHANGHAI)).toBeUndefined();
});

it.each(['yesterday', '2026-13-45', 'NaN', '2026-11-31 08:00:00', {}, true])(
	'gives back %p as it is, for the schema to refuse',
	(value) => expect(momentOf(value, SHANGHAI)).toBe(value),
);

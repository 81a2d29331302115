/** Moments as the editor, expressions, tables and users write them. */
import { DateTime, Settings } from 'luxon';

import { momentOf } from '../../../nodes/kernel/form/dates';

const moment = new Date('2026-11-23T00:00:00Z');

it.each([
	['the editor’s picker, in Beijing time', '2026-11-23T08:00:00'],
	['a spreadsheet', '2026/11/23 08:00:00'],
	['a spreadsheet that leaves zeros and seconds out', '2026/11/23 8:00'],
	['ISO 8601 with an offset', '2026-11-23T09:00:00+09:00'],
	['a spreadsheet’s text with an offset', '2026/11/23 9:00:00 +09:00'],
	['ISO 8601 in UTC', '2026-11-23T00:00:00.000Z'],
	['ISO 8601 without signs', '20261123T080000'],
	['SQL text', '2026-11-23 08:00:00'],
	['SQL text with blanks around it', ' 2026-11-23 08:00:00 '],
	['ten digits', '1795392000'],
	['ten digits as a number', 1_795_392_000],
	['thirteen digits', '1795392000000'],
	['thirteen digits as a number', 1_795_392_000_000],
	['a Date', moment],
	['an expression’s DateTime', DateTime.fromISO('2026-11-23T01:00:00', { zone: 'Europe/Paris' })],
])('reads %s', (_what, value) => expect(momentOf(value)).toEqual(moment));

it.each(['2026-11-23', '2026/11/23', '2026/11/23 0:00', '20261123', ' 2026.11.23 '])(
	'reads %s as the first second of the Beijing day',
	(value) => expect(momentOf(value)).toEqual(new Date('2026-11-22T16:00:00Z')),
);

it('does not ask where the workflow or the server is', () => {
	const { defaultZone } = Settings;
	try {
		for (const zone of ['America/New_York', 'Asia/Tokyo', 'Pacific/Auckland', 'Europe/Paris']) {
			Settings.defaultZone = zone;
			expect(momentOf('2026-07-01 12:00:00')).toEqual(new Date('2026-07-01T04:00:00Z'));
			expect(momentOf('2026-07-01')).toEqual(new Date('2026-06-30T16:00:00Z'));
		}
	} finally {
		Settings.defaultZone = defaultZone;
	}
});

it.each(['', ' ', undefined, null])('takes %p for none', (value) => {
	expect(momentOf(value)).toBeUndefined();
});

it.each<unknown>([
	'yesterday',
	'2026-13-45',
	'NaN',
	'2026-11-31 08:00:00',
	'2026/2/30',
	'2026/11-23',
	'11/23/2026',
	'08:00',
	'2026',
	46_349,
	{},
	{ toString: 1 },
	true,
])('gives back %p as it is, for the schema to refuse', (value) =>
	expect(momentOf(value)).toBe(value),
);

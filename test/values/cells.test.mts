/** Values of the platform as cells of a row. */
import {
	codeText,
	expectFields,
	idOrNull,
	isoTime,
	numberOrNull,
	textOrNull,
	yuan,
} from '../../nodes/values/cells';

it.each([
	[1_795_392_000, '2026-11-23T08:00:00+08:00'],
	['1795392000', '2026-11-23T08:00:00+08:00'],
	[1, '1970-01-01T08:00:01+08:00'],
	[1_609_430_399, '2020-12-31T23:59:59+08:00'],
	[0, null],
	['', null],
	[undefined, null],
	[null, null],
	[-5, null],
	['soon', null],
	[1_795_392_000_000, null],
])('time %p is %p', (seconds, text) => expect(isoTime(seconds)).toBe(text));

it.each([
	[599, 5.99],
	[1, 0.01],
	[0, 0],
	[-10, -0.1],
	['1999', 19.99],
	[29, 0.29],
	[123_456_789_012, 1_234_567_890.12],
	['', null],
	[undefined, null],
	[null, null],
	['free', null],
	[{}, null],
])('%p fen are %p yuan', (fen, amount) => expect(yuan(fen)).toBe(amount));

it.each([
	['3473196049974326153', '3473196049974326153'],
	[77977, '77977'],
	[0, null],
	['0', null],
	['', null],
	[null, null],
	[undefined, null],
])('id %p is %p', (value, id) => expect(idOrNull(value)).toBe(id));

it('writes empty text and missing numbers as null', () => {
	expect(['a', '', 0, null].map(textOrNull)).toEqual(['a', null, '0', null]);
	expect([2, '2', 0, '', null, 'x', {}].map(numberOrNull)).toEqual([
		2,
		2,
		0,
		null,
		null,
		null,
		null,
	]);
});

describe('the text of a code', () => {
	const texts = { 0: 'None', 3: 'Shipped (已发货)' };
	const read = (code: unknown, words?: unknown) => {
		const drifts: string[] = [];
		const text = codeText('order_status', code, texts, words, (it) => drifts.push(it));
		return { text, drifts };
	};

	it('comes from our table, whatever the platform’s words are', () => {
		expect(read(3, '别的话')).toEqual({ text: 'Shipped (已发货)', drifts: [] });
		expect(read('3')).toEqual({ text: 'Shipped (已发货)', drifts: [] });
		expect(read(0)).toEqual({ text: 'None', drifts: [] });
	});

	it.each([undefined, null, ''])('is none for %p, which is no drift', (code) => {
		expect(read(code)).toEqual({ text: null, drifts: [] });
	});

	it('is the platform’s own for a new code, and that is drift', () => {
		expect(read(777, '新状态')).toEqual({
			text: '新状态',
			drifts: [expect.stringMatching(/order_status 777/)],
		});
		expect(read(777)).toEqual({ text: null, drifts: [expect.stringMatching(/order_status 777/)] });
	});
});

it('names the fields that a row lacks, but not those that are null', () => {
	const drifts: string[] = [];
	expectFields('an order', { a: 1, b: null }, ['a', 'b', 'c', 'd'], (it) => drifts.push(it));
	expect(drifts).toEqual([
		expect.stringMatching(/without c\b/),
		expect.stringMatching(/without d\b/),
	]);
});

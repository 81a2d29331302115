/** The values that fields of many operations take, and the words that refuse the others. */
import * as fc from 'fast-check';

import { limitOf } from '../../../nodes/kernel/form/list-fields';
import {
	blankOr,
	digits,
	listOf,
	oneOf,
	text,
	textOf,
	yuanToFen,
} from '../../../nodes/kernel/form/schemas';

const complaints = (result: { success: boolean; error?: { issues: Array<{ message: string }> } }) =>
	result.error?.issues.map(({ message }) => message) ?? [];

describe('digits', () => {
	it.each([
		['3473196049974326153', '3473196049974326153'],
		[' 42 ', '42'],
		[42, '42'],
		[Number.MAX_SAFE_INTEGER, '9007199254740991'],
	])('takes %p', (value, id) => expect(digits.parse(value)).toBe(id));

	it.each([
		['', /is empty/],
		['  ', /is empty/],
		['48123a', /must be digits/],
		['-5', /must be digits/],
		['1.5', /must be digits/],
		[3473196049974326153, /a number loses digits/],
		['9223372036854775808', /must be digits of an int64/],
		[1.5, /must be digits/],
		['123456789012345678901', /must be digits/],
	])('refuses %p', (value, words) => {
		expect(complaints(digits.safeParse(value))).toEqual([expect.stringMatching(words)]);
	});

	it.each([null, undefined, {}, [], true])('refuses %p', (value) => {
		expect(digits.safeParse(value).success).toBe(false);
	});
});

describe('yuan', () => {
	it('become whole fen, for every amount with two decimals', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (fen) => {
				expect(yuanToFen.parse(fen / 100)).toBe(fen);
			}),
		);
	});

	it('take the rounding of a sum for none', () => expect(yuanToFen.parse(0.1 + 0.2)).toBe(30));

	it.each([
		[0.001, 'must have at most two decimals'],
		[9.999, 'must have at most two decimals'],
		[999_999_999.001, 'must have at most two decimals'],
		[-0.01, 'must not be negative'],
		[1e9 + 1, 'is too large'],
		['9.9.0', 'must be a number'],
		['1e3', 'must be a number'],
	])('%p are refused: %s', (value, words) => {
		expect(complaints(yuanToFen.safeParse(value))).toContain(words);
	});

	it.each([
		['9.90', 990],
		[' 5 ', 500],
		[0, 0],
	])('%p are %p fen', (value, fen) => expect(yuanToFen.parse(value)).toBe(fen));

	it.each([NaN, null, undefined, '', ' ', true, [], {}])('%p are refused', (value) => {
		expect(yuanToFen.safeParse(value).success).toBe(false);
	});
});

it('takes several values as a list, or as text with any separator', () => {
	const ids = listOf(digits);
	const both = ['3473196049974326153', '7'];
	for (const given of [
		both,
		both.join(),
		both.join('，'),
		both.join('\n'),
		` ${both.join(' ; ')} `,
	]) {
		expect(ids.parse(given)).toEqual(both);
	}
	expect(ids.parse(7)).toEqual(['7']);
	expect(listOf(oneOf([{ value: 2 }, { value: 105 }])).parse('2，105')).toEqual([2, 105]);
	for (const none of ['', ' ', undefined, null, []]) expect(ids.parse(none)).toEqual([]);
	for (const other of [{}, true, [null], [{}], NaN, [[7]]]) {
		expect([other, ids.safeParse(other).success]).toEqual([other, false]);
	}
	expect(ids.safeParse('7, x').success).toBe(false);
});

describe('text', () => {
	it.each([
		[' SF1 ', 'SF1'],
		[123, '123'],
		[1.5, '1.5'],
		[-0.07, '-0.07'],
		[9_007_199_254_740_991n, '9007199254740991'],
		['', ''],
		[undefined, ''],
		[null, ''],
	])('of %p is %p', (value, read) => expect(text.parse(value)).toBe(read));

	it.each([3473196049974326153, 1e-7, NaN, Infinity, {}, [], true])('refuses %p', (value) => {
		expect(complaints(text.safeParse(value))).toEqual([expect.stringMatching(/^must be text/)]);
	});

	it.each(['a\0b', 'a\ud83d', '\ude00', 'a\b'])('refuses %p, which cannot be sent', (value) => {
		expect(complaints(text.safeParse(value))).toEqual([expect.stringMatching(/^holds /)]);
	});

	it('that must be there is never the word for nothing', () => {
		for (const nothing of [undefined, null, '', '  ']) {
			expect(complaints(textOf(9).safeParse(nothing))).toEqual(['is empty']);
		}
		expect(complaints(textOf(3).safeParse('abcd'))).toEqual(['is longer than 3 characters']);
	});
});

it('takes none of a list’s numbers for nothing', () => {
	const schema = oneOf([{ value: 0 }, { value: 1001 }]);
	expect([0, '0', 1001, ' 1001 '].map((it) => schema.parse(it))).toEqual([0, 0, 1001, 1001]);
	for (const other of [undefined, null, '', ' ', false, true, 2, '2', 'x', []]) {
		expect(complaints(schema.safeParse(other))).toEqual(['is not in the list']);
	}
});

it('takes a blank for "not set"', () => {
	for (const blank of ['', ' ', null, undefined]) {
		expect(blankOr(digits).parse(blank)).toBeUndefined();
	}
	expect(blankOr(digits).parse('7')).toBe('7');
	expect(blankOr(digits).safeParse('x').success).toBe(false);
});

it('knows how many results are wanted', () => {
	expect(limitOf({ returnAll: false, limit: 50 })).toBe(50);
	expect(limitOf({ returnAll: true, limit: 50 })).toBe(Infinity);
});

/** Reading JSON without losing a digit. */
import * as fc from 'fast-check';

import {
	asRecord,
	asRecords,
	asText,
	exactJson,
	isRecord,
	parseJson,
	parseKeepingInt64,
} from '../../nodes/kernel/exact-json';
import { meant, tree, written } from '../support/json-text.mts';

const space = fc.constantFrom('', ' ', '\n\t');
const isId = (key: string) => /_c?id$|^c?id$/.test(key);

it('equals the slow reference for every text', () => {
	fc.assert(
		fc.property(tree, space, (it, around) => {
			expect(parseJson(written(it, around))).toEqual(meant(it, (digits) => digits, isId));
		}),
		{ numRuns: 3000 },
	);
});

it('writes a bigint as its digits, so that what was read exactly is sent exactly', () => {
	const long = fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n });
	const leaf = fc.oneof(long, fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.array(leaf), { noNullPrototype: true }), (it) => {
			expect(parseKeepingInt64(exactJson(it))).toEqual(it);
		}),
		{ numRuns: 1000 },
	);
	// As some libraries inside n8n do.
	Object.defineProperty(BigInt.prototype, 'toJSON', {
		configurable: true,
		value(this: bigint) {
			return String(this);
		},
	});
	expect(exactJson({ id: 5n })).toBe('{"id":5}');
	Reflect.deleteProperty(BigInt.prototype, 'toJSON');
	expect(exactJson({ id: 3473196049974326153n, list: [1n, 'a"b'] })).toBe(
		'{"id":3473196049974326153,"list":[1,"a\\"b"]}',
	);
});

it('keeps long integers as bigint where they are to be written again', () => {
	fc.assert(
		fc.property(tree, space, (it, around) => {
			expect(parseKeepingInt64(written(it, around))).toEqual(meant(it, BigInt));
		}),
		{ numRuns: 1000 },
	);
});

it.each([
	['a long number', '{"sku_code":3473196049974326153}', { sku_code: '3473196049974326153' }],
	['the largest exact one', '{"a":9007199254740991}', { a: 9007199254740991 }],
	['the first inexact one', '{"a":9007199254740992}', { a: '9007199254740992' }],
	['one that rounds to itself', '{"a":9007199254740993}', { a: '9007199254740993' }],
	['a negative one', '{"a":-9007199254740993}', { a: '-9007199254740993' }],
	['a short id', '{"shop_id":77977,"id":7,"cid":0}', { shop_id: '77977', id: '7', cid: '0' }],
	[
		'an id in another spelling',
		'{"id":5.0,"a_id":5e2,"b_id":1e20}',
		{ id: '5', a_id: '500', b_id: 1e20 },
	],
	[
		'long ids behind keys that are numbers',
		'{"b":9007199254740993,"1":9007199254740992}',
		{ 1: '9007199254740992', b: '9007199254740993' },
	],
	[
		'one that is only like a long integer',
		'{"a":100000000000000000000,"b":1e20}',
		{ a: '100000000000000000000', b: 1e20 },
	],
	['an id of none', '{"shop_id":null,"id":""}', { shop_id: null, id: '' }],
	['ids in a list', '{"ids":[3473196049974326153,7]}', { ids: ['3473196049974326153', 7] }],
	[
		'a fraction beside a long list',
		'[0.30000000000000004,3473196049974326153]',
		[0.30000000000000004, '3473196049974326153'],
	],
	['an exponent', '[1e20,12345678901234567e1]', [1e20, 12345678901234567e1]],
	['a bare number', '3473196049974326153', '3473196049974326153'],
	[
		'a text that looks like one',
		'{"a":"\\":1234567890123456789,"}',
		{ a: '":1234567890123456789,' },
	],
	[
		'a text that ends in a backslash',
		'{"a":"x\\\\","b":[1234567890123456789]}',
		{ a: 'x\\', b: ['1234567890123456789'] },
	],
])('reads %s', (_what, text, value) => expect(parseJson(text)).toEqual(value));

it('reads what nests without end', () => {
	const levels = 50_000;
	const text = `${'{"id":7,"a":['.repeat(levels)}9007199254740993${']}'.repeat(levels)}`;
	let it = parseJson(text);
	let ids = 0;
	while (isRecord(it)) {
		if (it.id === '7') ids++;
		[it] = it.a as unknown[];
	}
	expect([ids, it]).toEqual([levels, '9007199254740993']);
});

it.each(['', '{', '{"data":[1', '<html>', '{"a":1}}', 'undefined'])('refuses %p', (text) => {
	expect(() => parseJson(text)).toThrow(SyntaxError);
	expect(() => parseKeepingInt64(text)).toThrow(SyntaxError);
});

/**
 * Each text is ten times as long as one that a quadratic search needs a minute for, so that the time
 * of the machine does not matter.
 */
it.each([
	[
		'quotes in a string that is cut off',
		`{"a": 1234567890123456789, "b": "${'\\"'.repeat(500_000)}`,
	],
	['a string that is cut off in an escape', `[1234567890123456789, "${'\\"'.repeat(500_000)}\\`],
])('gives up at once on %s', (_what, text) => {
	expect(() => parseJson(text)).toThrow(SyntaxError);
	expect(() => parseKeepingInt64(text)).toThrow(SyntaxError);
});

describe('values of unknown shape', () => {
	it('knows an object from what is none', () => {
		expect([{}, { a: 1 }, [], null, 'a', 1, undefined].map(isRecord)).toEqual([
			true,
			true,
			...Array.from({ length: 5 }, () => false),
		]);
	});

	it('takes what is no object for an empty one', () => {
		expect(asRecord({ a: 1 })).toEqual({ a: 1 });
		for (const value of [null, undefined, [1], 'a']) expect(asRecord(value)).toEqual({});
	});

	it('leaves out of a list what is no object', () => {
		expect(asRecords([{ a: 1 }, null, 'b', [2], {}])).toEqual([{ a: 1 }, {}]);
		for (const value of [null, undefined, {}, 'a']) expect(asRecords(value)).toEqual([]);
	});

	it('writes ids and codes as text', () => {
		expect(['3473196049974326153', 60110, 0, null, {}, true].map(asText)).toEqual([
			'3473196049974326153',
			'60110',
			'0',
			'',
			'',
			'',
		]);
	});
});

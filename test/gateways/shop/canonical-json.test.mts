/** The one text of a set of business parameters. */
import * as fc from 'fast-check';

import { canonicalJson, escapeHtml } from '../../../nodes/gateways/shop/signature';
import { parseKeepingInt64 } from '../../../nodes/kernel/exact-json';

/** Text without what the platform's own signers spell differently, and so is never sent. */
const sendable = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\b\f]/g, ''));

/** Keys that JavaScript itself would put first, keys above U+FFFF, and everyday ones. */
const key = fc.oneof(
	fc.constantFrom('10', '2', '4463798', 'Z', '_x', 'a', '中', '\uffff', '😀', '𠮷', '__proto__'),
	sendable,
);

const leaf = fc.oneof(
	sendable,
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true }),
	fc.boolean(),
	fc.constant(null),
	fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
	fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
);

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 4 },
		leaf,
		fc.array(tie('tree'), { maxLength: 4 }),
		fc
			.uniqueArray(fc.tuple(key, tie('tree')), { selector: ([name]) => name, maxLength: 6 })
			.map((members) => Object.fromEntries(members)),
	),
}));

/** Names of every object in a text that is written without white space, in the order written. */
function keysAsWritten(text: string): string[][] {
	const closed: string[][] = [];
	const open: string[][] = [];
	for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*":?|[{}]/g)) {
		if (token === '{') open.push([]);
		else if (token === '}') closed.push(open.pop() ?? []);
		else if (token.endsWith(':')) open.at(-1)?.push(String(JSON.parse(token.slice(0, -1))));
	}
	return closed;
}

const codePoints = (text: string) => [...text].map((it) => it.codePointAt(0) ?? 0);

function isBefore(a: string, b: string): boolean {
	const [left, right] = [codePoints(a), codePoints(b)];
	const at = left.findIndex((point, index) => point !== right[index]);
	return at === -1 ? left.length < right.length : (left[at] ?? 0) < (right[at] ?? -1);
}

it('reads back as what was written', () => {
	fc.assert(
		fc.property(tree, (it) => expect(parseKeepingInt64(canonicalJson(it))).toEqual(it)),
		{ numRuns: 500 },
	);
});

it('sorts the keys of every object by code point', () => {
	fc.assert(
		fc.property(tree, (it) => {
			for (const keys of keysAsWritten(canonicalJson(it))) {
				for (const [index, name] of keys.entries()) {
					if (index > 0) expect(isBefore(keys[index - 1] ?? '', name)).toBe(true);
				}
			}
		}),
		{ numRuns: 500 },
	);
});

it('writes the same text however the keys were put in', () => {
	const shuffled = fc
		.uniqueArray(fc.tuple(key, leaf), { selector: ([name]) => name })
		.chain((members) =>
			fc.tuple(
				fc.constant(members),
				fc.shuffledSubarray(members, { minLength: members.length, maxLength: members.length }),
			),
		);
	fc.assert(
		fc.property(shuffled, ([a, b]) => {
			expect(canonicalJson(Object.fromEntries(a))).toBe(canonicalJson(Object.fromEntries(b)));
		}),
	);
});

it('puts keys of digits where their text belongs, at every depth', () => {
	expect(canonicalJson({ stock: { '9': 1, '10': 2, '1728349265478901234': 3, a: 4 } })).toBe(
		'{"stock":{"10":2,"1728349265478901234":3,"9":1,"a":4}}',
	);
	expect(canonicalJson([{ '😀': 1, '\uffff': 2 }])).toBe('[{"\uffff":2,"😀":1}]');
});

it.each([
	['long integers as bare digits', { id: 3473196049974326153n }, '{"id":3473196049974326153}'],
	['whole numbers without a point', { a: 1.0, b: -3 }, '{"a":1,"b":-3}'],
	['no & < > escapes', { a: "&<>'=/" }, '{"a":"&<>\'=/"}'],
	['Chinese and emoji as they are', { a: '发货😀' }, '{"a":"发货😀"}'],
	['line separators escaped', { a: '\u2028\u2029' }, '{"a":"\\u2028\\u2029"}'],
	['no backspace and form feed', { a: 'x\b\fy' }, '{"a":"xy"}'],
	['no half of a character', { a: 'x\ud83dy\ude00z😀' }, '{"a":"xyz😀"}'],
	['what JSON demands', { a: '"\\\n\t\u0001' }, '{"a":"\\"\\\\\\n\\t\\u0001"}'],
	['no unset members', { a: undefined, b: null }, '{"b":null}'],
	['unset elements as null, so that none moves', [1, undefined], '[1,null]'],
])('writes %s', (_what, value, text) => expect(canonicalJson(value)).toBe(text));

it.each([NaN, Infinity, -Infinity, 3473196049974326153, 1e300, () => 1, Symbol('x')])(
	'refuses %p',
	(value) => {
		expect(() => canonicalJson({ value })).toThrow(TypeError);
	},
);

it('has an older spelling with & < > escaped, of the same value', () => {
	const text = canonicalJson({ 'a&b': '<新款>', c: 'a & b' });
	expect(escapeHtml(text)).toBe('{"a\\u0026b":"\\u003c新款\\u003e","c":"a \\u0026 b"}');
	expect(JSON.parse(escapeHtml(text))).toEqual(JSON.parse(text));
});

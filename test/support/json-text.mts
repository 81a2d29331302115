/**
 * JSON texts beside what they mean: a text is written from a tree whose numbers are kept as they
 * are spelled, so that the meaning needs no parser.
 */
import * as fc from 'fast-check';

/** A number as spelled; everything else as itself. */
export interface Spelled {
	readonly number: string;
}

export type Tree = Spelled | string | boolean | null | Tree[] | Map<string, Tree>;

/** Text that a buyer could write to confuse a reader of raw JSON. */
const hostile = fc
	.array(
		fc.constantFrom(
			'":1234567890123456789,',
			'"id":3473196049974326153}',
			'\\"',
			'\\',
			'"',
			'[12345678901234567890]',
			', 3473196049974326153,',
			'_id":5,',
			'{"',
			'中',
			'\n',
			'0.12345678901234567',
		),
		{ maxLength: 5 },
	)
	.map((parts) => parts.join(''));

const text = fc.oneof(hostile, fc.string({ unit: 'grapheme' }));

const around2to53 = fc
	.bigInt({ min: -6n, max: 6n })
	.map((off) => String(9_007_199_254_740_991n + off));

const integer = fc.oneof(
	around2to53,
	fc.bigInt({ min: 0n, max: 10n ** 16n }).map(String),
	fc.bigInt({ min: 10n ** 15n, max: 10n ** 20n }).map(String),
	fc.nat().map(String),
	fc.constantFrom('0', '3473196049974326153', '1000000000000000', '9999999999999999'),
);
const digits = fc
	.integer({ min: 1, max: 20 })
	.map((length) => '1234567890'.repeat(2).slice(0, length));
const fraction = fc.oneof(
	fc.constant(''),
	digits.map((it) => `.${it}`),
);
const exponent = fc.oneof(
	{ weight: 3, arbitrary: fc.constant('') },
	fc
		.tuple(fc.constantFrom('e', 'E', 'e+', 'E-', 'e-'), fc.integer({ min: 0, max: 12 }))
		.map((it) => it.join('')),
);
const number: fc.Arbitrary<Spelled> = fc
	.tuple(fc.constantFrom('', '-'), integer, fraction, exponent)
	.map((parts) => ({ number: parts.join('') }));

const key = fc.oneof(
	fc.constantFrom(
		'id',
		'cid',
		'order_id',
		'_id',
		'商品_id',
		'first_cid',
		'total',
		'ids',
		'a-b',
		'',
		'x"id',
		'sid',
	),
	text,
);

export const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 4 },
		number,
		text,
		fc.constantFrom(true, false, null),
		fc.array(tie('tree'), { maxLength: 4 }),
		fc
			.uniqueArray(fc.tuple(key, tie('tree')), { selector: ([name]) => name, maxLength: 5 })
			.map((members) => new Map(members)),
	),
}));

const isSpelled = (it: Tree): it is Spelled =>
	typeof it === 'object' && it !== null && 'number' in it;

/** Writes the tree with the given white space around every token. */
export function written(it: Tree, space: string): string {
	const list = (parts: string[], open: string, close: string) =>
		`${open}${space}${parts.join(`${space},${space}`)}${space}${close}`;
	if (isSpelled(it)) return it.number;
	if (Array.isArray(it))
		return list(
			it.map((each) => written(each, space)),
			'[',
			']',
		);
	if (!(it instanceof Map)) return JSON.stringify(it);
	const members = [...it].map(
		([name, value]) => `${JSON.stringify(name)}${space}:${space}${written(value, space)}`,
	);
	return list(members, '{', '}');
}

const isInteger = (spelled: string) => /^-?\d+$/.test(spelled);

const isLong = (spelled: string) => isInteger(spelled) && !Number.isSafeInteger(Number(spelled));

/** What the tree means, where `long` converts an integer beyond 2^53. */
export function meant(
	it: Tree,
	long: (digits: string) => unknown,
	isId: (key: string) => boolean = () => false,
	under = '',
): unknown {
	if (isSpelled(it)) {
		if (isLong(it.number)) return long(it.number);
		const value = Number(it.number);
		return isId(under) && Number.isSafeInteger(value) ? String(value) : value;
	}
	if (Array.isArray(it)) return it.map((each) => meant(each, long, isId));
	if (!(it instanceof Map)) return it;
	return Object.fromEntries([...it].map(([name, value]) => [name, meant(value, long, isId, name)]));
}

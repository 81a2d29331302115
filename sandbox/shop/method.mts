/**
 * One method of the platform: its path, the business parameters it takes, what it does. What SDKs
 * send is taken (UNVERIFIED, but all of them are in use): int64 as bare digits or as a string of
 * digits, text that is a number without its quotes, `null` for what is not set; the last two unless
 * decided otherwise (`parameterTypes`). Booleans are booleans, and nothing unknown is taken.
 */
import { isLosslessNumber, type LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import type { Decisions } from '../decisions.mts';
import type { App } from './apps.mts';
import type { Reply } from './envelope.mts';
import type { Platform } from './platform.mts';
import { badParameter, missingParameter, refuse } from './refusal.mts';
import type { World } from './world/world.mts';

/** Who calls: the token's shop is the world the method works on. */
export interface Call {
	platform: Platform;
	app: App;
	world: World;
	now: number;
}

export interface Method {
	name: string;
	path: string;
	/** The two token methods work without an access token, and so without a shop. */
	tokenless: boolean;
	/** Two calls with the same key at once: the second is refused. */
	exclusive: (tree: unknown) => string | undefined;
	run: (tree: unknown, call: Call) => Reply;
}

interface Declaration<S extends z.ZodTypeAny> {
	path: string;
	params: S;
	/** `{n}` of missing-parameter and parameter-invalid, where the reference lists one. */
	missing?: number;
	invalid?: number;
	tokenless?: boolean;
	exclusive?: (params: z.output<S>) => string;
	run: (params: z.output<S>, call: Call) => Reply;
}

export function method<S extends z.ZodTypeAny>(declared: Declaration<S>): Method {
	return {
		name: methodName(declared.path),
		path: declared.path,
		tokenless: declared.tokenless ?? false,
		exclusive(tree) {
			const parsed = declared.params.safeParse(asSdksMean(tree, 'either'));
			return parsed.success ? declared.exclusive?.(parsed.data) : undefined;
		},
		run(tree, call) {
			const given = asSdksMean(tree, call.platform.decisions.parameterTypes);
			const parsed = declared.params.safeParse(given);
			if (!parsed.success) throw refuseParameters(given, parsed.error, declared);
			return declared.run(parsed.data, call);
		},
	};
}

/** Without the members that are `null`, at any depth; or as it is, and no number passes for text. */
function asSdksMean(tree: unknown, types: Decisions['parameterTypes']): unknown {
	if (isLosslessNumber(tree) && types === 'declared') noText.add(tree);
	if (typeof tree !== 'object' || tree === null || isLosslessNumber(tree)) return tree;
	if (Array.isArray(tree)) return tree.map((each) => asSdksMean(each, types));
	const set = Object.entries(tree).filter(([, it]) => it !== null || types === 'declared');
	return Object.fromEntries(set.map(([name, it]) => [name, asSdksMean(it, types)]));
}

/** `/afterSale/List` is `afterSale.List`: letter case is kept. */
export function methodName(path: string): string {
	return path.replace(/^\//, '').replaceAll('/', '.');
}

/** Numbers that must stay numbers. */
const noText = new WeakSet<object>();

export const text = z
	.union([z.string(), z.custom<LosslessNumber>((it) => isLosslessNumber(it) && !noText.has(it))])
	.transform((value) => (typeof value === 'string' ? value : value.value));
export const flag = z.boolean();
/** An id or amount: exact, as its digits. */
export const digits = z
	.union([z.custom<LosslessNumber>(isLosslessNumber), z.string()])
	.transform((value) => (typeof value === 'string' ? value : value.value))
	.refine(
		(value) => /^-?\d{1,19}$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value),
	);
/** An int64 that is small by nature: a page, a status, fen, seconds. */
export const integer = digits.transform(Number).refine(Number.isSafeInteger);

function refuseParameters(
	tree: unknown,
	{ issues }: z.ZodError,
	{ missing, invalid }: Pick<Declaration<z.ZodTypeAny>, 'missing' | 'invalid'>,
): Error {
	if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) {
		return refuse(40003, 'isv.parameter-format-invalid', '业务参数应为JSON对象');
	}
	const absent = issues.find(({ path }) => valueAt(tree, path) === undefined && path.length > 0);
	if (absent) return missingParameter(missing, `缺少参数${absent.path.join('.')}`);
	const [issue] = issues;
	const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
	const name = [...(issue?.path ?? []), ...unknown].join('.');
	return badParameter(invalid, unknown.length > 0 ? `未知参数${name}` : `参数${name}不合法`);
}

function valueAt(tree: unknown, path: ReadonlyArray<string | number>): unknown {
	let value: unknown = tree;
	for (const key of path) {
		if (typeof value !== 'object' || value === null) return undefined;
		value = (value as Record<string | number, unknown>)[key];
	}
	return value;
}

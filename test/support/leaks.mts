/** Looks for secrets in everything that an error, an item or a hint could show or store. */
import { inspect } from 'node:util';

/** All texts that lead out of a value: its JSON, its hidden properties, its chain of causes. */
const everythingIn = (value: unknown) =>
	[
		JSON.stringify(value, visited()) ?? '',
		inspect(value, { depth: Infinity, showHidden: true, maxStringLength: null }),
	].join('\n');

/** Leaves out what was seen before, as a circle would never end. */
function visited() {
	const seen = new WeakSet<object>();
	return (_key: string, value: unknown): unknown => {
		if (typeof value === 'bigint') return String(value);
		if (typeof value !== 'object' || value === null) return value;
		if (seen.has(value)) return undefined;
		seen.add(value);
		if (!(value instanceof Error)) return value;
		const { name, message, stack, cause } = value;
		return { ...value, name, message, stack, cause };
	};
}

/** Names of the secrets that can be read in `value`. */
export function leaksIn(value: unknown, secrets: Readonly<Record<string, unknown>>): string[] {
	const text = everythingIn(value);
	return Object.entries(secrets)
		.filter(
			([, secret]) => typeof secret === 'string' && secret.length > 5 && text.includes(secret),
		)
		.map(([name]) => name);
}

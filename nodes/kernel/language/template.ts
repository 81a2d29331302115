/** A text with parameters in braces, and how one is recognised in a text that was filled in. */

export interface Template {
	/** The text between the parameters; one more than there are parameters. */
	readonly literals: readonly string[];
	readonly names: readonly string[];
}

const PARAMETER = /\{(\w+)\}/;
/** Words of which one is there, as in `{count} [order was|orders were] left out`. */
const CHOICE = /\[([^[\]|]*(?:\|[^[\]|]*)+)\]/;

/** A template for each choice of words; none where the text is always the same. */
export function templatesOf(text: string): Template[] {
	return variantsOf(text).flatMap((variant) => {
		const parts = variant.split(PARAMETER);
		const literals = parts.filter((_, at) => at % 2 === 0);
		return literals.length > 1 ? [{ literals, names: parts.filter((_, at) => at % 2 === 1) }] : [];
	});
}

/** The text with each choice of words. */
export function variantsOf(text: string): string[] {
	const [whole, words] = CHOICE.exec(text) ?? [];
	if (whole === undefined || words === undefined) return [text];
	return words.split('|').flatMap((word) => variantsOf(text.replace(whole, () => word)));
}

/**
 * The values of the parameters; none where the text is another. Each is as short as may be, so that
 * this takes one pass over a text of any length.
 */
export function valuesIn({ literals, names }: Template, text: string) {
	const [first = '', ...others] = literals;
	const last = others.pop() ?? '';
	const end = text.length - last.length;
	if (!text.startsWith(first) || end < first.length || !text.endsWith(last)) return undefined;
	const values: string[] = [];
	let from = first.length;
	for (const literal of others) {
		const at = text.indexOf(literal, from);
		if (at < 0 || at + literal.length > end) return undefined;
		values.push(text.slice(from, at));
		from = at + literal.length;
	}
	values.push(text.slice(from, end));
	return new Map(names.map((name, at) => [name, values[at] ?? '']));
}

/** The text with its parameters filled in; a name without a value stays as it is. */
export const filled = (text: string, values: ReadonlyMap<string, string>) =>
	text.replace(new RegExp(PARAMETER, 'g'), (whole, name: string) => values.get(name) ?? whole);

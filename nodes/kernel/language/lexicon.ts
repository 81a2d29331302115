/** Dictionaries in the form in which texts are looked up: whole, or as a template that was filled in. */
import { templatesOf, variantsOf, type Template } from './template';

/** English with parameters in braces → Chinese with the same. */
export type Dictionary = Readonly<Record<string, string>>;

interface Entry {
	readonly template: Template;
	readonly key: string;
	readonly chinese: string;
}

/** Letters before the first parameter by which templates are found. */
const START = 8;

export function createLexicon(dictionaries: Iterable<Dictionary>) {
	const exact = new Map<string, { chinese: string; keys: string[]; left: string[] }>();
	const entries: Entry[] = [];
	for (const dictionary of dictionaries) {
		for (const [key, chinese] of Object.entries(dictionary)) {
			for (const text of variantsOf(key)) exact.set(text, { chinese, keys: [key], left: [] });
			entries.push(...templatesOf(key).map((template) => ({ template, key, chinese })));
		}
	}
	const fixed = ({ template }: Entry) => template.literals.join('').length;
	entries.sort((one, other) => fixed(other) - fixed(one));
	const byStart = new Map<string, Entry[]>();
	for (const entry of entries) {
		const start = (entry.template.literals[0] ?? '').slice(0, START);
		byStart.set(start, [...(byStart.get(start) ?? []), entry]);
	}
	return {
		exact: (text: string) => exact.get(text),
		/** Those that may fit, the longest and most fixed first. */
		*templates(text: string): Generator<Entry> {
			for (let letters = Math.min(START, text.length); letters >= 0; letters--) {
				yield* byStart.get(text.slice(0, letters)) ?? [];
			}
		},
	};
}

/** Turns English texts into Chinese ones, by dictionaries whose keys are the English texts. */
import { filled, templatesOf, valuesIn, variantsOf, type Template } from './template';

/** English with parameters in braces → Chinese with the same. */
export type Dictionary = Readonly<Record<string, string>>;

/** What a test wants to know of a translation. */
export interface Observer {
	/** A dictionary's key was used. */
	used(key: string): void;
	/** A part of a text was left as it was. */
	left(part: string): void;
}

export interface Translator {
	/** A sentence, or several, or a label with what is wrong about it. What is not known stays English. */
	text(english: string): string;
	/** The name of an option or a value: where the platform's own words stand behind, these. */
	name(english: string): string;
}

/** `Shipped (已发货)`. */
const WITH_CHINESE = /^[^(]*[A-Za-z][^(]* \((.*\p{Script=Han}.*)\)$/u;
/** `e.g. shunfeng`. */
const EXAMPLE = /^e\.g\. (\S+)$/;
/** The end of a sentence, a label or a complaint; or a name that would take the stop behind it. */
const BOUNDARY = /[.:;] |^\S*\.$/;
const CHINESE = /\p{Script=Han}/u;
const ENGLISH = /[A-Za-z]{2}/;

export function createTranslator(
	dictionaries: Iterable<Dictionary>,
	observer?: Observer,
): Translator {
	const exact = new Map<string, { readonly key: string; readonly chinese: string }>();
	const templates: Array<Template & { readonly key: string; readonly chinese: string }> = [];
	for (const dictionary of dictionaries) {
		for (const [key, chinese] of Object.entries(dictionary)) {
			for (const variant of variantsOf(key)) exact.set(variant, { key, chinese });
			templates.push(...templatesOf(key).map((it) => ({ ...it, key, chinese })));
		}
	}
	const fixed = ({ literals }: Template) => literals.join('').length;
	templates.sort((one, other) => fixed(other) - fixed(one));
	/** By the first letters before a parameter; under none, those that begin with one. */
	const byStart = new Map<string, typeof templates>();
	for (const template of templates) {
		const start = (template.literals[0] ?? '').slice(0, START);
		byStart.set(start, [...(byStart.get(start) ?? []), template]);
	}
	const candidates = (english: string) =>
		Array.from({ length: START + 1 }, (_, letters) =>
			byStart.get(english.slice(0, START - letters)),
		);

	/** Lookups left for the text at hand. */
	let budget = 0;

	/** `mayReach`: whether a parameter may reach over the end of a sentence or a label. */
	function whole(english: string, mayReach = false): string | undefined {
		if (budget-- <= 0) return undefined;
		const known = exact.get(english);
		if (known) {
			observer?.used(known.key);
			return known.chinese;
		}
		const example = EXAMPLE.exec(english)?.[1];
		if (example !== undefined) return `例如 ${example}`;
		for (const template of candidates(english).flatMap((it) => it ?? [])) {
			const values = valuesIn(template, english);
			if (!values || (!mayReach && [...values.values()].some((it) => BOUNDARY.test(it)))) continue;
			observer?.used(template.key);
			const inside = [...values].map(([key, it]) => [key, value(it)] as const);
			return filled(template.chinese, new Map(inside));
		}
		return undefined;
	}

	function text(english: string): string {
		if (!ENGLISH.test(english) || budget <= 0) return english;
		return whole(english) ?? withoutStop(english) ?? inParts(english);
	}

	function withoutStop(english: string) {
		const chinese = english.endsWith('.') ? whole(english.slice(0, -1)) : undefined;
		return chinese && `${chinese}。`;
	}

	/** The longest beginning that is known, then the rest; else what ends at the first boundary. */
	function inParts(english: string): string {
		const cuts = cutsOf(english);
		for (const { head, separator, rest } of [...cuts].reverse()) {
			const part = whole(head);
			if (part !== undefined) return part + IN_CHINESE[separator] + text(rest);
			const withMark = whole(head + separator.trim());
			if (withMark !== undefined) return withMark + text(rest);
		}
		const reaching = whole(english, true);
		if (reaching !== undefined) return reaching;
		const [first] = cuts;
		if (!first) return left(english);
		const separator = CHINESE.test(first.head) ? IN_CHINESE[first.separator] : first.separator;
		return left(first.head) + separator + text(first.rest);
	}

	function left(part: string) {
		if (ENGLISH.test(part)) observer?.left(part);
		return part;
	}

	function nameIn(english: string): string {
		return whole(english) ?? WITH_CHINESE.exec(english)?.[1] ?? text(english);
	}

	/** What was filled in: a single word is a name, an ID or a code. */
	const value = (english: string) =>
		(english.includes(' ') ? nameIn(english) : whole(english)) ?? english;

	const bounded = (translate: (english: string) => string) => (english: string) => {
		budget = MOST_LOOKUPS;
		return translate(english);
	};

	return { text: bounded(text), name: bounded(nameIn) };
}

const START = 8;

/** Enough for a complaint about every field of a form. A text made to be slow stays English. */
const MOST_LOOKUPS = 500;
const MOST_CUTS = 24;

function cutsOf(english: string) {
	const cuts = [];
	for (const { index, 0: separator } of english.matchAll(SEPARATOR)) {
		const rest = english.slice(index + separator.length);
		cuts.push({ head: english.slice(0, index), separator, rest });
		if (cuts.length === MOST_CUTS) break;
	}
	return cuts;
}

const SEPARATOR = /(?:[.:;,] | → )/g;
const IN_CHINESE: Readonly<Record<string, string>> = {
	'. ': '。',
	': ': '：',
	'; ': '；',
	', ': '、',
	' → ': ' → ',
};

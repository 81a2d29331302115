/**
 * Turns English texts into Chinese ones, by dictionaries whose keys are the English texts. A text may
 * be several sentences, a label with what is wrong about it, a list, or a template that was filled
 * in: of the ways to read it, the one counts that leaves the least in English.
 */
import { createLexicon, type Dictionary } from './lexicon';
import { as, best, isEnglish, joined, leave, type Reading } from './reading';
import { filled, valuesIn } from './template';

export type { Dictionary };

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

/** Of a value, which was filled in, a single word is a name, an ID or a code. */
type Kind = 'text' | 'name' | 'value';

const CHINESE = /\p{Script=Han}/u;
/** `Shipped (已发货)`, `Date (V2) (时效变更)`, `Conversions (转化数 (旧))`. */
const WITH_CHINESE = /^(?=[^(]*[A-Za-z])(?:[^()]|\(\w*\))+ \(((?:[^()]|\([^()]*\))*)\)$/;
/** `e.g. shunfeng`, a placeholder: what a user may type, which no language changes. */
const EXAMPLE = /^e\.g\. (.+)$/;
/** The end of a sentence, a label or a complaint; or a name that would take the stop behind it. */
const BOUNDARY = /[.:;] |^\S*\.$/;
const SEPARATOR = /[.:;,] | → | or /g;
const IN_CHINESE: Readonly<Record<string, string>> = {
	'. ': '。',
	': ': '：',
	'; ': '；',
	', ': '、',
	' → ': ' → ',
	' or ': '或',
};
/** A text made to be slow stays English from here on. */
const MOST_READINGS = 1000;
const MOST_CUTS = 24;

export function createTranslator(
	dictionaries: Iterable<Dictionary>,
	observer?: Observer,
): Translator {
	const lexicon = createLexicon(dictionaries);
	/** What was read of the current text, and how much more may be. */
	const done = new Map<string, Reading>();
	let budget = 0;

	function read(english: string, kind: Kind): Reading {
		if (!isEnglish(english) || (kind === 'value' && /^\S+$/.test(english))) {
			return lexicon.exact(english) ?? as(english);
		}
		const key = `${kind} ${english}`;
		const known = done.get(key);
		if (known) return known;
		if (budget-- <= 0) return { chinese: english, keys: [], left: [english] };
		const reading = best(readings(english, kind));
		done.set(key, reading);
		return reading;
	}

	function* readings(english: string, kind: Kind): Generator<Reading> {
		yield* known(english, false);
		const [, own] = (kind !== 'text' && WITH_CHINESE.exec(english)) || [];
		if (own && CHINESE.test(own)) yield as(own);
		if (english.endsWith('.')) {
			for (const it of known(english.slice(0, -1), false)) yield joined(it, '。', as(''));
		}
		const cuts = cutsOf(english);
		for (const { head, separator, rest } of [...cuts].reverse()) {
			const mark = IN_CHINESE[separator] ?? separator;
			for (const it of known(head, false)) yield joined(it, mark, read(rest, kind));
			for (const it of known(head + separator.trim(), false))
				yield joined(it, '', read(rest, kind));
		}
		yield* known(english, true);
		const [first] = cuts;
		if (first) {
			const head = kind === 'text' ? leave(first.head) : read(first.head, kind);
			const rest = read(first.rest, kind);
			const isTurned = CHINESE.test(head.chinese + rest.chinese);
			yield joined(head, (isTurned && IN_CHINESE[first.separator]) || first.separator, rest);
		}
		yield leave(english);
	}

	/** `mayReach`: whether a parameter may reach over the end of a sentence or a label. */
	function* known(english: string, mayReach: boolean): Generator<Reading> {
		const exact = lexicon.exact(english);
		if (exact) return yield exact;
		for (const { template, key, chinese } of lexicon.templates(english)) {
			const values = valuesIn(template, english);
			if (!values || (!mayReach && [...values.values()].some((it) => BOUNDARY.test(it)))) continue;
			const inside = [...values].map(([name, it]) => [name, read(it, 'value')] as const);
			yield {
				chinese: filled(chinese, new Map(inside.map(([name, it]) => [name, it.chinese]))),
				keys: [key, ...inside.flatMap(([, it]) => it.keys)],
				left: inside.flatMap(([, it]) => it.left),
			};
		}
	}

	const translate = (kind: Kind) => (english: string) => {
		const example = EXAMPLE.exec(english)?.[1];
		if (example !== undefined) return `例如：${example}`;
		done.clear();
		budget = MOST_READINGS;
		const { chinese, keys, left } = read(english, kind);
		for (const it of keys) observer?.used(it);
		for (const it of left) observer?.left(it);
		return chinese;
	};
	return { text: translate('text'), name: translate('name') };
}

function cutsOf(english: string) {
	const cuts = [];
	for (const { index, 0: separator } of english.matchAll(SEPARATOR)) {
		const rest = english.slice(index + separator.length);
		cuts.push({ head: english.slice(0, index), separator, rest });
		if (cuts.length === MOST_CUTS) break;
	}
	return cuts;
}

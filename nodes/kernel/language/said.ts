/** What is said to users, in the language of this n8n. In the code, and in logs, it is English. */
import { isChinese } from './language';
import { createTranslator, type Dictionary, type Translator } from './translator';

/** The dictionaries of all nodes and credentials that were loaded: one text has one translation. */
const dictionaries = new Set<Dictionary>();
let translator: Translator | undefined;

/** Makes dictionaries known to `said`. Costs nothing until something is said in Chinese. */
export function learn(texts: readonly Dictionary[]): void {
	if (texts.every((it) => dictionaries.has(it))) return;
	for (const it of texts) dictionaries.add(it);
	translator = undefined;
}

/** Made once a process, when it is first needed. */
export const chineseTranslator = (): Translator => (translator ??= createTranslator(dictionaries));

/** A message, a remedy or a hint. Its parameters are recognised in it, so that it may be made anywhere. */
export const said = (english: string): string =>
	isChinese() ? chineseTranslator().text(english) : english;

/** The name of an entry in a list, or of a state: where the platform's own words stand behind, these. */
export const saidName = (english: string): string =>
	isChinese() ? chineseTranslator().name(english) : english;

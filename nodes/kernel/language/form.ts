/** Forms in the language of this n8n. Values, names and defaults are never touched: workflows move freely. */
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { isRecord } from '../exact-json';
import { isChinese } from './language';
import { chineseTranslator, learn } from './said';
import { ENGLISH_WORDS, subtitleIn } from './subtitle';
import type { Dictionary, Translator } from './translator';

/**
 * A node's description, or the name, properties and test of a credential; the same in English. Called once
 * a process, where the class is made.
 */
export function inLanguage<T extends object>(form: T, texts: readonly Dictionary[]): T {
	learn(texts);
	if (!isNode(form)) return isChinese() ? (translated(form, chineseTranslator()) as T) : form;
	if (isChinese()) return listed(translated(form, chineseTranslator()) as T & Node, form);
	const { subtitle = '', properties } = form;
	return { ...form, subtitle: subtitleIn(subtitle, properties, ENGLISH_WORDS) };
}

type Node = Pick<INodeTypeDescription, 'version' | 'subtitle' | 'properties'>;

const isNode = <T extends object>(form: T): form is T & Node => 'group' in form;

/**
 * n8n's list of nodes shows the options of the field whose label is *Events*, in English. So a form in
 * another language has that field once more, where no version of the node shows it.
 */
function listed<T extends Node>(form: T, { properties, version }: Node): T {
	const at = properties.findIndex(({ displayName }) => displayName === 'Events');
	const events = form.properties[at];
	if (!events) return form;
	const displayOptions = { hide: { '@version': [version].flat() } };
	const twin = { ...events, displayName: 'Events', displayOptions };
	return { ...form, properties: [...form.properties, twin] };
}

/** The names of outputs, in the expression that lists them. */
const OUTPUT_NAME = /(?<=displayName: ")[^"]*/g;

/** What users read, by its key. */
const TEXTS = new Set([
	'activationHint',
	'activationMessage',
	'active',
	'description',
	'displayName',
	'hint',
	'inactive',
	'message',
	'multipleValueButtonText',
	'noFieldsError',
	'placeholder',
	'plural',
	'singular',
]);
/** What holds values and conditions only. */
const OPAQUE = new Set(['default', 'displayOptions', 'routing', 'credentials', 'icon']);
/** Fields whose options stand in n8n's list of nodes, where both languages are searched. */
const LISTED = new Set(['resource', 'operation', 'events']);

/** The same with every text translated. `isListed`: the names in it are shown in both languages. */
export function translated(part: unknown, translator: Translator, isListed = false): unknown {
	if (Array.isArray(part)) return part.map((it) => translated(it, translator, isListed));
	if (!isRecord(part) || part.type === 'hidden') return part;
	const members = Object.entries(part).map(([key, value]) => {
		if (OPAQUE.has(key)) return [key, value] as const;
		if (typeof value === 'string') {
			return [key, textIn(part, key, value, translator, isListed)] as const;
		}
		const listed = key === 'defaults' || (key === 'options' && LISTED.has(String(part.name)));
		return [key, translated(value, translator, listed)] as const;
	});
	return Object.fromEntries(members);
}

function textIn(
	part: Readonly<Record<string, unknown>>,
	key: string,
	english: string,
	translator: Translator,
	isListed: boolean,
): string {
	const { name, text } = translator;
	const isForm = 'properties' in part;
	const isOption = 'value' in part && !('type' in part);
	if (key === 'action' || (key === 'name' && isListed) || (key === 'displayName' && isForm)) {
		return withEnglish(name(english), english);
	}
	if (key === 'name' && isOption) return name(english);
	if (key === 'outputs') return english.replace(OUTPUT_NAME, name);
	if (key === 'subtitle') {
		const words = { of: name, between: '、' };
		return subtitleIn(english, part.properties as INodeProperties[], words);
	}
	return TEXTS.has(key) ? text(english) : english;
}

/** `批量查询 Get Many`; of `Reached Warehouse (退货入仓)` only what is English. */
function withEnglish(chinese: string, english: string): string {
	const term = english.replace(/ \([^()]*\p{Script=Han}[^()]*\)/gu, '');
	return chinese.includes(term) ? chinese : `${chinese} ${term}`;
}

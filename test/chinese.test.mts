/** What users read is there in Chinese, all of it, and no translation is left of what is gone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getGlobalState, setGlobalState, type INodeType } from 'n8n-workflow';

import { ORDER_TEXTS } from '../nodes/Order/chinese';
import { translated } from '../nodes/kernel/language/form';
import { createTranslator, type Dictionary } from '../nodes/kernel/language/translator';
import { sentencesIn } from './support/sentences.mts';

const { n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	n8n: { nodes: string[]; credentials: string[] };
};

const dictionaries: ReadonlySet<Dictionary> = new Set([...ORDER_TEXTS]);

const shipped = [...n8n.nodes, ...n8n.credentials]
	.map((built) => built.replace('dist/', '').replace(/\.js$/, '.ts'))
	.filter((path) => path.includes('Order'));

/** A node's description, or a credential's form, as an n8n in this time zone makes it. */
async function formIn(zone: string, path: string): Promise<object> {
	const before = getGlobalState();
	setGlobalState({ defaultTimezone: zone });
	try {
		const module = (await import(join(process.cwd(), path))) as Record<string, unknown>;
		const Shipped = Object.values(module).find((it) => typeof it === 'function') as new () =>
			INodeType | { description?: undefined; properties: unknown; displayName: string };
		const it = new Shipped();
		return it.description ?? it;
	} finally {
		setGlobalState(before);
	}
}

const used = new Set<string>();
const left: string[] = [];
const translator = createTranslator(dictionaries, {
	used: (key) => used.add(key),
	left: (part) => left.push(part),
});
/** What of these texts is not translated. */
const untranslated = (translate: () => void) => {
	left.length = 0;
	translate();
	return [...left];
};

/** Tables whose words no form and no message shows: they document the columns, in English. */
const isRead = (path: string) => !/-columns\.ts$|\/chinese\/|metric-catalog\.ts$/.test(path);

const sentences = sentencesIn(['nodes/Order', 'nodes/kernel', 'nodes/values'], isRead);

/** Text of two words that nobody reads, by what it is. */
const NOT_READ: readonly RegExp[] = [
	/^\[object /, // what JavaScript calls a date
	/^Invalid input$/, // zod's own words, which are replaced
	/^Douyin place $/, // the name of what is stored
	/^Its meaning, in English and Chinese$/, // documents a column
	/^none ‹1›$/, // a key
	/^A dry run does not call/, // caught by the kernel
];

/** Where the words of a text end with the platform's own, and it is no sentence, these are its Chinese. */
const isName = (text: string) =>
	/ \(.*\p{Script=Han}.*\)$/u.test(text) && !/^Th(e|is|ere) /.test(text);

describe.each(shipped)('%s', (path) => {
	it('has a translation of every text of its form', async () => {
		const form = await formIn('UTC', path);
		expect(untranslated(() => translated(form, translator))).toEqual([]);
	});

	it('is English where it is read elsewhere', async () => {
		const texts = JSON.stringify(await formIn('Asia/Hong_Kong', path));
		expect(texts).toBe(JSON.stringify(await formIn('UTC', path)));
	});

	it.each(['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Urumqi', 'PRC'])(
		'speaks Chinese in %s, with the same values',
		async (zone) => {
			const [english, chinese] = [await formIn('UTC', path), await formIn(zone, path)];
			expect(textsOf(chinese)).not.toEqual(textsOf(english));
			expect(valuesOf(chinese)).toEqual(valuesOf(english));
		},
	);
});

const TEXT = new Set(
	'displayName description hint placeholder action subtitle activationMessage activationHint active inactive'.split(
		' ',
	),
);
const isText = (part: object, key: string) =>
	TEXT.has(key) || (key === 'name' && !('type' in part) && !('group' in part));

function valuesOf(part: unknown): unknown {
	if (Array.isArray(part)) return part.map(valuesOf);
	if (typeof part !== 'object' || part === null) return part;
	return Object.fromEntries(
		Object.entries(part).flatMap(([key, value]) =>
			isText(part, key) && typeof value === 'string' ? [] : [[key, valuesOf(value)]],
		),
	);
}

function textsOf(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(textsOf);
	if (typeof part !== 'object' || part === null) return [];
	return Object.entries(part).flatMap(([key, value]) =>
		isText(part, key) && typeof value === 'string' ? [value] : textsOf(value),
	);
}

it('every error, remedy and hint in the source has a translation', () => {
	const english = sentences
		.flatMap(({ text, at }) => text.split('|').map((it) => ({ text: it, at })))
		.filter(({ text }) => !NOT_READ.some((it) => it.test(text)))
		.flatMap(({ text, at }) => {
			const translate = isName(text) && !at.includes('-errors/') ? 'name' : 'text';
			return untranslated(() => translator[translate](text)).map((it) => `${at} ${it}`);
		});
	expect(english).toEqual([]);
	expect(sentences.length).toBeGreaterThan(100);
});

it.todo('every translation has a text');

it('no text is translated in two places', () => {
	const keys = [...dictionaries].flatMap((it) => Object.keys(it));
	expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('a translation has the parameters of its text', () => {
	const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([it]) => it).sort();
	const odd = [...dictionaries]
		.flatMap((it) => Object.entries(it))
		.filter(([key, chinese]) => parametersOf(key).join() !== parametersOf(chinese).join());
	expect(odd).toEqual([]);
});

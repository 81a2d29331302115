/** What users read is there in Chinese, all of it, and no translation is left of what is gone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getGlobalState, setGlobalState, type INodeProperties, type INodeType } from 'n8n-workflow';

import { FANS_TEXTS } from '../nodes/Fans/chinese';
import { LIVE_TEXTS } from '../nodes/Live/chinese';
import { ORDER_TEXTS } from '../nodes/Order/chinese';
import { PRODUCT_TEXTS } from '../nodes/Product/chinese';
import { PUSH_TEXTS } from '../nodes/webhooks/chinese';
import { REFUND_TEXTS } from '../nodes/Refund/chinese';
import { TRIGGER_TEXTS } from '../nodes/Trigger/chinese';
import { WAYBILL_TEXTS } from '../nodes/Waybill/chinese';
import { translated } from '../nodes/kernel/language/form';
import { createTranslator, type Dictionary } from '../nodes/kernel/language/translator';
import { sentencesIn } from './support/sentences.mts';

const { n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	n8n: { nodes: string[]; credentials: string[] };
};

const dictionaries: ReadonlySet<Dictionary> = new Set([
	...FANS_TEXTS,
	...LIVE_TEXTS,
	...ORDER_TEXTS,
	...PRODUCT_TEXTS,
	...PUSH_TEXTS,
	...REFUND_TEXTS,
	...TRIGGER_TEXTS,
	...WAYBILL_TEXTS,
]);

const shipped = [...n8n.nodes, ...n8n.credentials].map((built) =>
	built.replace('dist/', '').replace(/\.js$/, '.ts'),
);

/** A node's description, or a credential's form, as an n8n in this time zone makes it. */
async function formIn(zone: string, path: string): Promise<object> {
	const before = getGlobalState();
	setGlobalState({ defaultTimezone: zone });
	try {
		const module = (await import(join(process.cwd(), path))) as Record<string, unknown>;
		const Shipped = Object.values(module).find((it) => typeof it === 'function') as new () =>
			| INodeType
			| { description?: undefined; properties: unknown; displayName: string };
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
/** The platform’s own name of an event. */
const CODE = /^[a-z]+(_[a-z]+)*$/;

/** What of these texts is not translated. */
const untranslated = (translate: () => void) => {
	left.length = 0;
	translate();
	return left.filter((part) => !CODE.test(part));
};

/** Tables that document columns in English, and what is answered to the platform and logged. */
const isRead = (path: string) =>
	!/-columns\.ts$|\/chinese\/|metric-catalog\.ts$/.test(path) &&
	!/webhooks\/(handle-request|raw-body|signature|(open|shop)\/platform)\.ts$/.test(path);

const sentences = sentencesIn(['nodes', 'credentials'], isRead).flatMap(({ text, at }) =>
	// A row of these holds the message and the remedy.
	(at.includes('method-errors/') ? text.split('|') : [text]).map((it) => ({ text: it, at })),
);

/** Text of two words that nobody reads, by what it is. */
const NOT_READ: readonly RegExp[] = [
	/^\[object /, // what JavaScript calls a date
	/^Invalid input$/, // zod's own words, which are replaced
	/^Douyin (place|messages) /, // the name of what is stored
	/^Its meaning, in English and Chinese$/, // documents a column
	/^(none|own) ‹1›$/, // keys
	/^‹1› (asc|desc|(stockLow|waybillBalanceLow) ‹2› ‹3›)$/, // keys, and the order of a list
	/^A dry run does not call/, // caught by the kernel
	/^open refund$/, // a state that the node gives an order
	/^={{/, // an expression, whose words are read with the form
	/^(Content-|multipart\/)/, // HTTP
	/^On ‹1› \(‹2›\)$/, // how n8n lists a message: its name
	/^in halves$/, // how a batch is sent
];

/** The labels of fields that no form shows. */
function hiddenIn(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(hiddenIn);
	if (typeof part !== 'object' || part === null) return [];
	const { type, displayName, ...members } = part as Record<string, unknown>;
	return type === 'hidden' ? [String(displayName)] : Object.values(members).flatMap(hiddenIn);
}

/** The text is read in a form, with the platform's own words behind it. */
const isNamed = (text: string, shown: readonly string[]) =>
	shown.some((it) => it.startsWith(`${text} (`));

/** Where the words of a text end with the platform's own, and it is no sentence, these are its Chinese. */
const isName = (text: string) =>
	/ \(.*\p{Script=Han}.*\)$/u.test(text) && !/^(The|This|There|Check) /.test(text);

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
			// The platform's own words stand before the English term, not behind it as well.
			expect(chinese).toHaveProperty(
				'displayName',
				expect.stringMatching(/^\p{Script=Han}+ [\w ]+$/u),
			);
			const values = JSON.stringify(valuesOf(withoutListed(chinese)));
			expect(values).toBe(JSON.stringify(valuesOf(english)));
		},
	);
});

/** Without the field that only n8n's list of nodes reads: no version of the node shows it. */
function withoutListed(form: object): object {
	if (!('properties' in form && Array.isArray(form.properties))) return form;
	const properties = form.properties as INodeProperties[];
	return {
		...form,
		properties: properties.filter(({ displayOptions }) => !displayOptions?.hide?.['@version']),
	};
}

const TEXT = new Set(
	'displayName description hint placeholder action subtitle outputs message noFieldsError singular plural activationMessage activationHint active inactive'.split(
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

it('every error, remedy and hint in the source has a translation', async () => {
	const forms = await Promise.all(shipped.map(async (path) => await formIn('UTC', path)));
	const [shown, hidden] = [textsOf(forms), hiddenIn(forms)];
	const english = sentences
		.filter(({ text }) => !NOT_READ.some((it) => it.test(text)) && !hidden.includes(text))
		.filter(({ text }) => !isNamed(text, shown))
		.flatMap(({ text, at }) => {
			const translate = isName(text) && !at.includes('-errors') ? 'name' : 'text';
			return untranslated(() => translator[translate](text)).map((it) => `${at} ${it}`);
		});
	expect(english).toEqual([]);
	expect(sentences.length).toBeGreaterThan(1000);
});

it('every translation has a text', async () => {
	const forms = await Promise.all(shipped.map(async (path) => await formIn('UTC', path)));
	for (const form of forms) translated(form, translator);
	for (const { text } of sentences) translator.text(text);
	const keys = [...dictionaries].flatMap((it) => Object.keys(it));
	expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

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

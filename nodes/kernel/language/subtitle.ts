/** The subtitle of a node on the canvas: the names of its operation or its events, not their values. */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const OPERATION = '={{ $parameter["operation"] + ": " + $parameter["resource"] }}';
const EVENTS = '={{ $parameter["events"].join(", ") }}';

/** How a language writes the name of an operation or an event, and what it puts between two. */
export interface Words {
	of(english: string): string;
	readonly between: string;
}

/** Without the text in parentheses at the end: it is long, and the form shows it. */
export const ENGLISH_WORDS: Words = {
	of: (english) => english.replace(/ \([^()]*\)$/, ''),
	between: ', ',
};

/** An expression that looks the words up; another subtitle stays as it is. */
export function subtitleIn(
	subtitle: string,
	properties: readonly INodeProperties[],
	{ of, between }: Words,
): string {
	/** Flat: two closing braces would end the expression. */
	const wordsOf = (field: string, keyOf: (of: INodeProperties) => string) =>
		JSON.stringify(
			Object.fromEntries(
				properties
					.filter(({ name }) => name === field)
					.flatMap((it) =>
						((it.options ?? []) as INodePropertyOptions[]).map(({ name, value, action }) => [
							keyOf(it) + String(value),
							of(field === 'operation' ? (action ?? name) : name),
						]),
					),
			),
		);
	if (subtitle === OPERATION) {
		const words = wordsOf('operation', (field) => `${resourceOf(field)}.`);
		return `={{ (${words})[$parameter["resource"] + "." + $parameter["operation"]] }}`;
	}
	if (subtitle === EVENTS) {
		const words = wordsOf('events', () => '');
		const all = JSON.stringify(of('All Events'));
		const chosen = `$parameter["events"].map((it) => (${words})[it]).join(${JSON.stringify(between)})`;
		return `={{ ${chosen} || ${all} }}`;
	}
	return subtitle;
}

const resourceOf = ({ displayOptions }: INodeProperties) =>
	String(displayOptions?.show?.resource?.[0]);

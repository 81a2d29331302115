/** What stands under a node on the canvas: the words of its resource and operation, not their values. */
import type { INodeProperties } from 'n8n-workflow';

import type { Translator } from './translator';

const BY_VALUES = '={{ $parameter["operation"] + ": " + $parameter["resource"] }}';
const BY_EVENT = '={{ $parameter["event"] }}';

/** An expression that looks the words up; another subtitle stays as it is. */
export function subtitleIn(
	subtitle: string,
	properties: readonly INodeProperties[],
	{ name }: Translator,
): string {
	if (subtitle !== BY_VALUES && subtitle !== BY_EVENT) return subtitle;
	const wordsOf = (fields: readonly INodeProperties[], keyOf: (field: INodeProperties) => string) =>
		// Flat: two closing braces would end the expression.
		JSON.stringify(
			Object.fromEntries(
				fields.flatMap((field) =>
					(field.options ?? []).map((it) => [
						keyOf(field) + String('value' in it ? it.value : ''),
						name(it.name),
					]),
				),
			),
		);
	const resourceOf = ({ displayOptions }: INodeProperties) =>
		String(displayOptions?.show?.resource?.[0]);
	const named = (field: string) => properties.filter((it) => it.name === field);
	if (subtitle === BY_EVENT) {
		return `={{ (${wordsOf(named('event'), () => '')})[$parameter["event"]] }}`;
	}
	const resources = wordsOf(named('resource'), () => '');
	const operations = wordsOf(named('operation'), (field) => `${resourceOf(field)}.`);
	const key = '$parameter["resource"] + "." + $parameter["operation"]';
	return `={{ (${resources})[$parameter["resource"]] + "：" + (${operations})[${key}] }}`;
}

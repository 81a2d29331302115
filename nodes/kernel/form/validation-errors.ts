/** What is wrong with the value of a field, in a sentence that begins with the label of the field. */
import type { INodeProperties } from 'n8n-workflow';

import { NOT_LISTED } from './choices';
import { shortened } from '../errors';
import { isRecord } from '../exact-json';
import type { z } from '../zod';

/** Names the field, and inside a collection or list the way to the value that is wrong. */
export function complaintsOf(ui: INodeProperties, { issues }: z.ZodError): string[] {
	const exact = issues.map(mostExact);
	// Of several complaints about one value the first says enough.
	const first = new Map(exact.map((it) => [it.path.join('\0'), it] as const).reverse());
	return [...first.values()].reverse().map((issue) => {
		const { labels, at } = wayTo(ui, issue.path);
		return `${labels.join(' → ')}: ${sentenceOf(issue, at)}`;
	});
}

/** Of a value that may be one of several things: what is wrong with the one it comes closest to. */
function mostExact(issue: z.ZodIssue): z.ZodIssue {
	if (issue.code !== 'invalid_union') return issue;
	const inner = issue.unionErrors.flatMap(({ issues }) => issues).map(mostExact);
	return inner.reduce((best, it) => (it.path.length > best.path.length ? it : best), {
		...issue,
		message: 'cannot be read',
	});
}

type Option = NonNullable<INodeProperties['options']>[number];

const MAX_NAME_LENGTH = 40;

/** The labels on the way, and the field at its end where the form has one. */
function wayTo(ui: INodeProperties, path: ReadonlyArray<string | number>) {
	const labels = [ui.displayName];
	let at: INodeProperties | undefined = ui;
	let inside: readonly Option[] = ui.options ?? [];
	for (const step of path) {
		const isPlace = typeof step === 'number';
		const found: Option | undefined = isPlace ? undefined : inside.find((it) => it.name === step);
		labels.push(found && 'displayName' in found ? found.displayName : nameOf(step));
		if (isPlace) continue;
		at = found && 'type' in found ? found : undefined;
		inside = found && 'values' in found ? found.values : (at?.options ?? []);
	}
	return { labels, at };
}

const nameOf = (step: string | number) => shortened(String(step), MAX_NAME_LENGTH);

/** zod's own sentences begin with a capital letter, ours do not. */
const isOfZod = ({ code, message }: z.ZodIssue) =>
	code === 'custom' ? message === 'Invalid input' : /^[A-Z]/.test(message);

function sentenceOf(issue: z.ZodIssue, at: INodeProperties | undefined): string {
	const message = isOfZod(issue) ? ownWords(issue) : issue.message;
	return message === NOT_LISTED ? notListed(at) : message;
}

const WANTED: Readonly<Record<string, string>> = {
	array: 'must be a list',
	boolean: 'must be true or false',
	number: 'must be a number',
	object: 'must be an object with the parts of the form',
	string: 'must be text',
};

function ownWords(issue: z.ZodIssue): string {
	if (issue.code === 'unrecognized_keys') {
		const keys = issue.keys.slice(0, 3).map((key) => `“${nameOf(key)}”`);
		return `has a part that is not known: ${keys.join(', ')}`;
	}
	if (issue.code !== 'invalid_type') return 'cannot be read';
	if (issue.received === 'undefined' || issue.received === 'null') return 'is missing';
	return WANTED[issue.expected] ?? 'cannot be read';
}

const MAX_OFFERED = 12;

/** With the values of the list, where they are few enough to read. */
function notListed(at: INodeProperties | undefined): string {
	const values = (at?.options ?? []).flatMap((it) =>
		isRecord(it) && 'value' in it && it.value !== '' ? [String(it.value)] : [],
	);
	const isReadable = values.length > 0 && values.length <= MAX_OFFERED;
	return isReadable ? `is not in the list (${values.join(', ')})` : NOT_LISTED;
}

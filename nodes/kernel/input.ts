/** Reads the fields of a form and checks them: nothing else asks n8n for parameters. */
import type { IExecuteFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

import { binaryOf } from './binary';
import { momentOf } from './dates';
import { InputError } from './errors';
import type { Field } from './field';
import { isRecord } from './json';

type Context = IExecuteFunctions | IPollFunctions | IWebhookFunctions;

/**
 * The typed input of an item, or of a trigger, which has none.
 *
 * @throws InputError that names every field whose value does not do
 */
export function inputOf<I>(context: Context, fields: readonly Field[], index?: number): I {
	const issues: string[] = [];
	const input: Record<string, unknown> = {};
	for (const field of fields) {
		const { ui, schema } = field;
		const parsed = schema.safeParse(valueOf(context, field, index ?? 0));
		if (parsed.success) input[ui.name] = parsed.data;
		else issues.push(...parsed.error.issues.map((issue) => complaint(ui.displayName, issue)));
	}
	if (issues.length > 0) throw new InputError(issues.join('; '));
	return input as I;
}

function valueOf(context: Context, { ui, reading }: Field, index: number): unknown {
	const raw: unknown =
		'getInputData' in context
			? context.getNodeParameter(ui.name, index, ui.default)
			: context.getNodeParameter(ui.name, ui.default);
	if (ui.type === 'dateTime') return momentOf(raw, context.getTimezone());
	// An expression for the whole locator may give the bare value.
	if (reading === 'locator') return isRecord(raw) ? raw : { mode: '', value: raw };
	// Taken out here: n8n's own way fails for a locator that the form hides.
	if (ui.type === 'resourceLocator') return isRecord(raw) ? raw.value : raw;
	if (reading === 'binary') return binaryOf(context, String(raw ?? ''), index);
	if (reading === 'item') return { value: raw, json: itemOf(context, index) };
	return raw;
}

/** What came into the node at this place; nothing in a trigger. */
const itemOf = (context: Context, index: number) =>
	'getInputData' in context ? context.getInputData()[index]?.json : undefined;

/** Names the field, and inside a collection or list the path to the value that is wrong. */
const complaint = (displayName: string, { path, message }: { path: unknown[]; message: string }) =>
	`${[displayName, ...path].join(' → ')}: ${message}`;

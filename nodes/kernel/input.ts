/** Reads the fields of a form and checks them: nothing else asks n8n for parameters. */
import type { IExecuteFunctions, IPollFunctions } from 'n8n-workflow';

import { binaryOf } from './binary';
import { momentOf } from './dates';
import { InputError } from './errors';
import type { Field } from './field';
import { isRecord } from './json';

/**
 * The typed input of an item, or of a trigger, which has none.
 *
 * @throws InputError that names every field whose value does not do
 */
export function inputOf<I>(
	context: IExecuteFunctions | IPollFunctions,
	fields: readonly Field[],
	index?: number,
): I {
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

function valueOf(
	context: IExecuteFunctions | IPollFunctions,
	{ ui, reading }: Field,
	index: number,
): unknown {
	const options = { extractValue: ui.type === 'resourceLocator' && reading !== 'locator' };
	const raw: unknown =
		'getInputData' in context
			? context.getNodeParameter(ui.name, index, ui.default, options)
			: context.getNodeParameter(ui.name, ui.default, options);
	if (ui.type === 'dateTime') return momentOf(raw, context.getTimezone());
	// An expression for the whole locator may give the bare value.
	if (reading === 'locator') return isRecord(raw) ? raw : { mode: '', value: raw };
	if (reading === 'binary') return binaryOf(context, String(raw ?? ''), index);
	return raw;
}

/** Names the field, and inside a collection or list the path to the value that is wrong. */
const complaint = (displayName: string, { path, message }: { path: unknown[]; message: string }) =>
	`${[displayName, ...path].join(' → ')}: ${message}`;

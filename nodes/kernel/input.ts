/** Reads the fields of a form and checks them: nothing else asks n8n for parameters. */
import type { IExecuteFunctions, IPollFunctions } from 'n8n-workflow';

import { momentOf } from './dates';
import { InputError } from './errors';
import type { Field } from './field';

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
	for (const { ui, schema } of fields) {
		const options = { extractValue: ui.type === 'resourceLocator' };
		const raw: unknown =
			'getInputData' in context
				? context.getNodeParameter(ui.name, index ?? 0, ui.default, options)
				: context.getNodeParameter(ui.name, ui.default, options);
		const isMoment = ui.type === 'dateTime';
		const parsed = schema.safeParse(isMoment ? momentOf(raw, context.getTimezone()) : raw);
		if (parsed.success) input[ui.name] = parsed.data;
		else issues.push(...parsed.error.issues.map((issue) => complaint(ui.displayName, issue)));
	}
	if (issues.length > 0) throw new InputError(issues.join('; '));
	return input as I;
}

/** Names the field, and inside a collection or list the path to the value that is wrong. */
const complaint = (displayName: string, { path, message }: { path: unknown[]; message: string }) =>
	`${[displayName, ...path].join(' → ')}: ${message}`;

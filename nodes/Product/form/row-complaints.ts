/** What is wrong with the rows of a list in the form. */
import type { INodeProperties } from 'n8n-workflow';

import { complaintsOf } from '../../kernel/form/validation-errors';
import { z } from '../../kernel/zod';

/** Rows are counted from 1, as they stand in the form. */
export const rowComplaints = (ui: INodeProperties, { issues }: z.ZodError): string =>
	complaintsOf(ui, new z.ZodError(issues.map(counted))).join('; ');

const counted = (issue: z.ZodIssue): z.ZodIssue => ({
	...issue,
	path: issue.path.map((step) => (typeof step === 'number' ? step + 1 : step)),
});

/** What a list of the form belongs to. */
import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { InputError } from '../../kernel/errors';
import { referenceIfAny } from '../../records/product/reference';

/** The product in the open form, by its ID or code. @throws InputError where there is none yet */
export function productIn(form: ILoadOptionsFunctions) {
	const chosen = referenceIfAny.safeParse(form.getCurrentNodeParameter('product'));
	if (chosen.success && chosen.data) return chosen.data;
	throw new InputError('Choose the product first: the list shows what is of this product.');
}

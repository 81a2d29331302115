/**
 * An expression in a credential may give each input item another shop. n8n signs all calls of a run
 * with what the first item gives, so items of several shops in one run are refused.
 */
import type {
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { CredentialError, type Failure } from '../../kernel/errors';
import type { Gateway } from '../gateway';
import { callerText } from '../auth/identity';

/** Reads of the credential that are under way at once; each one asks n8n's database. */
const AT_ONCE = 50;

/**
 * @param first the credential as the first item gives it
 * @throws CredentialError naming the first item that belongs to another shop or account
 */
export async function refuseOtherShops(
	context: IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions,
	{ credential, identity }: Gateway,
	first: IDataObject,
): Promise<void> {
	if (!('getInputData' in context)) return;
	const caller = (data: IDataObject) => callerText(identity(data), data);
	const own = caller(first);
	const count = context.getInputData().length;
	for (let from = 1; from < count; from += AT_ONCE) {
		const indexes = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => from + at);
		const others = await Promise.all(
			indexes.map(async (index) => ({
				index,
				data: await context.getCredentials<IDataObject>(credential, index),
			})),
		);
		const other = others.find(({ data }) => caller(data) !== own);
		if (other) throw new CredentialError(severalShops(other.index));
	}
}

const severalShops = (index: number): Failure => ({
	code: 'several-shops',
	message: `The credential has an expression that gives another shop or account for item ${index} than for item 0`,
	remedy:
		'Nothing was called. Let the node run once for each shop: put it in a Loop Over Items with Batch Size 1, or split the items by shop before it.',
	cause: 'configuration-invalid',
});

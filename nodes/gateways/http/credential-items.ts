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
/** Items that are compared in any case; a read takes n8n some milliseconds. */
const ALWAYS = 200;

/**
 * Up to 200 items are compared one by one. Of more, the rest is compared only where the credential
 * depends on the item: then an index that no item has gives something else, or an error.
 *
 * @param first the credential as the first item gives it
 * @throws CredentialError naming the first item that belongs to another shop or account
 */
export async function refuseOtherShops(
	context: IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions,
	{ credential, identity }: Gateway,
	first: IDataObject,
): Promise<void> {
	if (!('getInputData' in context)) return;
	const callerAt = async (index: number) => {
		const data = await context.getCredentials<IDataObject>(credential, index);
		return callerText(identity(data), data);
	};
	const own = callerText(identity(first), first);
	const count = context.getInputData().length;
	const isFixed = async () =>
		await callerAt(count).then(
			(caller) => caller === own,
			() => false,
		);
	const until = count > ALWAYS && (await isFixed()) ? ALWAYS : count;
	for (let from = 1; from < until; from += AT_ONCE) {
		const indexes = Array.from({ length: Math.min(AT_ONCE, until - from) }, (_, at) => from + at);
		const callers = await Promise.all(indexes.map(callerAt));
		const at = callers.findIndex((caller) => caller !== own);
		if (at >= 0) throw new CredentialError(severalShops(from + at));
	}
}

const severalShops = (index: number): Failure => ({
	code: 'several-shops',
	message: `The credential has an expression that gives another shop or account for item ${index} than for item 0`,
	remedy:
		'Nothing was called. Let the node run once for each shop: put it in a Loop Over Items with Batch Size 1, or split the items by shop before it.',
	cause: 'configuration-invalid',
});

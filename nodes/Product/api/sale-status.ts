/**
 * What putting on sale and taking off sale have in common: they act on the
 * product everywhere. Douyin offers no API for the shelf (小黄车) of one live room.
 */
import type { IDataObject } from 'n8n-workflow';

import { dryRun } from '../../kernel/dry-run';
import type { InputOf } from '../../kernel/form/field';
import type { Api } from '../../kernel/operation';
import { product } from '../form/fields';
import { productIdOf } from '../../records/product/reference';

export const shelfFields = [product, dryRun] as const;

export async function* setOnSale(
	method: 'product.setOnline' | 'product.setOffline',
	input: InputOf<typeof shelfFields>,
	api: Api,
): AsyncGenerator<IDataObject> {
	const productId = await productIdOf(api, input.product);
	// Done twice, it is as done once.
	await api.send(method, { product_id: BigInt(productId) }, { repeatable: true });
	yield { productId, online: method === 'product.setOnline', success: true };
}

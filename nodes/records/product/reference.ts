/** What names a product or a SKU in the form: its id, or the merchant's own code. */

import { digits, isBlank, textOf } from '../../kernel/form/schemas';
import { asText } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { productDetail, productIdIn, skuDetail, type Reference } from './detail';
import { z } from '../../kernel/zod';

const located = z.object({ mode: z.unknown(), value: z.unknown() });

const toReference = (
	{ mode, value }: z.output<typeof located>,
	context: z.RefinementCtx,
): Reference => {
	const isCode = mode === 'code';
	const parsed = (isCode ? textOf(255) : digits).safeParse(value);
	if (parsed.success) return isCode ? { code: parsed.data } : { id: parsed.data };
	parsed.error.issues.forEach((issue) => context.addIssue({ ...issue, path: [] }));
	return z.NEVER;
};

/** For fields that are read as `locator`. */
export const reference = located.transform(toReference);

export const referenceIfAny = located.transform((value, context) =>
	isBlank(value.value) ? undefined : toReference(value, context),
);

/** For fields that take an id only, read as `locator`. */
export const locatedId = reference.transform((it) => ('id' in it ? it.id : it.code));

export const locatedIdIfAny = referenceIfAny.transform((it) =>
	it === undefined || 'code' in it ? undefined : it.id,
);

/** The id of a product; asks the platform where only the merchant's code is known. */
export const productIdOf = async (api: Api, product: Reference): Promise<string> =>
	'id' in product ? product.id : productIdIn(await productDetail(api, product));

export interface SkuIds {
	readonly skuId: string;
	readonly productId: string;
}

/** The ids of a SKU and of its product; asks the platform for what is not known. */
export async function skuIdsOf(api: Api, sku: Reference, product?: Reference): Promise<SkuIds> {
	if ('id' in sku && product) return { skuId: sku.id, productId: await productIdOf(api, product) };
	const detail = await skuDetail(api, sku);
	return { skuId: asText(detail.id), productId: productIdIn(detail) };
}

/** How a method that takes either names a SKU: int64, or text. */
export const skuParams = (sku: Reference) =>
	'id' in sku ? { sku_id: BigInt(sku.id) } : { code: sku.code };

/** One product or SKU, whole. */
import { readList } from '../../gateways/listing/list-in-reply';
import { GatewayError } from '../../kernel/errors';
import { asRecord, asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';

export type Reference = { readonly id: string } | { readonly code: string };

/**
 * @param draft whether to read the draft that is being edited instead of what buyers see
 * @throws GatewayError when the platform answers without a product
 */
export async function productDetail(
	api: Api,
	product: Reference,
	draft = false,
): Promise<JsonRecord> {
	const data = asRecord(
		await api.read('product.detail', {
			...('id' in product ? { product_id: product.id } : { out_product_id: product.code }),
			...(draft && { show_draft: 'true' }),
		}),
	);
	if (productIdIn(data) !== '') return data;
	throw missing('product', named(product), 'product ID (商品ID) or merchant code (商家编码)');
}

/** @throws GatewayError when the platform answers without a SKU */
export async function skuDetail(api: Api, sku: Reference): Promise<JsonRecord> {
	const params = 'id' in sku ? { sku_id: BigInt(sku.id) } : { code: sku.code };
	const data = asRecord(await api.read('sku.detail', params));
	if (asText(data.id) !== '') return data;
	throw missing('SKU', named(sku), 'SKU ID or merchant code (商家编码)');
}

const SKUS = 'sku.list';

/**
 * All SKUs of a product.
 *
 * @throws GatewayError when the platform answers without a list: a product always has SKUs
 */
export async function skusOf(api: Api, productId: string): Promise<readonly JsonRecord[]> {
	// The list of products gave the id as it came.
	if (!/^\d{1,19}$/.test(productId))
		throw missing('SKU', `of ${shortened(productId)}`, 'product ID');
	const reply = await api.read(SKUS, { product_id: BigInt(productId) });
	const { rows, listed, isThere } = readList(api, SKUS, reply);
	if (isThere && (rows.length > 0 || listed === 0)) return rows;
	throw missing('SKU', `list of ${productId}`, 'product ID (商品ID)');
}

const shortened = (text: string) => text.slice(0, 30) || 'a product without an ID';

/** The list of products has no text beside the number; elsewhere the text is the id. */
export const productIdIn = ({ product_id_str: text, product_id: id }: JsonRecord): string =>
	asText(text) || asText(id);

const named = (it: Reference) => ('id' in it ? it.id : it.code);

const MISSING = { product: 'the product', SKU: 'the SKU' };

const missing = (what: keyof typeof MISSING, name: string, by: string) =>
	new GatewayError({
		code: `no-${what.toLowerCase()}`,
		message: `The platform answered without ${MISSING[what]} ${name}`,
		remedy: `Check the ${by} and that it belongs to the shop of the credential.`,
		cause: 'configuration-invalid',
	});

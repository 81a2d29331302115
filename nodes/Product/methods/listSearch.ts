/** What the dropdowns of the form show. */
import type {
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { readPage } from '../../gateways/listing/pages';
import { yuan } from '../../values/cells';
import { asRecord, asText } from '../../kernel/exact-json';
import { matching } from '../../kernel/form/matching';
import type { Api } from '../../kernel/operation';
import { said, saidName } from '../../kernel/language/said';
import { brandLabel, brands, freightTemplates, warehouses } from '../api/catalog';
import { CHANNEL_PRODUCTS, channelProductRow, ofProduct } from '../api/channel-list';
import { CHANNELS, type Channel } from '../api/channels';
import { NO_BRAND } from '../../records/product/status-texts';
import { skusOf } from '../../records/product/detail';
import { skuRow } from '../../records/product/sku-row';

/** The SKUs of a product: `红色; S (A-1) ¥99.9, 5 left`. */
export async function searchSkus(
	api: Api,
	productId: string,
	filter = '',
): Promise<INodeListSearchResult> {
	const results = (await skusOf(api, productId)).map((sku): INodeListSearchItems => {
		const row = skuRow(sku, () => undefined);
		const code = asText(sku.code);
		const title = `${asText(row.specification) || row.skuId}${code && ` (${code})`}`;
		return {
			name: said(`${title} ¥${yuan(sku.price) ?? '?'}, ${row.stock ?? '?'} left`),
			value: row.skuId,
		};
	});
	return { results: matching(results, filter) };
}

/** The channel products of a product in a channel: `直播专供 — On sale (上架)`. */
export async function searchChannelProducts(
	api: Api,
	{ productId, channel }: { productId: string; channel: Channel | undefined },
	filter = '',
	page = '1',
): Promise<INodeListSearchResult> {
	const asked = {
		...ofProduct(productId),
		...(channel && { channel_type: [CHANNELS[channel].inProduct] }),
	};
	const { rows, isLast } = await readPage(api, CHANNEL_PRODUCTS, asked, Number(page));
	const results = rows.map((row): INodeListSearchItems => {
		const { channelProductId, name, statusText } = channelProductRow(row, () => undefined);
		const id = asText(channelProductId);
		return { name: `${asText(name) || id} — ${saidName(asText(statusText)) || '?'}`, value: id };
	});
	return {
		results: matching(results, filter),
		...(!isLast && { paginationToken: String(Number(page) + 1) }),
	};
}

const MAX_ENTRIES = 500;

export async function searchFreightTemplates(
	api: Api,
	filter = '',
): Promise<INodeListSearchResult> {
	const results: INodeListSearchItems[] = [{ name: saidName('Free Shipping (包邮)'), value: '0' }];
	for await (const { template } of freightTemplates(api, filter.trim())) {
		const { id, template_name: name } = asRecord(template);
		results.push({ name: asText(name), value: asText(id) });
		if (results.length > MAX_ENTRIES) break;
	}
	return { results };
}

export async function warehouseOptions(api: Api): Promise<INodePropertyOptions[]> {
	const found: INodePropertyOptions[] = [];
	for await (const { name, out_warehouse_id: id } of warehouses(api, '')) {
		found.push({ name: `${asText(name)} (${asText(id)})`, value: asText(id) });
		if (found.length >= MAX_ENTRIES) break;
	}
	return found;
}

export async function brandOptions(api: Api, categoryId?: string): Promise<INodePropertyOptions[]> {
	const found = (await brands(api, categoryId, '')).map((brand) => ({
		name: brandLabel(brand),
		value: asText(brand.brand_id ?? brand.id),
	}));
	return [{ name: saidName('No Brand (无品牌)'), value: NO_BRAND }, ...found];
}

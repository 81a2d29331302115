/** The list of channel products (渠道品), and the row that each becomes. */
import type { IDataObject } from 'n8n-workflow';

import { numberedRows, type NumberedList } from '../../gateways/listing/pages';
import { countOf } from '../../gateways/listing/total';
import {
	codeText,
	idOrNull,
	isoTimeOf,
	numberOrNull,
	textOrNull,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { driftOf } from '../../values/drift';
import { simplifierOf } from '../../values/output';
import { CHANNEL_PRODUCT_COLUMNS, CHANNEL_PRODUCT_OUTPUTS } from './channel-columns';
import { CHANNEL_STATUS, channelOf, CHANNELS, ON_SALE, type Channel } from './channels';

/** The largest page by the reference of the method. */
const PAGE_SIZE = 50;

/** How deep its pages go is unverified. */
const MAX_PAGES = 1000;

export const CHANNEL_PRODUCTS: NumberedList = {
	method: 'product.listChannelProduct',
	items: 'data',
	key: ({ main_product_id: main, channel_id: id, channel_type: type }) =>
		id === undefined ? '' : [main, type, id].map(asText).join(' '),
	size: PAGE_SIZE,
	firstPage: 1,
	mostPages: MAX_PAGES,
	atMost: `Reading stopped after ${MAX_PAGES * PAGE_SIZE} channel products. Narrow the filters.`,
	page: (page) => ({ page, size: PAGE_SIZE }),
	counts: ({ total }) => ({ total: countOf(total) }),
};

export const channelProducts = (api: Api, filters: JsonRecord) =>
	numberedRows(api, CHANNEL_PRODUCTS, filters);

/** The filter that names the main product; 0 is any. */
export const ofProduct = (productId: string | undefined) => ({
	main_product_id: BigInt(productId ?? 0),
});

/** Ids of the channel products of a product in one channel that are in this state. */
export async function channelProductIds(
	api: Api,
	{ productId, channel, status }: { productId: string; channel: Channel; status: number },
): Promise<string[]> {
	const type = CHANNELS[channel].inProduct;
	const filters = { ...ofProduct(productId), channel_type: [type], status };
	const found: string[] = [];
	for await (const row of channelProducts(api, filters)) {
		// What the filters let pass that does not fit is not touched.
		const fits =
			asText(row.main_product_id) === productId &&
			numberOf(row.channel_type) === type &&
			numberOf(row.status) === status;
		const id = idOrNull(row.channel_id);
		if (fits && id !== null) found.push(id);
		else api.reportSchemaDrift(`${CHANNEL_PRODUCTS.method} lists what was not asked for`);
	}
	return found;
}

/** Without price and stock: the platform's list has none. */
export function channelProductRow(product: JsonRecord, onDrift: OnDrift): IDataObject {
	const { channel_type: type, status } = product;
	const channel = channelOf(type);
	if (channel === undefined) onDrift(`channel_type ${asText(type)} is unknown`);
	const accounts = asRecord(product.kol_info);
	const pictures = asRecord(product.main_img_material);
	const row = {
		productId: idOrNull(product.main_product_id),
		channelProductId: idOrNull(product.channel_id),
		channel: channel ?? null,
		channelText: channel ? CHANNELS[channel].text : null,
		name: textOrNull(product.name),
		status: numberOrNull(status),
		statusText: codeText('status', status, CHANNEL_STATUS, null, onDrift),
		onSale: numberOf(status) === ON_SALE,
		validFrom: isoTimeOf(product.start_time) || null,
		validUntil: isoTimeOf(product.end_time) || null,
		boundAccounts: numberOrNull(accounts.bind_kol_num),
		boundToAll: yesNoOrNull(accounts.bind_all),
		codesFollowMain: yesNoOrNull(product.sku_code_follow_main),
		pictures: Array.isArray(pictures.img_list) ? pictures.img_list.map(asText) : [],
		picturesRejected: textOrNull(pictures.reject_reason),
		detailPicturesRejected: textOrNull(asRecord(product.detail_brief_material).reject_reason),
	};
	compare(product, row, onDrift);
	return row;
}

const compare = driftOf('a channel product', CHANNEL_PRODUCT_COLUMNS);

const simplified = simplifierOf(CHANNEL_PRODUCT_OUTPUTS.simplified);

export const simplifiedChannelProduct = (product: JsonRecord, onDrift: OnDrift) =>
	simplified(channelProductRow(product, onDrift));

const yesNoOrNull = (value: unknown) => (typeof value === 'boolean' ? value : null);

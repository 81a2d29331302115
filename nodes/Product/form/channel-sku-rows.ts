/** The SKUs that the form of a channel product (渠道品) gives, and whether they fit its switches. */

import { rowComplaints } from './row-complaints';
import {
	channelRows,
	channelSkuFields,
	type ChannelSku,
	type ChannelSkusGiven,
} from './channel-skus';

interface Given extends ChannelSkusGiven {
	readonly followPrice: boolean;
	readonly shareStock: boolean;
}

/** No SKUs where all of the product are meant. */
export interface ChannelSkus {
	readonly skus?: readonly ChannelSku[];
	readonly complaint?: string;
}

const [, rows, json] = channelSkuFields;

export function channelSkusIn(it: Given): ChannelSkus {
	if (it.specifySkus === 'all') {
		if (it.followPrice && it.shareStock) return {};
		const off = it.followPrice ? 'Share Main Stock' : 'Follow Main Price';
		return { complaint: `Specify SKUs: must name the SKUs, since ${off} is off` };
	}
	if (it.specifySkus === 'json') return fitting(it, it.skusJson, [json.ui.displayName]);
	const parsed = channelRows.safeParse(it.skus ?? {});
	if (!parsed.success) return { complaint: rowComplaints(rows.ui, parsed.error) };
	return fitting(it, parsed.data, [rows.ui.displayName, 'SKU']);
}

function fitting(it: Given, skus: readonly ChannelSku[], labels: readonly string[]): ChannelSkus {
	const isForm = it.specifySkus === 'fields';
	const [label] = labels;
	if (skus.length === 0) return { complaint: `${label}: has no SKU` };
	const price = isForm ? 'Price (Yuan)' : 'priceYuan';
	const stock = isForm ? 'Stock' : 'stock';
	for (const [at, sku] of skus.entries()) {
		const complaint =
			partComplaint(price, sku.priceYuan, it.followPrice, 'Follow Main Price') ??
			partComplaint(stock, sku.stock, it.shareStock, 'Share Main Stock');
		const place = isForm ? at + 1 : at;
		if (complaint) return { complaint: `${labels.join(' → ')} → ${place} → ${complaint}` };
	}
	return { skus };
}

/** What follows the main product is not given, and what does not is. */
function partComplaint(part: string, value: number | undefined, follows: boolean, by: string) {
	if (follows && value !== undefined) return `${part}: must be left out while ${by} is on`;
	if (!follows && value === undefined) return `${part}: is missing, although ${by} is off`;
	return undefined;
}

/** What a channel product (渠道品) sells, and how: the form, and the parameters it becomes. */

import { unixSeconds } from '../../kernel/form/dates';
import { field, type InputOf } from '../../kernel/form/field';
import {
	blankOr,
	collectionOf,
	digits,
	int64,
	jsonOf,
	moment,
	sendable,
	text,
	wholeNumber,
	yesOrNo,
} from '../../kernel/form/schemas';
import { parseKeepingInt64, type JsonRecord } from '../../kernel/exact-json';
import { beijingText } from '../../values/time';
import { priceInFen } from './prices';
import { addresses, MOST_MAIN_PICTURES, MOST_PICTURES } from './product-fields';
import { z } from '../../kernel/zod';

const sku = z
	.object({
		skuId: digits,
		priceYuan: blankOr(priceInFen),
		stock: blankOr(wholeNumber()),
		code: blankOr(text),
	})
	.strict();

type ChannelSku = z.output<typeof sku>;

const skuList = jsonOf(
	z.array(sku, { invalid_type_error: 'must be a list of SKUs' }).superRefine((skus, context) => {
		const ids = skus.map(({ skuId }) => skuId);
		const twice = ids.find((id, at) => ids.indexOf(id) !== at);
		if (twice === undefined) return;
		context.addIssue({ code: 'custom', message: `names the SKU ${twice} twice` });
	}),
);

export const channelContent = [
	field(
		{
			displayName: 'Name',
			name: 'channelName',
			type: 'string',
			default: '',
			description:
				'The title (渠道品名称) in this channel. Whether it may be left empty is unverified.',
		},
		text,
	),
	field(
		{
			displayName: 'Follow Main Price',
			name: 'followPrice',
			type: 'boolean',
			default: true,
			description: 'Whether the prices are those of the main product (价格跟随主商品)',
		},
		yesOrNo,
	),
	field(
		{
			displayName: 'Share Main Stock',
			name: 'shareStock',
			type: 'boolean',
			default: true,
			description: 'Whether it sells from the stock of the main product (共享主商品库存)',
		},
		yesOrNo,
	),
	field(
		{
			displayName: 'Exclusive to One Creator',
			name: 'exclusive',
			type: 'boolean',
			default: false,
			description:
				'Whether one creator alone sells it (专属达人). It never changes; Creators only.',
		},
		yesOrNo,
	),
	field(
		{
			displayName: 'SKUs',
			name: 'channelSkus',
			type: 'json',
			typeOptions: { rows: 6 },
			default: '[]',
			description:
				'One entry a SKU of the product: { skuId, priceYuan, stock, code }. Empty: all, when both follow.',
		},
		blankOr(skuList),
	),
	field(
		{
			displayName: 'Valid From',
			name: 'validFrom',
			type: 'dateTime',
			default: '',
			description: 'The beginning of the validity (有效期); not sent when left empty',
		},
		moment,
	),
	field(
		{
			displayName: 'Valid Until',
			name: 'validUntil',
			type: 'dateTime',
			default: '',
			description: 'The end of the validity (有效期); not sent when left empty',
		},
		moment,
	),
	field(
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Detail Pictures',
					name: 'detailPictures',
					type: 'string',
					typeOptions: { rows: 3 },
					default: '',
					description:
						'Addresses (URL) of the pictures in the description, one per line, at most 50',
				},
				{
					displayName: 'Freight Template ID',
					name: 'freightTemplate',
					type: 'string',
					default: '',
					description:
						'The freight template (运费模板) of its own; that of the product when left out',
				},
				{
					displayName: 'Least per Order',
					name: 'leastPerOrder',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'How few pieces one order may have (min_buy_num)',
				},
				{
					displayName: 'Limit per Buyer',
					name: 'limitPerBuyer',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'How many pieces one buyer may buy in all (total_buy_num)',
				},
				{
					displayName: 'Main Pictures',
					name: 'pictures',
					type: 'string',
					typeOptions: { rows: 3 },
					default: '',
					description: 'Addresses (URL) of the main pictures (主图), one per line, at most 5',
				},
				{
					displayName: 'Most per Order',
					name: 'mostPerOrder',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'How many pieces one order may have (max_buy_num)',
				},
			],
			description: 'What else to say about the channel product',
		},
		collectionOf({
			detailPictures: addresses(MOST_PICTURES),
			freightTemplate: blankOr(int64),
			leastPerOrder: blankOr(wholeNumber({ least: 1 })),
			limitPerBuyer: blankOr(wholeNumber({ least: 1 })),
			mostPerOrder: blankOr(wholeNumber({ least: 1 })),
			pictures: addresses(MOST_MAIN_PICTURES),
		}),
	),
	field(
		{
			displayName: 'Additional Fields (JSON)',
			name: 'additional',
			type: 'json',
			typeOptions: { rows: 4 },
			default: '{}',
			description:
				'Further parameters by the platform’s names, such as name_prefix; they win over those above',
		},
		jsonOf(sendable, (words) => (words.trim() === '' ? {} : parseKeepingInt64(words))),
	),
] as const;

type Content = InputOf<typeof channelContent>;

/** What is wrong with fields that are fine one by one. */
export function contentComplaint(it: Content & { channel: string }): string | undefined {
	const { leastPerOrder = 0, mostPerOrder = Infinity } = it.options;
	if (it.exclusive && it.channel !== 'creators') {
		return 'Exclusive to One Creator: only a channel product of Creators can be exclusive';
	}
	if (it.validFrom && it.validUntil && it.validFrom >= it.validUntil) {
		return 'Valid From: must be before Valid Until';
	}
	if (leastPerOrder > mostPerOrder) {
		return 'Options → Least per Order: must not be above Most per Order';
	}
	return skusComplaint(it);
}

function skusComplaint({
	channelSkus: skus = [],
	followPrice,
	shareStock,
}: Content): string | undefined {
	if (skus.length === 0 && !(followPrice && shareStock)) {
		return `SKUs: is empty, although ${followPrice ? 'Share Main Stock' : 'Follow Main Price'} is off`;
	}
	for (const [at, { priceYuan, stock }] of skus.entries()) {
		const one = `SKUs → ${at}`;
		if (followPrice && priceYuan !== undefined) {
			return `${one} → priceYuan: must be left out while Follow Main Price is on`;
		}
		if (!followPrice && priceYuan === undefined) {
			return `${one} → priceYuan: is missing, although Follow Main Price is off`;
		}
		if (shareStock && stock !== undefined) {
			return `${one} → stock: must be left out while Share Main Stock is on`;
		}
		if (!shareStock && stock === undefined) {
			return `${one} → stock: is missing, although Share Main Stock is off`;
		}
	}
	return undefined;
}

/**
 * The parameters that creating and changing have in common; prices in fen.
 *
 * @param stockMode 0 sets the stock, 1 changes it by the number
 */
export const contentParams = (
	it: Content,
	skus: readonly ChannelSku[],
	stockMode: 0 | 1,
): JsonRecord => ({
	...(it.channelName && { name: it.channelName }),
	...(it.options.pictures?.length && { main_img_list: it.options.pictures }),
	...(it.options.detailPictures?.length && { detail_brief_img: it.options.detailPictures }),
	...(it.validFrom && { start_time: beijingText(unixSeconds(it.validFrom)) }),
	...(it.validUntil && { end_time: beijingText(unixSeconds(it.validUntil)) }),
	price_follow_main: it.followPrice,
	share_main_stock: it.shareStock,
	is_kol_exclusive: it.exclusive,
	...limitParams(it.options),
	sku_channel: skus.map(({ skuId, priceYuan: price, stock, code }) => ({
		sku_id: BigInt(skuId),
		...(price !== undefined && { price }),
		...(stock !== undefined && { stock_num: stock, stock_set_mode: stockMode }),
		...(code && { code }),
	})),
	...(it.options.freightTemplate !== undefined && {
		freight_template: { freight_follow_main: false, freight_id: it.options.freightTemplate },
	}),
	...it.additional,
});

function limitParams({ limitPerBuyer, mostPerOrder, leastPerOrder }: Content['options']) {
	const limits = {
		...(limitPerBuyer !== undefined && { total_buy_num: limitPerBuyer }),
		...(mostPerOrder !== undefined && { max_buy_num: mostPerOrder }),
		...(leastPerOrder !== undefined && { min_buy_num: leastPerOrder }),
	};
	return Object.keys(limits).length > 0 ? { channel_buy_limit: limits } : {};
}

/** What a channel product (渠道品) sells, and how: the form. */

import { field, type InputOf } from '../../kernel/form/field';
import { blankOr, jsonOf, moment, sendable, text, yesOrNo } from '../../kernel/form/schemas';
import { parseKeepingInt64 } from '../../kernel/exact-json';
import { channelOptions } from './channel-options';
import { skuList } from './channel-skus';

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
				'One entry per SKU of the product: { skuId, priceYuan, stock, code }. Empty: all, when both follow.',
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
	channelOptions,
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

export type Content = InputOf<typeof channelContent>;

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

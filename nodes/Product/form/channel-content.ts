/** What a channel product (渠道品) sells, and how: the form. */

import { field, type InputOf } from '../../kernel/form/field';
import { jsonOf, sendable, text, yesOrNo } from '../../kernel/form/schemas';
import { parseKeepingInt64 } from '../../kernel/exact-json';
import { channelOptions } from './channel-options';
import { channelSkuFields } from './channel-skus';
import { channelSkusIn } from './channel-sku-rows';
import { validityComplaint } from './validity';

export const channelContent = [
	field(
		{
			displayName: 'Name',
			name: 'channelName',
			type: 'string',
			default: '',
			placeholder: 'e.g. 羊毛混纺中长款外套 直播专供',
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
	...channelSkuFields,
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
	const aboutValidity = validityComplaint('Options', it.options);
	if (aboutValidity !== undefined) return aboutValidity;
	if (leastPerOrder > mostPerOrder) {
		return 'Options → Least per Order: must not be above Most per Order';
	}
	return channelSkusIn(it).complaint;
}

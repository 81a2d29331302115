import type { RowOf } from '../../values/columns';
import { CHANNEL_CHANGED_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { asText } from '../../kernel/exact-json';
import { choice } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { skusOf } from '../../records/product/detail';
import { inProduct, namedColumns } from '../api/channels';
import { channelContent, contentComplaint } from '../form/channel-content';
import { channelSkusIn } from '../form/channel-sku-rows';
import { contentParams } from '../form/channel-params';
import { channelProductOf, named } from '../form/channel-fields';

const METHOD = 'product.updateChannelProduct';

export const updateChannelProduct = defineOperation({
	resource: 'channelProduct',
	value: 'update',
	name: 'Update',
	action: 'Update a channel product',
	description:
		'Change a channel product (渠道品): switches and SKUs are written anew. Unverified: whether a review follows.',
	methods: [METHOD, 'sku.list', 'product.detail'],
	fields: [
		...named,
		field(
			{
				displayName: 'Stock Mode',
				name: 'stockMode',
				type: 'options',
				options: [
					{ name: 'Add', value: 'add', description: 'Change the stock by the number (增量)' },
					{ name: 'Set', value: 'set', description: 'The number becomes the stock (全量)' },
				],
				default: 'set',
				description: 'What to do with the stock of the SKUs below',
			},
			choice(['add', 'set']),
		),
		...channelContent,
		dryRun,
	],
	check: (input) =>
		contentComplaint(input) ??
		(input.stockMode === 'set' && channelSkusIn(input).skus?.some(({ stock = 0 }) => stock < 0)
			? 'SKUs → Stock: is negative, which Stock Mode Set does not allow'
			: undefined),

	columns: () => CHANNEL_CHANGED_COLUMNS,
	async *run(input, api) {
		const it = await channelProductOf(api, input);
		const skus =
			channelSkusIn(input).skus ??
			(await skusOf(api, it.productId)).map(({ id }) => ({ skuId: asText(id) }));
		const isAdding = input.stockMode === 'add' && !input.shareStock;
		const params = { ...inProduct(it), ...contentParams(input, skus, isAdding ? 1 : 0) };
		// Values that are set may be set again; the method has no key by which it knows an addition.
		await api.send(METHOD, params, {
			repeatable: !isAdding,
			lookAt: 'the channel product in the shop’s back office',
		});
		yield { ...namedColumns(it), success: true } satisfies RowOf<typeof CHANNEL_CHANGED_COLUMNS>;
	},
});

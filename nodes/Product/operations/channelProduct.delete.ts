import type { RowOf } from '../../values/columns';
import { CHANNEL_DELETED_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { defineOperation } from '../../kernel/operation';
import { inProduct, namedColumns } from '../api/channels';
import { channelProductOf, named } from '../form/channel-fields';

export const deleteChannelProduct = defineOperation({
	resource: 'channelProduct',
	value: 'delete',
	name: 'Delete',
	action: 'Delete a channel product',
	description:
		'Delete the channel version (渠道品); the main product stays. What a running live shows then is unverified.',
	methods: ['product.removeChannelProduct', 'product.detail'],
	fields: [...named, dryRun],
	columns: () => CHANNEL_DELETED_COLUMNS,
	async *run(input, api) {
		const it = await channelProductOf(api, input);
		// What is gone is refused, so a second try would hide that the first one did it.
		await api.send('product.removeChannelProduct', inProduct(it), {
			repeatable: false,
			lookAt: 'the list of channel products',
		});
		yield { ...namedColumns(it), deleted: true, success: true } satisfies RowOf<
			typeof CHANNEL_DELETED_COLUMNS
		>;
	},
});

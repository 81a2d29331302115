import { columnNames } from '../../kernel/column-names';
import { CHANNEL_PRODUCT_OUTPUTS } from '../api/channel-columns';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit, upTo } from '../../kernel/form/list-fields';
import { blankOr, choice, collectionOf, digits, listOf, oneOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { productIdOf } from '../../records/product/reference';
import { options } from '../../records/product/status-texts';
import { columnsBy, outputField, toOutput } from '../../values/output';
import {
	channelProductRow,
	channelProducts,
	ofProduct,
	simplifiedChannelProduct,
} from '../api/channel-list';
import { CHANNEL_STATUS, CHANNELS } from '../api/channels';
import { channelOptions } from '../form/channel-fields';
import { onlyProduct } from '../form/fields';
import { validityComplaint, validityParams, validitySchema, validityUi } from '../form/validity';

const STATUSES = options(CHANNEL_STATUS);

export const getManyChannelProducts = defineOperation({
	resource: 'channelProduct',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many channel products',
	description:
		'List channel products (渠道品), without price and stock. The permission it needs, and how deep it pages: unverified.',
	methods: ['product.listChannelProduct', 'product.detail'],
	fields: [
		onlyProduct,
		field(
			{
				displayName: 'Channel',
				name: 'channel',
				type: 'options',
				options: [{ name: 'Any', value: 'any' }, ...channelOptions],
				default: 'any',
				description: 'Only channel products of this channel (渠道类型)',
			},
			choice(['any', 'own', 'creators']),
		),
		field(
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				options: [
					{
						displayName: 'Account UIDs',
						name: 'accountIds',
						type: 'string',
						default: '',
						description: 'Those bound to one of these accounts (达人ID), separated by commas',
					},
					{
						displayName: 'Channel Product IDs',
						name: 'channelProductIds',
						type: 'string',
						default: '',
						description: 'These channel products (渠道ID), separated by commas',
					},
					{
						displayName: 'Status',
						name: 'status',
						type: 'options',
						options: STATUSES,
						default: 2,
						description: 'Those in this state (渠道品状态)',
					},
					...validityUi,
				],
				description: 'Which channel products to list; all of them when none is added',
			},
			collectionOf({
				accountIds: listOf(digits),
				channelProductIds: listOf(digits),
				status: blankOr(oneOf(STATUSES)),
				...validitySchema,
			}),
		),
		...returnAllOrLimit,
		outputField(CHANNEL_PRODUCT_OUTPUTS),
		columnNames,
	],
	columns: columnsBy(CHANNEL_PRODUCT_OUTPUTS),
	check: ({ filters }) => validityComplaint('Filters', filters),

	async *run({ product, channel, filters, output, ...count }, api) {
		const { status, accountIds = [], channelProductIds = [] } = filters;
		const asked = {
			...ofProduct(product && (await productIdOf(api, product))),
			...(channel !== 'any' && { channel_type: [CHANNELS[channel].inProduct] }),
			...(channelProductIds.length > 0 && { channel_id: channelProductIds.map(BigInt) }),
			...(accountIds.length > 0 && { kol_id: accountIds.map(BigInt) }),
			...(status !== undefined && { status }),
			...validityParams(filters),
		};
		for await (const row of upTo(limitOf(count), channelProducts(api, asked))) {
			yield toOutput(
				row,
				output,
				output === 'simplified' ? simplifiedChannelProduct : channelProductRow,
				api,
			);
		}
	},
});

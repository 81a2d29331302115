/** Putting channel products (渠道品) on and off sale; the main product stays as it is. */
import type { IDataObject } from 'n8n-workflow';

import { concernsEveryCall } from '../../gateways/shop/batch-sender';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { GatewayError, shortened } from '../../kernel/errors';
import { field, type InputOf } from '../../kernel/form/field';
import { choice } from '../../kernel/form/schemas';
import type { Api, BatchItem, BatchResult } from '../../kernel/operation';
import { said } from '../../kernel/language/said';
import { productIdOf } from '../../records/product/reference';
import { channel, channelProductIfOne } from '../form/channel-fields';
import { product } from '../form/fields';
import { channelProductIds } from './channel-list';
import { inProduct, namedColumns, OFF_SALE, ON_SALE, type ChannelProduct } from './channels';

const which = field(
	{
		displayName: 'Which',
		name: 'which',
		type: 'options',
		options: [
			{
				name: 'All of the Product',
				value: 'all',
				description: 'All channel products of the product in this channel; one more call',
			},
			{ name: 'One', value: 'one', description: 'The channel product chosen below' },
		],
		default: 'one',
		description: 'Which channel products (渠道品) of the product to change',
	},
	choice(['all', 'one']),
);

export const channelSaleFields = [
	product,
	channel,
	which,
	channelProductIfOne,
	dryRunAfterReading,
] as const;

type Input = InputOf<typeof channelSaleFields>;

export const channelSaleComplaint = ({ which: wanted, channelProduct }: Input) =>
	wanted === 'one' && channelProduct === undefined
		? 'Channel Product: is empty; choose one, or set Which to All of the Product'
		: undefined;

type Method = 'product.onlineChannelProduct' | 'product.offlineChannelProduct';

/** Each channel product is changed once, however many items name it. */
export async function* setChannelSale(
	method: Method,
	items: ReadonlyArray<BatchItem<Input>>,
	api: Api,
): AsyncGenerator<BatchResult> {
	const online = method === 'product.onlineChannelProduct';
	const done = new Set<string>();
	const change = async (it: ChannelProduct) => {
		const key = JSON.stringify(it);
		if (done.has(key)) return;
		// Done twice, it is as done once.
		await api.send(method, inProduct(it), { repeatable: true });
		done.add(key);
	};
	const row = (it: ChannelProduct): IDataObject => ({ ...namedColumns(it), online, success: true });

	for (const { index, input } of items) {
		try {
			const productId = await productIdOf(api, input.product);
			const common = { productId, channel: input.channel };
			if (input.channelProduct !== undefined && input.which === 'one') {
				const it = { ...common, channelProductId: input.channelProduct };
				await change(it);
				yield { index, json: row(it) };
				continue;
			}
			const status = online ? OFF_SALE : ON_SALE;
			const found = (await channelProductIds(api, { ...common, status }))
				.map((channelProductId) => ({ ...common, channelProductId }))
				.filter((it) => !done.has(JSON.stringify(it)));
			await changeEach(api, found, change);
			for (const it of found) yield { index, json: row(it) };
			if (found.length === 0) yield { index, json: nothing(common, online) };
		} catch (error) {
			yield { index, error };
		}
	}
}

/**
 * All of them are tried: one that the platform refuses does not keep the others back.
 *
 * @throws the first refusal, which also names what was changed
 */
async function changeEach(
	api: Api,
	found: readonly ChannelProduct[],
	change: (it: ChannelProduct) => Promise<void>,
): Promise<void> {
	const changed: string[] = [];
	let first: { readonly error: GatewayError; readonly id: string } | undefined;
	for (const it of found) {
		const error = await change(it).then(() => undefined, refusalIn);
		if (error === undefined) changed.push(it.channelProductId);
		else first ??= { error, id: it.channelProductId };
		if (error && concernsEveryCall(error)) break;
	}
	if (first === undefined) return;
	const { failure } = first.error;
	const done = `${changed.length} of ${found.length} were changed`;
	const which = changed.length > 0 ? `${done}: ${changed.join(', ')}` : done;
	const message = `Channel product ${first.id}: ${failure.message}; ${which}`;
	throw new GatewayError({ ...failure, message: shortened(message, MAX_WORDS) });
}

/** Anything else than an answer of the platform, such as the plan of a dry run, ends the item. */
const refusalIn = async (error: unknown) =>
	error instanceof GatewayError ? error : await Promise.reject<never>(error);

/** So that code and remedy still fit beside it. */
const MAX_WORDS = 400;

const nothing = (common: Omit<ChannelProduct, 'channelProductId'>, online: boolean) => ({
	...namedColumns({ ...common, channelProductId: '' }),
	channelProductId: null,
	online,
	note: said(
		`No channel product of it was ${online ? 'off' : 'on'} sale in this channel, so nothing was changed.`,
	),
	success: true,
});

/** Channel products behind the gateway's back: what the merchant's own people and reviewers do. */
import { z } from 'zod';
import type { ChannelType } from '../shop/catalogue/channels.mts';
import type { World } from '../shop/world/world.mts';

const ids = z.array(z.string()).optional();

/** In the body of `POST /_sandbox/life`. */
export const channelActs = {
	/** Creates channel products of these products, on sale, with prices and stock of the main ones. */
	addChannel: z
		.array(
			z
				.object({
					product: z.string(),
					type: z.union([z.literal(3), z.literal(4)]),
					name: z.string().optional(),
					exclusive: z.boolean().optional(),
				})
				.strict(),
		)
		.optional(),
	/** Bans channel products (封禁). */
	banChannel: ids,
	/** Takes products out of 精选联盟. */
	leaveAlliance: ids,
};
export type ChannelAct = keyof typeof channelActs;
type ChannelOrder = { [Key in ChannelAct]?: z.output<(typeof channelActs)[Key]> };

/** Ids of what was touched, per act. */
export function performChannelActs(
	{ catalogue }: World,
	{ addChannel, banChannel, leaveAlliance }: ChannelOrder,
	now: number,
): Partial<Record<ChannelAct, string[]>> {
	const { channels, products } = catalogue;
	const done: Partial<Record<ChannelAct, string[]>> = {};
	if (addChannel) {
		done.addChannel = addChannel.map(({ product: id, type, name, exclusive = false }) => {
			const main = products.get(id);
			if (!main) throw new RangeError(`no product ${id}`);
			const created = channels.create(
				{ main, type, exclusive },
				{
					name: name ?? main.content.name,
					pictures: [],
					detailPictures: [],
					startTime: '',
					endTime: '',
					followsPrice: true,
					sharesStock: true,
					codesFollow: true,
					skus: new Map(
						main.skus.map((sku) => [sku.id, { price: undefined, stock: undefined, code: '' }]),
					),
				},
				now,
			);
			created.status = 2;
			return created.id;
		});
	}
	if (banChannel) {
		done.banChannel = banChannel.filter((id) => {
			const product = channels.all.get(id);
			if (!product || product.removed) return false;
			product.status = 3;
			channels.note(product, 8, now);
			return true;
		});
	}
	if (leaveAlliance) {
		for (const id of leaveAlliance) channels.outsideAlliance.add(id);
		done.leaveAlliance = leaveAlliance;
	}
	return done;
}

/** Amounts in fen, ids as text; numbers of the channel as in `product.*`. */
export interface ChannelTruth {
	channelId: string;
	productId: string;
	type: ChannelType;
	status: number;
	name: string;
	startTime: string;
	endTime: string;
	exclusive: boolean;
	followsPrice: boolean;
	sharesStock: boolean;
	toAll: boolean;
	authorIds: string[];
	skus: Array<{ skuId: string; price: number | null; stock: number | null; code: string }>;
	/** How often it was changed, its creation included. */
	version: number;
	removed: boolean;
}

export const channelTruth = ({ catalogue }: World): ChannelTruth[] =>
	[...catalogue.channels.all.values()].map(({ id, main, content, authors, ...it }) => ({
		channelId: id,
		productId: main.id,
		type: it.type,
		status: it.status,
		name: content.name,
		startTime: content.startTime,
		endTime: content.endTime,
		exclusive: it.exclusive,
		followsPrice: content.followsPrice,
		sharesStock: content.sharesStock,
		toAll: it.toAll,
		authorIds: [...authors],
		skus: [...content.skus].map(([skuId, { price = null, stock = null, code }]) => ({
			skuId,
			price,
			stock,
			code,
		})),
		version: it.version,
		removed: it.removed,
	}));

/** Accounts that can be bound: the shop's own, and creators. */
export const channelAccounts = ({ catalogue }: World) => {
	const { own, creators } = catalogue.channels;
	return { own, creators };
};

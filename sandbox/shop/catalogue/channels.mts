/**
 * Channel products (渠道品): versions of a product for one channel, and the accounts they are bound
 * to. 3 = the shop's own accounts, 4 = creators; `buyin.*` calls them 1 and 2.
 */
import { random } from '../../random.mts';
import { Ids } from '../ids.mts';
import type { Product } from './product.mts';

export type ChannelType = 3 | 4;
/** 0 off sale, 2 on sale, 3 banned. */
export type ChannelStatus = 0 | 2 | 3;
/** `event` of push 400: created, saved, deleted, banned, taken off sale, put on sale. */
type ChannelEvent = 1 | 2 | 6 | 8 | 10 | 11;

export interface ChannelSku {
	/** Fen; undefined while it follows the main product. */
	price: number | undefined;
	/** Pieces; undefined while they are those of the main product. */
	stock: number | undefined;
	code: string;
}

/** What add and update write. */
export interface ChannelContent {
	name: string;
	pictures: readonly string[];
	detailPictures: readonly string[];
	/** `yyyy-MM-dd HH:mm:ss`, or empty. */
	startTime: string;
	endTime: string;
	followsPrice: boolean;
	sharesStock: boolean;
	codesFollow: boolean;
	skus: Map<string, ChannelSku>;
}

export interface ChannelProduct {
	readonly id: string;
	readonly main: Product;
	readonly type: ChannelType;
	readonly exclusive: boolean;
	readonly createTime: number;
	updateTime: number;
	status: ChannelStatus;
	content: ChannelContent;
	/** Bound to all accounts of the channel. */
	toAll: boolean;
	/** Uids of the accounts it is bound to. */
	authors: Set<string>;
	removed: boolean;
	/** What happened last, and how much has happened. */
	event: ChannelEvent;
	version: number;
}

export interface Account {
	id: string;
	buyinId: string;
	/** 0 official account of the shop, 1 authorised by the shop, 2 creator. */
	type: 0 | 1 | 2;
	name: string;
}

const OWN = 45;
const CREATORS = 700;

export class Channels {
	readonly all = new Map<string, ChannelProduct>();
	readonly own: readonly Account[];
	readonly creators: readonly Account[];
	/** Products that are not in 精选联盟. */
	readonly outsideAlliance = new Set<string>();
	private readonly ids: Ids;

	constructor(seed: number) {
		const draw = random(seed, 'channels');
		this.ids = new Ids(7_300_000_000_000_000_000n, seed);
		const account = (type: Account['type'], name: string): Account => ({
			id: `5${draw.digits(18)}`,
			buyinId: `6${draw.digits(18)}`,
			type,
			name,
		});
		this.own = Array.from({ length: OWN }, (_, at) => account(at === 0 ? 0 : 1, `本店号${at}`));
		this.creators = Array.from({ length: CREATORS }, (_, at) => account(2, `达人${at}`));
	}

	/** UNVERIFIED: what a new one is until it is put on sale, and whether a review comes first. */
	create(
		{ main, type, exclusive }: Pick<ChannelProduct, 'main' | 'type' | 'exclusive'>,
		content: ChannelContent,
		now: number,
	): ChannelProduct {
		const created: ChannelProduct = {
			id: this.ids.next(),
			main,
			type,
			exclusive,
			createTime: now,
			updateTime: now,
			status: 0,
			content,
			toAll: false,
			authors: new Set(),
			removed: false,
			event: 1,
			version: 1,
		};
		this.all.set(created.id, created);
		return created;
	}

	note(product: ChannelProduct, event: ChannelEvent, now: number): void {
		product.event = event;
		product.updateTime = now;
		product.version += 1;
	}

	accounts(type: ChannelType): readonly Account[] {
		return type === 3 ? this.own : this.creators;
	}
}

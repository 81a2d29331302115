/** Who lets the app in: a shop with its advertisers, an advertiser of its own, a shop gone invalid. */
import type { LiveAccount } from '../live/account.mts';
import type { Random } from '../random.mts';
import type { ShopIdentity } from '../shop/world/world.mts';

export interface Advertiser {
	/** advertiser_id. */
	id: string;
	/** Legal entity (主体): cost of one entity is shown to all of its advertisers. */
	entity: string;
	/** The shop account it belongs to; undefined = it is authorised by itself. */
	shopId: string | undefined;
	name: string;
	/** Douyin accounts it may promote. */
	accounts: readonly LiveAccount[];
}

export interface Party {
	/** Accounts a person sees after authorising (已授权账户). */
	shops: ReadonlyArray<ShopIdentity & { valid: boolean }>;
	advertisers: readonly Advertiser[];
}

export function parties(shop: ShopIdentity, accounts: readonly LiveAccount[], draw: Random): Party {
	const id = () => `18${draw.digits(14)}`;
	const advertiser = (name: string, own: boolean, whose: readonly LiveAccount[]): Advertiser => ({
		id: id(),
		entity: own ? '杭州好好生活电子商务有限公司' : '上海别家网络科技有限公司',
		shopId: own ? shop.id : undefined,
		name,
		accounts: whose,
	});
	return {
		shops: [
			{ ...shop, valid: true },
			{ id: draw.digits(8).replace(/^0/, '1'), name: '已解约旗舰店', valid: false },
		],
		advertisers: [
			advertiser('好好生活-直播', true, accounts),
			advertiser('好好生活-短视频', true, accounts),
			advertiser('别家代投', false, accounts.slice(1, 2)),
		],
	};
}

/** Douyin accounts (抖音号) that an advertiser may promote; some of them broadcast. */
import type { Random } from '../random.mts';
import type { Creator } from '../shop/world/goods.mts';

export interface LiveAccount {
	/** aweme_id: the account's number; the same that orders carry as their author. */
	id: string;
	/** What users see (抖音号). */
	showId: string;
	name: string;
	/** The shop's own account, another of its owner, or somebody else's (达人). */
	bind: 'OFFICIAL' | 'SELF' | 'AWEME_COOPERATOR';
	canBroadcast: boolean;
}

/** The shop's own account first, then one more of its owner, then those of others. */
export function liveAccounts(creators: readonly Creator[], draw: Random): LiveAccount[] {
	const own = creators.find((creator) => creator.own);
	if (!own) throw new Error('a shop has an account of its own');
	const known = (creator: Creator, bind: LiveAccount['bind']): LiveAccount => ({
		id: creator.id,
		showId: creator.awemeId,
		name: creator.name,
		bind,
		canBroadcast: true,
	});
	return [
		known(own, 'OFFICIAL'),
		...['本店穿搭号', '本店零食号'].map((name): LiveAccount => ({
			// 19 digits, as young accounts have.
			id: `74${draw.digits(17)}`,
			showId: `shop_${draw.digits(6)}`,
			name,
			bind: 'SELF',
			canBroadcast: true,
		})),
		...creators
			.filter((creator) => !creator.own)
			.map((creator) => known(creator, 'AWEME_COOPERATOR')),
		...Array.from({ length: 5 }, (_, index): LiveAccount => ({
			id: `6${draw.digits(15)}`,
			showId: `clips_${draw.digits(6)}`,
			name: `好物短视频${index + 1}号`,
			bind: 'AWEME_COOPERATOR',
			canBroadcast: false,
		})),
	];
}

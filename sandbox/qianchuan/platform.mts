/** What the calls of 巨量千川 share: the app, its grants, who let it in, the lives they ask about. */
import type { Clock } from '../clock.mts';
import type { Decisions } from '../decisions.mts';
import type { Lives } from '../live/lives.mts';
import { random } from '../random.mts';
import type { Platform } from '../shop/platform.mts';
import type { Quotas } from '../shop/quotas.mts';
import { type Party, parties } from './accounts.mts';
import { Grants } from './grants.mts';

export interface QianchuanApp {
	/** app_id: a number below 2^53. */
	id: string;
	secret: string;
	/** Paths the app has not been granted (any more). */
	forbidden: Set<string>;
}

export interface Qianchuan extends Party {
	clock: Clock;
	decisions: Decisions;
	app: QianchuanApp;
	grants: Grants;
	/** The same as the shop's: no limit is documented, so there is one only where it is asked for. */
	quotas: Quotas;
	lives: Lives;
}

/** The first app, and as many more as are wanted: each has grants and accounts of its own. */
export function buildQianchuanApps(
	shop: Platform,
	seed: number,
	lives: Lives,
	count: number,
	tokenSeed = seed,
): [Qianchuan, ...Qianchuan[]] {
	const others = Array.from({ length: Math.max(0, count - 1) }, (_, lane) =>
		buildQianchuan(shop, seed, lives, lane + 1, tokenSeed),
	);
	return [buildQianchuan(shop, seed, lives, 0, tokenSeed), ...others];
}

function buildQianchuan(
	shop: Platform,
	seed: number,
	lives: Lives,
	lane: number,
	tokenSeed: number,
): Qianchuan {
	const { clock, decisions, quotas } = shop;
	const whose = lane === 0 ? [] : [`app ${lane}`];
	const draw = random(seed, 'qianchuan', ...whose);
	const main = [...shop.worlds.values()][lane % shop.worlds.size];
	if (!main) throw new Error('a sandbox has a shop');
	const secret = Array.from({ length: 40 }, () => draw.int(0, 15).toString(16)).join('');
	return {
		clock,
		decisions,
		app: { id: `17${draw.digits(14)}`, secret, forbidden: new Set() },
		grants: new Grants(clock, random(tokenSeed, 'qianchuan', 'grants', ...whose), decisions),
		quotas,
		lives,
		...parties(main.shop, lives.accounts, random(seed, 'qianchuan', 'accounts', ...whose)),
	};
}

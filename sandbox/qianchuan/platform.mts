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

export function buildQianchuan(shop: Platform, seed: number, lives: Lives): Qianchuan {
	const { clock, decisions, quotas } = shop;
	const draw = random(seed, 'qianchuan');
	const [main] = shop.worlds.values();
	if (!main) throw new Error('a sandbox has a shop');
	const secret = Array.from({ length: 40 }, () => draw.int(0, 15).toString(16)).join('');
	return {
		clock,
		decisions,
		app: { id: `17${draw.digits(14)}`, secret, forbidden: new Set() },
		grants: new Grants(clock, random(seed, 'qianchuan', 'grants'), decisions),
		quotas,
		lives,
		...parties(main.shop, lives.accounts, random(seed, 'qianchuan', 'accounts')),
	};
}

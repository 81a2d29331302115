/** The shops of a sandbox as it starts: their goods, orders and after-sales, and the lives that sell them. */
import { Clock } from '../clock.mts';
import { strictest } from '../decisions.mts';
import { Lives } from '../live/lives.mts';
import { quotaOverride, tokenSeedOf, type SandboxOptions } from '../options.mts';
import { random } from '../random.mts';
import { createApp } from './apps.mts';
import { Cipher } from './cipher.mts';
import { Moving } from './list-churn.mts';
import type { Platform } from './platform.mts';
import { Quotas } from './quotas.mts';
import { Tokens } from './tokens.mts';
import { openCases } from './world/bulk-aftersales.mts';
import { writeHistory } from './world/history.mts';
import { Life } from './world/simulation.mts';
import { World } from './world/world.mts';

const DAY = 86_400;

export function buildShops(options: SandboxOptions): { platform: Platform; lives: Lives } {
	const { seed = 1, round = 0, orders = 1000, days = 30, live = 12, speed = 1 } = options;
	const { products = 60, skus = 0, aftersales = 0 } = options;
	const clock = new Clock(options.now, speed);
	const now = clock.now();
	const draw = random(seed, 'platform');
	// The shop of the command line, one that authorised the app before it, and the test shop.
	const worlds = ['好好生活旗舰店', '好好生活老店', '测试店铺'].map((name, lane) => {
		const shop = { id: String(4_463_798 + (seed % 1000) * 10 + lane), name };
		return new World(seed, shop, Math.ceil(orders / 3), lane, round);
	});
	const [main, earlier, test] = worlds;
	if (!main || !earlier || !test) throw new Error('three shops');
	main.assort({ products, skus, now });
	// Lives sell what the shop sells, under the accounts its orders name.
	const lives = new Lives(seed, main.goods, round);
	lives.fill(options.lives ?? 4, now);
	main.roomAt = (accountId, at) => lives.runningAt(accountId, at);
	for (const other of [earlier, test]) other.assort({ products: 3, skus: 1, now });
	writeHistory(main, { orders, days, now });
	openCases(main, aftersales, now - DAY, now, random(seed, 'cases'));
	writeHistory(earlier, { orders: 3, days: 3, now });
	writeHistory(test, { orders: 3, days: 3, now });
	const shopIds = [earlier.shop.id, main.shop.id, test.shop.id];
	const others = Array.from({ length: Math.max(0, (options.apps ?? 1) - 1) }, (_, at) =>
		createApp('self', shopIds, random(seed, 'app', String(at + 1))),
	);
	const platform: Platform = {
		clock,
		decisions: strictest(),
		apps: [
			createApp('self', shopIds, draw, options.app),
			createApp('tool', shopIds, draw),
			...others,
		],
		tokens: new Tokens(clock, random(tokenSeedOf(options), 'tokens')),
		quotas: new Quotas(quotaOverride(options.quota)),
		cipher: new Cipher(seed),
		worlds: new Map(worlds.map((world) => [world.shop.id, world])),
		testShopId: test.shop.id,
		life: new Life(main, live, now),
		moving: new Moving(random(seed, 'moving')),
		shipments: new Map(),
	};
	return { platform, lives };
}

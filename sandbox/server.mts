/** Starts a sandbox: a local Douyin on a loopback port, with data, a clock and faults. */
import { Clock } from './clock.mts';
import { Calls } from './control/calls.mts';
import { Control } from './control/control.mts';
import { Faults } from './control/faults.mts';
import { controlRoutes } from './control/routes.mts';
import { strictest } from './decisions.mts';
import { createHttp } from './http.mts';
import { quotaOverride, type SandboxOptions } from './options.mts';
import { random } from './random.mts';
import type { Sandboxed } from './sandboxed.mts';
import { createApp } from './shop/apps.mts';
import { Cipher } from './shop/cipher.mts';
import { Moving } from './shop/moving.mts';
import type { Platform } from './shop/platform.mts';
import { Quotas } from './shop/quotas.mts';
import { Tokens } from './shop/tokens.mts';
import { writeHistory } from './shop/world/history.mts';
import { Life } from './shop/world/life.mts';
import { World } from './shop/world/world.mts';

export interface Sandbox {
	url: string;
	appKey: string;
	appSecret: string;
	shopId: string;
	/** A tool-type app (工具型); its code comes from `control.authorization`. */
	toolApp: { appKey: string; appSecret: string };
	control: Control;
	close: () => Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const platform = buildPlatform(options);
	const { seed = 1, latency = 0, port = 0 } = options;
	let logs = 0;
	const box: Sandboxed = {
		platform,
		faults: new Faults(random(seed, 'faults')),
		calls: new Calls(),
		latency,
		draw: random(seed, 'drift'),
		inProgress: new Set(),
		catchUp: () => {
			const now = platform.clock.now();
			platform.life.catchUp(now);
			for (const world of platform.worlds.values()) world.catchUp(now);
		},
		nextLogId: () => logId(platform.clock, (logs += 1)),
	};
	const control = new Control(box);
	const app = createHttp(box);
	await app.register(controlRoutes(control), { prefix: '/_sandbox' });
	const url = await app.listen({ host: '127.0.0.1', port });
	const [self, tool] = platform.apps;
	const [shopId] = platform.worlds.keys();
	if (!self || !tool || !shopId) throw new Error('a sandbox has two apps and a shop');
	return {
		url,
		appKey: self.key,
		appSecret: self.secret,
		shopId,
		toolApp: { appKey: tool.key, appSecret: tool.secret },
		control,
		close: () => app.close(),
	};
}

/** The form of the samples: date and time, then 22 hex digits. */
function logId(clock: Clock, count: number): string {
	const at = new Date(clock.now() * 1000).toISOString().replace(/[-:T]/g, '').slice(0, 14);
	return `${at}0101${count.toString(16).toUpperCase().padStart(18, '0')}`;
}

function buildPlatform(options: SandboxOptions): Platform {
	const { seed = 1, orders = 1000, days = 30, live = 12, speed = 1 } = options;
	const { products = 60, skus = 0 } = options;
	const clock = new Clock(options.now, speed);
	const now = clock.now();
	const draw = random(seed, 'platform');
	// The shop of the command line, one that authorised the app before it, and the test shop.
	const worlds = ['好好生活旗舰店', '好好生活老店', '测试店铺'].map((name, lane) => {
		const shop = { id: String(4_463_798 + (seed % 1000) * 10 + lane), name };
		return new World(seed, shop, Math.ceil(orders / 3), lane);
	});
	const [main, earlier, test] = worlds;
	if (!main || !earlier || !test) throw new Error('three shops');
	main.assort({ products, skus, now });
	for (const other of [earlier, test]) other.assort({ products: 3, skus: 1, now });
	writeHistory(main, { orders, days, now });
	writeHistory(earlier, { orders: 3, days: 3, now });
	writeHistory(test, { orders: 3, days: 3, now });
	const shopIds = [earlier.shop.id, main.shop.id, test.shop.id];
	return {
		clock,
		decisions: strictest(),
		apps: [createApp('self', shopIds, draw, options.app), createApp('tool', [main.shop.id], draw)],
		tokens: new Tokens(clock, random(seed, 'tokens')),
		quotas: new Quotas(quotaOverride(options.quota)),
		cipher: new Cipher(seed),
		worlds: new Map(worlds.map((world) => [world.shop.id, world])),
		testShopId: test.shop.id,
		life: new Life(main, live, now),
		moving: new Moving(random(seed, 'moving')),
		shipments: new Map(),
	};
}

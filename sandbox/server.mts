/** Starts a sandbox: a local Douyin on a loopback port, with data, a clock and faults. */
import { Clock } from './clock.mts';
import { Calls } from './control/calls.mts';
import { Control } from './control/control.mts';
import { Faults } from './control/faults.mts';
import { controlRoutes } from './control/routes.mts';
import { strictest } from './decisions.mts';
import { createHttp } from './http.mts';
import { Lives } from './live/lives.mts';
import { finishedRooms } from './live/next-day.mts';
import { buildOpen } from './open/platform.mts';
import { quotaOverride, type SandboxOptions } from './options.mts';
import { Push } from './push/push.mts';
import { buildQianchuanApps } from './qianchuan/platform.mts';
import { random } from './random.mts';
import type { Sandboxed } from './sandbox-context.mts';
import { createApp } from './shop/apps.mts';
import { Cipher } from './shop/cipher.mts';
import { Moving } from './shop/list-churn.mts';
import type { Platform } from './shop/platform.mts';
import { Quotas } from './shop/quotas.mts';
import { Tokens } from './shop/tokens.mts';
import { openCases } from './shop/world/bulk-aftersales.mts';
import { writeHistory } from './shop/world/history.mts';
import { Life } from './shop/world/simulation.mts';
import { World } from './shop/world/world.mts';

const DAY = 86_400;

export interface OtherApp {
	/** Self-built; all shops authorised it. */
	appKey: string;
	appSecret: string;
	qianchuan: { appId: string; secret: string };
	open: { clientKey: string; clientSecret: string; openId: string };
}

export interface Sandbox {
	url: string;
	appKey: string;
	appSecret: string;
	shopId: string;
	/** Every shop; each authorised each app. */
	shopIds: string[];
	/** A tool-type app (工具型); its code comes from `control.authorization`. */
	toolApp: { appKey: string; appSecret: string };
	/** Apps beside the first of each platform: as many as `apps` asks for. */
	otherApps: OtherApp[];
	/** 巨量千川; a code comes from `control.authorization`. */
	qianchuan: { appId: string; secret: string };
	/** 抖音开放平台; a code comes from `control.authorization`. */
	open: { clientKey: string; clientSecret: string; openId: string };
	control: Control;
	/** Pushes to an address that subscribes. */
	push: Push;
	close: () => Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { platform, lives } = buildPlatform(options);
	const { seed = 1, latency = 0, port = 0 } = options;
	const { clock } = platform;
	let logs = 0;
	const tokenSeed = tokenSeedOf(options);
	const openSetting = {
		seed,
		tokenSeed,
		clock,
		decisions: platform.decisions,
		quiet: options.live === 0,
	};
	const quota = () => platform.quotas.override;
	const open = buildOpen({
		...openSetting,
		quota,
		fans: options.fans ?? 1000,
		rooms: (openId) => {
			const [operator] = open.accounts;
			const [own] = lives.accounts;
			return own && openId === operator.openId ? finishedRooms(lives, own.id, clock.now()) : [];
		},
	});
	const moreApps = Array.from({ length: Math.max(0, (options.apps ?? 1) - 1) }, (_, at) =>
		buildOpen({
			...openSetting,
			seed: seed + 7919 * (at + 1),
			tokenSeed: tokenSeed + 7919 * (at + 1),
			quota,
			fans: 10,
			rooms: () => [],
		}),
	);
	const qianchuanApps = buildQianchuanApps(platform, seed, lives, options.apps ?? 1, tokenSeed);
	const box: Sandboxed = {
		platform,
		lives,
		qianchuan: qianchuanApps[0],
		qianchuanApps,
		open,
		openApps: [open, ...moreApps],
		faults: new Faults(random(seed, 'faults')),
		calls: new Calls(),
		latency,
		draw: random(seed, 'drift'),
		inProgress: new Set(),
		catchUp: () => {
			const now = platform.clock.now();
			for (const world of platform.worlds.values()) {
				world.silenceDecides = platform.decisions.overdue === 'decided';
				world.refundSeconds = platform.decisions.refundSeconds;
			}
			platform.life.catchUp(now);
			for (const world of platform.worlds.values()) world.catchUp(now);
			for (const app of box.openApps) app.life.catchUp(now);
		},
		nextLogId: () => logId(platform.clock, (logs += 1)),
	};
	const control = new Control(box);
	const push = new Push(platform, control.open, box.catchUp, seed);
	const app = createHttp(box);
	await app.register(controlRoutes(control, push), { prefix: '/_sandbox' });
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
		shopIds: [...platform.worlds.keys()],
		...platformsOf(box, 0),
		otherApps: platform.apps.slice(2).map(({ key, secret }, at) => ({
			appKey: key,
			appSecret: secret,
			...platformsOf(box, at + 1),
		})),
		control,
		push,
		close: async () => {
			push.close();
			await app.close();
		},
	};
}

/** A token of one round is none of the next. */
const tokenSeedOf = ({ seed = 1, round = 0 }: SandboxOptions) => seed + round * 104_729;

function platformsOf(box: Sandboxed, at: number) {
	const [qianchuan, open] = [box.qianchuanApps[at], box.openApps[at]];
	if (!qianchuan || !open) throw new Error(`the sandbox has no app ${at}`);
	return {
		qianchuan: { appId: qianchuan.app.id, secret: qianchuan.app.secret },
		open: {
			clientKey: open.app.key,
			clientSecret: open.app.secret,
			openId: open.accounts[0].openId,
		},
	};
}

/** The form of the samples: date and time, then 22 hex digits. */
function logId(clock: Clock, count: number): string {
	const at = new Date(clock.now() * 1000).toISOString().replace(/[-:T]/g, '').slice(0, 14);
	return `${at}0101${count.toString(16).toUpperCase().padStart(18, '0')}`;
}

function buildPlatform(options: SandboxOptions): { platform: Platform; lives: Lives } {
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

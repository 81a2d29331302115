/** Starts a sandbox: a local Douyin on a loopback port, with data, a clock and faults. */
import type { Clock } from './clock.mts';
import { Calls } from './control/calls.mts';
import { Control } from './control/control.mts';
import { Faults } from './control/faults.mts';
import { controlRoutes } from './control/routes.mts';
import { createHttp } from './http.mts';
import { finishedRooms } from './live/next-day.mts';
import { buildOpen } from './open/platform.mts';
import { tokenSeedOf, type SandboxOptions } from './options.mts';
import { Push } from './push/push.mts';
import { buildQianchuanApps } from './qianchuan/platform.mts';
import { random } from './random.mts';
import type { Sandboxed } from './sandbox-context.mts';
import { buildShops } from './shop/build.mts';

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
	const { platform, lives } = buildShops(options);
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

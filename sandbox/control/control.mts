/** Controls the sandbox: clock, faults, life, decisions and quotas, for tests in process and over HTTP. */
import type { ClockChange } from '../clock.mts';
import { type Decisions } from '../decisions.mts';
import { type LiveAct, performLiveActs } from '../live/control.mts';
import { OpenControl } from '../open/control.mts';
import type { FanAct } from '../open/world/simulation.mts';
import { type Random, random } from '../random.mts';
import type { Sandboxed } from '../sandbox-context.mts';
import { type Act, ACTS, perform } from '../shop/world/actions.mts';
import { type AfterSaleAct, performAfterSaleActs } from './aftersale-actions.mts';
import { AppControl } from './app-control.mts';
import { type ChannelAct, performChannelActs } from './channel-acts.mts';
import type { FaultRule } from './faults.mts';
import type {
	AuthorisationChange,
	LifeOrder,
	PermissionChange,
	WhitelistChange,
} from './requests.mts';
import { Observer } from './observer.mts';
import { performStockActs, type StockAct } from './stock-actions.mts';
import {
	type AccountChange,
	changeAccounts,
	type DeskAct,
	performDeskActs,
} from './waybill-acts.mts';
import { type OrderAct, performOrderActs } from './order-acts.mts';

/** All that `life` can make happen. */
type Happening = Act | OrderAct | StockAct | ChannelAct | DeskAct | AfterSaleAct | FanAct | LiveAct;

export class Control extends Observer {
	/** 抖音开放平台. */
	readonly open: OpenControl;
	private readonly apps: AppControl;
	private orders = 0;

	constructor(box: Sandboxed) {
		super(box);
		this.open = new OpenControl(box.open, () => box.catchUp());
		this.apps = new AppControl(box, this.open, () => this.world().shop.id);
	}

	clock(change: ClockChange): { now: number; speed: number } {
		const { clock } = this.box.platform;
		this.box.catchUp();
		clock.set(change);
		this.box.catchUp();
		return { now: clock.now(), speed: clock.speed };
	}

	addFaults(rules: readonly FaultRule[]): void {
		this.box.faults.add(rules);
	}

	clearFaults(): void {
		this.box.faults.clear();
	}

	/** Applies acts now; ids of what they touched, per act. A number, or the ids to act on. */
	life({ perMinute, ...acts }: LifeOrder): Partial<Record<Happening, string[]>> {
		const { platform } = this.box;
		this.box.catchUp();
		const now = platform.clock.now();
		if (perMinute !== undefined) platform.life.setPace(perMinute, now);
		const done: Partial<Record<Happening, string[]>> = {
			...performStockActs(this.world(), acts, now),
			...performChannelActs(this.world(), acts, now),
			...performDeskActs(this.world(), acts, now),
			...performOrderActs(this.world(), acts, now, () => this.draw()),
			...performAfterSaleActs(this.world(), acts, now, () => this.draw()),
			...this.open.acts(acts),
			...performLiveActs(this.liveScene(), acts, now),
		};
		for (const act of ACTS) {
			const wanted = acts[act];
			if (wanted === undefined) continue;
			const targets =
				typeof wanted === 'number' ? new Array<undefined>(wanted).fill(undefined) : wanted;
			done[act] = targets.flatMap((id) => {
				return perform(this.world(), act, now, this.draw(), id) ?? [];
			});
		}
		return done;
	}

	moving(change: { everyCalls: number; changes: number }): void {
		Object.assign(this.box.platform.moving, change);
	}

	visibility({ delaySeconds, share = 1 }: { delaySeconds: number; share?: number }): void {
		Object.assign(this.world().visibility, { delaySeconds, share });
	}

	permissions(change: PermissionChange): { denied: string[] } {
		return this.apps.permissions(change);
	}

	whitelist(change: WhitelistChange): void {
		this.apps.whitelist(change);
	}

	authorization(change: AuthorisationChange): { code?: string } {
		return this.apps.authorization(change);
	}

	/** A fresh code, as an owner would get it from the login page, which is not here. */
	code(app: string): { code: string } {
		return { code: this.authorization({ appKey: app, issueCode: true }).code ?? '' };
	}

	private liveScene() {
		const world = this.world();
		return { lives: this.box.lives, world, draw: () => this.draw() };
	}

	/** Sets a balance, closes or opens accounts for electronic waybills. */
	waybillAccounts(change: AccountChange): void {
		changeAccounts(this.world(), change);
	}

	decide(change: Partial<Decisions>): Decisions {
		return Object.assign(this.box.platform.decisions, change);
	}

	quota(quota: number | Record<string, number>): void {
		this.box.platform.quotas.override =
			typeof quota === 'number' ? { all: quota, methods: {} } : { methods: quota };
	}

	latency(ms: number): void {
		this.box.latency = ms;
	}

	clearCalls(): void {
		this.box.calls.clear();
	}

	private draw(): Random {
		return random(this.world().seed, 'control', (this.orders += 1));
	}
}

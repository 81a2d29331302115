/** The sandbox at a glance. */
import type { Decisions } from '../decisions.mts';
import type { Sandboxed } from '../sandbox-context.mts';
import type { ShopIdentity, World } from '../shop/world/world.mts';
import type { FaultRule } from './faults.mts';

export interface SandboxState {
	now: number;
	speed: number;
	orders: number;
	/** How many orders stand at which order_status. */
	statuses: Record<string, number>;
	afterSales: number;
	changes: number;
	waitingToBeListed: number;
	moved: number;
	livePerMinute: number;
	/** Calls by method, and how many were refused with 60000. */
	calls: Record<string, number>;
	throttled: number;
	faults: Array<FaultRule & { used: number }>;
	faultCounts: Record<string, number>;
	decisions: Decisions;
	shops: ShopIdentity[];
	/** Ids that `address_id` and `after_sale_address_id` may have. */
	addressIds: readonly string[];
	apps: Array<{ appKey: string; appSecret: string; type: 'self' | 'tool' }>;
}

export function stateOf({ platform, faults, calls }: Sandboxed, world: World): SandboxState {
	const { clock, moving, life, quotas, decisions } = platform;
	const statuses: Record<string, number> = {};
	for (const { state } of world.orders.byId.values()) {
		statuses[state.orderStatus] = (statuses[state.orderStatus] ?? 0) + 1;
	}
	return {
		now: clock.now(),
		speed: clock.speed,
		orders: world.orders.byId.size,
		statuses,
		afterSales: world.afterSales.byId.size,
		changes: world.changes,
		waitingToBeListed: world.visibility.waiting,
		moved: moving.moved.length,
		livePerMinute: life.perMinute,
		calls: calls.counts,
		throttled: quotas.refused,
		faults: faults.list(),
		faultCounts: faults.counts,
		decisions,
		shops: [...platform.worlds.values()].map(({ shop }) => shop),
		addressIds: world.addressIds,
		apps: platform.apps.map(({ key, secret, type }) => ({ appKey: key, appSecret: secret, type })),
	};
}

/** What an event is that no list shows: one a file under `events/`. */
import type { EventLabels } from '../events/define-event';
import type { Listing } from '../gateways/shop/listing';
import type { Api } from '../kernel/operation';
import type { Watch } from '../kernel/poll/snapshot';
import type { Shape } from '../values/output';
import type { MoneyUnit } from '../values/qianchuan-money';

/** What these events read of the form; each needs its own part. */
export interface WatchInput {
	readonly advertiser?: string;
	readonly account?: string;
	readonly threshold: number;
	readonly productIds: readonly string[];
	readonly balanceThreshold: number;
	readonly carrierCodes: readonly string[];
	readonly options: {
		readonly figures: readonly string[];
		readonly moneyUnit: MoneyUnit;
		readonly output: Shape;
		/** Most items of one poll. */
		readonly limit: number;
	};
}

/** An event that no list shows: the present is compared with what was noted of it. */
export interface WatchEvent extends EventLabels {
	readonly subject: 'stock' | 'live' | 'waybill';
	/** Whose connection it needs; the shop's where it does not say. */
	readonly platform?: 'qianchuan';
	/** The method that shows the present. */
	readonly listing: Pick<Listing, 'method'>;
	/** `owner` is whose data it reads; `deadline`, of the monotonic clock, is when a look must be done. */
	watch(input: WatchInput, api: Api, owner: string, deadline: number): Watch;
}

export const defineWatch = (event: WatchEvent) => event;

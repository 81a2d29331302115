/**
 * Calls per second, per app and method (限流), as a bucket that holds one second's worth. The bucket
 * fills in real time: the sandbox clock may leap, a server's patience does not.
 * Numbers: official table of articleId 2158; it is dated, and the console's quota prevails.
 */
import { refuse } from './refusal.mts';

const TABLE: Readonly<Record<string, number>> = {
	'order.searchList': 600,
	'order.orderDetail': 900,
	'product.listV2': 180,
	'afterSale.List': 500,
	'order.logisticsCompanyList': 500,
	'shop.getShopCategory': 300,
	'order.getShopAccountItem': 100,
	'brand.list': 50,
};

export interface QuotaOverride {
	/** For every method. */
	all?: number;
	methods: Record<string, number>;
}

export class Quotas {
	refused = 0;
	override: QuotaOverride;
	private readonly buckets = new Map<string, { level: number; at: number }>();

	constructor(override: QuotaOverride) {
		this.override = override;
	}

	take(appKey: string, method: string): void {
		if (!this.allow(appKey, method)) throw this.refusal();
	}

	/** Whether the bucket has one more; other platforms refuse in their own words. */
	allow(appKey: string, method: string): boolean {
		const rate = this.override.methods[method] ?? this.override.all ?? TABLE[method];
		if (rate === undefined) return true;
		const now = performance.now();
		const key = `${appKey}/${method}`;
		const bucket = this.buckets.get(key) ?? { level: rate, at: now };
		bucket.level = Math.min(rate, bucket.level + ((now - bucket.at) / 1000) * rate);
		bucket.at = now;
		this.buckets.set(key, bucket);
		if (bucket.level < 1) return false;
		bucket.level -= 1;
		return true;
	}

	refusal(): Error {
		this.refused += 1;
		return refuse(60000, 'isv.traffic-limited', '触发限流，请稍后重试');
	}
}

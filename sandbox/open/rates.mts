/**
 * Calls a second, by path. No figure is known for open.douyin.com, so there is no limit unless one is
 * set; the bucket fills in real time, as the shop's does.
 */
import type { QuotaOverride } from '../shop/quotas.mts';
import { type OpenRefusal, refuse } from './refusal.mts';

export class Rates {
	refused = 0;
	private readonly override: () => QuotaOverride;
	private readonly buckets = new Map<string, { level: number; at: number }>();

	constructor(override: () => QuotaOverride) {
		this.override = override;
	}

	take(path: string): void {
		const { methods, all } = this.override();
		const rate = methods[path] ?? all;
		if (rate === undefined) return;
		const now = performance.now();
		const bucket = this.buckets.get(path) ?? { level: rate, at: now };
		bucket.level = Math.min(rate, bucket.level + ((now - bucket.at) / 1000) * rate);
		bucket.at = now;
		this.buckets.set(path, bucket);
		if (bucket.level < 1) throw this.refusal();
		bucket.level -= 1;
	}

	refusal(): OpenRefusal {
		this.refused += 1;
		return refuse('tooFast');
	}
}

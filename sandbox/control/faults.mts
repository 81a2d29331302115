/** Faults to order: which calls they meet is counted or drawn, by the seed. */
import { z } from 'zod';
import type { Random } from '../random.mts';

const KINDS = [
	/** Waits `ms` before it acts. */
	'latency',
	/** An HTTP `status` of 500 and more from some proxy on the way; nothing is done. */
	'http5xx',
	/** The connection is reset; nothing is done. */
	'reset',
	/** Acts, then the body ends in the middle. */
	'cutBody',
	/** HTTP 200 with a page of HTML; nothing is done. */
	'notJson',
	'throttle',
	/** The caller's access token (`both`: and its refresh token) is dead from now on. */
	'revokeToken',
	/** The server's clock seems `seconds` off. */
	'clockSkew',
	/** Acts, but the reply has departed from what is documented (`change`). */
	'drift',
	/** Acts and never answers. */
	'timeout',
	/** Acts, then resets the connection: the answer is lost. */
	'actThenReset',
	/** 20000, with `n` as isp.service-error:{n}. */
	'serviceError',
	/** Any envelope: `code`, `sub_code`, `sub_msg`. */
	'businessError',
	/** 10000 outside, `code` inside: settlement's data.code, decryption's custom_err. */
	'innerError',
] as const;

export const DRIFTS = ['enum', 'missing', 'extra', 'type', 'null', 'envelope'] as const;
export type DriftChange = (typeof DRIFTS)[number];

const natural = z.number().int().nonnegative();

export const ruleSchema = z
	.object({
		kind: z.enum(KINDS),
		/**
		 * Only this method: `order.searchList`, or outside 抖店 the path; all that begin alike with a
		 * star at the end, `/open_api/*`.
		 */
		method: z.string().optional(),
		/** Ends after so many faults. */
		times: natural.optional(),
		/** Only every n-th matching call. */
		every: natural.optional(),
		/** Leaves the first n matching calls alone. */
		after: natural.optional(),
		probability: z.number().min(0).max(1).optional(),
		ms: natural.optional(),
		status: z.number().int().min(500).max(599).optional(),
		both: z.boolean().optional(),
		seconds: z.number().int().optional(),
		change: z.enum(DRIFTS).optional(),
		n: natural.optional(),
		code: z.number().int().optional(),
		sub_code: z.string().optional(),
		sub_msg: z.string().optional(),
	})
	.strict();

export type FaultRule = z.infer<typeof ruleSchema>;

interface Armed {
	rule: FaultRule;
	seen: number;
	used: number;
}

export class Faults {
	/** Faults that happened, by kind. */
	readonly counts: Record<string, number> = {};
	private armed: Armed[] = [];
	private readonly draw: Random;

	constructor(draw: Random) {
		this.draw = draw;
	}

	add(rules: readonly FaultRule[]): void {
		for (const rule of rules) this.armed.push({ rule, seen: 0, used: 0 });
	}

	clear(): void {
		this.armed = [];
	}

	list(): Array<FaultRule & { used: number }> {
		return this.armed.map(({ rule, used }) => ({ ...rule, used }));
	}

	/** The faults this call meets. */
	meet(method: string): FaultRule[] {
		return this.armed.filter((each) => this.strikes(each, method)).map(({ rule }) => rule);
	}

	private strikes(each: Armed, method: string): boolean {
		const { rule } = each;
		if (rule.method !== undefined && !fits(rule.method, method)) return false;
		each.seen += 1;
		const turn = each.seen - (rule.after ?? 0);
		if (turn <= 0 || (rule.every && turn % rule.every !== 0)) return false;
		if (rule.times !== undefined && each.used >= rule.times) return false;
		if (rule.probability !== undefined && !this.draw.chance(rule.probability)) return false;
		each.used += 1;
		this.counts[rule.kind] = (this.counts[rule.kind] ?? 0) + 1;
		return true;
	}
}

function fits(wanted: string, method: string): boolean {
	return wanted.endsWith('*') ? method.startsWith(wanted.slice(0, -1)) : method === wanted;
}

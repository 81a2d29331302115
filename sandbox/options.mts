/** The options of the command line and of `startSandbox`, with their defaults. */
import { parseArgs } from 'node:util';
import type { QuotaOverride } from './shop/quotas.mts';

export interface SandboxOptions {
	/** 0 = any free port. */
	port?: number;
	/** Orders there are at the start. */
	orders?: number;
	seed?: number;
	/**
	 * Counts the starts of one seed: keys, products and fans stay, orders, after-sales, parcels and lives get
	 * other ids, as those of the round before may be stored somewhere. Default 0.
	 */
	round?: number;
	/** Changes a minute of sandbox time; 0 = nothing happens by itself. Default 12. */
	live?: number;
	/** Calls a second: one number for every method, or by method. Default: the official table. */
	quota?: number | Record<string, number>;
	/** Milliseconds every call takes. */
	latency?: number;
	/** Days over which the orders are spread, up to now. Default 30. */
	days?: number;
	/** Unix seconds the sandbox clock starts at. Default: the real time. */
	now?: number;
	/** Sandbox seconds per real second; 0 = the clock does not run. Default 1. */
	speed?: number;
	/** Products beside those of the orders. Default 60. */
	products?: number;
	/** SKUs of each of them; 0 = 1 to 6, drawn by the seed. Default 0. */
	skus?: number;
	/** After-sales of all types that wait for the merchant, beside those of the orders. Default 0. */
	aftersales?: number;
	/** Simulated fans of the account on open.douyin.com. Default 1000. */
	fans?: number;
	/** Lives at the start: one runs, the others are over. Default 4. */
	lives?: number;
	/** Apps on each of the three platforms, beside the tool app; each has tokens of its own. Default 1. */
	apps?: number;
	/** A fixed key pair instead of one drawn from the seed. */
	app?: { key: string; secret: string };
}

export function readOptions(args: string[]): SandboxOptions {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({
		args,
		options: {
			port: text,
			orders: text,
			seed: text,
			round: text,
			live: text,
			quota: text,
			latency: text,
			days: text,
			now: text,
			speed: text,
			products: text,
			skus: text,
			aftersales: text,
			fans: text,
			lives: text,
			apps: text,
		},
	});
	const { quota, ...numbers } = values;
	const options: SandboxOptions = Object.fromEntries(
		Object.entries(numbers).map(([name, value]) => [name, numberOf(name, value)]),
	);
	if (quota !== undefined) options.quota = readQuota(quota);
	return options;
}

/** `20`, or `order.searchList=20,order.orderDetail=50`. */
function readQuota(text: string): number | Record<string, number> {
	if (!text.includes('=')) return numberOf('quota', text);
	const pairs = text.split(',').map((pair): [string, number] => {
		const [method = '', rate] = pair.split('=');
		return [method, numberOf('quota', rate)];
	});
	return Object.fromEntries(pairs);
}

/** A token of one round is none of the next. */
export const tokenSeedOf = ({ seed = 1, round = 0 }: SandboxOptions) => seed + round * 104_729;

export function quotaOverride(quota: SandboxOptions['quota']): QuotaOverride {
	if (quota === undefined) return { methods: {} };
	return typeof quota === 'number' ? { all: quota, methods: {} } : { methods: quota };
}

function numberOf(name: string, text: string | undefined): number {
	const value = Number(text);
	if (!text || !Number.isFinite(value) || value < 0) {
		throw new Error(`--${name} wants a number from 0 up, not "${text}"`);
	}
	return value;
}

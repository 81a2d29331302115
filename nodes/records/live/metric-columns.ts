/** The chosen figures of a live: what is asked of the platform, and the columns that come of it. */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull, type OnDrift } from '../../values/cells';
import type { JsonRecord } from '../../kernel/exact-json';
import { METRICS, type Metric } from './metric-catalog';
import { moneyColumns, type PerYuan } from '../../values/qianchuan-money';

const BY_KEY: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.key, metric]));

export const DEFAULT_METRICS = [
	'entries',
	'sales',
	'ordersPaid',
	'productClicks',
	'productClickConversion',
	'follows',
	'comments',
];

/** The metrics that a form or an expression names, each once. Unknown names are left out. */
export const metricsOf = (keys: readonly string[]): Metric[] =>
	[...new Set(keys)].flatMap((key) => BY_KEY.get(key) ?? []);

export const isMetric = (key: string) => BY_KEY.has(key);

/** What the platform is asked for: no more than what was chosen. */
export const fieldsOf = (metrics: readonly Metric[]): string[] => [
	...new Set(metrics.flatMap(({ wire }) => wire.filter((field) => field !== undefined))),
];

/** Given for self-operated accounts of direct customers only; missing elsewhere they are no drift. */
const NOT_FOR_ALL = ['live_pay_order_rate', 'live_pay_order_gmv_roi'];

/** One column a figure; money has two. A figure that the platform left out is null, and said. */
export function metricColumns(
	data: JsonRecord,
	metrics: readonly Metric[],
	perYuan: PerYuan,
	onDrift: OnDrift,
): IDataObject {
	for (const field of fieldsOf(metrics)) {
		if (NOT_FOR_ALL.includes(field)) continue;
		if (numberOrNull(data[field]) === null) onDrift(`${field} was asked for and is not there`);
	}
	return Object.assign({}, ...metrics.map((metric) => columnsOf(metric, data, perYuan)));
}

function columnsOf({ key, wire, kind }: Metric, data: JsonRecord, perYuan: PerYuan): IDataObject {
	const [field, divisor] = wire;
	if (kind === 'money') return moneyColumns(key, data[field], perYuan);
	const value =
		divisor === undefined ? numberOrNull(data[field]) : share(data[field], data[divisor]);
	return { [kind === 'percent' ? `${key}Percent` : key]: value };
}

/** Percent to four decimals; null where there is nothing to divide by. */
export function share(part: unknown, whole: unknown): number | null {
	const [a, b] = [numberOrNull(part), numberOrNull(whole)];
	return a === null || b === null || b === 0 ? null : Math.round((a / b) * 1e6) / 1e4;
}

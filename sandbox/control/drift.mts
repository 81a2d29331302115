/** A reply that departs from the documentation, as platforms change without notice. */
import { Int64, rewritable } from '../json.mts';
import type { DriftChange } from './faults.mts';

type Row = Record<string, unknown>;

export function drift(reply: unknown, change: DriftChange): unknown {
	const data = rewritable(reply);
	if (change === 'envelope') return { result: data };
	if (Array.isArray(data)) return data.map((row) => alter(row, change));
	if (!isRow(data)) return data;
	// Nothing in it but plain values: it is the row itself.
	if (!Object.values(data).some((value) => typeof value === 'object')) return alter(data, change);
	// Rows of a list, or the one object a detail holds.
	const entries = Object.entries(data).map(([key, value]): [string, unknown] => {
		if (Array.isArray(value)) return [key, value.map((row) => alter(row, change))];
		return [key, isRow(value) ? alter(value, change) : value];
	});
	return Object.fromEntries(entries);
}

/** What a row of after-sales keeps its own fields in. */
const INNER = ['aftersale_info', 'after_sale_info'];

function alter(given: unknown, change: DriftChange): unknown {
	if (!isRow(given)) return given;
	const inner = INNER.filter((key) => key in given).map((key) => [key, alter(given[key], change)]);
	const row: Row = { ...given, ...Object.fromEntries(inner) };
	switch (change) {
		case 'enum':
			return {
				...row,
				...only(row, 'order_status', 777),
				...only(row, 'main_status', 777),
				...only(row, 'room_status', 'RESTING'),
				...only(row, 'aftersale_status', 777),
				...only(row, 'after_sale_status', 777),
			};
		case 'missing': {
			const gone = [
				'main_status',
				'order_status_desc',
				'room_title',
				'total_live_watch_cnt',
				'aftersale_status',
				'after_sale_status',
			];
			return Object.fromEntries(Object.entries(row).filter(([key]) => !gone.includes(key)));
		}
		case 'extra':
			return { ...row, a_field_nobody_told_of: { since: '2099-01-01' } };
		case 'type':
			return {
				...row,
				...only(row, 'order_amount', asText(row.order_amount)),
				...only(row, 'total_live_watch_cnt', asText(row.total_live_watch_cnt)),
				...only(row, 'refund_amount', asText(row.refund_amount)),
				...only(row, 'refund_total_amount', asText(row.refund_total_amount)),
			};
		case 'null':
			return Object.fromEntries(
				Object.entries(row).map(([k, v]) => [k, Array.isArray(v) && v.length === 0 ? null : v]),
			);
		case 'envelope':
			return row;
	}
}

/** A number that turns into a text of the same digits. */
function asText(value: unknown): string {
	return value instanceof Int64 ? value.digits : String(value);
}

function only(row: Row, key: string, value: unknown): Row {
	return key in row ? { [key]: value } : {};
}

function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A reply that has departed from what is documented, as platforms do without a word. */
import { rewritable } from '../json.mts';
import type { DriftChange } from './faults.mts';

type Row = Record<string, unknown>;

export function drift(reply: unknown, change: DriftChange): unknown {
	const data = rewritable(reply);
	if (change === 'envelope') return { result: data };
	if (Array.isArray(data)) return data.map((row) => alter(row, change));
	if (!isRow(data)) return data;
	// Rows of a list, or the one object a detail holds.
	const entries = Object.entries(data).map(([key, value]): [string, unknown] => {
		if (Array.isArray(value)) return [key, value.map((row) => alter(row, change))];
		return [key, isRow(value) ? alter(value, change) : value];
	});
	return Object.fromEntries(entries);
}

function alter(row: unknown, change: DriftChange): unknown {
	if (!isRow(row)) return row;
	switch (change) {
		case 'enum':
			return { ...row, ...only(row, 'order_status', 777), ...only(row, 'main_status', 777) };
		case 'missing': {
			const { main_status: _gone, order_status_desc: _too, ...rest } = row;
			return rest;
		}
		case 'extra':
			return { ...row, a_field_nobody_told_of: { since: '2099-01-01' } };
		case 'type':
			// A number that turns into a text.
			return { ...row, ...only(row, 'order_amount', JSON.stringify(row.order_amount)) };
		case 'null':
			return Object.fromEntries(
				Object.entries(row).map(([k, v]) => [k, Array.isArray(v) && v.length === 0 ? null : v]),
			);
		case 'envelope':
			return row;
	}
}

function only(row: Row, key: string, value: unknown): Row {
	return key in row ? { [key]: value } : {};
}

function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

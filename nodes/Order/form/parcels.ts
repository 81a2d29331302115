/** Lists of lines and parcels, as text or JSON, checked before any call. */

import {
	digits,
	jsonOf,
	listOf,
	type Schema,
	textOf,
	wholeNumber,
} from '../../kernel/form/schemas';
import { isRecord } from '../../kernel/exact-json';
import { z } from '../../kernel/zod';

export interface LineQuantity {
	readonly lineId: string;
	readonly quantity?: number;
}

const lineObject = z
	.object({ lineId: digits, quantity: wholeNumber({ least: 1 }) })
	.partial({ quantity: true })
	.strict();

/** `4812…01:2` or `{ lineId, quantity }`. */
const line = z.preprocess((value): unknown => {
	if (isRecord(value)) return value;
	if (typeof value !== 'string') return { lineId: value };
	const [lineId, ...quantity] = value.split(/[:：]/);
	return { lineId, ...(quantity.length > 0 && { quantity: quantity.join(':') }) };
}, lineObject);

/** `4812…01:2, 4812…02:1`, or a list of such texts or of `{ lineId, quantity }`. */
export const lineList: Schema<LineQuantity[]> = listOf(line).superRefine((lines, context) => {
	const ids = lines.map(({ lineId }) => lineId);
	const twice = ids.find((id, at) => ids.indexOf(id) < at);
	if (twice === undefined) return;
	const message = `the line ${twice} is there twice; give it once with its whole quantity`;
	context.addIssue({ code: 'custom', message });
});

const parcel = z
	.object({
		carrier: textOf(64),
		waybillNumber: textOf(64),
		lines: lineList.refine((lines) => lines.length > 0, 'has no line'),
	})
	.strict();

/** The rows of the form, or JSON: `[{ "carrier", "waybillNumber", "lines" }]`. */
export const parcelList = jsonOf(
	z
		.array(parcel, { invalid_type_error: 'must be a list of parcels' })
		.min(1, 'has no parcel')
		.max(50, 'has more than 50 parcels'),
);

/** Each line's part in a parcel, in the platform's names. */
export const shippedOrderInfo = (lines: readonly LineQuantity[]) =>
	lines.map(({ lineId, quantity: count }) => ({
		shipped_order_id: lineId,
		...(count !== undefined && { shipped_num: count }),
	}));

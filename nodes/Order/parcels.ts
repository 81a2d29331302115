/** Lists of lines and parcels, as text or JSON, checked before any call. */
import { z } from 'zod';

import { digits, numeric, textOf } from '../kernel/fields';

export interface LineQuantity {
	readonly lineId: string;
	readonly quantity?: number;
}

const quantity = numeric(
	z
		.number({ invalid_type_error: 'the quantity is no number' })
		.int('the quantity must be a whole number')
		.min(1, 'the quantity must be at least 1'),
);

const lineObject = z.object({ lineId: digits, quantity: quantity.optional() }).strict();

/** `4812…01:2, 4812…02:1`, or a list of such texts or of `{ lineId, quantity }`. */
const lineText = z.string().transform((text, context): LineQuantity => {
	const [id = '', count] = text.split(/[:：]/);
	const parsed = lineObject.safeParse({
		lineId: id,
		...(count !== undefined && { quantity: count }),
	});
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	context.addIssue({
		code: 'custom',
		message: `“${text}”: ${issue?.message ?? 'is not readable'}`,
	});
	return z.NEVER;
});

export const lineList = z.preprocess(
	(value) => (Array.isArray(value) ? value : splitLines(value)),
	z.array(z.union([lineObject, lineText])),
);

const splitLines = (value: unknown) =>
	String(value ?? '')
		.split(/[\s,，;；]+/)
		.filter(Boolean);

const parcel = z
	.object({
		carrier: textOf(64),
		waybillNumber: textOf(64),
		lines: lineList.refine((lines) => lines.length > 0, 'has no line'),
	})
	.strict();

export type Parcel = z.output<typeof parcel>;

/** The rows of the form, or JSON: `[{ "carrier", "waybillNumber", "lines" }]`. */
export const parcelList = z.preprocess(
	(value, context) => {
		if (typeof value !== 'string') return value;
		try {
			return JSON.parse(value) as unknown;
		} catch {
			context.addIssue({ code: 'custom', message: 'is not JSON', fatal: true });
			return z.NEVER;
		}
	},
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

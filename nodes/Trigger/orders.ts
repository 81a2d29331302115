/** What the order events share. */
import { asRecords, asText, numberOf, type JsonRecord } from '../kernel/json';
import { LOOK_BACK_S } from '../Order/listing';
import { orderItems } from '../Order/rows';

export const orderSubject = {
	subject: 'order',
	lookBack: LOOK_BACK_S,
	status: ({ order_status }: JsonRecord) => numberOf(order_status) ?? NaN,
	items: orderItems,
} as const;

export const orderKey = ({ order_id }: JsonRecord) => asText(order_id);

/** The latest of several times, Unix seconds; undefined when there is none. */
export function latest(...times: unknown[]): number | undefined {
	const newest = Math.max(0, ...times.map((time) => numberOf(time) ?? 0));
	return newest > 0 ? newest : undefined;
}

/** Values of one field in a list of objects inside a row. */
export const each = (list: unknown, field: string) => asRecords(list).map((it) => it[field]);

/** What the order events share. */
import { asRecords, asText, numberOf, type JsonRecord } from '../kernel/exact-json';
import { LOOK_BACK_S } from '../records/order/list';
import { orderItems } from '../records/order/order-row';

export const orderSubject = {
	subject: 'order',
	lookBack: LOOK_BACK_S,
	status: ({ order_status }: JsonRecord) => numberOf(order_status) ?? NaN,
	items: orderItems,
} as const;

export const orderKey = ({ order_id }: JsonRecord) => asText(order_id);

/** Values of one field in a list of objects inside a row. */
export const each = (list: unknown, field: string) => asRecords(list).map((it) => it[field]);

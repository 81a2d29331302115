/**
 * The `eventKey` of a message. Where a polling trigger has the same change its own event makes the key,
 * from the same values, so that both are one in a table. A change that no list shows has a key of its
 * own kind: its name, its subject, and its time; without a time, the message id and a digest.
 */
import { asText, type JsonRecord } from '../../kernel/exact-json';
import type { TriggerEvent } from '../../events/define-event';
import { orderUpdated } from '../../events/order.updated';
import { productUpdated } from '../../events/product.updated';
import { refundUpdated } from '../../events/refund.updated';
import { secondsOf } from '../../values/push-time';
import type { Group, KindOf } from './message-type';

/** Which polled event the keys are to equal. */
export type KeyedBy = 'event' | 'update';

const UPDATED: Partial<Record<Group, TriggerEvent>> = {
	trade: orderUpdated,
	refund: refundUpdated,
	product: productUpdated,
};

const eventKeyOf = (event: TriggerEvent, row: JsonRecord) => `${event.value}:${event.key(row)}`;

/** `uniqueKey` replaces, in a key of its own kind, a time that the message does not contain. */
export function keyOf(kind: KindOf, data: JsonRecord, uniqueKey: string, keyedBy: KeyedBy): string {
	const event = sameEvent(kind, data, keyedBy);
	return event ? eventKeyOf(event, rowOf(kind, data)) : ownKey(kind, data, uniqueKey);
}

function sameEvent(kind: KindOf, data: JsonRecord, keyedBy: KeyedBy): TriggerEvent | undefined {
	const { same, isSame, moves, group } = kind;
	const event = keyedBy === 'update' ? moves && UPDATED[group] : same;
	if (!event || subjectOf(kind, data) === '') return undefined;
	const isTimed = event === UPDATED[group];
	if (isTimed && secondsOf(data.update_time) === undefined) return undefined;
	return keyedBy === 'update' || !isSame || isSame(data) ? event : undefined;
}

/** The key by the row that was read afterwards, where the message did not say what it needs. */
export const keyOfRow = ({ group, moves }: KindOf, row: JsonRecord): string | undefined => {
	const event = moves ? UPDATED[group] : undefined;
	return event && eventKeyOf(event, row);
};

/** The message as far as a row of the list would show the same. */
function rowOf(kind: KindOf, data: JsonRecord): JsonRecord {
	const subject = subjectOf(kind, data);
	const time = secondsOf(data.update_time);
	const update_time = time === undefined ? '' : String(time);
	switch (kind.group) {
		case 'trade':
			return { order_id: subject, update_time };
		case 'refund':
			return { aftersale_info: { aftersale_id: subject, update_time } };
		default:
			return { product_id: subject, update_time };
	}
}

function ownKey(kind: KindOf, data: JsonRecord, uniqueKey: string): string {
	const time = kind.time === undefined ? undefined : secondsOf(data[kind.time]);
	return `${kind.name}:${subjectOf(kind, data)}:${time ?? uniqueKey}`;
}

const SUBJECT: Readonly<Record<Group, string>> = {
	trade: 'p_id',
	refund: 'aftersale_id',
	product: 'product_id',
	material: 'material_id',
	distribution: 'distr_order_id',
};

/** The id of what the message is about; empty where it does not say. */
export const subjectOf = ({ group }: KindOf, data: JsonRecord) => asText(data[SUBJECT[group]]);

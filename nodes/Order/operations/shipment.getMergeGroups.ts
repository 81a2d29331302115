import { columnNames } from '../../kernel/column-names';
import { field } from '../../kernel/form/field';
import { blankOr, textOf } from '../../kernel/form/schemas';
import { mapConcurrent } from '../../kernel/map-concurrent';
import { defineBatch } from '../../kernel/operation';
import { orderDetail } from '../../records/order/detail';
import { orderId, orderNumber } from '../../records/order/fields';
import { idOrNull } from '../../values/cells';
import { MERGE, mergeGroups, type Addressed } from '../api/merge-groups';
import { MERGE_GROUP_COLUMNS } from '../rows/merge-columns';

const ORDER = 'order.orderDetail';

export const getMergeGroups = defineBatch({
	resource: 'shipment',
	value: 'getMergeGroups',
	name: 'Get Merge Groups',
	action: 'Get orders that may be merged',
	description:
		'Group the input orders, all of the last 15 days, that may go in one parcel (合单); says why others may not',
	methods: [MERGE, ORDER],
	fields: [
		field(
			{
				...orderId.ui,
				description: 'An order (订单号) that waits for shipment. Taken from the input item.',
			},
			orderNumber,
		),
		field(
			{
				displayName: 'Open Address ID',
				name: 'openAddressId',
				type: 'string',
				default: '={{ $json.openAddressId ?? $json.open_address_id }}',
				hint: 'Empty: reads the order',
				description: 'Names the receiver’s address (open_address_id). Taken from the input item.',
			},
			blankOr(textOf(200)),
		),
		columnNames,
	],
	columns: () => MERGE_GROUP_COLUMNS,

	async *runBatch(items, api) {
		const places = new Map(
			items.map(({ index, input }) => [input.orderId, index] as const).reverse(),
		);
		const distinct = items.filter(({ index, input }) => places.get(input.orderId) === index);
		const read = mapConcurrent(
			distinct,
			() => api.concurrency(ORDER),
			async ({ index, input }) => {
				const known = input.openAddressId;
				const reading =
					known === undefined
						? orderDetail(api, input.orderId).then((it) => idOrNull(it.open_address_id))
						: Promise.resolve(known);
				return await reading.then(
					(id): { order: Addressed } => ({
						order: { orderId: input.orderId, openAddressId: id ?? undefined },
					}),
					(error: unknown) => ({ index, error }),
				);
			},
		);
		const orders: Addressed[] = [];
		for await (const it of read) {
			if ('order' in it) orders.push(it.order);
			else yield it;
		}
		const indexOf = (id = '') => places.get(id) ?? 0;
		for await (const found of mergeGroups(orders, api)) {
			if ('error' in found) {
				for (const { orderId: id } of found.door) yield { index: indexOf(id), error: found.error };
			} else {
				for (const json of found.groups) yield { index: indexOf(json.orderIds[0]), json };
			}
		}
	},
});

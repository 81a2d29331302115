import { columnNames } from '../../kernel/column-names';
import { defineBatch, type BatchItem } from '../../kernel/operation';
import { addressText, type Address } from '../../records/waybill/address';
import { RECOMMEND, recommendFor } from '../api/recommend';
import { carriersWith, ordersToAskFor, sender } from '../form/fields';
import { RECOMMENDED_COLUMNS } from '../rows/waybill-columns';

interface Input {
	readonly orderIds: readonly string[];
	readonly sender: Address;
	readonly carrierCodes: readonly string[];
}

export const recommendCarrier = defineBatch({
	resource: 'waybill',
	value: 'recommendCarrier',
	name: 'Recommend Carrier',
	action: 'Recommend a carrier for orders',
	description:
		'Which carriers reach the receiver of an order (快递可达), and which the platform recommends: one item per carrier',
	methods: [RECOMMEND],
	fields: [
		ordersToAskFor,
		sender,
		carriersWith('Empty: the large ones that the platform looks at by itself'),
		columnNames,
	],
	columns: () => RECOMMENDED_COLUMNS,

	async *runBatch(items, api) {
		for (const together of alike(items)) {
			const [{ input }] = together;
			const ids = [...new Set(together.flatMap((it) => it.input.orderIds))];
			const asked = { sender: input.sender, carriers: input.carrierCodes };
			const advice = await recommendFor(ids, asked, api);
			for (const { index, input: own } of together) {
				for (const id of own.orderIds) {
					const it = advice[ids.indexOf(id)];
					if (!it || 'error' in it) yield { index, error: it?.error };
					else for (const json of it.rows) yield { index, json };
				}
			}
		}
	},
});

/** Items that go into one call: sender and carriers belong to it. */
function alike(items: ReadonlyArray<BatchItem<Input>>) {
	const groups = new Map<string, [BatchItem<Input>, ...Array<BatchItem<Input>>]>();
	for (const item of items) {
		const key = JSON.stringify([addressText(item.input.sender), item.input.carrierCodes]);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups.values();
}

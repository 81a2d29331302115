/** From the items of one run to one row a buyer. */
import { InputError } from '../../kernel/errors';
import type { JsonRecord } from '../../kernel/exact-json';
import type { Api, BatchItem, BatchResult } from '../../kernel/operation';
import { buyerRow, newestFirst } from './buyer-row';
import { createCollection } from './aggregate';
import { buyerBy, orderFrom, type BuyerKey } from './from-orders';
import type { Found, Settled } from './purchase';
import { purchaseFrom, type Columns } from './from-table';

interface Settings {
	readonly input: { readonly value: 'orders' | 'table'; readonly json: JsonRecord };
	readonly buyerKey: BuyerKey;
	readonly buyerColumn: string;
	readonly columns: Columns;
	readonly newDays: number;
	readonly repeatOrders: number;
	readonly frequentOrders: number;
	/** Fen, though the form says yuan. */
	readonly highSpendingYuan: number;
	readonly activeDays: number;
	readonly dormantDays: number;
	readonly refundPercent: number;
	readonly asOf?: Date | undefined;
}

export async function* buildSegments(
	items: ReadonlyArray<BatchItem<Settings>>,
	api: Api,
): AsyncGenerator<BatchResult> {
	const [first] = items;
	if (!first) return;
	const { input: settings } = first;
	const same = sameFor(settings);
	const read = readerOf(settings);
	const collection = createCollection();
	for (const { index, input } of items) {
		if (!same(input)) throw new InputError('All items need the same settings: use no expressions');
		try {
			collection.add(read(input.input.json, index));
		} catch (error) {
			yield { index, error };
		}
	}
	const { buyers, nameless, foreign } = collection.result();
	for (const [column, count] of foreign) {
		api.addHint(
			`${count} of ${items.length} items ${count === 1 ? 'has' : 'have'} no ${column} and ${count === 1 ? 'is' : 'are'} left out. Input takes items of Douyin Order (Full, Lines or Raw), or a Table.`,
		);
	}
	if (nameless > 0) {
		const what = `${nameless} paid ${nameless === 1 ? 'order does' : 'orders do'} not say who bought (${keyName(settings)})`;
		if (buyers.size === 0) throw new InputError(`A Buyer Is: ${what}. Choose another key.`);
		api.addHint(`${what} and ${nameless === 1 ? 'is' : 'are'} left out.`);
	}
	const partly = [...buyers.values()].flat().filter(({ isPartUnknown }) => isPartUnknown).length;
	if (partly > 0) {
		api.addHint(
			`${partly} ${partly === 1 ? 'order was' : 'orders were'} paid back in part, such as by price protection (价保). An order does not say how much, so refundedYuan is without it: merge the items of Douyin Refund into the input.`,
		);
	}
	const at = settings.asOf?.getTime() ?? api.now();
	const thresholds = { ...settings, highSpendingFen: settings.highSpendingYuan };
	for (const [buyer, orders] of buyers) {
		const [newest, ...older] = newestFirst(orders as [Settled, ...Settled[]]);
		yield { index: newest.index, json: buyerRow(buyer, [newest, ...older], thresholds, at) };
	}
}

/** All but the item itself is the same for the whole run. */
function sameFor(settings: Settings) {
	const text = ({ input, ...rest }: Settings) => JSON.stringify([input.value, rest]);
	const expected = text(settings);
	return (other: Settings) => text(other) === expected;
}

function readerOf(settings: Settings): (json: JsonRecord, index: number) => Found {
	const { input, columns, buyerKey, buyerColumn } = settings;
	if (input.value === 'table') return (json, index) => purchaseFrom(json, index, columns);
	const buyerOf = buyerBy(buyerKey, buyerColumn);
	return (json, index) => orderFrom(json, index, buyerOf);
}

const keyName = ({ input, columns, buyerKey, buyerColumn }: Settings) => {
	if (input.value === 'table') return columns.buyer;
	return buyerKey === 'column' ? buyerColumn : buyerKey;
};

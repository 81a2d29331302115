/** An order as segments see it, whatever shape of item it came in. */
import type { PaidBack } from '../../values/paid-back';

export interface Purchase {
	readonly orderId: string;
	/** Where in the input it came from; of several items about it, the last. */
	readonly index: number;
	/** Who bought, by the key that the form chose; empty where the item does not say. */
	readonly buyer: string;
	/** The shop platform's own ID of the buyer (doudian_open_id), where the item has it. */
	readonly doudianOpenId: string | null;
	readonly nameMasked: string | null;
	readonly province: string | null;
	readonly city: string | null;
	/** When it was paid, or failing that placed; Unix ms. */
	readonly time: number;
	/** When the order was last changed, to find the newer of two items. */
	readonly updated: number;
	readonly paidFen: number;
	/** What was paid back beside the lines. */
	readonly refundedFen: number;
	/** Whether the order itself says that all of it was paid back. */
	readonly isPaidBack: boolean;
	/** Pieces that were bought. */
	readonly quantity: number;
	/** Gifts and samples (寄样). */
	readonly freeQuantity: number;
}

/** A line of an order: several of them may come as items of their own. */
export interface Line {
	readonly lineId: string;
	readonly paidBack: PaidBack;
	/** The whole price, where it was paid back whole. */
	readonly refundedFen: number;
	readonly isFree: boolean;
}

/** An order with what was found out about it from all the items. */
export interface Settled extends Purchase {
	/** Gifts or samples alone, nothing paid. */
	readonly isFree: boolean;
	/** Whether a part of unknown amount was paid back. */
	readonly isPartUnknown: boolean;
}

/** What an item turned out to be. */
export type Found =
	| { readonly kind: 'purchase'; readonly purchase: Purchase; readonly lines: readonly Line[] }
	/** Not an order at all: the column that would name it is missing or empty. */
	| { readonly kind: 'foreign'; readonly column: string }
	/** An order without a payment: it says nothing of a buyer. */
	| { readonly kind: 'unpaid' }
	/** An after-sale that was paid out, to be set against its order. */
	| {
			readonly kind: 'refund';
			readonly refundId: string;
			readonly orderId: string;
			/** Postage included. */
			readonly fen: number;
			/** The lines it is about, as far as it says. */
			readonly lineIds: readonly string[];
			/** Whether its money is the price of the goods, and not a part of it. */
			readonly isWhole: boolean;
	  }
	/** An after-sale that is not, or not yet. */
	| { readonly kind: 'open refund' };

/** The first character and stars. Already masked names stay as they are. */
export function masked(name: string): string | null {
	const text = name.trim();
	if (text === '' || text.includes('*')) return text || null;
	const [first = ''] = text;
	return `${first}**`;
}

/** ISO 8601, or what a table makes of it; Beijing time where it names no zone. */
export function timeOf(value: unknown): number | undefined {
	if (value instanceof Date) return Number.isFinite(value.getTime()) ? value.getTime() : undefined;
	if (typeof value === 'number' || (typeof value === 'string' && /^\d{10,13}$/.test(value))) {
		const number = Number(value);
		return number > 1e11 ? number : number > 1e9 ? number * 1000 : undefined;
	}
	if (typeof value !== 'string') return undefined;
	const text = value.trim().replaceAll('/', '-').replace(' ', 'T');
	const parts =
		/^(\d{4}-\d\d?-\d\d?)(?:T(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
	if (!parts) return undefined;
	const [, date = '', clock = '00:00:00', zone = '+08:00'] = parts;
	const padded = (it: string, mark: string) =>
		it
			.split(mark)
			.map((part) => part.padStart(2, '0'))
			.join(mark);
	const time = Date.parse(`${padded(date, '-')}T${padded(clock, ':')}${zone}`);
	return Number.isFinite(time) ? time : undefined;
}

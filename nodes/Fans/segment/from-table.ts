/** Rows of any table as purchases, by the columns that the form names: one row an order. */
import { numberOrNull, textOrNull } from '../../values/cells';
import { InputError } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { fenOf } from '../../values/money';
import { masked, timeOf, type Found } from './purchase';

export interface Columns {
	readonly order: string;
	readonly buyer: string;
	readonly time: string;
	readonly amount: string;
	readonly refund?: string | undefined;
	readonly quantity?: string | undefined;
	readonly name?: string | undefined;
}

/** @throws InputError that names the column whose cell does not do */
export function purchaseFrom(json: JsonRecord, index: number, columns: Columns): Found {
	const cell = (column: string | undefined) => (column ? json[column] : undefined);
	const orderId = asText(cell(columns.order)).trim();
	if (orderId === '') return { kind: 'foreign', column: columns.order };
	const time = timeOf(cell(columns.time));
	if (time === undefined) throw new InputError(`Input: ${columns.time} is no time`);
	const paidFen = amount(cell(columns.amount), columns.amount);
	const refund = cell(columns.refund);
	const isBlank = refund === undefined || refund === null || refund === '';
	return {
		kind: 'purchase',
		lines: [],
		purchase: {
			orderId,
			index,
			buyer: asText(cell(columns.buyer)).trim(),
			doudianOpenId: textOrNull(json.doudianOpenId),
			nameMasked: masked(asText(cell(columns.name))),
			province: null,
			city: null,
			time,
			updated: 0,
			paidFen,
			refundedFen: isBlank ? 0 : amount(refund, columns.refund ?? ''),
			isPaidBack: false,
			quantity: numberOrNull(cell(columns.quantity)) ?? 0,
			freeQuantity: 0,
		},
	};
}

function amount(cell: unknown, column: string): number {
	const fen = fenOf(cell);
	if (fen === undefined || fen < 0) throw new InputError(`Input: ${column} is no amount in yuan`);
	return fen;
}

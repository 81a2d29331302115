/** Money as 巨量千川 sends it: an integer in a unit that differs from endpoint to endpoint. */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull } from './cells';

/**
 * How many of the platform's units make one yuan; undefined where nobody knows the unit, so that
 * nothing is converted. The official SDKs state none. In recorded replies of `report/live/get/` it is
 * 1/1000 fen, and its other figures add up in that unit.
 */
export type PerYuan = number | undefined;

export const MONEY_UNITS = {
	thousandthFen: 100_000,
	fen: 100,
	yuan: 1,
	unknown: undefined,
} as const;

export type MoneyUnit = keyof typeof MONEY_UNITS;

/** `salesYuan` and, as it came, `salesRaw`; only that where the unit is not known. */
export function moneyColumns(key: string, value: unknown, perYuan: PerYuan): IDataObject {
	const raw = numberOrNull(value);
	const columns = { [`${key}Raw`]: raw };
	return perYuan === undefined ? columns : { [`${key}Yuan`]: yuanOf(raw, perYuan), ...columns };
}

const SMALLEST = 100_000;

/** Yuan to 1/1000 fen, the platform's smallest unit: more decimals come from its own divisions. */
const yuanOf = (raw: number | null, perYuan: number): number | null =>
	raw === null ? null : Math.round((raw / perYuan) * SMALLEST) / SMALLEST;

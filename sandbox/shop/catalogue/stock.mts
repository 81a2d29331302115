/**
 * How stock changes. A change is checked first and made afterwards, so that a call of several rows
 * can be all or nothing. Stock never falls below zero.
 */
import type { Catalogue } from './catalogue.mts';
import type { StockUnit } from './product.mts';

export interface StockChange {
	sku: StockUnit;
	/** External warehouse id, regional stock only. */
	warehouse: string | undefined;
	incremental: boolean;
	num: number | undefined;
	step: number | undefined;
}

export type Obstacle =
	| 'missing'
	| 'negative'
	| 'kind'
	| 'warehouse'
	| 'deleted'
	| 'banned'
	| 'insufficient'
	| 'activity';

export function obstacle(catalogue: Catalogue, change: StockChange): Obstacle | undefined {
	const { sku, warehouse, incremental, num, step } = change;
	if (sku.removed || sku.product.status === 2) return 'deleted';
	if (sku.product.checkStatus === 5) return 'banned';
	if (num === undefined && step === undefined) return 'missing';
	if (!incremental && ((num ?? 0) < 0 || (step ?? 0) < 0)) return 'negative';
	// UNVERIFIED: that a warehouse does not turn normal stock into regional stock.
	if ((warehouse !== undefined) !== (sku.type === 1)) return 'kind';
	if (warehouse !== undefined && !catalogue.warehouse(warehouse)) return 'warehouse';
	const next = resultOf(change);
	if (next.stock < 0 || next.step < 0) return 'insufficient';
	if (sku.type === 0 && num !== undefined && next.stock < sku.promotion) return 'activity';
	return undefined;
}

export function stockAt({ regional, stock }: StockUnit, warehouse: string | undefined): number {
	return warehouse === undefined ? stock : (regional?.get(warehouse) ?? 0);
}

export function resultOf({ sku, warehouse, incremental, num, step }: StockChange) {
	const stock = stockAt(sku, warehouse);
	return {
		stock: num === undefined ? stock : incremental ? stock + num : num,
		step: step === undefined ? sku.stepStock : incremental ? sku.stepStock + step : step,
	};
}

export function apply(change: StockChange): void {
	const { sku, warehouse } = change;
	const { stock, step } = resultOf(change);
	sku.stepStock = step;
	if (warehouse === undefined) sku.stock = stock;
	else sku.regional?.set(warehouse, stock);
	sku.applied += 1;
}

/** Pieces leave through an order or an act: from the fullest warehouse on; what was taken. */
export function take(sku: StockUnit, num: number): number {
	let left = num;
	if (sku.type === 0) {
		const taken = Math.min(left, sku.stock);
		sku.stock -= taken;
		sku.promotion = Math.min(sku.promotion, sku.stock);
		left -= taken;
	}
	const fullest = [...(sku.regional ?? [])].sort(([, a], [, b]) => b - a);
	for (const [warehouse, stock] of fullest) {
		const taken = Math.min(left, stock);
		sku.regional?.set(warehouse, stock - taken);
		left -= taken;
	}
	sku.sold += num - left;
	return num - left;
}

export function bring(sku: StockUnit, num: number): void {
	const [[warehouse, stock] = []] = sku.regional ?? [];
	if (warehouse === undefined) sku.stock += num;
	else sku.regional?.set(warehouse, (stock ?? 0) + num);
	sku.restocked += num;
}

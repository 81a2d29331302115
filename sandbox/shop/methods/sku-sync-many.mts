/**
 * sku.syncStockBatchMultiProducts (多商品批量库存). Every row stands for itself and has its own
 * `status_code`; the envelope is 10000 all the same. UNVERIFIED: both, and that a row that fails
 * carries no numbers.
 */
import { z } from 'zod';
import { int64, joined } from '../../json.mts';
import type { Catalogue } from '../catalogue/catalogue.mts';
import type { StockUnit } from '../catalogue/product.mts';
import { apply, obstacle, resultOf, type StockChange, stockAt } from '../catalogue/stock.mts';
import { type Call, digits, flag, integer, method, text } from '../method.mts';
import { badParameter, missingParameter } from '../refusal.mts';
import { statusOf } from './stock-refusals.mts';

const item = z
	.object({
		product_id: digits,
		sku_id: digits,
		out_warehouse_id: text.optional(),
		stock_num: integer.optional(),
		step_stock_num: integer.optional(),
	})
	.strict();
type Item = z.output<typeof item>;

/** SKUs by the reference; rows here, so that several warehouses of one SKU do not get around it. */
const MOST = 50;

export const syncStockBatchMultiProducts = method({
	path: '/sku/syncStockBatchMultiProducts',
	params: z
		.object({
			items: z.array(item),
			idempotent_id: text,
			incremental: flag,
			source: text.optional(),
		})
		.strict(),
	run({ items, idempotent_id: id, incremental }, call) {
		if (items.length === 0) throw missingParameter(undefined, 'items不能为空');
		if (id === '') throw missingParameter(undefined, 'idempotent_id不能为空');
		if (items.length > MOST) throw badParameter(undefined, `单次最多${MOST}个SKU`);
		const { catalogue } = call.world;
		const before = catalogue.usedIds.get(id);
		const wholeCall = call.platform.decisions.batchIdempotency === 'call';
		const done = new Set(before);
		const seen = new Set<string>();
		const results = items.map((row) => {
			const key = rowKey(row);
			if (before && (wholeCall || before.has(key))) return refusal(catalogue, row, REPEATED);
			// UNVERIFIED: one row twice in a call.
			if (seen.has(key)) return refusal(catalogue, row, TWICE);
			seen.add(key);
			return change(row, incremental, call, () => done.add(key));
		});
		// A call of which nothing took effect does not use its id up.
		if (done.size > 0) catalogue.usedIds.set(id, done);
		return { data: { results } };
	},
});

const REPEATED = { status_code: -20002, status_message: 'idempotent_id重复' };
const TWICE = { status_code: -10002, status_message: 'SKU重复' };
const UNKNOWN = { status_code: -10002, status_message: 'SKU不存在' };

const rowKey = ({ sku_id, out_warehouse_id = '' }: Item) => `${sku_id}/${out_warehouse_id}`;

function change(row: Item, incremental: boolean, { world }: Call, made: () => void) {
	const { catalogue } = world;
	const { stock_num: num, step_stock_num: step } = row;
	const sku = catalogue.skus.get(row.sku_id);
	if (!sku || sku.product.id !== row.product_id || !catalogue.products.has(row.product_id)) {
		return refusal(catalogue, row, UNKNOWN);
	}
	const warehouse = row.out_warehouse_id || undefined;
	const wanted: StockChange = { sku, warehouse, incremental, num, step };
	const found = obstacle(catalogue, wanted);
	if (found) return refusal(catalogue, row, statusOf(found));
	const next = resultOf(wanted);
	const told = {
		...identity(catalogue, row),
		stock_num: next.stock,
		step_stock_num: next.step,
		...difference(sku, warehouse, next),
		status_code: 0,
		status_message: '',
	};
	apply(wanted);
	made();
	return joined(told);
}

function difference(
	sku: StockUnit,
	warehouse: string | undefined,
	next: { stock: number; step: number },
) {
	return {
		change_num: next.stock - stockAt(sku, warehouse),
		step_change_num: next.step - sku.stepStock,
	};
}

function refusal(catalogue: Catalogue, row: Item, status: typeof REPEATED) {
	return joined({ ...identity(catalogue, row), ...status });
}

function identity(catalogue: Catalogue, { sku_id, out_warehouse_id }: Item) {
	const warehouse = catalogue.warehouse(out_warehouse_id ?? '');
	return { sku_id: int64(sku_id), warehouse_id: int64(warehouse?.id ?? '0') };
}

/**
 * sku.syncStockBatchMultiProducts (多商品批量库存). With `allow_partial_success` every row is
 * judged alone and has its own `status_code` under 10000; without it the first refused row refuses
 * the call, and nothing is done. UNVERIFIED: that the sub-code then carries the row's number, and that
 * a row that fails carries no figures.
 */
import { z } from 'zod';
import { int64, joined } from '../../../json.mts';
import type { Catalogue } from '../../catalogue/catalogue.mts';
import type { StockUnit } from '../../catalogue/product.mts';
import { apply, obstacle, resultOf, type StockChange, stockAt } from '../../catalogue/stock.mts';
import { type Call, digits, flag, integer, method, text } from '../../method.mts';
import { badParameter, businessFailed, missingParameter } from '../../refusal.mts';
import { findSku } from './find.mts';
import { statusOf } from './stock-refusals.mts';

const item = z
	.object({
		product_id: digits.optional(),
		sku_id: digits.optional(),
		out_warehouse_id: text.optional(),
		stock_num: integer.optional(),
		step_stock_num: integer.optional(),
		uniq_id: text.optional(),
		sku_code: text.optional(),
		out_sku_id: digits.optional(),
		out_product_id: digits.optional(),
		outer_product_id: text.optional(),
		// A shop without stores: taken, and without effect.
		store_id: digits.optional(),
		store_code: text.optional(),
	})
	.strict();
type Given = z.output<typeof item>;

/** A row with the SKU that it names. */
interface Row {
	given: Given;
	sku: StockUnit | undefined;
	/** SKU and warehouse. */
	key: string;
}

/** SKUs by the reference; rows here, so that several warehouses of one SKU do not get around it. */
const MAX = 50;

export const syncStockBatchMultiProducts = method({
	path: '/sku/syncStockBatchMultiProducts',
	params: z
		.object({
			items: z.array(item),
			idempotent_id: text,
			incremental: flag,
			source: text.optional(),
			allow_partial_success: flag.optional(),
			// Sent by a caller of 2026; what it does is not documented.
			inventory_loss: flag.optional(),
		})
		.strict(),
	run({ items, idempotent_id: id, incremental, allow_partial_success: partial = false }, call) {
		if (items.length === 0) throw missingParameter(undefined, 'items不能为空');
		if (id === '') throw missingParameter(undefined, 'idempotent_id不能为空');
		if (items.length > MAX) throw badParameter(undefined, `单次最多${MAX}个SKU`);
		const { catalogue } = call.world;
		const rows = items.map((given) => rowOf(call, given));
		const before = catalogue.usedIds.get(id);
		const wholeCall = call.platform.decisions.batchIdempotency === 'call';
		const seen = new Set<string>();
		const flaws = rows.map((row) => {
			if (before && (wholeCall || before.has(row.key))) return REPEATED;
			// UNVERIFIED: one row twice in a call.
			if (seen.has(row.key)) return TWICE;
			seen.add(row.key);
			return flawOf(row, incremental, call);
		});
		const [first] = flaws.filter((flaw) => flaw !== undefined);
		if (first && !partial) throw businessFailed(first.status_code, first.status_message);
		const done = new Set(before);
		const results = rows.map((row, at) => {
			const flaw = flaws[at];
			if (flaw || !row.sku) return { ...identity(catalogue, row), ...(flaw ?? UNKNOWN) };
			done.add(row.key);
			return { ...identity(catalogue, row), ...carriedOut(row.sku, row.given, incremental) };
		});
		// A call of which nothing took effect does not use its id up.
		if (done.size > 0) catalogue.usedIds.set(id, done);
		return { data: { results: resultRows(results, call) } };
	},
});

const REPEATED = { status_code: -20002, status_message: 'idempotent_id重复' };
const TWICE = { status_code: -10002, status_message: 'SKU重复' };
const UNKNOWN = { status_code: -10002, status_message: 'SKU不存在' };

function rowOf(call: Call, given: Given): Row {
	const { out_warehouse_id: warehouse = '', sku_code: code, outer_product_id: outer } = given;
	const { sku_id, product_id, out_sku_id, out_product_id } = given;
	let sku: StockUnit | undefined;
	try {
		const keys = { sku_id, product_id, out_sku_id, out_product_id, code };
		sku = findSku(call, keys, {}, { alsoRemoved: true });
	} catch {
		// Given as the result of the row.
	}
	if (outer && sku?.product.content.outerProductId !== outer) sku = undefined;
	if (sku && !call.world.catalogue.products.has(sku.product.id)) sku = undefined;
	return { given, sku, key: `${sku?.id ?? sku_id ?? code ?? ''}/${warehouse}` };
}

function changeOf(sku: StockUnit, given: Given, incremental: boolean): StockChange {
	const { out_warehouse_id, stock_num: num, step_stock_num: step } = given;
	return { sku, warehouse: out_warehouse_id || undefined, incremental, num, step };
}

function flawOf({ sku, given }: Row, incremental: boolean, { world }: Call) {
	if (!sku) return UNKNOWN;
	const found = obstacle(world.catalogue, changeOf(sku, given, incremental));
	return found && statusOf(found);
}

function carriedOut(sku: StockUnit, given: Given, incremental: boolean): object {
	const change = changeOf(sku, given, incremental);
	const next = resultOf(change);
	const figures = {
		stock_num: next.stock,
		step_stock_num: next.step,
		change_num: next.stock - stockAt(sku, change.warehouse),
		step_change_num: next.step - sku.stepStock,
		status_code: 0,
		status_message: '',
	};
	apply(change);
	return figures;
}

function identity(catalogue: Catalogue, { sku, given }: Row) {
	const warehouse = catalogue.warehouse(given.out_warehouse_id ?? '');
	return {
		sku_id: int64(sku?.id ?? given.sku_id ?? '0'),
		warehouse_id: int64(warehouse?.id ?? '0'),
		...(given.uniq_id !== undefined && { uniq_id: given.uniq_id }),
	};
}

/** Bare results do not name their row, and come in an order of their own. */
function resultRows(results: object[], { platform }: Call) {
	if (platform.decisions.stockResults === 'named') return results.map((it) => joined(it));
	return results.map((it) => joined({ ...it, uniq_id: undefined })).reverse();
}

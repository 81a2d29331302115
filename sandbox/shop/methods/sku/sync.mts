/**
 * sku.syncStock (库存同步), sku.syncStockBatch (批量库存). CONFLICT: a repeated idempotency id is
 * 40010 for the first and the general isv.idempotent-id-existed for the second.
 */
import { z } from 'zod';
import { apply, obstacle, type StockChange } from '../../catalogue/stock.mts';
import { type Call, digits, flag, integer, method, text } from '../../method.mts';
import { badParameter, businessFailed, missingParameter, refuse } from '../../refusal.mts';
import { findSku, productIdOf } from './find.mts';
import { stockRefusal } from './stock-refusals.mts';

/** Stock by date and by lot: names and types alone are known. Taken, and without effect. */
const notPlayed = {
	multi_time_stocks: z
		.array(
			z
				.object({
					stock_num: integer.optional(),
					time_desc: text.optional(),
					time_type: integer.optional(),
				})
				.strict(),
		)
		.optional(),
	batch_stock_items: z
		.array(
			z
				.object({
					batch_type: integer.optional(),
					stock_num: integer.optional(),
					unique_id: text.optional(),
				})
				.strict(),
		)
		.optional(),
};

export const syncStock = method({
	path: '/sku/syncStock',
	params: z
		.object({
			code: text.optional(),
			sku_id: digits.optional(),
			out_sku_id: digits.optional(),
			product_id: digits.optional(),
			out_product_id: digits.optional(),
			out_warehouse_id: text.optional(),
			supplier_id: text.optional(),
			incremental: flag.optional(),
			idempotent_id: text.optional(),
			stock_num: integer,
			step_stock_num: integer.optional(),
			...notPlayed,
			store_id: digits.optional(),
		})
		.strict(),
	run(given, call) {
		const { incremental = false, idempotent_id, stock_num, step_stock_num } = given;
		if (incremental && !idempotent_id) {
			throw missingParameter(undefined, '增量更新时idempotent_id必填');
		}
		const sku = findSku(call, given, { deleted: 4, unknown: 5 });
		const change: StockChange = {
			sku,
			warehouse: given.out_warehouse_id || undefined,
			incremental,
			num: stock_num,
			step: step_stock_num,
		};
		// The id counts in full mode too; only the batch says that it does not.
		const used = idempotent_id ? call.world.catalogue.usedIds : undefined;
		if (idempotent_id && used?.has(idempotent_id)) {
			throw businessFailed(40010, 'idempotent_id重复');
		}
		const found = obstacle(call.world.catalogue, change);
		if (found) throw stockRefusal(found, { deleted: 4 });
		apply(change);
		if (idempotent_id) used?.set(idempotent_id, new Set([sku.id]));
		return {};
	},
});

const batchRow = z
	.object({
		sku_id: digits,
		sku_type: integer,
		stock_num: integer.optional(),
		step_stock_num: integer.optional(),
		stock_map: z
			.array(
				z
					.object({
						out_warehouse_id: text,
						stock_num: integer,
						batch_stock_items: notPlayed.batch_stock_items,
					})
					.strict(),
			)
			.optional(),
		supplier_id: text.optional(),
		outer_sku_id: text.optional(),
		...notPlayed,
	})
	.strict();

/** UNVERIFIED: how many SKUs a call may name; 50, as syncStockBatchMultiProducts allows. */
const MAX = 50;

export const syncStockBatch = method({
	path: '/sku/syncStockBatch',
	missing: 2010004,
	params: z
		.object({
			product_id: digits.optional(),
			outer_product_id: text.optional(),
			store_id: digits.optional(),
			idempotent_id: text.optional(),
			incremental: flag,
			sku_sync_list: z.array(batchRow),
		})
		.strict(),
	run({ idempotent_id, incremental, sku_sync_list: rows, ...named }, call) {
		const { catalogue } = call.world;
		const product_id = productIdOf(call, named, { missing: 2010004, unknown: 2010058 });
		if (rows.length === 0) throw missingParameter(2010004, 'sku_sync_list不能为空');
		if (rows.length > MAX) throw badParameter(undefined, `单次最多${MAX}个SKU`);
		if (new Set(rows.map(({ sku_id }) => sku_id)).size < rows.length) {
			throw badParameter(undefined, 'sku_id重复');
		}
		if (incremental && !idempotent_id) {
			throw missingParameter(2010004, '增量更新时idempotent_id必填');
		}
		const product = catalogue.products.get(product_id);
		if (!product || product.status === 2) throw businessFailed(2010058, '商品不存在');
		const id = incremental ? idempotent_id : undefined;
		if (id && catalogue.usedIds.has(id)) {
			throw refuse(40003, 'isv.idempotent-id-existed', 'idempotent_id重复');
		}
		const changes = rows.flatMap((row) => changesOf(row, product_id, incremental, call));
		for (const change of changes) {
			const found = obstacle(catalogue, change);
			if (found) throw stockRefusal(found, { missing: 2010004, activity: 2010045 });
		}
		for (const change of changes) apply(change);
		if (id) catalogue.usedIds.set(id, new Set(rows.map(({ sku_id }) => sku_id)));
		return { data: {} };
	},
});

function changesOf(
	row: z.output<typeof batchRow>,
	product_id: string,
	incremental: boolean,
	call: Call,
): StockChange[] {
	const { sku_id, sku_type, stock_num, step_stock_num, stock_map: places = [] } = row;
	const sku = findSku(call, { sku_id, product_id });
	// UNVERIFIED: that this method cannot turn one kind of stock into another.
	if (sku_type !== sku.type) throw badParameter(undefined, 'sku_type与SKU的库存类型不符');
	if (sku.type === 1 && stock_num !== undefined) {
		throw badParameter(undefined, '区域库存请使用stock_map');
	}
	if (new Set(places.map(({ out_warehouse_id }) => out_warehouse_id)).size < places.length) {
		throw badParameter(undefined, 'out_warehouse_id重复');
	}
	const regional = places.map(({ out_warehouse_id, stock_num: num }) => ({
		sku,
		warehouse: out_warehouse_id,
		incremental,
		num,
		step: undefined,
	}));
	const plain = { sku, warehouse: undefined, incremental, num: stock_num, step: step_stock_num };
	return sku.type === 1 ? regional : [plain, ...regional];
}

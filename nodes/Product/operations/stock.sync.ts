import type { RowOf } from '../../values/columns';
import { STOCK_SET_COLUMNS } from '../api/result-columns';
import { ALREADY_DONE } from '../../gateways/shop/gateway';
import { requestIdOf } from '../../gateways/shop/idempotency-key';
import { dryRun } from '../../kernel/dry-run';
import { defineOperation } from '../../kernel/operation';
import { mode, normalQuantity, quantityError, syncOptions } from '../form/stock-fields';
import { productIfKnown, sku } from '../form/fields';
import { stockCall } from '../stock/submit-one';
import { stockType, warehouses, warehousesComplaint } from '../form/warehouse-stock';

export const syncStock = defineOperation({
	resource: 'stock',
	value: 'sync',
	name: 'Set or Add',
	action: 'Set or add stock in pieces',
	description: 'Set the stock (库存) of one SKU, or change it by a number of pieces',
	methods: ['sku.syncStock', 'sku.syncStockBatch', 'sku.detail', 'product.detail'],
	fields: [productIfKnown, sku, mode, stockType, normalQuantity, warehouses, dryRun, syncOptions],
	check: (input) =>
		input.stockType === 'regional'
			? warehousesComplaint(input.warehouses, input.mode)
			: quantityError(input.mode, input.quantity),

	columns: () => STOCK_SET_COLUMNS,
	async *run(input, api) {
		const shares = input.stockType === 'regional' ? input.warehouses : [];
		const { method, params } = await stockCall(api, { ...input, shares });
		const id = input.options.idempotencyId ?? requestIdOf(`${api.account} ${api.run}`, params);
		const data = await api.send(method, { ...params, idempotent_id: id }, { repeatable: true });
		yield {
			skuId: 'id' in input.sku ? input.sku.id : null,
			merchantCode: 'code' in input.sku ? input.sku.code : null,
			mode: input.mode,
			...(shares.length > 0
				? { warehouses: shares.map((share) => ({ ...share })) }
				: { quantity: input.quantity }),
			idempotencyId: id,
			// The platform had this ID before, so it did nothing now: what it did then still holds.
			alreadyDone: data === ALREADY_DONE,
			success: true,
		} satisfies Partial<RowOf<typeof STOCK_SET_COLUMNS>>;
	},
});

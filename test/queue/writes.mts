/** Writes of many items, each as a user would set it up, and what the shop shows of them afterwards. */
import type { AfterSaleTruth } from '../../sandbox/control/aftersale-truth.mts';
import type { ProductTruth, StockTruth } from '../../sandbox/control/stock-truth.mts';
import type { OrderTruth } from '../../sandbox/control/truth.mts';
import type { Sandbox } from '../../host/sandbox.mts';

/** The state of one item: `left` as before, `done` once and as asked, or another. */
export type Standing = 'left' | 'done' | string;

export interface Write {
	readonly name: string;
	readonly node: 'Order' | 'Product' | 'Refund';
	readonly parameters: Record<string, unknown>;
	readonly rows: ReadonlyArray<Record<string, unknown>>;
	/** The method that writes; calls that pass before the others hang. */
	readonly method: string;
	readonly calls: number;
	standings(): Promise<Standing[]>;
}

const byId = { __rl: true, mode: 'id' };

export async function writesOf({ control }: Sandbox, count: number): Promise<Write[]> {
	const orders = await control<OrderTruth[]>('GET', 'orders');
	const plain = orders.filter(
		({ orderType, orderStatus, mainStatus, lines }) =>
			orderType === 0 &&
			orderStatus === 2 &&
			mainStatus === 2 &&
			lines.every(
				({ afterSaleId, orderAmount }) =>
					!afterSaleId && orderAmount > 0 && orderAmount !== 2500 && orderAmount < 190_000,
			),
	);
	const some = <T,>(what: string, all: readonly T[], from = 0): T[] => {
		const found = all.slice(from, from + count);
		if (found.length < count) throw new Error(`only ${found.length} ${what} of ${count}`);
		return found;
	};
	const shipped = some('orders to ship', plain).map(({ orderId }, at) => ({
		orderId,
		waybill: `YT${String(1_000_000_000_000 + at)}`,
	}));
	const remarked = some('orders', orders, 10).map(({ orderId }) => ({ orderId }));
	const open = new Set(
		(await control<ProductTruth[]>('GET', 'products'))
			.filter(({ status, checkStatus }) => status < 2 && checkStatus === 3)
			.map(({ productId }) => productId),
	);
	const skus = (await control<StockTruth[]>('GET', 'stock')).filter(
		({ productId, skuType, promotion }) => skuType === 0 && promotion === 0 && open.has(productId),
	);
	const skuRows = (from: number) =>
		some('SKUs', skus, from).map(({ skuId, productId, stock }) => ({ skuId, productId, stock }));
	const [one, many, priced] = [skuRows(0), skuRows(count), skuRows(2 * count)];
	const refunds = some(
		'after-sales',
		(await control<AfterSaleTruth[]>('GET', 'aftersales')).filter(
			({ type, status }) => type === 1 && status === 6,
		),
	).map(({ afterSaleId: refundId }) => ({ refundId }));

	async function truth<T>(path: string, key: keyof T & string, ids: readonly unknown[]) {
		const all = new Map((await control<T[]>('GET', path)).map((it) => [it[key] as unknown, it]));
		return ids.map((id) => {
			const found = all.get(id);
			if (!found) throw new Error(`${path}: there is no ${String(id)}`);
			return found;
		});
	}
	const ids = (rows: ReadonlyArray<Record<string, unknown>>, key: string) =>
		rows.map((row) => row[key]);
	const added = async (rows: ReturnType<typeof skuRows>) =>
		(await truth<StockTruth>('stock', 'skuId', ids(rows, 'skuId'))).map(
			({ applied, stock }, at): Standing => {
				if (applied === 0) return 'left';
				const isOnce = applied === 1 && stock === (rows[at]?.stock ?? NaN) + 3;
				return isOnce ? 'done' : `applied ${applied} times`;
			},
		);
	const stock = {
		resource: 'stock',
		mode: 'add',
		quantity: 3,
		product: { ...byId, value: '={{ $json.productId }}' },
		sku: { ...byId, value: '={{ $json.skuId }}' },
	};
	const item = Math.floor(count * 0.4);

	return [
		{
			name: 'Ship',
			node: 'Order',
			parameters: {
				resource: 'shipment',
				operation: 'ship',
				orderId: '={{ $json.orderId }}',
				carrier: { __rl: true, mode: 'code', value: 'yuantong' },
				waybillNumber: '={{ $json.waybill }}',
			},
			rows: shipped,
			method: 'order.logisticsAdd',
			calls: item,
			standings: async () =>
				(await truth<OrderTruth>('orders', 'orderId', ids(shipped, 'orderId'))).map(
					({ packs }, at): Standing => {
						const numbers = packs.map(({ trackingNo }) => trackingNo);
						if (numbers.length === 0) return 'left';
						return numbers.join() === shipped[at]?.waybill
							? 'done'
							: `shipped as ${numbers.join()}`;
					},
				),
		},
		{
			name: 'Approve',
			node: 'Refund',
			parameters: {
				resource: 'decision',
				operation: 'approve',
				refundId: '={{ $json.refundId }}',
			},
			rows: refunds,
			method: 'afterSale.operate',
			calls: 1,
			standings: async () =>
				(await truth<AfterSaleTruth>('aftersales', 'afterSaleId', ids(refunds, 'refundId'))).map(
					({ decided }): Standing => {
						if (decided.length === 0) return 'left';
						const isOnce = decided.length === 1 && decided[0]?.by === 'api';
						return isOnce ? 'done' : `decided ${decided.length} times`;
					},
				),
		},
		{
			name: 'Set or Add',
			node: 'Product',
			parameters: { ...stock, operation: 'sync' },
			rows: one,
			method: 'sku.syncStock',
			calls: item,
			standings: async () => await added(one),
		},
		{
			name: 'Set Many',
			node: 'Product',
			parameters: { ...stock, operation: 'syncMany' },
			rows: many,
			method: 'sku.syncStockBatchMultiProducts',
			calls: 1,
			standings: async () => await added(many),
		},
		{
			name: 'Set Price',
			node: 'Product',
			parameters: { ...stock, operation: 'setPrice', priceYuan: 12.34 },
			rows: priced,
			method: 'sku.editPrice',
			calls: item,
			standings: async () =>
				(await truth<StockTruth>('stock', 'skuId', ids(priced, 'skuId'))).map(
					({ price }): Standing => (price === 1234 ? 'done' : 'left'),
				),
		},
		{
			name: 'Add Remark and Flag',
			node: 'Order',
			parameters: {
				resource: 'order',
				operation: 'addRemark',
				orderId: '={{ $json.orderId }}',
				remark: '=加急 {{ $json.orderId }}',
				flag: '5',
			},
			rows: remarked,
			method: 'order.addOrderRemark',
			calls: item,
			standings: async () =>
				(await truth<OrderTruth>('orders', 'orderId', ids(remarked, 'orderId'))).map(
					({ orderId, remark, star }): Standing =>
						remark === `加急 ${orderId}` && star === 5 ? 'done' : 'left',
				),
		},
	];
}

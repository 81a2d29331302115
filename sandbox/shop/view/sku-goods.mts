/** The goods of a SKU order: product, SKU, spec, categories, stock. */
import { int64 } from '../../json.mts';
import type { Sums } from '../world/money.mts';
import type { Line } from '../world/order.mts';

export function goods({ sku, num }: Line, sums: Sums): object {
	const [first, second, third, fourth] = sku.categories;
	return {
		code: sku.code,
		product_id: int64(sku.productId),
		product_id_str: sku.productId,
		sku_id: int64(sku.id),
		spec: sku.spec,
		first_cid: first,
		second_cid: second,
		third_cid: third,
		fourth_cid: fourth,
		out_sku_id: sku.outSkuId,
		supplier_id: sku.supplierId,
		out_product_id: sku.outProductId,
		origin_amount: sku.price,
		goods_price: sku.originalPrice,
		item_num: num,
		sum_amount: sums.goods,
		has_tax: false,
		source_platform: '',
		product_pic: sku.picture,
		product_name: sku.productName,
		goods_type: sku.virtual ? 1 : 0,
		need_serial_number: sku.serial,
		reduce_stock_type: 2,
		reduce_stock_type_desc: '付款减库存',
		inventory_list: [
			{
				warehouse_id: '1',
				out_warehouse_id: '',
				inventory_type: 1,
				inventory_type_desc: '普通库存',
				count: num,
				warehouse_type: 0,
			},
		],
	};
}

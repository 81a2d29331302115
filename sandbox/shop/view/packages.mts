/** logistics_info (物流信息): the packs of an order. */
import { int64 } from '../../json.mts';
import { carrier } from '../world/carriers.mts';
import type { Line, Pack } from '../world/order.mts';

export function packages(packs: readonly Pack[], detail: boolean): object[] {
	return packs.map((pack) => ({
		tracking_no: pack.trackingNo,
		company: pack.company,
		ship_time: pack.shipTime,
		delivery_id: pack.id,
		company_name: carrier(pack.company)?.name ?? '',
		product_info: pack.contents.map(({ line, num }) => content(line, num)),
		hour_up_pickup_code: '',
		...(detail && { added_services: [] }),
	}));
}

function content({ id, sku }: Line, num: number): object {
	return {
		product_name: sku.productName,
		price: sku.price,
		outer_sku_id: sku.code,
		sku_id: int64(sku.id),
		sku_specs: sku.spec,
		product_count: num,
		product_id: int64(sku.productId),
		sku_order_id: id,
		product_id_str: sku.productId,
	};
}

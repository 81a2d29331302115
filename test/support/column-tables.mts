/** Every kind of row, and where it comes out: what `docs/columns.md` is made from. */
import type { Columns } from '../../nodes/values/columns';
import { CARRIER_COLUMNS } from '../../nodes/records/order/carrier-columns';
import { BUNDLE_PART_COLUMNS, LINE_COLUMNS } from '../../nodes/records/order/line-columns';
import { ORDER_COLUMNS, ORDER_ITEM_COLUMNS } from '../../nodes/records/order/order-columns';
import { RECEIVER_COLUMNS } from '../../nodes/Order/rows/receiver-columns';
import { SETTLEMENT_COLUMNS } from '../../nodes/Order/rows/settlement-columns';

export interface ColumnTable {
	readonly title: string;
	readonly chinese: string;
	/** Operations, `node.resource.operation`, and events whose items have these columns. */
	readonly from: readonly string[];
	readonly columns: Columns;
}

const table = (
	title: string,
	chinese: string,
	from: readonly string[],
	columns: Columns,
): ColumnTable => ({ title, chinese, from, columns });

const ORDERS = ['order.order.get', 'order.order.getAll', 'orderCreated', 'orderPaid'];
const ORDER_EVENTS = ['orderShipped', 'orderUpdated'];

export const COLUMN_TABLES: readonly ColumnTable[] = [
	table('Orders', '订单', [...ORDERS, ...ORDER_EVENTS], {
		...ORDER_COLUMNS,
		lines: ORDER_ITEM_COLUMNS.lines,
	}),
	table('Order Lines', '商品单', [...ORDERS, ...ORDER_EVENTS], LINE_COLUMNS),
	table('Parts of a Bundle', '组合商品明细', [], BUNDLE_PART_COLUMNS),
	table('Settlement Bills', '结算账单', ['order.settlement.getAll'], SETTLEMENT_COLUMNS),
	table('Carriers', '物流公司', ['order.shipment.getCarriers'], CARRIER_COLUMNS),
	table('Decrypted Receivers', '解密后的收件人', ['order.order.decrypt'], RECEIVER_COLUMNS),
];

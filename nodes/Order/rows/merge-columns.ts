/** The columns of orders that may go in one parcel (合单). */
import { count, flag, id, list, text } from '../../values/columns';

export const MERGE_GROUP_COLUMNS = {
	orderIds: list('订单号列表', null, 'As the operations that ship and create waybills take them'),
	orderCount: count('订单数', null),
	mergeable: flag('是否可合单', null, 'Whether several orders may go in one parcel'),
	reason: text('不可合单原因', null, 'Why an order stays alone'),
	openAddressId: id('收货地址ID', null, 'The same for all orders of the group'),
} as const;

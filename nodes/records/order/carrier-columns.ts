/** The columns of a carrier (物流公司). */
import { id, text } from '../../values/columns';

export const CARRIER_COLUMNS = {
	orderId: id('订单号', null, 'Only where carriers of orders were asked for'),
	code: text('物流公司编码', 'code', 'For the shipping operations'),
	name: text('物流公司', 'name'),
	id: id('物流公司ID', 'id', 'Only without order IDs'),
	reason: text('失败原因', null, 'Only where the platform refuses an order'),
} as const;

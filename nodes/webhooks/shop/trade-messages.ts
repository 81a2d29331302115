/** Messages about orders (交易消息). https://op.jinritemai.com/docs/message-docs/30/109 and after */
import { numberOf, type JsonRecord } from '../../kernel/exact-json';
import { orderCreated } from '../../events/order.created';
import { orderPaid } from '../../events/order.paid';
import { orderShipped } from '../../events/order.shipped';
import { orderUpdated } from '../../events/order.updated';
import { isPaid, paymentOf } from '../../values/payment';
import { STATUS } from '../../values/statuses';
import { inGroup } from './message-type';

const isPartlyShipped = ({ order_status }: JsonRecord) =>
	numberOf(order_status) === STATUS.partlyShipped;

/** The message names neither stages nor the main status. */
const isInFull = ({ order_status, pay_type }: JsonRecord) =>
	isPaid(
		paymentOf({
			orderStatus: order_status,
			mainStatus: undefined,
			payType: pay_type,
			hasPayTime: true,
			stages: [],
		}),
	);

export const trade = inGroup('trade', [
	{
		tag: '100',
		name: 'TradeCreate',
		label: 'Order Created',
		text: '订单创建',
		time: 'create_time',
		same: orderCreated,
		moves: true,
	},
	{
		tag: '101',
		name: 'TradePaid',
		label: 'Order Paid',
		text: '订单支付确认',
		time: 'pay_time',
		same: orderPaid,
		// Of a deposit pre-sale each stage is paid by itself, and the order waits until the last one;
		// cash on delivery counts when the order is completed, which no payment message says.
		isSame: isInFull,
		moves: true,
	},
	{
		tag: '102',
		name: 'TradeSellerShip',
		label: 'Order Shipped',
		text: '卖家发货',
		time: 'update_time',
		same: orderShipped,
		isSame: (data) => !isPartlyShipped(data),
		moves: true,
	},
	{
		tag: '103',
		name: 'TradeSuccess',
		label: 'Order Completed',
		text: '交易完成',
		time: 'complete_time',
		moves: true,
	},
	{
		tag: '104',
		name: 'TradeLogisticsChanged',
		label: 'Waybill Changed',
		text: '发货物流信息变更',
		time: 'update_time',
	},
	{
		tag: '105',
		name: 'TradeAddressChanged',
		label: 'Receiver Changed',
		text: '买家收货信息变更',
		time: 'update_time',
	},
	{
		tag: '106',
		name: 'TradeCanceled',
		label: 'Order Cancelled',
		text: '订单取消',
		time: 'cancel_time',
		moves: true,
	},
	{
		tag: '108',
		name: 'TradePartlySellerShip',
		label: 'Order Partly Shipped',
		text: '卖家部分发货',
		time: 'update_time',
		same: orderUpdated,
		// A message about a further parcel does not change the status, so the list shows no change.
		isSame: isPartlyShipped,
		moves: true,
	},
	{
		tag: '109',
		name: 'TradeAmountChanged',
		label: 'Order Amount Changed',
		text: '订单金额修改',
		time: 'modify_time',
	},
	{
		tag: '110',
		name: 'TradePending',
		label: 'Order Ready to Process',
		text: '订单已支付待处理',
		moves: true,
	},
	{
		tag: '111',
		name: 'TradeAddressChangeApplied',
		label: 'Address Change Asked For',
		text: '买家收货信息变更申请',
		time: 'apply_time',
	},
	{ tag: '112', name: 'TradeAppointment', label: 'Ship Date Appointed', text: '发货时效变更' },
	{
		tag: '113',
		name: 'TradeMemoModify',
		label: 'Remark or Flag Changed',
		text: '卖家添加备注',
		time: 'update_time',
	},
	{
		tag: '126',
		name: 'TradeAppointmentV2',
		label: 'Ship Date Appointed (V2)',
		text: '订单发货时效变更',
	},
]);

/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	Events: '事件',
	'On a new order': '有新订单时',
	'On an order paid': '订单支付时',
	'On an order shipped': '订单发货时',
	'On any change of an order': '订单有任何变化时',
	'On a new after-sale': '有新的售后单时',
	'On any change of an after-sale': '售后单有任何变化时',
	'On a product created or changed': '商品新建或变更时',
	'A buyer applied for an after-sale (申请售后)': '买家申请售后',
	'After-Sale Updated': '售后单更新',
	'An after-sale changed (售后单变化), its application included': '售后单有变化，包括刚申请',
	'A buyer placed an order (下单)': '买家下单',
	'An order was paid in full (已支付); cash on delivery counts once it is completed. Fires once per order.':
		'订单付清；货到付款在完成时计一次。每个订单只触发一次。',
	'The whole of an order was shipped (已发货); fires once an order':
		'整个订单已发货；每个订单只触发一次',
	'Order Updated': '订单更新',
	'The status of an order changed (订单状态变化), its creation included':
		'订单状态变化，包括刚创建',
	'Product Updated': '商品更新',
	'A product was created or changed (商品变更). Unverified: changes of stock and sales may not count.':
		'商品创建或变更。库存和销量的变化是否算在内未经核实。',
};

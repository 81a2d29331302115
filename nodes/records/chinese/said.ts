/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'The platform lists orders of the last 90 days only.': '平台只列出最近 90 天的订单。',
	'must be above 0': '必须大于 0',
	'these products': '这些商品',
	'an after-sale': '售后单',
	'Run it again later.': '请稍后再运行一次。',
	'The SKU was deleted': '该 SKU 已删除',
	'The platform answered without the order {1}': '平台的答复里没有订单 {1}',
	'Check the order id (订单号) and that it belongs to the shop of the credential.':
		'请检查订单号，以及它是否属于凭据对应的店铺。',
	'The platform shows {1} lines of order {2}, which is its most: further lines may be missing here. Get Many is not known to have this limit: list the orders created in the same second.':
		'平台显示订单 {2} 的 {1} 个商品单，已到上限，这里可能缺少其余的。「批量查询」没有已知的这种限制：请列出同一秒创建的订单。',
	'a line of an order': '订单的商品单',
	'an order': '订单',
	'of {1}': '{1} 的',
	'product ID': '商品 ID',
	'list of {1}': '{1} 的列表',
	'a product without an ID': '有的商品没有 ID',
	'The platform answered without {1} {2}': '平台的答复里没有{1} {2}',
	'the product': '商品',
	'the SKU': 'SKU',
	'Check the {1} and that it belongs to the shop of the credential.':
		'请检查{1}，以及它是否属于凭据对应的店铺。',
	'A value is wrong': '有一个值不正确',
	'There is not enough stock': '库存不足',
	'The stock would fall below what an activity (活动) holds': '库存会低于活动占用的数量',
	'The SKU is linked to cargo stock (货品库存)': '该 SKU 关联了货品库存',
	'The platform failed': '平台内部失败',
	'The product is banned': '商品已封禁',
	'The shop may not change this SKU': '店铺不能修改该 SKU',
	'a line of an after-sale': '售后单的商品',
	'a waybill account': '电子面单账户',
};

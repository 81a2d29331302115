/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'the platform gave no answer for it': '平台没有给出结果',
	'The platform refused to decrypt': '平台拒绝解密',
	'The platform refused to decrypt: {1}': '平台拒绝解密：{1}',
	'Check that the app has the decryption permission and that the shop allows it.':
		'请确认应用有解密权限，并且店铺允许解密。',
	'Order ID: the platform gives no encrypted receiver for this order':
		'订单号：平台没有给出该订单的收件人密文',
	'{1} lists groups that cannot be read ({2})': '{1} 返回了无法识别的分组（{2}）',
	'The platform puts no other order with it': '平台没有把它与其他订单合并',
	'The platform said nothing of it': '平台没有提到它',
	'The platform gives no open_address_id of it, so it cannot be compared':
		'平台没有给出它的 open_address_id，无法比较',
	'No other order here goes to this address': '这里没有其他订单寄往同一地址',
	'It was sent {1} times, and after each the order still waited for shipment. Run it again later.':
		'已发送 {1} 次，每次之后订单仍待发货。请稍后再运行。',
	'a settlement bill': '结算账单',
	'The platform answered without the parcels of order {1}': '平台的答复里没有订单 {1} 的包裹',
	'Check the order ID (订单号) and that it belongs to the shop of the credential.':
		'请检查订单号，以及它是否属于凭据对应的店铺。',
	'a parcel on its way': '在途包裹',
	'the line {1} is there twice; give it once with its whole quantity':
		'商品单 {1} 出现了两次；请合并成一次，写总数量',
	'has no line': '没有商品单',
	'must be a list of parcels': '必须是包裹的列表',
	'has no parcel': '没有包裹',
	'has more than 50 parcels': '超过 50 个包裹',
	'names several orders of one parcel; ship them with Ship Several Orders in One Parcel':
		'含有同一包裹的几个订单；请改用「多单合包发货」',
	'has more than {1} numbers': '超过 {1} 个序列号',
	'the order': '订单',
	'Nothing of order {1} could be decrypted: {2}': '订单 {1} 没有一项能解密：{2}',
	'has more than 5 lines': '超过 5 个子订单号',
	'The platform shows no parcel of some orders, so they are missing here: they are not shipped yet.':
		'有些订单平台没有给出包裹，这里没有它们：它们还没有发货。',
	'has more than {1} orders': '超过 {1} 个订单',
	'Type a part of the name of a product to find the others.':
		'输入商品名称的一部分可以找到其他订单。',
	'Choose the order first: the list shows the lines of this order.':
		'请先选择订单：列表显示该订单的商品单。',
	'must be a list of lines': '必须是商品单的列表',
	'Specify Lines: the platform shows {1} lines of order {2}, which is its most, so the order may have more. Give the lines to ship with their quantities.':
		'商品明细填写方式：平台显示订单 {2} 的 {1} 个商品单，已到上限，实际可能更多。请写明要发的商品单和数量。',
	'Order IDs: {1} has no line left to ship': '订单号：{1} 没有可发货的商品单',
};

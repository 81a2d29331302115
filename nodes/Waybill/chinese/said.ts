/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'encrypted name': '姓名密文',
	'encrypted phone': '电话密文',
	'Receiver: the platform gives order {1} without {2}; give the receiver in the form':
		'收件人：平台给出的订单 {1} 缺少{2}；请在表单里填写收件人',
	'Goods: the order has {1} lines; name those in the parcel of Pack ID {2}':
		'商品：订单有 {1} 个商品单；请写明包裹序号 {2} 的包裹里有哪些',
	'line {1} comes without a product name': '商品单 {1} 没有商品名称',
	'Goods: {1}; name the goods of order {2}': '商品：{1}；请写明订单 {2} 的商品',
	'the platform gives no lines': '平台没有给出商品单',
	'The platform shows {1} lines of order {2}, its most: its waybill may lack goods. Name them in Goods.':
		'平台显示订单 {2} 的 {1} 个商品单，已到上限：面单上可能缺少商品。请在「商品」里写明。',
	'The platform answered without the print data of waybill {1}':
		'平台的答复里没有面单 {1} 的打印数据',
	'The platform gives no print data of waybill {1}: {2}': '平台没有给出面单 {1} 的打印数据：{2}',
	'Check the number, its carrier, and that Create made it for this shop.':
		'请检查运单号和快递公司，以及它是否由「创建」为本店铺取得。',
	'The platform says nothing of carriers for order {1}': '平台没有给出订单 {1} 的快递公司',
	'Check the order ID (订单号), and that the order waits for shipment.':
		'请检查订单号，以及订单是否待发货。',
	'a recommended carrier': '推荐的快递公司',
	'The balance (面单余额) is used up: buy more from the carrier, then run it again.':
		'面单余额已用完：请向快递公司充值，然后再运行。',
	'Switch on Options → Delivery to the Door (音尊达).': '请打开「选项 → 音尊达」。',
	'See the platform’s own words in the message.': '原因见报错中平台的原话。',
	'Run it again: an order that has a number gets the same one.':
		'请再运行一次：已经取号的订单会得到同一个号。',
	'The platform answered without a waybill for order {1}': '平台的答复里没有订单 {1} 的面单',
	'The platform gave no waybill for order {1}: {2}': '平台没有给订单 {1} 面单号：{2}',
	'Options → Site: {1} has no site {2} ({3})': '选项 → 网点：{1} 没有网点 {2}（{3}）',
	'Options → Site: {1} has several sites, and the sender address does not determine which; choose one ({2})':
		'选项 → 网点：{1} 有几个网点，由发货地址看不出是哪个；请选择（{2}）',
	'Carrier: the shop has no waybill account (电子面单账户) yet; open one in the shop’s back office':
		'快递公司：店铺还没有电子面单账户；请在店铺后台开通',
	'Carrier: the shop has no waybill account (电子面单账户) with {1}; it has {2}':
		'快递公司：店铺没有 {1} 的电子面单账户，已有：{2}',
	'Order IDs: order {1} is in the parcel of item {2} already; a further waybill of it needs a Pack ID':
		'订单号：订单 {1} 已在第 {2} 项的包裹里；它的另一张面单需要包裹序号',
	'Pack ID: order {1} is in the parcel {2} of item {3} already; give another Pack ID':
		'包裹序号：订单 {1} 已在第 {3} 项的包裹 {2} 里；请用另一个包裹序号',
	'The platform gave waybill {1} to several orders ({2}). Look at them before they are shipped under it.':
		'平台把面单 {1} 给了几个订单（{2}）。发货之前请核对。',
	'a waybill template': '面单模板',
	'must be 1 to 15 letters, digits and _': '必须是 1 到 15 位字母、数字和 _',
	'lacks {1}; write 省/市/区/街道/详细地址': '缺少{1}；请写成 省/市/区/街道/详细地址',
	'{1}, plain or as ciphertext of the order': '{1}，明文或订单的密文',
	', {1} left': '，剩 {1}',
	'The platform did not say whether waybill {1} is cancelled': '平台没有说明面单 {1} 是否已取消',
	'The platform did not cancel waybill {1}': '平台没有取消面单 {1}',
	'Run it again: a number that is cancelled already is named so. Else ask the carrier.':
		'请再运行一次：已经取消的会这样注明。否则请联系快递公司。',
	'the print data of a waybill': '面单的打印数据',
	'The platform lists no template of {1}, so templateUrl is empty. Give one in Template.':
		'平台没有 {1} 的模板，所以 templateUrl 为空。请在「面单模板」里填写。',
};

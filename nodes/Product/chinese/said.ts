/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'Get Accounts of the channel product': '渠道品的「查询绑定的抖音号」',
	'The platform gives no reason': '平台没有给出原因',
	'{1} names accounts that were not asked for': '{1} 返回了没有要求的帐号',
	'{1} names no failure for {2} accounts and counts {3} as bound: see Get Accounts which are.':
		'{1} 有 {2} 个帐号没有给出失败原因，计为已绑定的是 {3} 个：请用「查询绑定的抖音号」核对。',
	'{1} (and {2} more)': '{1}（另有 {2} 个）',
	'No account was bound: {1}: {2}': '没有绑定任何帐号：{1}：{2}',
	'Check Douyin UIDs and Buyin IDs: for the channel Own they must be in Get Own Accounts.':
		'请检查达人 UID 和百应 ID：渠道为自播时，必须在「查询自播帐号」的结果里。',
	'a freight template': '运费模板',
	'a brand comes without an ID': '有的品牌没有 ID',
	'Reading stopped after {1} accounts of {2}, and there may be more.':
		'读了 {2} 的 {1} 个帐号后停止，可能还有更多。',
	'an account': '帐号',
	'Reading stopped after {1} channel products. Narrow the filters.':
		'读了 {1} 个渠道品后停止。请缩小筛选范围。',
	'{1} lists what was not asked for': '{1} 返回了没有要求的内容',
	'channel_type {1} is unknown': '未知的 channel_type {1}',
	'a channel product': '渠道品',
	'Channel Product: is empty; choose one, or set Which to All of the Product':
		'渠道品：不能为空；请选择一个，或把「哪些」改为「该商品全部」',
	'{1} of {2} were changed': '已修改 {2} 个中的 {1} 个',
	'Channel product {1}: {2}; {3}': '渠道品 {1}：{2}；{3}',
	'No channel product of it was off sale in this channel, so nothing was changed.':
		'该商品在该渠道没有未上架的渠道品，没有改动。',
	'No channel product of it was on sale in this channel, so nothing was changed.':
		'该商品在该渠道没有在售的渠道品，没有改动。',
	'the item has no binary data “{1}”': '输入项没有二进制数据“{1}”',
	'“{1}” is no picture but {2}': '“{1}”不是图片，而是 {2}',
	'“{1}” is empty': '“{1}”是空的',
	'“{1}” is larger than 5 MB': '“{1}”超过 5 MB',
	'a picture comes without an ID': '有的图片没有 ID',
	'a category property': '类目属性',
	'{1} (Own Value)': '{1}（自定义值）',
	'must be an object: the ID of each property, with its value': '必须是对象：各属性的 ID 和值',
	'is no property by its ID, or its value is none by its ID': 'ID 不是属性，或值不是该属性的可选值',
	'Choose a leaf category first. This one asks for no properties.':
		'请先选择叶子类目；这个类目不要求属性。',
	'Exclusive to One Creator: only a channel product of Creators can be exclusive':
		'专属达人：只有达人渠道的渠道品可以专属',
	'Valid From: must be before Valid Until': '有效期起：必须早于有效期止',
	'Options → Least per Order: must not be above Most per Order':
		'选项 → 单次起购：不能大于单次限购',
	'must be a list of SKUs': '必须是 SKU 的列表',
	'names the SKU {1} twice': 'SKU {1} 出现了两次',
	'has more than {1} products': '超过 {1} 个商品',
	'is longer than 30 Chinese characters': '超过 30 个汉字',
	'is not the address (URL) of a picture': '不是图片的地址（URL）',
	'has more than {1} pictures': '超过 {1} 张图片',
	'has no picture': '没有图片',
	'is missing, such as { "颜色": "红色" }': '未填写，例如 { "颜色": "红色" }',
	'has no SKU': '没有 SKU',
	'a SKU has no specification': '有的 SKU 没有规格',
	'has more than {1} attributes': '超过 {1} 个属性',
	'SKU {1} has other attributes than the first': '第 {1} 个 SKU 的属性与第一个不同',
	'two SKUs have the same specification': '有两个 SKU 的规格相同',
	'has {1} of the {2} combinations; the platform wants a SKU for each, with stock 0 where there is none':
		'{2} 种组合中只有 {1} 种；平台要求每种组合都有 SKU，没货的库存填 0',
	'Quantity: is empty': '数量：不能为空',
	'Quantity: must not be negative when the stock is set': '数量：设置库存时不能为负数',
	'Quantity: adding 0 changes nothing': '数量：增减 0 不会有变化',
	'Warehouses: is empty': '区域仓：不能为空',
	'Warehouses: one warehouse is there twice': '区域仓：同一个仓库出现了两次',
	'Type a part of the title to find the others.': '输入标题的一部分以查找其他商品。',
	'{1} ¥{2}, {3} left': '{1} ¥{2}，剩 {3}',
	'Douyin UIDs: is empty, and so is Buyin IDs': '达人 UID：不能为空，百应 ID 也没有填写',
	'{1}: must be empty when Accounts is All of the Channel':
		'{1}：帐号范围为「该渠道全部」时必须留空',
	'SKUs → Stock: is negative, which only changing by a number allows':
		'SKU 列表 → 库存：为负数，只有增减时允许',
	'the list of channel products': '渠道品列表',
	'{1} gave no channel ID: find it by Get Many of the channel products.':
		'{1} 没有返回渠道 ID：请用渠道品的「批量查询」查找。',
	'SKUs → Stock: is negative, which Stock Mode Set does not allow':
		'SKU 列表 → 库存：为负数，库存方式为「设置」时不允许',
	'the channel product in the shop’s back office': '店铺后台的渠道品',
	'Detail Pictures: more than {1} pictures together with the main ones':
		'详情图：连同主图超过 {1} 张',
	'the list of products': '商品列表',
	'the SKUs of these products': '这些商品的 SKU',
	'URL: is empty': '网址：不能为空',
	'URL: is not a public address (http or https)': '网址：不是公网地址（http 或 https）',
	'File URI: is empty': '文件 URI：不能为空',
	'the pictures of the shop': '店铺的图片',
	'The SKU has no regional stock (区域库存): its stock is one for the whole shop, whatever Warehouse says.':
		'该 SKU 没有区域库存：无论区域仓填什么，库存都是整个店铺的一份。',
	'The platform returns no stock of this SKU in the warehouse {1}. Check Warehouse; "stockByWarehouse" lists those that have some.':
		'平台没有给出该 SKU 在仓库 {1} 的库存。请检查区域仓；“stockByWarehouse”列出有库存的仓库。',
	'The SKU has regional stock (区域库存), which this call does not return: "stock" is empty. Use Stock: Get.':
		'该 SKU 用区域库存，本接口不给出：“stock”为空。请用「库存：查询」。',
	'the reply to a change of many stocks comes without results': '批量改库存的答复里没有结果',
	'The platform refused this change': '平台拒绝了这次修改',
	'Read the stock of the SKU, correct the item and run it again.':
		'请查询该 SKU 的库存，改正输入项后再运行。',
	'The platform gave no result for this SKU': '平台没有给出该 SKU 的结果',
	'Read the stock of the SKU before it is changed again.': '再次修改之前，请先查询该 SKU 的库存。',
	'Some calls had to be repeated, and the platform says only that it knows them, not what it did with each row. Rows marked alreadyDone count as done: compare their stock where it matters.':
		'有些调用需要重发，而平台只说收到过，没有说每一行怎样处理。标有 alreadyDone 的行按已完成计：要紧的请核对库存。',
	'must not contain | ^ or ,': '不能含有 | ^ 或 ,',
	'an attribute has a name that is empty or has | ^ , in it': '有属性名称为空，或含有 | ^ ,',
	'must name the SKUs, since {1} is off': '「{1}」关闭时必须写明 SKU',
	'must be left out while {1} is on': '「{1}」开启时不能填写',
	'is missing, although {1} is off': '「{1}」关闭时必须填写',
	'is there twice': '重复了',
	'is given, although {1} is empty': '已填写，但「{1}」为空',
	'Choose the product first: the list shows what is of this product.':
		'请先选择商品：这里只列出该商品的内容。',
};

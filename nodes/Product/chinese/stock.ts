/** The operations of stock. */
import type { Dictionary } from '../../kernel/language/translator';

export const stockTexts: Dictionary = {
	'Get stock': '查询库存',
	'Read the stock (库存) of one SKU, as it is now': '读取一个 SKU 当前的库存',
	'Get many stocks': '批量查询库存',
	'List all SKUs of given products with their stock (库存) and price, one item per SKU':
		'列出指定商品的全部 SKU 及其库存和价格，一个 SKU 一项',
	'Get SKU': '查询 SKU',
	'Get a SKU': '查询 SKU',
	'Read product, specification, price and stock of one SKU (规格), by its ID or your own code':
		'按 SKU ID 或商家编码读取一个 SKU：所属商品、规格、价格和库存',
	'Set Price': '改价',
	'Set a price in yuan': '修改价格（元）',
	'Change the price (售价) of one SKU, in yuan': '修改一个 SKU 的售价，单位元',
	'Set Merchant Code': '修改商家编码',
	'Set a merchant code': '修改商家编码',
	'Change your own code (商家编码) for one SKU': '修改一个 SKU 的商家编码',
	'Set or Add': '设置或增减',
	'Set or add stock in pieces': '设置或增减库存（件）',
	'Set the stock (库存) of one SKU, or change it by a number of pieces':
		'设置一个 SKU 的库存，或按件数增减',
	'Set Many': '批量设置',
	'Set many stocks in pieces': '批量设置库存（件）',
	'Set or change the stock (库存) of one SKU per item, 50 in one call, each with its own result. IDs cost fewer calls.':
		'每个输入项设置或增减一个 SKU 的库存，一次调用 50 个，各有各的结果。用 ID 调用次数更少。',
	'Below Threshold': '库存低于',
	'Price (Yuan)': '价格（元）',
	'The new price (售价) in yuan, above 0, with at most two decimals':
		'新的售价，单位元，大于 0，最多两位小数',
	'New Merchant Code': '新商家编码',
	'The new code (商家编码)': '新的编码',
	'The product (商品). By ID also several, separated by commas, or a list; one call each. Refused ones: see the hint.':
		'商品。按 ID 可填多个，用逗号隔开，或列表；每个调用一次。被拒绝的在提示里列出。',
	'Only SKUs with less stock than this. Regional stock (区域库存) counts over all warehouses.':
		'只列出库存低于此数的 SKU。区域库存按全部仓库合计。',
	'Which SKUs to list; all of them when none is added': '列出哪些 SKU；不添加则列出全部',
};

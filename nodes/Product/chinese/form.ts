/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Product': '抖店商品',
	'Manage products, stock and prices of a Douyin shop': '管理抖店的商品、库存和价格',
	Catalog: '类目与资料',
	'Channel Product': '渠道品',
	Category: '类目',
	'Select a category...': '选择类目…',
	'The product (商品), by its ID or by your own code for it (商家编码), which is one more call':
		'商品，按 ID 或商家编码；用商家编码要多调用一次',
	'Only this product (商品); all of them when left empty': '只看这个商品；留空则全部',
	Which: '哪些',
	'All of the Product': '该商品全部',
	'All channel products of the product in this channel; one more call':
		'该商品在该渠道的全部渠道品；多调用一次',
	One: '一个',
	'The channel product chosen below': '下面选择的渠道品',
	'Which channel products (渠道品) of the product to change': '修改该商品的哪些渠道品',
	Add: '增减',
	Set: '设置',
	'The title (商品标题), at most 30 Chinese characters, without emoji':
		'商品标题，最多 30 个汉字，不能有表情符号',
	'URLs of the main pictures (主图), one per line, at most 5, the leading one first. At least 600×600, at most 1 to 5 MB.':
		'主图的地址（URL），一行一个，最多 5 个，首图在前。至少 600×600，最大 1 到 5 MB。',
	'Addresses (URL) of the pictures in the description (商品详情), one per line':
		'商品详情图片的地址（URL），一行一个',
	'Freight Template': '运费模板',
	'The freight template (运费模板); ID 0 is free shipping (包邮)': '运费模板；ID 0 表示包邮',
	'Service Phone': '客服电话',
	'The phone of the customer service (客服电话)': '客服的电话',
	'Reduce Stock': '扣减库存',
	'When a piece that is bought leaves the stock': '买家购买后什么时候扣减库存',
	'What kind of product it is (商品类型)': '商品的类型',
	'Category Properties': '类目属性',
	'What the category asks for (类目属性). Plain text is unverified; if refused, use Additional Fields (JSON).':
		'类目要求的属性。直接填文字未经核实；被拒绝时请用「其他字段（JSON）」。',
	'Submit for Review': '提交审核',
	'Whether to submit the product for review (提审). When off, only a draft is saved (草稿).':
		'是否提交审核。关闭时只存为草稿。',
	'After Review': '审核通过后',
	'What happens to the product once its review has passed': '审核通过后商品怎样处理',
	'Brand Name or ID': '品牌名称或 ID',
	'品牌; 596120136 means no brand': '596120136 表示无品牌',
	'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>':
		'从列表选择，或用<a href="https://docs.n8n.io/code/expressions/">表达式</a>指定 ID',
	'How many pieces one buyer may buy in all (每人限购)': '一位买家总共最多买几件',
	'Merchant Code': '商家编码',
	'Your own code for the product (商家编码), at most 255 characters':
		'商家自己的商品编码，最多 255 个字符',
	'How many pieces one order may have (单次限购)': '一个订单最多买几件',
	'Ship Within (Days)': '承诺发货时间（天）',
	'Promised ship time (承诺发货时间): 9999 same day, 1 next day, 2 within 48 hours. Categories allow different ones.':
		'承诺发货时间：9999 当日发，1 次日发，2 为 48 小时内。各类目允许的不同。',
	'Further parameters by the platform’s own names. They override the fields above. Numbers keep all their digits.':
		'其他参数，用平台的参数名，优先于上面的字段。数字一位不丢。',
	'Products of this category (类目) of any level. All products are read, and the others dropped.':
		'任意一级的类目。会读取全部商品，再去掉其余的。',
	'Products whose title (商品标题) contains this': '商品标题含有这些文字的商品',
	'These products (商品ID), separated by commas, at most 100':
		'这些商品（商品ID），用逗号隔开，最多 100 个',
	'Products of this type (商品类型)': '这种类型的商品',
	'Review Status': '审核状态',
	'Products in this state of review (审核状态)': '处于该审核状态的商品',
	'SKU Codes': 'SKU 商家编码',
	'Products with one of these codes of SKUs (商家编码), separated by commas. A newer filter of the platform: unverified.':
		'有这些商家编码之一的商品，用逗号隔开。平台较新的筛选条件：未经核实。',
	'Products in this state in the shop (商品状态)': '在店铺中处于该状态的商品',
	'The product (商品) of the SKU. Needed to choose the SKU from the list; not needed with an ID or merchant code.':
		'SKU 所属的商品。从列表选 SKU 时需要；用 ID 或商家编码时不需要。',
	'Select a SKU...': '选择 SKU…',
	'The SKU (规格), by its ID or your own code (商家编码). Several SKUs with one code: unverified.':
		'规格，按 SKU ID 或商家编码。几个 SKU 用同一编码时的结果未经核实。',
	Warehouse: '区域仓',
	Mode: '方式',
	'Change the stock by the quantity (增量); a negative one takes away':
		'按数量增减库存（增量）；负数表示减少',
	'The quantity becomes the stock (全量)': '数量就是库存（全量）',
	'What to do with the quantity': '怎样处理填写的数量',
	'Stock Type': '库存类型',
	'One quantity a warehouse; several warehouses go all or nothing':
		'每个仓库一个数量；几个仓库要么全部成功，要么全部不改',
	'One stock for the whole SKU': '整个 SKU 一份库存',
	'How the shop keeps the stock of this SKU': '店铺怎样管理这个 SKU 的库存',
	'How many pieces (库存数量); not below 0 when the stock is set': '库存数量；设置时不能为负数',
	Warehouses: '区域仓',
	'Add Warehouse': '添加仓库',
	'Warehouse Name or ID': '仓库名称或 ID',
	'区域仓, by your own ID (外部仓库编码)': '填外部仓库编码',
	'How many pieces (库存数量) for this warehouse': '这个仓库的库存数量',
	'The warehouses (区域仓) and their quantities': '各区域仓及其数量',
	'Idempotency ID': '幂等 ID',
	'One item per SKU (规格), its columns before those of its product':
		'每个 SKU（规格）一条，先列 SKU 的列，再列商品的列',
	'One item per SKU (规格), its columns before those of its product; one more call per product':
		'每个 SKU（规格）一条，先列 SKU 的列，再列商品的列；每个商品多一次调用',
	'The leaf category (叶子类目). Type a part of the way to it to narrow the list, such as 女装 连衣裙.':
		'叶子类目。输入类目路径的一部分可缩小列表，例如「女装 连衣裙」。',
	'The leaf category (叶子类目); may be left empty': '叶子类目，可留空',
	'The category (类目) whose children to list; empty: those of the first level':
		'列出哪个类目的下级；留空：一级类目',
	'The platform carries out one ID (幂等ID) once. Left out: made from the execution, so a retry does not add twice.':
		'平台对同一个幂等ID只执行一次。不填：由执行推出，重试不会重复增减。',
	'Each call’s ID (幂等ID), carried out once, is made from this. Left out: from the execution; a retry does not add twice.':
		'每次调用的幂等ID由它推出，只执行一次。不填：由执行推出，重试不会重复增减。',
	'For regional stock (区域库存)': '用于区域库存',
	'What is rarely needed': '很少用到的内容',
};

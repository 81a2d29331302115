/** The columns of a product (商品) and of its SKUs (规格). */
import {
	code,
	count,
	flag,
	id,
	meaning,
	object,
	only,
	required,
	rows,
	text,
	time,
	yuan,
} from '../../values/columns';

export const PRODUCT_COLUMNS = {
	productId: required(id('商品ID', ['product_id', 'product_id_str'])),
	name: required(text('商品标题', 'name')),
	productMerchantCode: text('商品商家编码', ['outer_product_id', 'out_product_id']),
	status: required(code('商品状态码', 'status')),
	statusText: meaning('商品状态'),
	checkStatus: required(code('审核状态码', 'check_status')),
	checkStatusText: meaning('审核状态'),
	onSale: flag('是否在售', null, 'By both codes: online, and passed by the review'),
	draftStatus: code('草稿状态码', 'draft_status'),
	draftStatusText: meaning('草稿状态'),
	productType: code('商品类型码', 'product_type'),
	productTypeText: meaning('商品类型'),
	categoryId: id('类目ID', 'category_detail.first_cid', 'The leaf'),
	categoryPath: text('类目', 'category_detail.first_cname', 'From the first level down'),
	brandId: id('品牌ID', 'standard_brand_id'),
	discountPriceYuan: yuan('售价', 'discount_price'),
	marketPriceYuan: yuan('划线价', 'market_price'),
	presellType: code('预售类型码', 'presell_type'),
	presellTypeText: meaning('预售类型'),
	freightTemplateId: id('运费模板ID', 'freight_id'),
	mainPicture: text('主图', 'img', 'The address of the picture'),
	isBundle: flag('是否组合商品', 'is_package_product'),
	createTime: required(time('创建时间', 'create_time')),
	updateTime: required(time('更新时间', 'update_time')),
} as const;

const STOCK_COLUMNS = {
	stockType: code('库存类型码', 'sku_type'),
	stockTypeText: meaning('库存类型'),
	stock: count('可售库存', 'stock_num', 'Over all warehouses, or of the one that was asked for'),
	stockByWarehouse: object(
		'分仓库存',
		['stock_map', 'stock_num_map'],
		'By your ID of the warehouse',
	),
	heldStock: count('占用库存', ['prehold_stock_num', 'lock_stock_num']),
	promotionStock: count('活动库存', 'prom_stock_num'),
	stagedStock: count('阶梯库存', 'step_stock_num'),
	normalStock: count('普通库存', 'normal_stock_num'),
	channelStock: count('渠道库存', 'channel_stock_num'),
} as const;

const SPECIFICATION = ['sell_properties[].value_name', 'spec_detail_name1'] as const;

export const SKU_COLUMNS = {
	skuId: required(id('SKU ID', 'id')),
	productId: required(id('商品ID', ['product_id', 'product_id_str'])),
	merchantCode: text('商家编码', ['code', 'outer_sku_id']),
	outSkuId: id('外部SKU ID', 'out_sku_id'),
	specification: text('规格', SPECIFICATION),
	priceYuan: required(yuan('价格', 'price')),
	...STOCK_COLUMNS,
	skuCreateTime: time('SKU创建时间', 'create_time', 'Not of a SKU inside a product'),
} as const;

/** Of a SKU inside a product. */
export const PRODUCT_SKU_COLUMNS = {
	...SKU_COLUMNS,
	skuId: required(id('SKU ID', 'sku_id')),
	productId: id('商品ID', null),
} as const;

export const SKU_STOCK_COLUMNS = {
	skuId: required(id('SKU ID', 'sku_id')),
	merchantCode: text('商家编码', ['code', 'outer_sku_id']),
	outSkuId: id('外部SKU ID', 'out_sku_id'),
	warehouse: id('仓库编码', null, 'The warehouse that was asked for'),
	...STOCK_COLUMNS,
	stockType: required(STOCK_COLUMNS.stockType),
} as const;

/** Of the SKUs of one product together. */
const SKU_SUMMARY_COLUMNS = {
	skuCount: count('SKU数', null, 'Only in Get'),
	totalStock: count('总库存', null, 'Of all SKUs; only in Get'),
	lowestPriceYuan: yuan('最低价', null, 'Of all SKUs; only in Get'),
	highestPriceYuan: yuan('最高价', null, 'Of all SKUs; only in Get'),
} as const;

const SIMPLIFIED = [
	'productId',
	'name',
	'productMerchantCode',
	'statusText',
	'checkStatusText',
	'onSale',
	'categoryPath',
	'discountPriceYuan',
	'mainPicture',
	'createTime',
	'updateTime',
] as const;

/** A SKU before its product. */
const SKU_OF_PRODUCT_COLUMNS = { ...SKU_COLUMNS, ...PRODUCT_COLUMNS, ...SKU_COLUMNS } as const;

/** As the list has them, which is without their SKUs. */
export const PRODUCT_OUTPUTS = {
	simplified: only(PRODUCT_COLUMNS, ...SIMPLIFIED, 'marketPriceYuan'),
	full: PRODUCT_COLUMNS,
	lines: SKU_OF_PRODUCT_COLUMNS,
} as const;

/** As the detail of one has it. */
export const ONE_PRODUCT_OUTPUTS = {
	simplified: { ...only(PRODUCT_COLUMNS, ...SIMPLIFIED), ...SKU_SUMMARY_COLUMNS },
	full: {
		...PRODUCT_COLUMNS,
		...SKU_SUMMARY_COLUMNS,
		skus: rows('SKU', 'spec_prices', PRODUCT_SKU_COLUMNS, 'One entry a SKU; only in Get'),
	},
	lines: SKU_OF_PRODUCT_COLUMNS,
} as const;

export const SKU_OUTPUTS = {
	simplified: only(
		SKU_COLUMNS,
		'skuId',
		'productId',
		'merchantCode',
		'specification',
		'priceYuan',
		'stock',
		'heldStock',
		'stockTypeText',
	),
	full: SKU_COLUMNS,
} as const;

/** What the numbers in a product mean. https://op.jinritemai.com/docs/api-docs (product.listV2) */
import type { CodeTexts } from '../../values/cells';

export const STATUS: CodeTexts = {
	0: 'Online (在线)',
	1: 'Offline (下线)',
	2: 'Deleted (删除)',
};

export const CHECK_STATUS: CodeTexts = {
	1: 'Not submitted (未提交)',
	2: 'Waiting for review (待审核)',
	3: 'Passed (审核通过)',
	4: 'Rejected (审核未通过)',
	5: 'Banned (封禁)',
	7: 'Passed, waiting to go online (审核通过待上架)',
};

export const DRAFT_STATUS: CodeTexts = {
	0: 'No draft (无草稿)',
	1: 'Not submitted (未提交)',
	2: 'Waiting for review (待审核)',
	3: 'Passed (审核通过)',
	4: 'Rejected (审核未通过)',
};

export const PRODUCT_TYPE: CodeTexts = {
	0: 'Normal (普通)',
	1: 'New-customer goods (新客商品)',
	3: 'Virtual (虚拟)',
	6: 'Jade flash sale (玉石闪购)',
	7: 'Cloud flash sale (云闪购)',
	127: 'Other (其他)',
};

export const PRESELL_TYPE: CodeTexts = {
	0: 'In stock (现货)',
	1: 'Full pre-sale (全款预售)',
	2: 'Staged (阶梯)',
};

export const SKU_TYPE: CodeTexts = {
	0: 'Normal stock (普通库存)',
	1: 'Regional stock (区域库存)',
	10: 'Staged stock (阶梯库存)',
};

/** Review of a picture or video in the material centre (素材中心). */
export const MATERIAL_AUDIT: CodeTexts = {
	0: 'Downloading (下载中)',
	1: 'Waiting (待审核)',
	2: 'In review (审核中)',
	3: 'Passed (审核通过)',
	4: 'Rejected (审核拒绝)',
};

/** `publish_status` of product.auditList. */
export const PUBLISH_STATUS: CodeTexts = {
	0: 'In review (审核中)',
	1: 'Passed (审核通过)',
	2: 'Rejected (审核拒绝)',
};

export const ATTRIBUTE_KIND: CodeTexts = {
	0: 'Bound (绑定属性)',
	1: 'Key (关键属性)',
	2: 'Sale (销售属性)',
	3: 'Product (商品属性)',
};

/** `status_code` of one change in sku.syncStockBatchMultiProducts; negative ones are failures. */
export const STOCK_RESULT: CodeTexts = {
	[-10002]: 'A value is wrong',
	[-20001]: 'There is not enough stock',
	[-20008]: 'The stock would fall below what an activity (活动) holds',
	[-20011]: 'The SKU is linked to cargo stock (货品库存)',
	[-40001]: 'The platform failed',
	[-40002]: 'The product is banned',
	[-40003]: 'The SKU was deleted',
	[-40012]: 'The shop may not change this SKU',
};
export const STOCK_KEY_USED = -20002;

/** The brand id that means "no brand", by product.addV2. */
export const NO_BRAND = '596120136';

export const options = (texts: CodeTexts, codes = Object.keys(texts).map(Number)) =>
	codes
		.map((value) => ({ name: texts[value] ?? String(value), value }))
		.sort((a, b) => a.name.localeCompare(b.name));

/** Codes that only pushed messages have: `English (中文)`. */
import type { CodeTexts } from '../../values/cells';

/** `event` of tag 400. */
export const PRODUCT_EVENT: CodeTexts = {
	1: 'Created (商品创建)',
	2: 'Saved (商品保存)',
	3: 'Submitted for review (商品提交审核)',
	4: 'Review passed (商品审核通过)',
	5: 'Review rejected (商品审核不通过)',
	6: 'Deleted (商品被删除)',
	7: 'Restored (商品从回收站恢复)',
	8: 'Banned (商品封禁)',
	9: 'Ban lifted (解除商品封禁)',
	10: 'Taken off sale (下架商品)',
	11: 'Put on sale (上架商品)',
	12: 'Sold out (商品售空)',
	13: 'Review ended (终止审核商品)',
	14: 'Review passed, waiting to go on sale (审核通过待上架)',
};

/** `msg_type` of tag 417. */
export const CONTENT_EVENT: CodeTexts = {
	4: 'Changed by an approved edit (编辑审核通过)',
	15: 'Changed by an approved creation (创建审核通过)',
};

/** `arbitrate_conclusion` of tag 216: for whom the platform decided. */
export const ARBITRATE_CONCLUSION: CodeTexts = {
	1: 'For the buyer (支持买家)',
	2: 'For the merchant (支持商家)',
	3: 'For the buyer, refunded at once (支持买家并立即退款)',
};

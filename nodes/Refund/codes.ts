/** What the numbers of an after-sale mean. https://op.jinritemai.com/docs/api-docs (afterSale.List) */
import type { CodeTexts } from '../gateways/shop/cells';

export const AFTER_SALE_TYPE: CodeTexts = {
	0: 'Return and refund (退货退款)',
	1: 'Refund only, after shipping (已发货仅退款)',
	2: 'Refund only, before shipping (未发货仅退款)',
	3: 'Exchange (换货)',
	4: 'Cancelled by the system (系统取消)',
	5: 'Cancelled by the buyer (用户取消)',
	6: 'Price protection (价保)',
	7: 'Resend (补寄)',
	8: 'Repair (维修)',
};

/** A list says 3 where the filter and the detail say 13. */
export const AFTER_SALE_STATUS: CodeTexts = {
	3: 'Exchange or repair on its way (待买家收货)',
	6: 'Waiting for the merchant (待商家同意)',
	7: 'Waiting for the buyer’s return (待买家退货)',
	8: 'Waiting for the merchant’s shipment (待商家发货)',
	11: 'Returned, waiting for the merchant (待商家二次同意)',
	12: 'Successful (售后成功)',
	13: 'Exchange or repair on its way (待买家收货)',
	14: 'Exchange or repair received (换货成功)',
	27: 'Refused at the first step (一次拒绝)',
	28: 'Failed or closed (售后失败)',
	29: 'Refused at the second step (二次拒绝)',
};

export const REFUND_STATUS: CodeTexts = {
	0: 'None (无)',
	1: 'Pending (待退款)',
	2: 'Refunding (退款中)',
	3: 'Refunded (退款成功)',
	4: 'Failed (退款失败)',
	5: 'Recovered (追缴成功)',
};

export const ARBITRATE_STATUS: CodeTexts = {
	0: 'None (无)',
	1: 'In arbitration (仲裁中)',
	2: 'Customer service agreed (客服同意)',
	3: 'Customer service refused (客服拒绝)',
	4: 'Waiting for the merchant’s evidence (待商家举证)',
	5: 'Negotiation (协商期)',
	255: 'Ended (仲裁结束)',
};

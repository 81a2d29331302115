/** What the numbers of an after-sale mean. https://op.jinritemai.com/docs/api-docs (afterSale.List) */
import type { CodeTexts } from '../../values/cells';

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

/** afterSale.Detail has two more. */
export const DETAIL_STATUS: CodeTexts = {
	...AFTER_SALE_STATUS,
	51: 'Order cancelled (取消成功)',
	53: 'Finished (逆向交易完成)',
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

/** What the filter of the list takes, which is not what its rows say. */
export const ARBITRATE_FILTER: CodeTexts = {
	0: 'None (无)',
	1: 'Being Handled (处理中)',
	2: 'Ended for the Buyer (支持买家)',
	3: 'Ended for the Merchant (支持商家)',
	4: 'Waiting for the Merchant’s Evidence (待商家举证)',
	5: 'Negotiation (协商期)',
	6: 'Ended (已结束)',
	255: 'Cancelled (已取消)',
};

/** For whom a reason of refusal is meant. */
export const REASON_ORDER_TYPE: CodeTexts = {
	[-1]: 'Any',
	0: 'Physical goods (实物)',
	1: 'Full pre-sale (全款预售)',
	2: 'Virtual goods (虚拟商品)',
	3: 'Pop-up shop (快闪店)',
	4: 'E-voucher (电子券)',
	5: 'Third-party redemption (三方核销)',
	6: 'Service market (服务市场)',
};

export const REASON_GOODS: CodeTexts = {
	[-1]: 'Any',
	0: 'Not received (未收到货)',
	1: 'Received (已收到货)',
};

/** The codes as entries of a dropdown, by name. */
export const optionsOf = (texts: CodeTexts, codes: readonly number[]) =>
	codes
		.map((value) => ({ name: texts[value] ?? String(value), value }))
		.sort((a, b) => a.name.localeCompare(b.name));

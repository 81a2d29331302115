/** What the numbers in an order mean. https://op.jinritemai.com/docs/api-docs (order.searchList) */
import type { CodeTexts } from '../../values/cells';

export const ORDER_STATUS: CodeTexts = {
	1: 'Waiting for payment (待支付)',
	105: 'Paid (已支付)',
	2: 'Waiting for shipment (待发货)',
	101: 'Partly shipped (部分发货)',
	3: 'Shipped (已发货)',
	4: 'Cancelled (已取消)',
	5: 'Completed (已完成)',
};

export const MAIN_STATUS: CodeTexts = {
	...ORDER_STATUS,
	103: 'Partly paid (部分支付)',
	21: 'Refunded before shipping (发货前退款完结)',
	22: 'Refunded after shipping (发货后退款完结)',
	39: 'Refunded after receipt (收货后退款完结)',
};

export const ORDER_TYPE: CodeTexts = {
	0: 'Normal (普通)',
	2: 'Virtual goods (虚拟商品)',
	4: 'E-voucher (电子券)',
	5: 'Third-party redemption (三方核销)',
};

export const TRADE_TYPE: CodeTexts = {
	0: 'Normal (普通)',
	1: 'Group buy (拼团)',
	2: 'Deposit pre-sale (定金预售)',
	3: 'Deposit search (订金找货)',
	4: 'Auction (拍卖)',
	5: 'Zero-price (0元单)',
	6: 'Recycling (回收)',
	7: 'Consignment (寄卖)',
	10: 'Sample (寄样)',
	11: 'Zero-price lottery (0元抽奖)',
	12: 'Creator buys sample (达人买样)',
	13: 'Customised (普通定制)',
	16: 'Public bidding (大众竞拍)',
	18: 'One-hour delivery (小时达)',
	102: 'Gift of a deposit pre-sale (定金预售的赠品单)',
	103: 'Collection of money (收款)',
};

export const PAY_TYPE: CodeTexts = {
	0: 'Cash on delivery (货到付款)',
	1: 'WeChat (微信)',
	2: 'Alipay (支付宝)',
	3: 'Mini-program (小程序)',
	4: 'Bank card (银行卡)',
	5: 'Balance (余额)',
	7: 'Nothing to pay (无需支付)',
	8: 'DOU instalments (DOU分期)',
	9: 'New card (新卡支付)',
	12: 'Use first, pay later (先用后付)',
	16: 'Cashier (收银台)',
};

export const FLAG: CodeTexts = {
	0: 'Grey (灰)',
	1: 'Purple (紫)',
	2: 'Cyan (青)',
	3: 'Green (绿)',
	4: 'Orange (橙)',
	5: 'Red (红)',
};

/** The after-sale as an order shows it; the after-sales API has tables of its own. */
export const AFTER_SALE_STATUS: CodeTexts = {
	0: 'None (初始)',
	6: 'Applied (售后申请)',
	7: 'Returning goods (售后退货中)',
	// Named by the after-sales API only, whose other numbers are the same.
	8: 'Waiting for the merchant’s shipment (待商家发货)',
	11: 'Return shipped by buyer (售后已发货)',
	12: 'Successful (售后成功)',
	13: 'Exchange shipped (换货商家发货)',
	14: 'Exchange received by buyer (换货用户收货)',
	27: 'Application refused (拒绝售后申请)',
	28: 'Failed or closed (售后失败)',
	29: 'Refund refused after return (退货后拒绝退款)',
	51: 'Cancelled (取消成功)',
	53: 'Reverse trade finished (逆向交易完成)',
};

export const AFTER_SALE_TYPE: CodeTexts = {
	0: 'Return and refund (退货退款)',
	1: 'Refund only, after shipping (已发货仅退款)',
	2: 'Refund only, before shipping (未发货仅退款)',
	3: 'Exchange (换货)',
	4: 'Cancelled by the system (系统取消)',
	5: 'Cancelled by the buyer (用户取消)',
	6: 'Price protection (价保)',
	7: 'Resend (补寄)',
};

export const REFUND_STATUS: CodeTexts = {
	0: 'None (无)',
	1: 'Pending (待退款)',
	3: 'Refunded (退款成功)',
	4: 'Failed (退款失败)',
};

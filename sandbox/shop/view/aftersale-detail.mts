/** An after-sale as afterSale.Detail shows it: its own id and the orders' ids are bare int64. */
import { int64 } from '../../json.mts';
import type { Call } from '../method.mts';
import { type AfterSale, type Parcel, refunds, takesBack } from '../world/aftersale.mts';
import { sumLines } from '../world/money.mts';
import { companyName, exchangeSku } from './aftersale-item.mts';
import {
	arbitration,
	NOBODY,
	priceProtection,
	records,
	returnAddress,
	sealedReceiver,
} from './aftersale-parts.mts';
import { AFTERSALE_STATUS, AFTERSALE_TYPE } from './texts.mts';

export function afterSaleDetail(afterSale: AfterSale, withLog: boolean, call: Call): object {
	const { order, state, type } = afterSale;
	const sent = state.sentParcel;
	return {
		process_info: {
			after_sale_info: info(afterSale, call),
			arbitrate_info: state.arbitration ? arbitration(state.arbitration) : {},
			after_sale_service_tag: { after_sale_service_tag: [] },
			logistics_info: {
				return: state.returnParcel ? parcel(state.returnParcel) : {},
				exchange: sent && type === 3 ? parcel(sent) : {},
				order: order.state.packs.map(({ trackingNo, company, shipTime }) => ({
					...parcel({ trackingNo, company, time: shipTime }),
					logistics_state: 0,
					value_added_services: [],
				})),
				resend: sent && type === 7 ? parcel(sent) : {},
			},
			after_sale_shop_remarks: remarksOf(afterSale),
			...(type === 6 && { price_protection_detail: priceProtection(afterSale) }),
			...(withLog && { record_logs_list: records(afterSale) }),
		},
		order_info: { shop_order_id: int64(order.id), sku_order_infos: [skuOrder(afterSale)] },
	};
}

function info(afterSale: AfterSale, call: Call): object {
	const { state, type, line } = afterSale;
	const total = afterSale.refundAmount + afterSale.refundPost;
	return {
		after_sale_id: int64(afterSale.id),
		after_sale_status: state.status,
		after_sale_status_desc: AFTERSALE_STATUS[state.status],
		refund_type: refunds(type) ? 0 : 4,
		refund_type_text: refunds(type) ? '原路退款' : '',
		refund_status: state.refundStatus ?? 0,
		refund_total_amount: total,
		refund_post_amount: afterSale.refundPost,
		refund_promotion_amount: 0,
		...EMPTY,
		apply_time: afterSale.applyTime,
		update_time: state.updateTime,
		reason: afterSale.reason.text,
		reason_code: afterSale.reason.code,
		after_sale_type: type,
		after_sale_type_text: AFTERSALE_TYPE[type],
		reason_remark: '',
		evidence: [],
		after_sale_apply_count: afterSale.num,
		need_return_count: takesBack(type) ? afterSale.num : 0,
		deduction_amount: 0,
		disable_coupon_id: '',
		...(refunds(type) ? NOBODY : sealedReceiver(afterSale, call)),
		risk_decsison_code: 0,
		risk_decsison_reason: '',
		risk_decsison_description: '',
		real_refund_amount: state.refundStatus === 3 ? total : 0,
		got_pkg: afterSale.gotPackage,
		status_deadline: state.deadline,
		return_address_id: int64(state.returnAddressId ?? '0'),
		return_address: returnAddress(state.returnAddressId),
		exchange_sku_info: type === 3 ? exchangeSku(afterSale) : {},
		part_type: afterSale.num < line.num ? 1 : 0,
		reason_second_labels: afterSale.reason.labels,
		aftersale_tags: [],
		store_id: '0',
		store_name: '',
		after_sale_order_type: 1,
		after_sale_sub_type: 0,
		refund_time: state.refundStatus === 3 ? state.updateTime : 0,
		aftersale_status_to_final_time: state.finalTime,
	};
}

/** Documented, and nothing in this shop: discounts given back, vouchers, packing fees. */
const EMPTY = {
	platform_discount_return_amount: 0,
	platform_discount_return_status: 0,
	kol_discount_return_amount: 0,
	kol_discount_return_status: 0,
	post_discount_return_amount: 0,
	post_discount_return_status: 0,
	shop_discount_return_amount: 0,
	gold_coin_return_amount: 0,
	refund_voucher_num: 0,
	refund_voucher_times: 0,
	refund_packing_charge_amount: 0,
	refund_fail_reason: '',
};

function skuOrder({ order, line, num }: AfterSale): object {
	const sums = sumLines([line.money]);
	return {
		sku_order_id: int64(line.id),
		order_status: order.state.orderStatus,
		pay_amount: sums.payAmount,
		post_amount: sums.post,
		item_quantity: line.num,
		create_time: order.createTime,
		tax_amount: 0,
		is_oversea_order: 0,
		product_name: line.sku.productName,
		product_id: int64(line.sku.productId),
		product_image: line.sku.picture,
		tags: [],
		sku_spec: line.sku.spec,
		shop_sku_code: line.sku.code,
		sku_id: int64(line.sku.id),
		item_sum_amount: sums.goods,
		sku_pay_amount: sums.payAmount - sums.post,
		promotion_amount: sums.promotion,
		pay_type: order.payType,
		insurance_tags: [],
		after_sale_item_count: num,
		given_sku_details: order.lines
			.filter(({ giftOf }) => giftOf?.includes(line.id))
			.map(({ id, sku }) => ({ sku_order_id: id, product_name: sku.productName })),
	};
}

function parcel({ trackingNo, company, time }: Parcel): object {
	return {
		tracking_no: trackingNo,
		company_name: companyName(company),
		company_code: company,
		logistics_time: time,
	};
}

function remarksOf({ id, order, remarks }: AfterSale): object[] {
	const all = order.remark === '' ? [] : [{ text: order.remark, time: order.createTime }];
	return [...all, ...remarks].map(({ text, time }) => ({
		order_id: int64(order.id),
		after_sale_id: int64(id),
		remark: text,
		create_time: time,
		operator: '商家',
	}));
}

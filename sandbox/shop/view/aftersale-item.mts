/** An after-sale as afterSale.List shows it: ids are strings, except the product's. */
import { chinaText } from '../../clock.mts';
import { int64 } from '../../json.mts';
import { type AfterSale, type AfterSaleState, refunds } from '../world/aftersale.mts';
import { carrier } from '../world/carriers.mts';
import { sumLines } from '../world/money.mts';
import type { OrderStatus } from '../world/order.mts';
import { AFTERSALE_STATUS, AFTERSALE_TYPE, ARBITRATION } from './texts.mts';

export function afterSaleItem(afterSale: AfterSale): object {
	const { order, type } = afterSale;
	const state = afterSale.listed ?? afterSale.state;
	const shipped = order.state.packs.length > 0;
	return {
		aftersale_info: info(afterSale, state),
		order_info: {
			shop_order_id: order.id,
			related_order_info: [related(afterSale)],
			order_flag: order.star ?? 0,
		},
		text_part: {
			logistics_text: shipped ? '已发货' : '未发货',
			aftersale_status_text: AFTERSALE_STATUS[state.status],
			aftersale_type_text: AFTERSALE_TYPE[type],
			return_logistics_text: state.returnParcel ? '已发货' : '',
			aftersale_refund_type_text: refunds(type) ? '原路退款' : '',
			reason_text: afterSale.reason.text,
			bad_item_text: '',
			arbitrate_status_text: ARBITRATION[arbitrationShown(state)] ?? '',
		},
		seller_logs: flagLog(order),
	};
}

/** The remark and flag of the order. When they were set is not kept: the time is the order's. */
function flagLog({ remark, star, createTime }: AfterSale['order']): object[] {
	if (remark === '' && star === undefined) return [];
	const create_time = chinaText(createTime);
	return [{ content: remark, op_name: '商家', create_time, star: star ?? 0 }];
}

function info(afterSale: AfterSale, state: AfterSaleState): object {
	const { order, line, type } = afterSale;
	return {
		aftersale_id: afterSale.id,
		aftersale_order_type: 1,
		aftersale_type: type,
		// An exchange that waits for the buyer is 13 in the request and 3 in the answer.
		aftersale_status: state.status === 13 ? 3 : state.status,
		related_id: line.id,
		apply_time: afterSale.applyTime,
		update_time: state.updateTime,
		status_deadline: state.deadline,
		refund_amount: afterSale.refundAmount,
		refund_post_amount: afterSale.refundPost,
		aftersale_num: afterSale.num,
		part_type: afterSale.num < line.num ? 1 : 0,
		aftersale_refund_type: refunds(type) ? 0 : 4,
		refund_type: 0,
		arbitrate_status: arbitrationShown(state),
		create_time: afterSale.applyTime,
		refund_tax_amount: 0,
		left_urge_sms_count: 0,
		return_logistics_code: state.returnParcel?.trackingNo ?? '',
		risk_decision_code: 0,
		risk_decision_reason: '',
		risk_decision_description: '',
		return_promotion_amount: 0,
		refund_status: state.refundStatus ?? 0,
		arbitrate_blame: 0,
		exchange_sku_info: type === 3 ? exchangeSku(afterSale) : {},
		return_logistics_company_name: companyName(state.returnParcel?.company),
		exchange_logistics_company_name: companyName(
			type === 3 ? state.sentParcel?.company : undefined,
		),
		remark: afterSale.remarks.at(-1)?.text ?? order.remark,
		got_pkg: afterSale.gotPackage,
		order_logistics: order.state.packs.map((pack) => ({
			tracking_no: pack.trackingNo,
			company_name: companyName(pack.company),
			company_code: pack.company,
			logistics_time: pack.shipTime,
			logistics_state: 0,
		})),
		is_agree_refuse_sign: 0,
		reason_second_labels: afterSale.reason.labels,
		aftersale_tags: [],
		store_id: 0,
		store_name: '',
		aftersale_sub_type: 0,
	};
}

function related({ order, line, ...afterSale }: AfterSale): object {
	const sums = sumLines([line.money]);
	return {
		sku_order_id: line.id,
		order_status: ORDER_STATUS[order.state.orderStatus],
		pay_amount: sums.payAmount,
		post_amount: sums.post,
		item_num: line.num,
		create_time: order.createTime,
		tax_amount: 0,
		is_oversea_order: 0,
		product_name: line.sku.productName,
		product_id: int64(line.sku.productId),
		product_image: line.sku.picture,
		tags: [],
		sku_spec: line.sku.spec,
		shop_sku_code: line.sku.code,
		logistics_code: order.state.packs[0]?.trackingNo ?? '',
		aftersale_pay_amount: afterSale.refundAmount,
		aftersale_post_amount: afterSale.refundPost,
		aftersale_tax_amount: 0,
		aftersale_item_num: afterSale.num,
		promotion_pay_amount: sums.payPromotion,
		price: line.sku.price,
		logistics_company_name: companyName(order.state.packs[0]?.company),
		given_sku_order_ids: order.lines.filter(({ giftOf }) => giftOf).map(({ id }) => id),
	};
}

/** In the answer a cancelled arbitration is 255, "ended"; its other numbers are the request's. */
export function arbitrationShown({ arbitration }: AfterSaleState): number {
	return arbitration?.status ?? 0;
}

/** 2 not shipped, 3 shipped, 5 received, 255 completed; UNVERIFIED for the statuses in between. */
const ORDER_STATUS: Record<OrderStatus, 2 | 3 | 5 | 255> = {
	1: 2,
	105: 2,
	2: 2,
	101: 3,
	3: 3,
	4: 255,
	5: 5,
};

/** The buyer wants the same goods again. */
export function exchangeSku({ line: { sku }, num }: AfterSale): object {
	return {
		sku_id: sku.id,
		code: sku.code,
		num,
		out_sku_id: sku.outSkuId,
		out_warehouse_id: '',
		supplier_id: sku.supplierId,
		url: sku.picture,
		name: sku.productName,
		price: String(sku.price),
		spec_desc: sku.spec.map(({ value }) => value).join('/'),
	};
}

export function companyName(code: string | undefined): string {
	return code === undefined ? '' : (carrier(code)?.name ?? '');
}

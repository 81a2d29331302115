/**
 * afterSale.applyLogisticsIntercept (物流拦截): parcels on their way to the buyer, each with its own
 * result. One reason code is known from an official sample, −10006; it is used for every refusal.
 */
import { z } from 'zod';
import { int64 } from '../../../json.mts';
import { type Call, digits, integer, method, text } from '../../method.mts';
import { badParameter, missingParameter } from '../../refusal.mts';
import { type AfterSale, isOpen, refunds } from '../../world/aftersale.mts';
import { carrier } from '../../world/carriers.mts';
import type { Line, Pack } from '../../world/order.mts';
import { sumLines } from '../../world/money.mts';
import { notNow, ownAfterSale } from './lookup.mts';

const UNAVAILABLE = -10006;
/** Fen a parcel; the sample's. */
const COST = 400;
/** UNVERIFIED: who stops parcels; here all but the post. */
const NEVER = new Set(['youzhengguonei', 'ems']);

const target = z.object({ company_code: text, tracking_no: text }).strict();

export const applyLogisticsIntercept = method({
	path: '/afterSale/applyLogisticsIntercept',
	params: z
		.object({ after_sale_id: digits, op_from: integer, intercept_targets: z.array(target) })
		.strict(),
	run({ after_sale_id, op_from, intercept_targets: targets }, call) {
		if (op_from !== 1 && op_from !== 3) throw badParameter(undefined, 'op_from不合法');
		if (targets.length === 0) throw missingParameter(undefined, 'intercept_targets不能为空');
		const afterSale = ownAfterSale(call, after_sale_id);
		if (!isOpen(afterSale) || !refunds(afterSale.type)) {
			throw notNow('当前售后状态不支持物流拦截');
		}
		const results = targets.map((each) => intercept(each, afterSale, call));
		const failed = results.filter(({ is_success }) => !is_success);
		call.world.touch();
		return {
			data: {
				intercept_results: results,
				success_count: results.length - failed.length,
				failed_count: failed.length,
				unavailable_reason_code: failed[0]?.unavailable_reason_code ?? 0,
				unavailable_reason: failed[0]?.unavailable_reason ?? '',
				refund_amount: afterSale.refundAmount + afterSale.refundPost,
			},
		};
	},
});

function intercept(
	{ company_code, tracking_no }: z.output<typeof target>,
	{ order, line }: AfterSale,
	{ world }: Call,
) {
	const pack = order.state.packs.find(
		({ company, trackingNo }) => company === company_code && trackingNo === tracking_no,
	);
	const reason = unavailable(pack, line, order.state.orderStatus, world.intercepted);
	if (pack && !reason) world.intercepted.add(pack.id);
	const contents = pack?.contents ?? [];
	const others = contents.filter((content) => content.line !== line);
	return {
		company_code,
		company_name: carrier(company_code)?.name ?? '',
		tracking_no,
		value_amount: sumLines(contents.map((content) => content.line.money)).payAmount,
		can_intercept: reason === '',
		is_success: reason === '',
		unavailable_reason_code: reason === '' ? 0 : UNAVAILABLE,
		unavailable_reason: reason,
		intercept_cost: COST,
		cur_product: goods(line, contents.find((content) => content.line === line)?.num ?? line.num),
		other_products: others.map((content) => goods(content.line, content.num)),
		other_product_amount: others.length,
		settlement_mode: 0,
	};
}

function unavailable(
	pack: Pack | undefined,
	line: Line,
	orderStatus: number,
	intercepted: ReadonlySet<string>,
): string {
	if (!pack) return '包裹不存在';
	if (!pack.contents.some((content) => content.line === line)) return '包裹中没有该售后商品';
	if (orderStatus === 5) return '包裹已签收';
	if (intercepted.has(pack.id)) return '包裹已申请拦截';
	return NEVER.has(pack.company) ? '该物流公司不支持拦截' : '';
}

function goods({ id, sku }: Line, amount: number): object {
	return {
		order_id: int64(id),
		product_image: sku.picture,
		product_name: sku.productName,
		product_spec: sku.spec.map(({ value }) => value).join('/'),
		tags: null,
		price: sku.price,
		amount,
	};
}

/**
 * What one row of afterSale.operate may and must hold. What is missing is answered 40004, with a sub-code
 * that no source names.
 */
import { z } from 'zod';
import { type Call, digits, integer, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import type { AfterSale } from '../../world/aftersale.mts';
import { REJECT_REASONS, rejectReasonsFor } from '../../world/reject-reasons.mts';
import type { Operation } from './operations.mts';
import { checkCarrier } from '../ship/rules.mts';

/** Off-line since 2023-08-31; only its shape is known still. */
const addressDetail = z.record(z.unknown());

const evidence = z
	.object({ type: integer.optional(), url: text.optional(), desc: text.optional() })
	.strict();

export const item = z
	.object({
		aftersale_id: text,
		reason: text.optional(),
		remark: text.optional(),
		evidence: z.array(evidence).optional(),
		logistics: z
			.object({
				company_code: text.optional(),
				logistics_code: text.optional(),
				receiver_address_id: digits.optional(),
				// Deprecated 2022-06-10; taken and ignored.
				sender_address_id: digits.optional(),
				after_sale_address_detail: addressDetail.optional(),
			})
			.strict()
			.optional(),
		reject_reason_code: integer.optional(),
		update_time: integer.optional(),
		/** For repairs alone: 1 repair, 2 replace. */
		repair_type: integer.optional(),
	})
	.strict();
export type OperateItem = z.output<typeof item>;

export function checkNeeds(given: OperateItem, { needs }: Operation, call: Call): void {
	const { logistics = {}, aftersale_id: id } = given;
	if (logistics.after_sale_address_detail) {
		throw badParameter(undefined, 'after_sale_address_detail已下线，请使用receiver_address_id');
	}
	if (given.evidence?.some(({ type = 1 }) => type < 1 || type > 4)) {
		throw badParameter(undefined, 'evidence.type不合法');
	}
	const {
		receiver_address_id: address,
		company_code: carrier,
		logistics_code: waybill,
	} = logistics;
	if (needs === 'address') {
		if (!address) throw badParameter(undefined, `${id}缺少receiver_address_id`);
		if (!call.world.addressIds.includes(address)) {
			throw badParameter(undefined, 'receiver_address_id不存在');
		}
	}
	if (needs === 'parcel') {
		if (!carrier) throw badParameter(undefined, `${id}缺少company_code`);
		if (!waybill) throw badParameter(undefined, `${id}缺少logistics_code`);
		checkCarrier(carrier, waybill);
	}
	const { repair_type = 1 } = given;
	if (repair_type !== 1 && repair_type !== 2) throw badParameter(undefined, 'repair_type不合法');
	if (needs === 'reasons') {
		if (!given.reason) throw badParameter(undefined, `${id}缺少reason`);
		if (!given.remark) throw badParameter(undefined, `${id}缺少remark`);
		if (given.reject_reason_code === undefined) {
			throw badParameter(undefined, `${id}缺少reject_reason_code`);
		}
	}
}

/**
 * The code must be one of afterSale.rejectReasonCodeList, and bring the evidence that list asks for.
 * CONFLICT: a code is mandatory for every no, but the list is empty for what has not been shipped;
 * there any code will do.
 */
export function checkEvidence(given: OperateItem, afterSale: AfterSale): void {
	const fitting = rejectReasonsFor(afterSale);
	const found = (fitting.length > 0 ? fitting : REJECT_REASONS).find(
		({ code }) => code === given.reject_reason_code,
	);
	if (!found && fitting.length > 0) throw badParameter(undefined, 'reject_reason_code不合法');
	if (!found?.evidenceNeeded || fitting.length === 0) return;
	const shown = given.evidence?.some(({ type = 1, url, desc }) => (type === 4 ? desc : url));
	if (!shown) throw badParameter(undefined, `拒绝原因“${found.text}”需要上传凭证`);
}

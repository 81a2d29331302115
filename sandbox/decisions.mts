/**
 * Where the reference says CONFLICT or UNVERIFIED the sandbox takes the stricter reading; each such
 * choice that a client could feel can be turned over here (`POST /_sandbox/decisions`).
 */
import { z } from 'zod';
import { openDecisions, strictestOpen } from './open/decisions.mts';
import { qianchuanDecisions, strictestQianchuan } from './qianchuan/decisions.mts';

export const decisionsSchema = z
	.object({
		/** Is the second of `create_time_end`/`update_time_end` itself inside? "The ends must differ". */
		windowEnd: z.enum(['exclusive', 'inclusive']),
		/** Rows reachable by paging in order.searchList: access guide 10,000, FAQ 50,000. */
		depth: z.union([z.literal(10_000), z.literal(50_000)]),
		/** `expires_in`: seconds left, or (API doc text) a Unix time. */
		expiresIn: z.enum(['duration', 'timestamp']),
		/** Where batchDecrypt reports 300008: inner `custom_err` under 10000, or as the sub-code. */
		partialDecrypt: z.enum(['inner', 'envelope']),
		/** Hour of the next day, China time, at which settlement rows appear: 15 (S4) or 10 (S7). */
		settlementHour: z.union([z.literal(15), z.literal(10)]),
		/** Longest remark: 60 (S1, S2) or 500 (S4). */
		remarkLength: z.union([z.literal(60), z.literal(500)]),
		/** syncStockBatchMultiProducts: is an id used up by the call, or only by the rows that worked? */
		batchIdempotency: z.enum(['call', 'item']),
		/** Its results: do they repeat `uniq_id`, or come bare and in an order of their own? */
		stockResults: z.enum(['named', 'bare']),
		/** Do `null` and a number pass for "not set" and for text, as some SDKs send them? */
		parameterTypes: z.enum(['either', 'declared']),
		/** `shop_id` of token.create: a number as in the sample, or text as the Go SDK's core declares. */
		tokenShopId: z.enum(['number', 'text']),
		/** `update_time` of product.detail: like `create_time`, or ISO 8601 as in the sample of 2021. */
		detailTime: z.enum(['plain', 'iso']),
		/** Does one bad row of afterSale.operate fail all of them ("if one fails all fail")? */
		operateTogether: z.enum(['all', 'each']),
		/** Where afterSale.operate reports a failure: in the rows under 10000, or in the envelope. */
		operateFailure: z.enum(['inner', 'envelope']),
		/** What agrees to a refund before shipping: 401 alone, or 201 as an alias of it as well. */
		approvalBeforeShipping: z.enum(['strict', 'alias']),
		/** Whether an exchange or a repair that is turned into a refund (321, 621) changes its type. */
		turnedIntoRefund: z.enum(['keepsType', 'changesType']),
		/**
		 * The shop's after-sale helper (售后小助手), which pays back on CancelSendGoodsSuccess and
		 * returnGoodsToWareHouseSuccess: `unset` is answered 11002; `idle` notes and waits; `refunds`.
		 */
		afterSaleHelper: z.enum(['unset', 'idle', 'refunds']),
		/** What happens when the deadline of a step passes: silence decides, or nothing does. */
		overdue: z.enum(['decided', 'open']),
		/** Seconds until money that was granted is back; refund_status is 2 meanwhile. */
		refundSeconds: z.union([z.literal(0), z.literal(3600)]),
		/** A second waybill without a `pack_id`: the old one, whatever the carrier, or one a carrier. */
		repeatedWaybill: z.enum(['order', 'carrier']),
		/** Whether a waybill of an order of Douyin takes its receiver in plain text as well. */
		waybillReceiver: z.enum(['sealed', 'either']),
		/** Whether a waybill's sender must be an address of the account. */
		senderAddress: z.enum(['listed', 'any']),
		/** order.mergeV2: whether an order that fits no other is a group of its own, or left out. */
		mergeLone: z.enum(['listed', 'left out']),
		/** Which spelling of `& < >` a signature may cover: the guides disagree, the SDKs use both. */
		spelling: z.enum(['either', 'plain', 'escaped']),
		...openDecisions,
		...qianchuanDecisions,
	})
	.strict();

export type Decisions = z.infer<typeof decisionsSchema>;

export function strictest(): Decisions {
	return {
		windowEnd: 'exclusive',
		depth: 10_000,
		expiresIn: 'duration',
		partialDecrypt: 'inner',
		settlementHour: 15,
		remarkLength: 60,
		batchIdempotency: 'call',
		stockResults: 'bare',
		// Not the stricter one: what SDKs in use send must work.
		parameterTypes: 'either',
		tokenShopId: 'number',
		detailTime: 'plain',
		operateTogether: 'all',
		operateFailure: 'inner',
		approvalBeforeShipping: 'strict',
		turnedIntoRefund: 'keepsType',
		afterSaleHelper: 'unset',
		overdue: 'decided',
		refundSeconds: 0,
		repeatedWaybill: 'order',
		waybillReceiver: 'sealed',
		senderAddress: 'listed',
		mergeLone: 'listed',
		spelling: 'either',
		...strictestOpen(),
		...strictestQianchuan(),
	};
}

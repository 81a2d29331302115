/**
 * How each method spells the id of an after-sale (售后单号), and as what type. Everywhere else it is
 * one text of digits.
 */
import type { JsonRecord } from '../../kernel/exact-json';
import { digits, text } from '../../kernel/form/schemas';

const asText = (id: string): JsonRecord => ({ aftersale_id: id });
const asInt64 = (id: string): JsonRecord => ({ aftersale_id: BigInt(id) });

const WIRE_ID = {
	'afterSale.Detail': (id: string): JsonRecord => ({ after_sale_id: id }),
	'afterSale.operate': asText,
	'afterSale.rejectReasonCodeList': asInt64,
	'afterSale.addOrderRemark': (id: string): JsonRecord => ({ after_sale_id: id }),
	'afterSale.submitEvidence': asInt64,
	'afterSale.fillLogistics': asInt64,
	'afterSale.timeExtend': asInt64,
	'afterSale.applyLogisticsIntercept': (id: string): JsonRecord => ({ after_sale_id: BigInt(id) }),
	'afterSale.returnGoodsToWareHouseSuccess': asText,
	'afterSale.CancelSendGoodsSuccess': asText,
} as const;

/** The parameter that names the after-sale. */
export const idFor = (method: keyof typeof WIRE_ID, id: string): JsonRecord => WIRE_ID[method](id);

/** An id as users have it: text of digits, also with the quotes that some rows carry. */
export const refundIdSchema = text.transform((id) => id.replace(/^"+|"+$/g, '')).pipe(digits);

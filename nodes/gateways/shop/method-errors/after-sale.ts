/** After-sales (售后). */
import { UNEXPLAINED } from '../../error-table';
import type { Numbers } from './numbers';

const AFTER_SALE_LIST: Numbers = {
	retry: [10000, 10002],
	refusals: Object.fromEntries(
		[11000, 11003, 12000, 12001].map((n) => [n, 'The platform refused a filter or the window']),
	),
};

const AFTER_SALE_DECISION: Numbers = {
	retry: [10002],
	refusals: {
		10000: 'There is no such after-sale|Check the Refund ID (售后单号).',
		11000: 'A phone number is not valid',
		11001:
			'This after-sale cannot be decided through the API|Decide it by hand in the shop’s back office.',
		11005: `The platform could not carry this out|${UNEXPLAINED}`,
		20309541:
			'The state of the after-sale does not allow this decision|Read it again: somebody, or a deadline, may have decided it.',
	},
	partial: [10001],
};

/** Where the shop's after-sale helper (售后小助手) decides whether money follows. */
const AFTER_SALE_NOTICE: Numbers = {
	retry: [10000, 10002],
	refusals: {
		11000:
			'The platform refused a value|Check the Refund ID (售后单号), and the time, which must have passed.',
		11002:
			'The shop has no automatic refund for this in 售后小助手, so no money follows|Set up 取消发货自动退 or 退货入仓自动退 in 售后小助手, or decide it with Approve or Confirm Return Received.',
		11003:
			'There is no such after-sale|Check the Refund ID (售后单号), and that it is of this shop.',
		11004:
			'The platform refused the parcel or the time|Check the time, Carrier Code and Return Tracking Number.',
		12000:
			'The platform could not read the strategy of 售后小助手|Run it again later, or check 售后小助手 in the shop’s back office.',
		12001:
			'Another automatic refund has taken this after-sale, or its type does not fit|Read the after-sale again: it may be refunded already.',
	},
};

const MORE_TIME: Numbers = {
	refusals: {
		10001:
			'The buyer’s parcel has not been on its way for 5 days|Run it again when it has, and at most 2 days are left.',
	},
};

export const AFTER_SALE_METHODS: Readonly<Record<string, Numbers>> = {
	'afterSale.CancelSendGoodsSuccess': AFTER_SALE_NOTICE,
	'afterSale.List': AFTER_SALE_LIST,
	'afterSale.operate': AFTER_SALE_DECISION,
	'afterSale.returnGoodsToWareHouseSuccess': AFTER_SALE_NOTICE,
	'afterSale.timeExtend': MORE_TIME,
};

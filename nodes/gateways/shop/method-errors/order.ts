/** Orders, their remarks, decryption, settlement. */
import type { Numbers } from './numbers';

const ORDER_QUERY: Numbers = {
	retry: [20004, 20005, 20045, 20055],
	refusals: {
		10035: 'The page number is below 0',
		20001: 'There is no such order|Check the order id (订单号).',
		20008: 'The page size is above 100',
		20009: 'The platform refused the search',
		20011: 'The search has no time window',
		20012: 'The status filter must have exactly one element',
		20013: 'The search reaches beyond the rows that the platform lists',
		20014: 'There is no such order|Check the order id (订单号).',
		20015: 'The order belongs to another shop|Use the credential of that shop.',
		20022: 'The search reaches back more than 90 days|Choose a later start.',
	},
};

const REMARK: Numbers = {
	retry: [20001, 8888],
	refusals: {
		20002: 'There is no such order|Check the order id (订单号).',
		50001: 'The platform refused the remark',
		50002: 'The platform refused the remark',
		50051: 'The remark contains forbidden words',
		50056: 'The remark is too long',
	},
};

const DECRYPT: Numbers = {
	refusals: {
		300003:
			'The platform refused to decrypt|Check that the app has the decryption permission and the order is recent.',
		300008: 'Some values could not be decrypted',
	},
	partial: [300008],
};

const SETTLEMENT: Numbers = {
	retry: [100010],
	refusals: { 100026: 'The platform refused the settlement query|Check the window.' },
};

const MERGE: Numbers = {
	retry: [200101],
	refusals: { 100000: 'The platform refused the orders to merge|Check Order IDs (订单号).' },
};

export const ORDER_METHODS: Readonly<Record<string, Numbers>> = {
	'order.addOrderRemark': REMARK,
	'order.batchDecrypt': DECRYPT,
	'order.batchSensitive': DECRYPT,
	'order.getSettleBillDetailV3': SETTLEMENT,
	'order.mergeV2': MERGE,
	'order.orderDetail': ORDER_QUERY,
	'order.searchList': ORDER_QUERY,
};

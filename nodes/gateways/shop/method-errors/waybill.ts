/** Electronic waybills (电子面单). */
import type { Numbers } from './numbers';

const BAD_WAYBILL_VALUE =
	'The platform refused a value of the waybill|Check addresses, contact and Additional Fields.';

const WAYBILL: Numbers = {
	retry: [4007, 4029, 15000, 15001],
	refusals: {
		1000: BAD_WAYBILL_VALUE,
		4006: BAD_WAYBILL_VALUE,
		10003: BAD_WAYBILL_VALUE,
		15002: 'There is no such order|Check Order IDs (订单号).',
	},
};

const WAYBILL_PRINT: Numbers = {
	retry: [100101, 100102],
	refusals: {
		1001: 'A waybill number or its carrier is missing',
		1003: 'A waybill number is wrong|Check the number (运单号) and its carrier.',
		100106: 'The platform refused to give print data|See its own words in the message.',
	},
};

const PICKED_UP =
	'The carrier has picked the parcel up, so its number cannot be given back|Ask the carrier to intercept it.';

const WAYBILL_CANCEL: Numbers = {
	retry: [4001, 4008, 11404],
	refusals: {
		1105: PICKED_UP,
		10000: PICKED_UP,
		20802: PICKED_UP,
		8018: 'The carrier refused to cancel|See the platform’s own words in the message.',
		10711:
			'The shop has no account with this carrier|Check Carrier; for another shop’s account give its Shop ID.',
		10724: 'The carrier refused to cancel|See the platform’s own words in the message.',
	},
	repeated: [1102],
};

const WAYBILL_ADVICE: Numbers = {
	retry: [4007, 15000],
	refusals: {
		4006: 'The platform refused a value|Check Order IDs, Sender Address and Carrier Codes.',
		15002: 'There is no such order|Check Order IDs (订单号).',
		100001:
			'The shop has not switched this service on|Open 发货探查 under 物流服务 in the shop’s back office.',
	},
};

export const WAYBILL_METHODS: Readonly<Record<string, Numbers>> = {
	'logistics.cancelOrder': WAYBILL_CANCEL,
	'logistics.getRecommendedAndDeliveryExpressByOrder': WAYBILL_ADVICE,
	'logistics.newCreateOrder': WAYBILL,
	'logistics.waybillApply': WAYBILL_PRINT,
};

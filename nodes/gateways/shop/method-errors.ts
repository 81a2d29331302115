/**
 * The numbers behind `isv.business-failed:` and `isp.service-error:`. They belong to a method: the
 * same number means different things elsewhere. Sources: the error tables of the methods' pages,
 * https://op.jinritemai.com/docs/api-docs
 */

import type { Failure } from '../../kernel/errors';
import { asRecord, asText } from '../../kernel/exact-json';

interface Numbers {
	/** Passing trouble by the platform's own account: safe to ask again, if asking is repeatable. */
	readonly retry?: readonly number[];
	/** What a number means, and after a bar what to do about it. */
	readonly refusals?: Readonly<Record<number, string>>;
	/** Some of many failed: the reply names each one, and the operation looks at them. */
	readonly partial?: readonly number[];
	/** A call with this idempotency key came before: what was asked for is done already. */
	readonly repeated?: readonly number[];
}

const PASSING = 'Run it again later.';

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

const NOT_BY_API =
	'This kind of order cannot be shipped through the API|Ship it in the shop’s back office.';
const RETURN_ADDRESS =
	'The shop has no default return address|Set one in the shop’s back office, or give a Return Address ID.';
const SHIP_FROM =
	'The ship-from address is refused|Check the Ship-From Address ID, or leave it empty.';
const CARRIER =
	'The carrier is empty, unknown or not allowed here|Choose a carrier from the list, or ask Get Carriers with the order id.';
const SEE_WORDS = 'The platform refused to ship|See its own words in the message.';

const SHIPPING: Numbers = {
	retry: [
		8888, 9999, 10005, 10009, 10018, 20003, 50002, 60106, 60118, 60121, 60124, 60125, 60132, 70009,
		80007, 99997, 99998, 99999, 120032,
	],
	refusals: {
		50029: 'The platform refused a value',
		50049: 'The platform refused a value',
		50050: 'The request_id is missing',
		60011: CARRIER,
		60014: 'The waybill cannot be changed|See the platform’s own words in the message.',
		60016: 'The platform refused a value',
		60017: 'The waybill number (运单号) has the wrong form|Check it with the carrier.',
		60018: CARRIER,
		60021: 'The order is cancelled',
		60022: 'A cash-on-delivery order cannot be shipped this way',
		60023: 'The waybill cannot be changed|See the platform’s own words in the message.',
		60024: 'A cross-border order cannot be shipped this way',
		60026: CARRIER,
		60027: RETURN_ADDRESS,
		60032: 'More than 400 orders in one call',
		60033: 'There is no such order|Check the order id (订单号).',
		60040:
			'A refund is pending for the order|Settle the refund first, or switch on Reject Pending Refund, which refuses the buyer.',
		60046: 'A serial number is longer than 30 characters',
		60062: 'A phone’s IMEI has 15 to 17 digits',
		60068: 'The order was refunded before shipping',
		60069: 'The goods must be inspected first',
		60070: SHIP_FROM,
		60071: SHIP_FROM,
		60072: SHIP_FROM,
		60083: CARRIER,
		60101: 'The order belongs to another shop|Use the credential of that shop.',
		60102: 'There is no such line in the order|Check the line’s order id (子订单号).',
		60109: 'The order is under risk review|Ship it again in one or two hours.',
		60110:
			'The order has already been shipped|Nothing needs to be done; Change Waybill corrects a number.',
		60113: 'The order is already finished',
		60116: 'The platform’s own warehouse ships the order',
		60120: 'The order is in after-sale',
		60123: 'The supply chain of the platform ships the order',
		60127: 'The waybill number did not pass the check',
		60128: 'The carrier does not fit the waybill number',
		60131: 'The buyer has not confirmed the customisation',
		60134: RETURN_ADDRESS,
		60137: 'The order is not paid',
		60138: 'The order needs delivery to the door',
		70008: 'The waybill cannot be changed|See the platform’s own words in the message.',
		70011: 'The parcel was shipped as one of several|Give its Package ID to change it.',
		70013: 'The waybill cannot be changed|See the platform’s own words in the message.',
		70018: 'The carrier has recycled the waybill number',
		70019: 'The waybill has traces from before the payment',
		70020: 'The receiver does not match the waybill',
		70022: 'The receiver does not match the waybill',
		70023: 'The order has already been shipped|Nothing needs to be done.',
		700004: 'The store id is refused',
		700029: RETURN_ADDRESS,
		700047: 'A same-city delivery cannot be split',
		...Object.fromEntries([600111, 60057, 60107, 60108, 60111].map((n) => [n, NOT_BY_API])),
		...Object.fromEntries(
			[
				60028, 60036, 60047, 60051, 60056, 60079, 60080, 60104, 60105, 60114, 60122, 60126, 70005,
				70016, 700042,
			].map((n) => [n, SEE_WORDS]),
		),
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

const PRODUCT: Numbers = { retry: [2010401] };

const PRODUCT_LIST: Numbers = {
	retry: [2010401, 2010203],
	refusals: {
		20053: 'The platform refused a filter',
		2010001: 'The platform refused a filter',
		2010004: 'The page number is below 1',
		2010013: 'The platform refused a filter',
	},
};

const SKU_MISSING = 'There is no such SKU|Check the SKU ID (SKU编号) or merchant code (商家编码).';

const STOCK: Numbers = {
	retry: [40004, 2010401],
	refusals: { 4: 'The SKU was deleted', 5: SKU_MISSING },
	repeated: [40010],
};

const IN_ACTIVITY = 'The product takes part in an activity (活动) that fixes its stock';

const STOCK_BATCH: Numbers = {
	retry: [2010001, 2010002, 2010401],
	refusals: {
		2010004: 'A mandatory value is missing',
		2010045: IN_ACTIVITY,
		2010058: 'There is no such product|Check the product ID (商品ID).',
		2010307: IN_ACTIVITY,
		2010330: 'The platform refused for reasons of quality',
	},
	repeated: [],
};

/** Each change has a result of its own in the reply. */
const STOCK_OF_MANY: Numbers = { retry: [2010401], partial: [10001], repeated: [-20002] };

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
		11005: 'The platform could not carry this out|See its own words in the message.',
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

const CHANNEL_PRODUCT: Numbers = {
	retry: [2010001],
	refusals: {
		110101051:
			'Only a channel product for creators can be exclusive|Set Channel to Creators, or switch off Exclusive to One Creator.',
	},
};

const NO_CHANNEL =
	'There is no such channel product in this channel|Compare Product, Channel and Channel Product with Get Many of the channel products.';
const BAD_VALUE =
	'The platform refused what names the channel product or its accounts|Check Product, Channel, Channel Product and the accounts.';

const REFUSED_PAGE =
	'The platform refused the page or its size|Give fewer in Limit; if that fails too, update this package.';

const CHANNEL_BIND: Numbers = {
	retry: [256],
	refusals: {
		257: BAD_VALUE,
		1078: 'A UID is not valid|Check Douyin UIDs (达人uid).',
		4133: 'The product is not in 精选联盟|Let the shop and the product join 精选联盟 in 巨量百应, then bind again.',
		4173: 'A Buyin ID is not valid|Check Buyin IDs (百应ID).',
		4366: 'The channel product is for all accounts, so none can be named|Set Accounts to All of the Channel.',
		4367: 'The channel product is exclusive to one creator|Give exactly one account in Douyin UIDs or Buyin IDs.',
		4368: 'More than 500 accounts in one call|Give fewer in Douyin UIDs and Buyin IDs.',
		4369: NO_CHANNEL,
		4370: 'Only one channel product can be for all accounts|Name the accounts in Douyin UIDs or Buyin IDs.',
		4371: NO_CHANNEL,
	},
};

const CHANNEL_ACCOUNTS: Numbers = {
	retry: [256],
	refusals: {
		257: BAD_VALUE,
		1069: 'The promotion of the product in 精选联盟 is not open|Open it in 巨量百应, or choose another product.',
		4097: REFUSED_PAGE,
		4369: NO_CHANNEL,
		4371: NO_CHANNEL,
	},
};

const OWN_ACCOUNTS: Numbers = {
	retry: [256],
	refusals: { 4141: REFUSED_PAGE },
};

const SETTLEMENT: Numbers = {
	retry: [100010],
	refusals: { 100026: 'The platform refused the settlement query|Check the window.' },
};

const TOKEN: Numbers = {
	retry: [31012],
	refusals: { 31009: 'The refresh token is unknown to the platform' },
};

const BY_METHOD: Readonly<Record<string, Numbers>> = {
	'afterSale.List': AFTER_SALE_LIST,
	'afterSale.operate': AFTER_SALE_DECISION,
	'afterSale.CancelSendGoodsSuccess': AFTER_SALE_NOTICE,
	'afterSale.returnGoodsToWareHouseSuccess': AFTER_SALE_NOTICE,
	'afterSale.timeExtend': MORE_TIME,
	'buyin.bindChannelProduct': CHANNEL_BIND,
	'buyin.channelBindAuthors': CHANNEL_ACCOUNTS,
	'buyin.queryShopSelfAuthors': OWN_ACCOUNTS,
	'order.searchList': ORDER_QUERY,
	'order.orderDetail': ORDER_QUERY,
	'order.addOrderRemark': REMARK,
	'order.batchDecrypt': DECRYPT,
	'order.batchSensitive': DECRYPT,
	'order.logisticsAdd': SHIPPING,
	'order.logisticsAddMultiPack': SHIPPING,
	'order.logisticsAddSinglePack': SHIPPING,
	'order.logisticsEdit': SHIPPING,
	'order.logisticsEditByPack': SHIPPING,
	'order.getSettleBillDetailV3': SETTLEMENT,
	'product.addChannelProduct': CHANNEL_PRODUCT,
	'product.addV2': PRODUCT,
	'product.auditList': PRODUCT,
	'product.del': PRODUCT,
	'product.detail': PRODUCT,
	'product.editV2': PRODUCT,
	'product.getCatePropertyV2': PRODUCT,
	'product.listV2': PRODUCT_LIST,
	'product.setOffline': PRODUCT,
	'product.setOnline': PRODUCT,
	'product.updateChannelProduct': CHANNEL_PRODUCT,
	'sku.detail': PRODUCT,
	'sku.editCode': PRODUCT,
	'sku.editPrice': PRODUCT,
	'sku.list': PRODUCT,
	'sku.stockNum': PRODUCT,
	'sku.syncStock': STOCK,
	'sku.syncStockBatch': STOCK_BATCH,
	'sku.syncStockBatchMultiProducts': STOCK_OF_MANY,
	'token.create': TOKEN,
	'token.refresh': TOKEN,
};

/** Whether an answer is a partial failure whose reply the operation inspects. */
export const isPartial = (method: string, ...numbers: number[]) =>
	numbers.some((number) => BY_METHOD[method]?.partial?.includes(number));

/** Whether a call with this idempotency key came before, for methods that have one. */
export function isRepeated(method: string, subCode: string) {
	const numbers = BY_METHOD[method]?.repeated;
	return numbers !== undefined && (subCode === KEY_EXISTS || numbers.includes(numberIn(subCode)));
}

const KEY_EXISTS = 'isv.idempotent-id-existed';

/** The number behind the colon of a sub-code; NaN when there is none. */
export const numberIn = (subCode: string) => Number(/:\s*(-?\d+)$/.exec(subCode)?.[1]);

/** Whether a refusal is about what was sent, so that less of it may pass. */
export const isAboutContent = ({ code, cause }: Failure) =>
	ABOUT_CONTENT.test(code) && cause !== 'temporarily-unavailable';

const ABOUT_CONTENT =
	/^(isv\.(business-failed|parameter-invalid|missing-parameter|parameter-missing)|isp\.service-error|custom_err)(:|$)/;

/** Where a method tells its result inside `data` as well: what of it means success. */
const INNER_SUCCESS: Readonly<Record<string, RegExp>> = {
	// The example of the page shows 1000001 for 100000.
	'order.getSettleBillDetailV3': /^(100000\d?)?$/,
};

/** The number inside `data` by which a method failed although its envelope says success. */
export function innerNumber(method: string, data: unknown): string | undefined {
	const success = INNER_SUCCESS[method];
	const code = asText(asRecord(data).code);
	return success === undefined || success.test(code) ? undefined : code;
}

/** What a number of a method means; `undefined` when no source tells. */
export function businessMeaning(method: string, number: number) {
	const { retry = [], refusals = {} } = BY_METHOD[method] ?? {};
	const [message, remedy] = refusals[number]?.split('|') ?? [];
	if (retry.includes(number)) return { retry: true, message, remedy: remedy ?? PASSING };
	return message === undefined ? undefined : { retry: false, message, remedy };
}

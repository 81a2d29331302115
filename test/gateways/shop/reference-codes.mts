/**
 * The codes that the platform's reference lists, and what must be done about each: an independent
 * list to hold the tables against. Numbers behind `isv.business-failed:` belong to methods.
 */
import type { Policy } from '../../../nodes/gateways/gateway';

/** Bare codes. 10000 is success and 10001 names its failures item by item. */
export const BARE: ReadonlyArray<readonly [number, Policy]> = [
	[10001, 'fail'],
	[20000, 'retry'],
	[20001, 'retry'],
	[30000, 'fail'],
	[30001, 'fail'],
	[30002, 'fail'],
	[30201, 'fail'],
	[30202, 'fail'],
	[30203, 'fail'],
	[30204, 'fail'],
	[30205, 'fail'],
	[40001, 'fail'],
	[40002, 'fail'],
	[40003, 'fail'],
	[40004, 'fail'],
	[50000, 'retry'],
	[50001, 'fail'],
	[50002, 'fail'],
	[60000, 'throttle'],
	[70000, 'fail'],
	[80000, 'fail'],
	[90000, 'retry'],
];

const TOKEN = 'dop.token-generate-failed';

export const SUB_CODES: ReadonlyArray<readonly [number, string, Policy]> = [
	[20000, 'dop.service-error', 'retry'],
	[20000, 'isp.service-error:1', 'retry'],
	[30001, 'isv.app-permissions-insufficient', 'fail'],
	[30001, 'dop.no-permissions', 'fail'],
	[30001, 'dop.authorization-no-existed', 'fail'],
	[30001, 'dop.authorization-closed', 'fail'],
	[30001, 'dop.app-forbidden', 'fail'],
	[30002, 'isv.invalid_ip', 'fail'],
	[40001, 'isv.parameter-missing', 'fail'],
	[40001, 'isv.signature-missing', 'fail'],
	[40001, 'isv.app-id-missing', 'fail'],
	[40001, 'isv.access-token-missing', 'refreshToken'],
	[40002, 'isv.missing-parameter:20000', 'fail'],
	[40003, 'isv.signature-invalid', 'retryEscaped'],
	[40003, 'isv.access-token-expired', 'refreshToken'],
	[40003, 'isv.access-token-no-existed', 'refreshToken'],
	[40003, 'isv.access-token-invalid', 'fail'],
	[40003, 'isv.app-id-invalid', 'fail'],
	[40003, 'isv.app-id-expired', 'fail'],
	[40003, 'isv.authorization-type-invalid', 'fail'],
	[40003, 'isv.parameter-invalid', 'fail'],
	[40003, 'isv.parameter-format-invalid', 'fail'],
	[40003, 'isv.idempotent-id-existed', 'fail'],
	[40003, 'isv.timestamp-invalid', 'fail'],
	[40003, 'isv.timestamp-format-error', 'fail'],
	[40004, 'isv.parameter-invalid:7', 'fail'],
	[50001, `${TOKEN}:app-id-invalid`, 'fail'],
	[50001, `${TOKEN}:app-secret-invalid`, 'fail'],
	[50001, `${TOKEN}:grant-type-invalid`, 'fail'],
	[50001, `${TOKEN}:app-forbidden`, 'fail'],
	[50001, `${TOKEN}:code-invalid`, 'fail'],
	[50001, `${TOKEN}:code-expired`, 'fail'],
	[50001, `${TOKEN}:no-authorization`, 'fail'],
	[50001, `${TOKEN}:token-expired`, 'fail'],
	[50001, `${TOKEN}:token-invalid`, 'fail'],
	[60000, 'isv.traffic-limited', 'throttle'],
	[70000, 'isp.api-service-off', 'fail'],
	[70000, 'isp.comment-service-off', 'fail'],
	[90000, 'isp.unknown-error', 'retry'],
	[90000, 'dop.unknown-error', 'retry'],
	[90000, 'isv.env-suspected', 'fail'],
];

/** Old `err_no` numbers, which mean other things than the same `code` today. */
export const LEGACY: ReadonlyArray<readonly [number, Policy, RegExp]> = [
	[1, 'fail', /authoris/],
	[2, 'fail', /permission/],
	[3, 'fail', /misses/],
	[4, 'fail', /refused a value/],
	[5, 'fail', /refused a value/],
	[6, 'fail', /could not read/],
	[7, 'retry', /server error/],
	[8, 'retry', /unavailable/],
	[9, 'throttle', /quota/],
	[10, 'fail', /platform parameter/],
	[11, 'retryEscaped', /signature/],
	[12, 'fail', /retired/],
	[302, 'retry', /unknown error/],
	[30001, 'fail', /authoris/],
	[30002, 'refreshToken', /token expired/],
	[30003, 'fail', /lapsed/],
	[30004, 'fail', /banned/],
	[30005, 'refreshToken', /token is unknown/],
	[30006, 'fail', /switched the authorisation/],
	[30007, 'fail', /another App Key/],
];

interface Numbers {
	readonly methods: readonly string[];
	readonly retry?: readonly number[];
	readonly fail: readonly number[];
}

/** Per method: passing trouble, and refusals. */
export const NUMBERS: readonly Numbers[] = [
	{
		methods: ['order.searchList'],
		retry: [20004, 20005],
		fail: [10035, 20008, 20011, 20012, 20013, 20022, 20009],
	},
	{ methods: ['order.orderDetail'], retry: [20045, 20055, 20004], fail: [20015, 20014, 20001] },
	{
		methods: ['order.addOrderRemark'],
		retry: [20001, 8888],
		fail: [20002, 50051, 50056, 50001, 50002],
	},
	{ methods: ['order.batchDecrypt'], fail: [300003, 300008] },
	{ methods: ['order.getSettleBillDetailV3'], retry: [100010], fail: [100026] },
	{ methods: ['afterSale.List'], retry: [10000, 10002], fail: [11000, 11003, 12000, 12001] },
	{
		methods: ['afterSale.operate'],
		retry: [10002],
		fail: [10000, 11000, 11001, 11005, 20309541],
	},
	{
		methods: ['afterSale.CancelSendGoodsSuccess', 'afterSale.returnGoodsToWareHouseSuccess'],
		retry: [10000, 10002],
		fail: [11000, 11002, 11003, 11004, 12000, 12001],
	},
	{ methods: ['afterSale.timeExtend'], fail: [10001] },
	{ methods: ['token.refresh', 'token.create'], retry: [31012], fail: [31009] },
	{
		methods: ['order.logisticsEdit', 'order.logisticsEditByPack'],
		retry: [8888],
		fail: [60083, 60014, 60017, 60018, 60023, 60026, 70008, 70011, 70013, 60134],
	},
	{
		methods: ['order.logisticsAdd', 'order.logisticsAddMultiPack', 'order.logisticsAddSinglePack'],
		retry: [
			10005, 10009, 10018, 20003, 50002, 80007, 99997, 99998, 99999, 9999, 8888, 60106, 60118,
			60121, 60124, 60125, 60132, 70009, 120032,
		],
		fail: [
			50050, 50029, 50049, 60016, 60017, 60062, 60011, 60018, 60026, 60021, 60137, 60022, 60024,
			60027, 60134, 700029, 60032, 60033, 60102, 60101, 60040, 60046, 60068, 60120, 60069, 60070,
			60071, 60072, 60109, 60110, 70023, 60113, 60116, 60123, 60127, 60128, 60131, 60138, 70018,
			70019, 70020, 70022, 700004, 700047, 600111, 60057, 60107, 60108, 60111, 60028, 60036, 60047,
			60051, 60056, 60079, 60080, 60104, 60105, 60114, 60122, 60126, 70005, 70011, 70016, 700042,
		],
	},
];

/**
 * What the gateway answers when it refuses (错误码, https://op.jinritemai.com/docs/guide-docs/212/1427).
 * A refusal is thrown where it is found and becomes an envelope in `envelope.mts`.
 */
export interface Fault {
	code: number;
	msg: string;
	subCode: string;
	subMsg: string;
	/** Some refusals still carry data (batchDecrypt's items). */
	data?: unknown;
}

export class Refusal extends Error implements Fault {
	readonly code: number;
	readonly msg: string;
	readonly subCode: string;
	readonly subMsg: string;
	readonly data: unknown;

	constructor(fault: Fault) {
		super(`${fault.code} ${fault.subCode} ${fault.subMsg}`);
		this.code = fault.code;
		this.msg = fault.msg;
		this.subCode = fault.subCode;
		this.subMsg = fault.subMsg;
		this.data = fault.data;
	}
}

/** The main message of each code. */
const MESSAGES: Readonly<Record<number, string>> = {
	10001: '请求部分失败',
	20000: '服务不可用',
	20001: '内部服务超时',
	30000: '通用参数错误',
	30001: '操作权限不足',
	30002: 'IP不在白名单内',
	40001: '缺少必选的平台参数',
	40002: '缺少必选的业务参数',
	40003: '非法的平台参数',
	40004: '非法的业务参数',
	50000: '通用服务端错误',
	50001: '平台处理失败',
	50002: '业务处理失败',
	60000: '触发限流',
	70000: '接口已下线',
	80000: '安全错误',
	90000: '其他错误',
};

export function refuse(code: number, subCode: string, subMsg: string, data?: unknown): Refusal {
	return new Refusal({ code, msg: MESSAGES[code] ?? '其他错误', subCode, subMsg, data });
}

/** `isv.business-failed:{n}`; without a number where the reference lists none. */
export function businessFailed(n: number | undefined, subMsg: string): Refusal {
	return refuse(50002, numbered('isv.business-failed', n), subMsg);
}

/** UNVERIFIED: that parameter numbers of the order methods come under 40004 and not 50002. */
export function badParameter(n: number | undefined, subMsg: string): Refusal {
	return refuse(40004, numbered('isv.parameter-invalid', n), subMsg);
}

export function missingParameter(n: number | undefined, subMsg: string): Refusal {
	return refuse(40002, numbered('isv.missing-parameter', n), subMsg);
}

export function serviceError(n: number | undefined, subMsg: string): Refusal {
	return refuse(20000, n === undefined ? 'dop.service-error' : `isp.service-error:${n}`, subMsg);
}

function numbered(family: string, n: number | undefined): string {
	return n === undefined ? family : `${family}:${n}`;
}
